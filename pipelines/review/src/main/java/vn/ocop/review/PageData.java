package vn.ocop.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * All that the page shows, as one JSON text: each query of {@code overview/sql} is one table of
 * column names and rows, and the province outlines stand beside them.
 *
 * @param json safe inside a script element: it holds no {@code <}
 */
record PageData(String json) {
  private static final List<String> TABLES =
      List.of(
          "publication",
          "units",
          "unit_names",
          "former_names",
          "dates",
          "series",
          "values",
          "indicators",
          "plans",
          "targets",
          "attainment",
          "coverage",
          "reconciliation",
          "chains",
          "checks",
          "submissions",
          "issues",
          "groups",
          "leaves",
          "products",
          "producers",
          "recognitions",
          "spans",
          "potential",
          "evidence",
          "cells");

  static PageData read(
      Connection published, PageLimits limits, Path groupNames, Map<String, String> outlines)
      throws IOException {
    StringWriter text = new StringWriter(1 << 20);
    try (Statement statement = published.createStatement();
        JsonGenerator json = new JsonFactory().createGenerator(text)) {
      prepare(statement, limits);
      nameGroups(statement, groupNames);
      json.writeStartObject();
      for (String table : TABLES) {
        json.writeFieldName(table);
        writeTable(statement, Resources.text("sql/" + table + ".sql"), json);
      }
      writeOutlines(outlines, json);
      json.writeEndObject();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read the published tables", e);
    }
    // '<' stands only inside strings, where its escape means the same.
    return new PageData(text.toString().replace("<", "\\u003c"));
  }

  private static void prepare(Statement statement, PageLimits limits)
      throws SQLException, IOException {
    statement.execute(
        "create temp table page_limit as select %d as recognitions_listed, %d as recognitions_beyond, %d as lists_listed, %d as commune_points, %d as district_points"
            .formatted(
                limits.recognitionsListed(),
                limits.recognitionsBeyond(),
                limits.listsListed(),
                limits.communePoints(),
                limits.districtPoints()));
    statement.execute(Resources.text("sql/shown.sql"));
  }

  /** Without the file the groups go by their codes. */
  private static void nameGroups(Statement statement, Path file) throws SQLException {
    String names =
        Files.exists(file)
            ? "from read_csv('%s', header = true, all_varchar = true)"
                .formatted(file.toString().replace("'", "''"))
            : "from (select null as group_code, null as name_vi) x where false";
    statement.execute("create temp table page_group as select group_code, name_vi " + names);
  }

  private static void writeTable(Statement statement, String sql, JsonGenerator json)
      throws SQLException, IOException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      ResultSetMetaData columns = rows.getMetaData();
      int width = columns.getColumnCount();
      json.writeStartObject();
      json.writeArrayFieldStart("columns");
      for (int i = 1; i <= width; i++) {
        json.writeString(columns.getColumnName(i));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
      while (rows.next()) {
        json.writeStartArray();
        for (int i = 1; i <= width; i++) {
          writeValue(rows.getObject(i), json);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void writeValue(Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeNumber(flag ? 1 : 0);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Number number) {
      json.writeNumber(number.doubleValue());
    } else {
      json.writeString(value.toString());
    }
  }

  private static void writeOutlines(Map<String, String> outlines, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("outlines");
    for (Map.Entry<String, String> outline : outlines.entrySet()) {
      json.writeFieldName(outline.getKey());
      json.writeRawValue(outline.getValue());
    }
    json.writeEndObject();
  }
}
