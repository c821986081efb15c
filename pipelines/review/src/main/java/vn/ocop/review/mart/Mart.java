package vn.ocop.review.mart;

import java.io.IOException;
import java.io.UncheckedIOException;
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
  /** Size of a file up to which one thread reads it; a second one makes the first wait busily. */
  private static final long FEW_BYTES = 32L << 20;

  /** Takes the rows of a select one by one, so that a table of any size can be read. */
  public interface Rows {
    void row(List<String> columns, List<Object> cells) throws IOException;
  }

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
    try {
      return new Mart(connect(file));
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read the published file " + file, e);
    }
  }

  /** A connection that can change nothing and loads no code from outside. */
  public static Connection connect(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("jdbc_stream_results", "true");
    properties.setProperty("threads", file.toFile().length() < FEW_BYTES ? "1" : "2");
    return DriverManager.getConnection("jdbc:duckdb:" + file, properties);
  }

  /** The published tables by name, without those that only dashboards read. */
  public List<String> tables() {
    List<String> names = new ArrayList<>();
    read(
        "select table_name from duckdb_tables() where schema_name = 'main'"
            + " and not starts_with(table_name, 'dashboard_') order by 1",
        (columns, cells) -> names.add((String) cells.get(0)));
    return names;
  }

  /** The column names of a select. */
  public List<String> columns(String select) {
    return read(select + " limit 0", (columns, cells) -> {});
  }

  /** Reads a select row by row; gives its column names. Dates are {@link java.time.LocalDate}. */
  public List<String> read(String select, Rows each) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(select)) {
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        columns.add(result.getMetaData().getColumnLabel(column));
      }
      while (result.next()) {
        List<Object> cells = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          cells.add(value(result, column));
        }
        each.row(columns, cells);
      }
      return columns;
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot run on the published file: " + select, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a select, by column name. */
  public List<Map<String, Object>> rows(String select) {
    List<Map<String, Object>> rows = new ArrayList<>();
    read(
        select,
        (columns, cells) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          for (int column = 0; column < columns.size(); column++) {
            row.put(columns.get(column), cells.get(column));
          }
          rows.add(row);
        });
    return rows;
  }

  /** The one number of a select; null when there is none. */
  public Double number(String select) {
    Object value = first(select);
    return value == null ? null : ((Number) value).doubleValue();
  }

  /** The one count of a select. */
  public long count(String select) {
    return ((Number) first(select)).longValue();
  }

  /** The one text of a select. */
  public String text(String select) {
    return String.valueOf(first(select));
  }

  /** Computes a select once and keeps its rows as a table of this session. */
  public void keep(String table, String select) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create or replace temp table " + table + " as " + select);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot run on the published file: " + select, e);
    }
  }

  private Object first(String select) {
    Object[] found = new Object[1];
    read(select, (columns, cells) -> found[0] = found[0] == null ? cells.get(0) : found[0]);
    return found[0];
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
