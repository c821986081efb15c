package vn.ocop.warehouse.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** Connections to DuckDB without extensions from outside; one statement object per query. */
public final class DuckDb {
  private DuckDb() {}

  /** A new, empty database in memory that never loads code from outside. */
  public static Connection memory() {
    return open("jdbc:duckdb:", new Properties());
  }

  /** Opens a database by its JDBC address. */
  public static Connection open(String url, Properties properties) {
    try {
      properties.putIfAbsent("autoinstall_known_extensions", "false");
      return new DuckDBDriver().connect(url, properties);
    } catch (SQLException e) {
      throw new EngineException("open " + url, e);
    }
  }

  public static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new EngineException(sql, e);
    }
  }

  /** All rows of a select as text, null where the value is null. */
  public static List<List<String>> rows(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>(width);
        for (int column = 1; column <= width; column++) {
          row.add(result.getString(column));
        }
        rows.add(Collections.unmodifiableList(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new EngineException(sql, e);
    }
  }

  public static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new EngineException("close", e);
    }
  }
}
