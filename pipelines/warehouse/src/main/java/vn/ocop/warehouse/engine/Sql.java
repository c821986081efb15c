package vn.ocop.warehouse.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.TableCatalogue.Column;

/** Spelling of SQL that both engines and the published file share. */
public final class Sql {
  /**
   * Macros that DuckDB needs to run the project's SQL; none has the name of a built-in. Spark has
   * them as built-ins.
   */
  public static final List<String> MACROS =
      List.of(
          "create or replace macro %sadd_months(d, n) as cast(d + n * interval '1' month as date)",
          "create or replace macro %sunix_date(d) as cast(d as date) - date '1970-01-01'",
          "create or replace macro %sformat_number(x, n) as format('{:,.' || n || 'f}', cast(x as double))");

  private Sql() {}

  /** A quoted identifier. */
  public static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** A quoted text. */
  public static String text(String value) {
    return value == null ? "null" : "'" + value.replace("'", "''") + "'";
  }

  /** A bracketed list of quoted texts, as DuckDB writes lists. */
  public static String list(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A select that gives the columns of a table in order, each cast to its type. */
  public static String cast(List<Column> columns, String select) {
    return columns.stream()
        .map(
            column ->
                "cast("
                    + name(column.name())
                    + " as "
                    + column.type().duckdb()
                    + ") as "
                    + name(column.name()))
        .collect(Collectors.joining(", ", "select ", " from (\n" + select + "\n)"));
  }

  /** A select without rows that has the columns of a table. */
  static String empty(List<Column> columns) {
    return columns.stream()
        .map(column -> "cast(null as " + column.type().duckdb() + ") as " + name(column.name()))
        .collect(Collectors.joining(", ", "select ", " where false"));
  }

  /** The text of a select without a closing semicolon. */
  public static String statement(String file) {
    String text = file.strip();
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }
}
