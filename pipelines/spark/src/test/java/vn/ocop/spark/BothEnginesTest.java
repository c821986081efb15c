package vn.ocop.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.run.Clock;
import vn.ocop.warehouse.run.CrossCheck;
import vn.ocop.warehouse.run.ListReceiver;
import vn.ocop.warehouse.run.Warehouse;

class BothEnginesTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));

  @TempDir Path folder;

  @Test
  void theWholeBatchOnTheRealListsGivesTheSameRowsOnBothEngines() throws IOException {
    run("embedded");
    run("spark");
    List<CrossCheck.Difference> differences = new ArrayList<>();
    for (Table table : TableCatalogue.load(ROOT.resolve("sql")).mart()) {
      if (table.origin() == Origin.SQL || table.origin() == Origin.CHECKS) {
        CrossCheck.Difference difference =
            CrossCheck.compare(
                withoutClock(table),
                files("embedded", table),
                files("spark", table),
                fieldIds(table));
        if (difference != null) {
          differences.add(difference);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private void run(String engine) {
    Settings settings =
        new Settings(
            Clock.runId(Clock.now()),
            folder.resolve(engine),
            ROOT.resolve("conf"),
            ROOT.resolve("sql"),
            LocalDate.of(2024, 12, 31),
            engine,
            null,
            "test",
            "test");
    new Warehouse(settings, new ListReceiver(settings.conf()), null, step -> {})
        .run(ROOT.resolve("samples/inbox"), EnumSet.of(Warehouse.Option.FORCE));
  }

  private List<String> files(String engine, Table table) throws IOException {
    Path parquet =
        folder.resolve(engine).resolve("published/current/parquet").resolve(table.name());
    try (Stream<Path> files = Files.list(parquet)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  /** When a list was received differs between two runs; all else must agree. */
  private static Table withoutClock(Table table) {
    return new Table(
        table.name(),
        table.layer(),
        table.origin(),
        table.fromSql(),
        table.mart(),
        table.key(),
        table.vi(),
        table.en(),
        table.columns().stream().filter(column -> !column.name().equals("received_at")).toList());
  }

  /** A new table has its columns numbered in order. */
  private static Map<String, Integer> fieldIds(Table table) {
    Map<String, Integer> ids = new HashMap<>();
    for (int column = 0; column < table.columns().size(); column++) {
      ids.put(table.columns().get(column).name(), column + 1);
    }
    return ids;
  }
}
