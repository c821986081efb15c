package vn.ocop.domain.catalogue;

/** The types of columns in the lake and in the published file. */
public enum ColumnType {
  STRING("varchar"),
  BIGINT("bigint"),
  DOUBLE("double"),
  BOOLEAN("boolean"),
  DATE("date"),
  /** Local time of Vietnam, without a zone. */
  TIMESTAMP("timestamp");

  private final String duckdb;

  ColumnType(String duckdb) {
    this.duckdb = duckdb;
  }

  /** The name of the type in DuckDB. */
  public String duckdb() {
    return duckdb;
  }
}
