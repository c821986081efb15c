package vn.ocop.warehouse.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.catalogue.CatalogueException;

/** Reads the CSV files of conf/: UTF-8, comma, quotes doubled, first line the column names. */
final class CsvTable {
  private final String text;
  private int position;

  private CsvTable(String text) {
    this.text = text;
  }

  /** The rows by column name. */
  static List<Map<String, String>> read(Path file) {
    List<List<String>> records;
    try {
      String text = Files.readString(file);
      records = new CsvTable(text.startsWith("\uFEFF") ? text.substring(1) : text).records();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (int line = 1; line < records.size(); line++) {
      List<String> cells = records.get(line);
      if (cells.size() == 1 && cells.get(0).isEmpty()) {
        continue;
      }
      if (cells.size() != records.get(0).size()) {
        throw new CatalogueException(
            file,
            List.of(
                "record "
                    + (line + 1)
                    + " has "
                    + cells.size()
                    + " cells, the header "
                    + records.get(0).size()));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < cells.size(); column++) {
        row.put(records.get(0).get(column).strip(), cells.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<List<String>> records() {
    List<List<String>> records = new ArrayList<>();
    while (position < text.length()) {
      records.add(record());
    }
    return records;
  }

  private List<String> record() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(cell());
      if (position >= text.length()) {
        return cells;
      }
      char end = text.charAt(position++);
      if (end == '\r' && position < text.length() && text.charAt(position) == '\n') {
        position++;
      }
      if (end != ',') {
        return cells;
      }
    }
  }

  private String cell() {
    if (position < text.length() && text.charAt(position) == '"') {
      return quoted();
    }
    int start = position;
    while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return text.substring(start, position);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    position++;
    while (position < text.length()) {
      char next = text.charAt(position++);
      if (next != '"') {
        cell.append(next);
      } else if (position < text.length() && text.charAt(position) == '"') {
        cell.append('"');
        position++;
      } else {
        break;
      }
    }
    return cell.toString();
  }
}
