package vn.ocop.domain.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.catalogue.CatalogueException;

/**
 * A CSV of {@code conf/}: UTF-8, comma, header row, double quotes where needed. Cells come back as
 * they stand; a missing cell is empty text. Reads bytes, because tables of units are read at every
 * start.
 */
public final class CsvTable {
  private final Path file;
  private final List<String> header;
  private final List<String[]> rows;
  private final int ragged;

  private CsvTable(Path file, Splitter splitter) {
    List<String[]> all = splitter.rows;
    this.file = file;
    this.header = List.of(all.get(0));
    this.rows = all.subList(1, all.size());
    this.ragged = splitter.ragged;
  }

  /**
   * Reads a whole file.
   *
   * @throws UncheckedIOException when it cannot be read
   * @throws IllegalArgumentException when it has no header row
   */
  public static CsvTable read(Path file) {
    try {
      Splitter splitter = new Splitter(Files.readAllBytes(file));
      splitter.split();
      if (splitter.rows.isEmpty()) {
        throw new IllegalArgumentException(file + " has no header row");
      }
      return new CsvTable(file, splitter);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Rows below the header, each as wide as the header. */
  public List<String[]> rows() {
    return rows;
  }

  /** The names in the header, in order. */
  public List<String> columns() {
    return header;
  }

  /**
   * The rows by column name, for files that people keep by hand.
   *
   * @throws CatalogueException when a row has more or fewer cells than the header
   */
  public List<Map<String, String>> records() {
    if (ragged > 0) {
      throw new CatalogueException(
          file,
          List.of("record " + ragged + " has not the " + header.size() + " cells of its header"));
    }
    List<Map<String, String>> records = new ArrayList<>(rows.size());
    for (String[] row : rows) {
      Map<String, String> record = new LinkedHashMap<>();
      for (int column = 0; column < row.length; column++) {
        record.put(header.get(column).strip(), row[column]);
      }
      records.add(record);
    }
    return records;
  }

  /**
   * Where a column stands.
   *
   * @throws IllegalArgumentException when the header has no such column
   */
  public int column(String name) {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(file + " has no column " + name + ", but " + header);
    }
    return index;
  }

  /** Splits bytes: the separators are ASCII, so no byte of another character looks like one. */
  private static final class Splitter {
    private final byte[] bytes;
    private final List<String[]> rows;
    private final List<String> cells = new ArrayList<>(16);
    private int at;

    /** The first record, from 1 with the header, of another width than the header; 0 for none. */
    private int ragged;

    Splitter(byte[] bytes) {
      this.bytes = bytes;
      this.rows = new ArrayList<>(Math.max(16, bytes.length / 40));
      boolean hasMark = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
      this.at = hasMark ? 3 : 0;
    }

    void split() {
      while (at < bytes.length) {
        cells.add(bytes[at] == '"' ? quoted() : plain());
        if (at >= bytes.length || bytes[at] == '\n') {
          addRow();
        } else if (at + 1 == bytes.length) {
          cells.add("");
          addRow();
        }
        at++;
      }
    }

    private String plain() {
      int from = at;
      while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n') {
        at++;
      }
      int to = at > from && bytes[at - 1] == '\r' ? at - 1 : at;
      return to == from ? "" : new String(bytes, from, to - from, UTF_8);
    }

    private String quoted() {
      int from = at + 1;
      boolean doubled = false;
      for (at = from; at < bytes.length; at++) {
        if (bytes[at] == '"') {
          if (at + 1 >= bytes.length || bytes[at + 1] != '"') {
            break;
          }
          doubled = true;
          at++;
        }
      }
      String text = new String(bytes, from, Math.min(at, bytes.length) - from, UTF_8);
      while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n') {
        at++;
      }
      return doubled ? text.replace("\"\"", "\"") : text;
    }

    private void addRow() {
      boolean isBlank = cells.size() == 1 && cells.get(0).isEmpty();
      if (!isBlank) {
        String[] row = cells.toArray(new String[0]);
        int width = rows.isEmpty() ? row.length : rows.get(0).length;
        if (row.length != width) {
          ragged = ragged == 0 ? rows.size() + 1 : ragged;
          int filled = row.length;
          row = Arrays.copyOf(row, width);
          Arrays.fill(row, Math.min(filled, width), width, "");
        }
        rows.add(row);
      }
      cells.clear();
    }
  }
}
