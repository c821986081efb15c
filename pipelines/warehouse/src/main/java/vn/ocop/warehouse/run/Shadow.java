package vn.ocop.warehouse.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.batch.Batch;
import vn.ocop.warehouse.batch.Checks;
import vn.ocop.warehouse.batch.Indicators;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.engine.Engines;

/**
 * The same computation on the other engine, in a process of its own because the engines' class
 * paths cannot be one. It reads the lake's files, writes scratch files and commits nothing.
 */
public final class Shadow {
  private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Input files and field ids of every table. */
  record Plan(Map<String, List<String>> files, Map<String, Map<String, Integer>> fieldIds) {}

  private Shadow() {}

  /** Computes all tables in this process, as the plan in a folder says, into that folder. */
  public static void compute(Path folder, Settings settings) {
    Plan plan;
    try {
      plan = JSON.readValue(folder.resolve("plan.json").toFile(), Plan.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TableCatalogue dictionary = TableCatalogue.load(settings.sql());
    try (Engine engine = Engines.open(settings.engine(), folder, settings.master())) {
      for (Table table : dictionary.tables()) {
        if (plan.files().containsKey(table.name())) {
          engine.showParquet(
              table, plan.files().get(table.name()), plan.fieldIds().get(table.name()));
        }
      }
      new Batch(
              settings.sql(),
              dictionary,
              Indicators.load(settings.sql()),
              Checks.load(settings.sql()))
          .run(
              engine,
              table ->
                  new Engine.Target(
                      folder.resolve("tables").resolve(table.name()).toString(),
                      plan.fieldIds().get(table.name())),
              (table, files) -> files.join());
    }
  }

  /** Has the other engine compute the same and compares every table that SQL fills. */
  static List<CrossCheck.Difference> check(Session session, Map<String, List<String>> computed) {
    Path folder = session.scratch("shadow");
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> fieldIds = new LinkedHashMap<>();
    for (Table table : session.dictionary().tables()) {
      fieldIds.put(table.name(), session.lake(table).fieldIds());
      boolean isInput = table.origin() == Origin.INTAKE || table.origin() == Origin.REFERENCE;
      if (isInput && !table.name().equals(Publishing.TABLE)) {
        inputs.put(table.name(), session.lake(table).files());
      }
    }
    try {
      Files.createDirectories(folder);
      JSON.writeValue(folder.resolve("plan.json").toFile(), new Plan(inputs, fieldIds));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String other = session.engine().name().equals(Engines.EMBEDDED) ? "spark" : Engines.EMBEDDED;
    start(session.settings(), folder, other);
    List<CrossCheck.Difference> differences = new ArrayList<>();
    for (Table table : session.dictionary().tables()) {
      if (computed.containsKey(table.name())) {
        CrossCheck.Difference difference =
            CrossCheck.compare(
                table,
                computed.get(table.name()),
                CrossCheck.parquetBelow(folder.resolve("tables").resolve(table.name())),
                fieldIds.get(table.name()));
        if (difference != null) {
          LOG.error("Engines disagree: {}", difference);
          differences.add(difference);
        }
      }
    }
    return differences;
  }

  private static void start(Settings settings, Path folder, String engine) {
    String launcher = System.getProperty("ocop.launcher");
    if (launcher == null) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2003", Map.of("engine", engine));
    }
    Path log = folder.resolve("other.log");
    try {
      int exit =
          new ProcessBuilder(
                  launcher,
                  "shadow",
                  folder.toString(),
                  "--engine",
                  engine,
                  "--home",
                  settings.home().toString(),
                  "--conf",
                  settings.conf().toString(),
                  "--as-of",
                  settings.asOf().toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IllegalStateException(
            "The " + engine + " engine ended with " + exit + ": " + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
