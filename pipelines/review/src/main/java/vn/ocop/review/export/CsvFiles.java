package vn.ocop.review.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.review.export.Exporter.Written;
import vn.ocop.review.mart.Mart;

/** Rows as CSV that Excel opens with the right letters and never runs. */
final class CsvFiles {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r";

  private CsvFiles() {}

  /** One file for each published table. */
  static List<Written> writeTables(Mart mart, Path out) throws IOException {
    List<Written> files = new ArrayList<>();
    for (String table : mart.tables()) {
      files.add(write(mart, "select * from \"" + table + "\"", out.resolve(table + ".csv")));
    }
    return files;
  }

  /** The rows of a select. */
  static Written write(Mart mart, String select, Path file) throws IOException {
    long[] rows = new long[1];
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(BYTE_ORDER_MARK);
      line(writer, mart.columns("select * from (" + select + ")"));
      mart.read(
          select,
          (columns, cells) -> {
            line(writer, cells);
            rows[0]++;
          });
    }
    return new Written(file, rows[0]);
  }

  private static void line(BufferedWriter writer, List<?> cells) throws IOException {
    for (int index = 0; index < cells.size(); index++) {
      if (index > 0) {
        writer.write(',');
      }
      writer.write(cell(cells.get(index)));
    }
    writer.write("\r\n");
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (value instanceof String && isRunBySpreadsheets(text)) {
      text = "'" + text;
    }
    boolean isQuoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Whether a spreadsheet would take a text for a formula. */
  static boolean isRunBySpreadsheets(String text) {
    return !text.isEmpty() && RUN_BY_SPREADSHEETS.indexOf(text.charAt(0)) >= 0;
  }
}
