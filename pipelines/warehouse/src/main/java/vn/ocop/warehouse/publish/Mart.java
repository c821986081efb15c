package vn.ocop.warehouse.publish;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.engine.DuckDb;
import vn.ocop.warehouse.engine.DuckFiles;
import vn.ocop.warehouse.engine.DuckThreads;
import vn.ocop.warehouse.engine.EngineException;
import vn.ocop.warehouse.engine.Sql;

/** The published database while it is being built, in a storage format that older clients read. */
public final class Mart implements AutoCloseable {
  private static final String OPTIONS = "storage_version 'v1.4.0'";

  /** Readers of dashboards ask for one unit: the fewer rows a group has, the less is unpacked. */
  private static final String SMALL_GROUPS = OPTIONS + ", row_group_size 8192";

  /** Bytes of a table's files from which it is packed while later tables are still computed. */
  private static final long LARGE = 256L << 10;

  private final Path file;
  private final Connection connection;
  private final DuckThreads threads;

  private Mart(Path file) {
    this.file = file;
    this.connection = DuckDb.memory();
    this.threads = new DuckThreads(connection);
  }

  static Mart create(Path file) {
    Mart mart = new Mart(file);
    mart.attach(OPTIONS);
    for (String macro : Sql.MACROS) {
      mart.execute(macro.formatted(""));
    }
    return mart;
  }

  private void attach(String options) {
    execute(
        "attach %s as mart (%s); use mart; begin transaction"
            .formatted(Sql.text(file.toString()), options));
  }

  /** Loads one table from the Parquet files of the lake. */
  void load(Table table, List<String> files, Map<String, Integer> fieldIds) {
    long bytes = threads.reading(files);
    StringBuilder sql = new StringBuilder();
    sql.append("create table ").append(Sql.name(table.name())).append(" as ");
    sql.append(DuckFiles.parquet(table, files, fieldIds)).append(';');
    sql.append("comment on table ").append(Sql.name(table.name())).append(" is ");
    sql.append(Sql.text(table.vi() + " / " + table.en())).append(';');
    for (Column column : table.columns()) {
      sql.append(comment(table.name(), column)).append(';');
    }
    execute(sql.toString());
    if (bytes >= LARGE) {
      complete();
      attach(OPTIONS);
    }
  }

  /** Sets the comment of every column of some tables or views that the dictionary knows. */
  void explain(Collection<String> tables, Function<String, Optional<Column>> dictionary) {
    String select =
        "select table_name, column_name from duckdb_columns() where table_name in ("
            + tables.stream().map(Sql::text).collect(Collectors.joining(", "))
            + ")";
    StringBuilder comments = new StringBuilder();
    for (List<String> row : rows(select)) {
      dictionary
          .apply(row.get(1))
          .ifPresent(column -> comments.append(comment(row.get(0), column)).append(';'));
    }
    if (!comments.isEmpty()) {
      execute(comments.toString());
    }
  }

  private static String comment(String table, Column column) {
    return "comment on column %s.%s is %s"
        .formatted(
            Sql.name(table), Sql.name(column.name()), Sql.text(column.vi() + " / " + column.en()));
  }

  /** Adds a view with a comment. */
  void view(String name, String select, String comment) {
    add("view", name, select, comment);
  }

  /** Adds a table that a select over the others fills, with a comment. */
  void stored(String name, String select, String comment) {
    add("table", name, select, comment);
  }

  private void add(String kind, String name, String select, String comment) {
    String quoted = Sql.name(name);
    execute("create " + kind + " " + quoted + " as " + select);
    execute("comment on " + kind + " " + quoted + " is " + Sql.text(comment));
  }

  /** Writes an empty Parquet file of a table's columns. */
  void writeEmpty(Table table, Path file) {
    execute(
        "copy (select * from "
            + Sql.name(table.name())
            + " where false) to "
            + Sql.text(file.toString())
            + " (format parquet)");
  }

  /** The rows of a select over the published tables. */
  public List<List<String>> rows(String select) {
    return DuckDb.rows(connection, select);
  }

  /**
   * Shows what was added so far to other connections. Tables added after it have small groups of
   * rows.
   */
  void show() {
    complete();
    attach(SMALL_GROUPS);
  }

  /** A connection of its own to what is shown; to be closed before the file is complete. */
  Connection reader() {
    try {
      Connection reader = ((DuckDBConnection) connection).duplicate();
      DuckDb.execute(reader, "use mart");
      return reader;
    } catch (SQLException e) {
      throw new EngineException("duplicate", e);
    }
  }

  /** Writes to the file what was added; without it, closing leaves a file without. */
  void complete() {
    execute("commit; use memory; detach mart");
  }

  @Override
  public void close() {
    DuckDb.close(connection);
  }

  private void execute(String sql) {
    DuckDb.execute(connection, sql);
  }
}
