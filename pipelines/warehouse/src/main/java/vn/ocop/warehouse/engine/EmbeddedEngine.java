package vn.ocop.warehouse.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;

/**
 * The engine in the same process: one DuckDB database in memory. A query over few rows uses one
 * thread, because sharing it out takes longer than the work; what can be done side by side is.
 */
public final class EmbeddedEngine implements Engine {
  private final Connection connection;
  private final DuckThreads threads;
  private final Map<String, String> shown = new HashMap<>();
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final ExecutorService helpers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  private EmbeddedEngine(Connection connection) {
    this.connection = connection;
    this.threads = new DuckThreads(connection);
  }

  /**
   * Opens an empty database.
   *
   * @param scratch where DuckDB spills what does not fit in memory
   */
  public static EmbeddedEngine open(Path scratch) {
    EmbeddedEngine engine = new EmbeddedEngine(DuckDb.memory());
    engine.execute("set temp_directory = " + Sql.text(scratch.toString()));
    engine.execute("set default_null_order = 'nulls_first_on_asc_last_on_desc'");
    for (String macro : Sql.MACROS) {
      engine.execute(macro.formatted(""));
    }
    return engine;
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public void showStaged(String name, Table table, Path file) {
    threads.reading(List.of(file.toString()));
    show("table", name, DuckFiles.staged(table, file.toString()));
  }

  @Override
  public void showParquet(Table table, List<String> files, Map<String, Integer> fieldIds) {
    threads.reading(files);
    String kind = table.origin() == Origin.INTAKE ? "view" : "table";
    show(kind, table.name(), DuckFiles.parquet(table, files, fieldIds));
  }

  @Override
  public void keep(String name, List<String> selects) {
    if (selects.size() == 1) {
      show("table", name, selects.get(0));
    } else {
      show("view", name, union(parts(name, selects)));
    }
  }

  /** Computes several selects side by side; gives the names of their tables. */
  private List<String> parts(String name, List<String> selects) {
    Map<String, CompletableFuture<Void>> parts = new LinkedHashMap<>();
    for (String select : selects) {
      String part = Sql.name(name + " " + parts.size());
      parts.put(part, CompletableFuture.runAsync(() -> beside(part, select), helpers));
    }
    parts.values().forEach(EmbeddedEngine::join);
    return List.copyOf(parts.keySet());
  }

  private static String union(List<String> tables) {
    return tables.stream()
        .map(table -> "select * from " + table)
        .collect(Collectors.joining("\nunion all\n"));
  }

  private void beside(String table, String select) {
    String sql = "create or replace table " + table + " as\n" + select;
    try (Connection other = ((DuckDBConnection) connection).duplicate()) {
      DuckDb.execute(other, sql);
    } catch (SQLException e) {
      throw new EngineException(sql, e);
    }
  }

  private static void join(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void show(String kind, String name, String select) {
    String before = shown.put(name, kind);
    if (before != null && !before.equals(kind)) {
      execute("drop " + before + " " + Sql.name(name));
    }
    execute("create or replace " + kind + " " + Sql.name(name) + " as\n" + select);
  }

  @Override
  public CompletableFuture<List<WrittenFile>> write(
      Table table, List<String> selects, Target target) {
    if (selects.size() == 1) {
      show("table", table.name(), Sql.cast(table.columns(), selects.get(0)));
    } else {
      List<String> parts = parts(table.name(), selects);
      show("table", table.name(), Sql.cast(table.columns(), union(parts)));
      parts.forEach(part -> execute("drop table " + part));
    }
    Path file = Path.of(target.folder(), UUID.randomUUID() + ".parquet");
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CompletableFuture.supplyAsync(() -> copy(table, file, target.fieldIds()), writer);
  }

  private List<WrittenFile> copy(Table table, Path file, Map<String, Integer> fieldIds) {
    String ids =
        table.columns().stream()
            .map(column -> Sql.name(column.name()) + ": " + fieldIds.get(column.name()))
            .collect(Collectors.joining(", "));
    String copy =
        "copy (select * from "
            + Sql.name(table.name())
            + ") to "
            + Sql.text(file.toString())
            + " (format parquet, compression zstd, field_ids {"
            + ids
            + "}, return_stats true)";
    try (Connection other = ((DuckDBConnection) connection).duplicate();
        Statement statement = other.createStatement();
        ResultSet result = statement.executeQuery(copy)) {
      if (result.next() && result.getLong("count") > 0) {
        return List.of(
            new WrittenFile(
                file.toString(), result.getLong("file_size_bytes"), result.getLong("count")));
      }
      Files.deleteIfExists(file);
      return List.of();
    } catch (SQLException e) {
      throw new EngineException(copy, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<List<String>> rows(String select) {
    return DuckDb.rows(connection, select);
  }

  @Override
  public void close() {
    end(writer);
    end(helpers);
    DuckDb.close(connection);
  }

  private static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      threads.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void execute(String sql) {
    DuckDb.execute(connection, sql);
  }
}
