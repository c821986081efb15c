package vn.ocop.review.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The published database, read row by row, so that a table of any size can be written. */
final class Mart implements AutoCloseable {
  /** Takes the columns once, then every row. */
  interface Rows {
    void row(List<String> columns, List<Object> cells) throws java.io.IOException;
  }

  private final Connection connection;

  private Mart(Connection connection) {
    this.connection = connection;
  }

  static Mart open(Path database) {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("jdbc_stream_results", "true");
    try {
      return new Mart(
          DriverManager.getConnection("jdbc:duckdb:" + database.toRealPath(), properties));
    } catch (SQLException | java.io.IOException e) {
      throw new IllegalStateException("Cannot read the published file " + database, e);
    }
  }

  /** The published tables by name. */
  List<String> tables() {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from duckdb_tables() where schema_name = 'main' order by 1")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot list the published tables", e);
    }
    return names;
  }

  /** Gives the column names of a select. */
  List<String> columns(String select) {
    return run(select + " limit 0", (columns, cells) -> {});
  }

  /** Reads a select; returns its columns. */
  List<String> read(String select, Rows each) {
    return run(select, each);
  }

  /** The one number of a select. */
  long count(String select) {
    long[] found = new long[1];
    run(select, (columns, cells) -> found[0] = ((Number) cells.get(0)).longValue());
    return found[0];
  }

  /** The one text of a select. */
  String text(String select) {
    String[] found = new String[1];
    run(select, (columns, cells) -> found[0] = String.valueOf(cells.get(0)));
    return found[0];
  }

  private List<String> run(String select, Rows each) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        columns.add(rows.getMetaData().getColumnLabel(column));
      }
      while (rows.next()) {
        List<Object> cells = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          cells.add(rows.getObject(column));
        }
        each.row(columns, cells);
      }
      return columns;
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot run: " + select, e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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
