package vn.ocop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.ocop.warehouse.query.PublishedQuery.Result;

/** Rows as a text table, CSV or JSON. */
final class Grids {
  private Grids() {}

  static String shape(Result result, QueryCommand.Shape shape) {
    return switch (shape) {
      case TABLE -> table(result);
      case CSV -> csv(result);
      case JSON -> json(result);
    };
  }

  static String table(Result result) {
    List<List<String>> grid = new ArrayList<>();
    grid.add(result.columns());
    result.rows().forEach(row -> grid.add(row.stream().map(Grids::text).toList()));
    int[] widths =
        IntStream.range(0, result.columns().size())
            .map(column -> grid.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
            .toArray();
    StringBuilder table = new StringBuilder();
    for (List<String> row : grid) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - width(cell) + 2));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  /** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
  static String csv(Result result) {
    StringBuilder csv = new StringBuilder();
    csv.append(result.columns().stream().map(Grids::csvCell).collect(Collectors.joining(",")));
    csv.append("\r\n");
    for (List<Object> row : result.rows()) {
      csv.append(row.stream().map(Grids::csvCell).collect(Collectors.joining(",")));
      csv.append("\r\n");
    }
    return csv.toString();
  }

  static String json(Result result) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<Object> row : result.rows()) {
      Map<String, Object> document = new LinkedHashMap<>();
      for (int column = 0; column < row.size(); column++) {
        document.put(result.columns().get(column), row.get(column));
      }
      rows.add(document);
    }
    return Json.print(rows) + "\n";
  }

  private static String csvCell(Object value) {
    if (value == null) {
      return "";
    }
    String cell = value.toString();
    if (value instanceof String && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) {
      cell = "'" + cell;
    }
    return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString().replace('\n', ' ').replace('\r', ' ');
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
