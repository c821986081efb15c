package vn.ocop.domain.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV of {@code conf/}: UTF-8, comma, header row, double quotes where needed. Cells come back as
 * they stand; a missing cell is empty text.
 */
public final class CsvTable {
  private final Path file;
  private final List<String> header;
  private final List<String[]> rows;

  private CsvTable(Path file, List<String[]> all) {
    this.file = file;
    this.header = List.of(all.get(0));
    this.rows = all.subList(1, all.size());
  }

  /**
   * Reads a whole file.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static CsvTable read(Path file) {
    try {
      String text = Files.readString(file);
      return new CsvTable(file, split(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  public List<String[]> rows() {
    return rows;
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

  private static List<String[]> split(String text) {
    List<String[]> rows = new ArrayList<>(Math.max(16, text.length() / 80));
    List<String> cells = new ArrayList<>(16);
    int at = 0;
    int length = text.length();
    while (at < length) {
      int end = text.charAt(at) == '"' ? closingQuote(text, at) + 1 : at;
      while (end < length && text.charAt(end) != ',' && text.charAt(end) != '\n') {
        end++;
      }
      cells.add(cell(text, at, end));
      boolean isLineEnd = end >= length || text.charAt(end) == '\n';
      if (!isLineEnd && end + 1 == length) {
        cells.add("");
        isLineEnd = true;
      }
      if (isLineEnd) {
        addRow(rows, cells);
      } else if (text.charAt(end + 1) == '\n') {
        cells.add("");
        addRow(rows, cells);
        end++;
      }
      at = end + 1;
    }
    return rows;
  }

  private static void addRow(List<String[]> rows, List<String> cells) {
    int width = rows.isEmpty() ? cells.size() : Math.max(rows.get(0).length, cells.size());
    String[] row = cells.toArray(new String[width]);
    for (int i = cells.size(); i < width; i++) {
      row[i] = "";
    }
    rows.add(row);
    cells.clear();
  }

  private static int closingQuote(String text, int from) {
    int at = from + 1;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          at++;
        } else {
          return at;
        }
      }
      at++;
    }
    return text.length() - 1;
  }

  private static String cell(String text, int from, int to) {
    if (from < to && text.charAt(from) == '"') {
      int close = closingQuote(text, from);
      return text.substring(from + 1, close).replace("\"\"", "\"");
    }
    int end = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
    return text.substring(from, end);
  }
}
