package vn.ocop.warehouse.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.engine.EngineException;
import vn.ocop.warehouse.engine.Sql;
import vn.ocop.warehouse.engine.WrittenFile;

/** Fills all tables that SQL computes, in the order of the dictionary. */
public final class Batch {
  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  /** Where the files of a table go. */
  public interface Targets {
    Engine.Target of(Table table);
  }

  private final Path sqlFolder;
  private final TableCatalogue dictionary;
  private final Indicators indicators;
  private final Checks checks;

  public Batch(Path sqlFolder, TableCatalogue dictionary, Indicators indicators, Checks checks) {
    this.sqlFolder = sqlFolder;
    this.dictionary = dictionary;
    this.indicators = indicators;
    this.checks = checks;
  }

  /**
   * Runs all steps.
   *
   * @param written is told of every table's files as soon as its rows are computed
   * @throws StepException when a step's SQL cannot run; names file and table
   */
  public void run(
      Engine engine,
      Targets targets,
      BiConsumer<Table, CompletableFuture<List<WrittenFile>>> written) {
    run(engine, dictionary.tables(), targets, written);
  }

  /** Runs those of the steps that SQL computes; the tables before them are shown already. */
  public void run(
      Engine engine,
      List<Table> steps,
      Targets targets,
      BiConsumer<Table, CompletableFuture<List<WrittenFile>>> written) {
    boolean indicatorsKept = false;
    for (Table table : steps) {
      if (table.origin() == Origin.SQL || table.origin() == Origin.CHECKS) {
        try (MDC.MDCCloseable step = MDC.putCloseable("step", table.name())) {
          long start = System.nanoTime();
          String select = table.origin() == Origin.SQL ? text(table) : "";
          if (!indicatorsKept && select.contains(Indicators.VIEW)) {
            keepIndicators(engine);
            indicatorsKept = true;
          }
          CompletableFuture<List<WrittenFile>> files =
              table.origin() == Origin.SQL
                  ? write(engine, table, select, targets)
                  : check(engine, table, targets);
          written.accept(table, files);
          LOG.debug("{}: computed in {} ms", table.name(), (System.nanoTime() - start) / 1_000_000);
        }
      }
    }
  }

  private void keepIndicators(Engine engine) {
    if (indicators.isEmpty()) {
      throw new StepException("indicators", new IllegalStateException("no indicator files"));
    }
    try {
      engine.keep(Indicators.VIEW, indicators.selects());
    } catch (EngineException e) {
      throw new StepException("indicators", e);
    }
  }

  private static CompletableFuture<List<WrittenFile>> write(
      Engine engine, Table table, String select, Targets targets) {
    try {
      return engine
          .write(table, List.of(select), targets.of(table))
          .handle((files, failure) -> orFailed(table, files, failure));
    } catch (EngineException e) {
      throw new StepException(table.fromSql(), e);
    }
  }

  private static List<WrittenFile> orFailed(
      Table table, List<WrittenFile> files, Throwable failure) {
    if (failure == null) {
      return files;
    }
    throw new StepException(
        table.fromSql(), failure instanceof CompletionException ? failure.getCause() : failure);
  }

  private CompletableFuture<List<WrittenFile>> check(Engine engine, Table table, Targets targets) {
    if (checks.isEmpty()) {
      throw new StepException("checks", new IllegalStateException("no check files"));
    }
    try {
      return engine.write(table, checks.selects(), targets.of(table));
    } catch (EngineException e) {
      LOG.warn("A check cannot run; all are run one by one", e);
      return engine.write(table, oneByOne(engine), targets.of(table));
    }
  }

  private List<String> oneByOne(Engine engine) {
    List<String> selects = new ArrayList<>(checks.selects());
    for (int index = 0; index < selects.size(); index++) {
      try {
        engine.rows(selects.get(index));
      } catch (EngineException e) {
        LOG.error("Check cannot run: {}", checks.failed(index), e);
        selects.set(index, checks.failed(index));
      }
    }
    return selects;
  }

  private String text(Table table) {
    try {
      return Sql.statement(Files.readString(sqlFolder.resolve(table.fromSql())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
