package vn.ocop.warehouse.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.ColumnType;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.TableCatalogue.Table;

/** How DuckDB reads staged rows and Parquet files of the lake. */
public final class DuckFiles {
  private DuckFiles() {}

  /** A select over Parquet files whose columns are found by field id; older files give nulls. */
  public static String parquet(Table table, List<String> files, Map<String, Integer> fieldIds) {
    if (files.isEmpty()) {
      return Sql.empty(table.columns());
    }
    String schema =
        table.columns().stream()
            .map(column -> schemaEntry(column, fieldIds.get(column.name())))
            .collect(Collectors.joining(", "));
    return "select * from read_parquet("
        + Sql.list(files)
        + ", hive_partitioning = false, schema = map {"
        + schema
        + "})";
  }

  /** A select over JSON lines with the types of the dictionary. */
  static String staged(Table table, String file) {
    String columns =
        table.columns().stream()
            .map(column -> Sql.name(column.name()) + ": " + Sql.text(column.type().duckdb()))
            .collect(Collectors.joining(", "));
    return "select * from read_json("
        + Sql.text(file)
        + ", format = 'newline_delimited', maximum_object_size = 67108864, columns = {"
        + columns
        + "})";
  }

  private static String schemaEntry(Column column, int id) {
    return id
        + ": {name: "
        + Sql.text(column.name())
        + ", type: "
        + Sql.text(type(column.type()))
        + ", default_value: null}";
  }

  private static String type(ColumnType type) {
    return type.duckdb().toUpperCase(java.util.Locale.ROOT);
  }
}
