package vn.ocop.warehouse.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.batch.StepException;
import vn.ocop.warehouse.engine.DuckDb;
import vn.ocop.warehouse.engine.EngineException;
import vn.ocop.warehouse.engine.Sql;

/**
 * The published file seen at one date of choice: its tables are shown unchanged, without a copy;
 * what depends on dates is computed anew in memory by the SQL files of a run, over a {@code period}
 * of one row. The published tables themselves are in schema {@code mart}.
 */
final class PublishedAtDate implements AutoCloseable {
  private static final String COVERAGE = "coverage";

  private final Connection connection;
  private final Path sqlFolder;

  private PublishedAtDate(Connection connection, Path sqlFolder) {
    this.connection = connection;
    this.sqlFolder = sqlFolder;
  }

  /**
   * Opens the published file. No other file can be read or written afterwards.
   *
   * @throws Failure OCOP-2006 when nothing has been published
   */
  static PublishedAtDate open(Path database, Path sqlFolder) {
    if (!Files.exists(database)) {
      throw new Failure(
          Failure.Exit.WRONG_USAGE,
          "OCOP-2006",
          Map.of("home", database.getParent().getParent().getParent()));
    }
    Connection connection = DuckDb.memory();
    PublishedAtDate view = new PublishedAtDate(connection, sqlFolder);
    try {
      String file = Sql.text(database.toRealPath().toString());
      view.execute("attach " + file + " as mart (read_only)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    view.execute("set enable_external_access = false");
    view.execute("set lock_configuration = true");
    for (String macro : Sql.MACROS) {
      view.execute(macro.formatted(""));
    }
    return view;
  }

  /**
   * Computes states and coverage at the date; the period begins on {@code from}.
   *
   * @throws StepException when the SQL of a step does not fit the published file
   */
  void compute(TableCatalogue dictionary, LocalDate from, LocalDate asOf) {
    Set<String> computed = new HashSet<>(List.of("period", "indicator_value"));
    List<Table> history =
        dictionary.of(Origin.SQL).stream()
            .filter(table -> table.fromSql().startsWith("history/"))
            .toList();
    history.forEach(table -> computed.add(table.name()));
    computed.add(COVERAGE);
    showAllBut(computed);
    // Coverage compares with the latest statement, so the days of statements are computed first.
    period(from, asOf, true);
    history.forEach(this::fill);
    fill(dictionary.find(COVERAGE));
    period(from, asOf, false);
    history.stream().filter(table -> table.key().contains("as_of")).forEach(this::fill);
  }

  /** Puts the rows of a select into a table of the session. */
  void keep(String table, String select) {
    execute("create or replace table " + Sql.name(table) + " as " + select);
  }

  List<List<String>> rows(String select) {
    return DuckDb.rows(connection, select);
  }

  @Override
  public void close() {
    DuckDb.close(connection);
  }

  private void showAllBut(Set<String> computed) {
    String tables = "select table_name from duckdb_tables() where database_name = 'mart'";
    for (List<String> row : rows(tables)) {
      if (!computed.contains(row.get(0))) {
        String name = Sql.name(row.get(0));
        execute("create or replace view " + name + " as select * from mart." + name);
      }
    }
  }

  private void period(LocalDate from, LocalDate asOf, boolean withStatements) {
    String day = "date '" + asOf + "'";
    String row =
        "select %s as as_of, date '%s' as period_from, 'date' as kind, true as for_communes"
            .formatted(day, from);
    String statements =
        " union select distinct as_of, cast(date_trunc('year', as_of) as date), 'date', true"
            + " from mart.published_figure where as_of < "
            + day;
    keep("period", withStatements ? row + statements : row);
  }

  private void fill(Table table) {
    try {
      String select = Sql.statement(Files.readString(sqlFolder.resolve(table.fromSql())));
      keep(table.name(), Sql.cast(table.columns(), select));
    } catch (EngineException e) {
      throw new StepException(table.fromSql(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void execute(String sql) {
    DuckDb.execute(connection, sql);
  }
}
