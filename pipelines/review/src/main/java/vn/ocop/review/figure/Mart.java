package vn.ocop.review.figure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The published DuckDB file, read-only; tables of the session live in memory. */
public final class Mart implements AutoCloseable {
  private final Connection connection;

  private Mart(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a published file.
   *
   * @throws IllegalStateException when it cannot be read
   */
  public static Mart open(Path file) {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("threads", "2");
    try {
      return new Mart(DriverManager.getConnection("jdbc:duckdb:" + file, properties));
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read the published file " + file, e);
    }
  }

  /** Rows of a select, by column name; dates are {@link java.time.LocalDate}. */
  public List<Map<String, Object>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= width; column++) {
          row.put(result.getMetaData().getColumnLabel(column), value(result, column));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot run on the published file: " + sql, e);
    }
  }

  /** The one number of a select; null when there is none. */
  public Double number(String sql) {
    List<Map<String, Object>> rows = rows(sql);
    Object value = rows.isEmpty() ? null : rows.get(0).values().iterator().next();
    return value == null ? null : ((Number) value).doubleValue();
  }

  void keep(String table, String select) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create or replace temp table " + table + " as " + select);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot run on the published file: " + select, e);
    }
  }

  private static Object value(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    return value instanceof java.sql.Date date ? date.toLocalDate() : value;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot close the published file", e);
    }
  }
}
