package vn.ocop.warehouse.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.ColumnType;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.engine.DuckDb;
import vn.ocop.warehouse.engine.DuckFiles;
import vn.ocop.warehouse.engine.Sql;

/** Compares two computations of a table row by row; order does not count, doubles to 1e-9. */
public final class CrossCheck {
  private static final int SHOWN = 5;

  /** A table on which two engines disagree, with the first rows that differ. */
  public record Difference(String table, long onlyLeft, long onlyRight, List<String> examples) {}

  private CrossCheck() {}

  /** Compares one table; null when all rows agree. */
  public static Difference compare(
      Table table, List<String> left, List<String> right, Map<String, Integer> fieldIds) {
    Connection connection = DuckDb.memory();
    try {
      show(connection, "a", table, left, fieldIds);
      show(connection, "b", table, right, fieldIds);
      long onlyLeft = count(connection, "select * from a except all select * from b");
      long onlyRight = count(connection, "select * from b except all select * from a");
      if (onlyLeft == 0 && onlyRight == 0) {
        return null;
      }
      List<String> examples = new ArrayList<>();
      examples.addAll(examples(connection, "select * from a except all select * from b", "- "));
      examples.addAll(examples(connection, "select * from b except all select * from a", "+ "));
      return new Difference(table.name(), onlyLeft, onlyRight, examples);
    } finally {
      DuckDb.close(connection);
    }
  }

  /** Doubles are rounded to nine significant digits, so that the order of sums does not count. */
  private static void show(
      Connection connection,
      String name,
      Table table,
      List<String> files,
      Map<String, Integer> fieldIds) {
    String columns =
        table.columns().stream().map(CrossCheck::comparable).collect(Collectors.joining(", "));
    DuckDb.execute(
        connection,
        "create table "
            + name
            + " as select "
            + columns
            + " from ("
            + DuckFiles.parquet(table, files, fieldIds)
            + ")");
  }

  private static String comparable(Column column) {
    String name = Sql.name(column.name());
    return column.type() == ColumnType.DOUBLE ? "round(" + name + ", 9) as " + name : name;
  }

  private static long count(Connection connection, String select) {
    return Long.parseLong(
        DuckDb.rows(connection, "select count(*) from (" + select + ")").get(0).get(0));
  }

  private static List<String> examples(Connection connection, String select, String sign) {
    return DuckDb.rows(connection, "select * from (" + select + ") order by all limit " + SHOWN)
        .stream()
        .map(row -> sign + row)
        .toList();
  }

  /** The Parquet files below a folder. */
  static List<String> parquetBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
