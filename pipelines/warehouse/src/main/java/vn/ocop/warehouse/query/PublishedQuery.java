package vn.ocop.warehouse.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.engine.DuckDb;

/**
 * A read-only look into a published database: no other file can be read or written, no setting can
 * be changed.
 */
public final class PublishedQuery implements AutoCloseable {
  /** Column names and rows; a cell is a Number, a Boolean, a String or null. */
  public record Result(List<String> columns, List<List<Object>> rows) {}

  private final Connection connection;

  private PublishedQuery(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a published database.
   *
   * @throws Failure OCOP-2006 when nothing has been published
   */
  public static PublishedQuery open(Path database) {
    if (!Files.exists(database)) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2006", Map.of("home", database));
    }
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    Connection connection = DuckDb.open("jdbc:duckdb:" + real(database), properties);
    DuckDb.execute(connection, "set enable_external_access = false");
    DuckDb.execute(connection, "set lock_configuration = true");
    return new PublishedQuery(connection);
  }

  /**
   * Runs one select.
   *
   * @throws Failure OCOP-2007 when it cannot be run
   */
  public Result run(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData shape = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= shape.getColumnCount(); column++) {
        columns.add(shape.getColumnLabel(column));
      }
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          row.add(cell(result, column));
        }
        rows.add(row);
      }
      return new Result(columns, rows);
    } catch (SQLException e) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2007", Map.of("reason", firstLine(e)), e);
    }
  }

  @Override
  public void close() {
    DuckDb.close(connection);
  }

  private static Object cell(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    if (value instanceof Double number && !Double.isFinite(number)) {
      return number.toString();
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : result.getString(column);
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
  }

  private static Path real(Path database) {
    try {
      return database.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
