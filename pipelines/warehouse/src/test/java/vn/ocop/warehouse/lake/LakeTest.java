package vn.ocop.warehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.engine.EmbeddedEngine;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.engine.WrittenFile;

class LakeTest {
  @TempDir Path home;

  @Test
  void replacedRowsAreReadBackByFieldId() throws IOException {
    TableCatalogue dictionary = dictionary("name, star", "bigint");
    try (Lake lake = open(dictionary)) {
      replace(lake, dictionary, "select 'a' as name, 3 as star union all select 'b', 4", "run-1");
      replace(lake, dictionary, "select 'c' as name, 5 as star", "run-2");
    }
    try (Lake lake = open(dictionary)) {
      assertThat(rows(lake, dictionary, lake.table("product").files()))
          .containsExactly(row("c", "5"));
      assertThat(rows(lake, dictionary, lake.table("product").files("run-1")))
          .containsExactly(row("a", "3"), row("b", "4"));
    }
  }

  @Test
  void aTableWithoutRowsHasNoFileAndIsStillTagged() throws IOException {
    TableCatalogue dictionary = dictionary("name, star", "bigint");
    try (Lake lake = open(dictionary)) {
      replace(lake, dictionary, "select 'a' as name, 3 as star where 1 = 0", "run-1");
      assertThat(lake.table("product").files("run-1")).isEmpty();
      replace(lake, dictionary, "select 'a' as name, 3 as star", "run-2");
      replace(lake, dictionary, "select 'a' as name, 3 as star where 1 = 0", "run-3");
      assertThat(lake.table("product").files()).isEmpty();
    }
  }

  @Test
  void aColumnThatTheDictionaryGainedIsNullInEarlierRows() throws IOException {
    TableCatalogue before = dictionary("name, star", "bigint");
    try (Lake lake = open(before)) {
      lake.table("product")
          .append(write(lake, before, "select 'a' as name, 3 as star"), Marks.NONE);
      lake.table("received").append(List.of(), Marks.NONE);
    }
    TableCatalogue after = dictionary("name, note, star", "bigint");
    try (Lake lake = open(after)) {
      lake.table("product")
          .append(write(lake, after, "select 'b' as name, 'x' as note, 4 as star"), Marks.NONE);
      assertThat(rows(lake, after, lake.table("product").files()))
          .containsExactlyInAnyOrder(row("a", null, "3"), row("b", "x", "4"));
    }
  }

  @Test
  void aColumnThatChangedItsTypeIsRefused() throws IOException {
    open(dictionary("name, star", "bigint")).close();
    try (Lake lake = open(dictionary("name, star", "bigint"))) {
      lake.table("product").append(List.of(), Marks.NONE);
    }
    TableCatalogue changed = dictionary("name, star", "string");
    assertThatThrownBy(() -> open(changed))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo("OCOP-2008"));
  }

  @Test
  void anAppendThatWasNotCompletedIsUndone() throws IOException {
    TableCatalogue dictionary = dictionary("name, star", "bigint");
    try (Lake lake = open(dictionary)) {
      lake.table("received")
          .append(writeTo(lake, dictionary, "received", "select 'a' as name"), Marks.NONE);
      lake.completeReceived();
      lake.table("received")
          .append(writeTo(lake, dictionary, "received", "select 'b' as name"), Marks.NONE);
    }
    try (Lake lake = open(dictionary)) {
      assertThat(lake.table("received").files()).hasSize(1);
    }
  }

  @Test
  void theFirstAppendIsUndoneToo() throws IOException {
    TableCatalogue dictionary = dictionary("name, star", "bigint");
    try (Lake lake = open(dictionary)) {
      lake.table("received")
          .append(writeTo(lake, dictionary, "received", "select 'a' as name"), Marks.NONE);
    }
    try (Lake lake = open(dictionary)) {
      assertThat(lake.table("received").files()).isEmpty();
    }
  }

  @Test
  void onlyTheLastRunsKeepTheirTagsButTheCompleteOneAlwaysDoes() throws IOException {
    TableCatalogue dictionary = dictionary("name, star", "bigint");
    try (Lake lake = open(dictionary)) {
      for (int run = 1; run <= 9; run++) {
        replace(lake, dictionary, "select 'a' as name, 3 as star", "run-" + run);
      }
      LakeTable table = lake.table("product");
      assertThat(table.snapshot("run-1")).isPresent();
      assertThat(table.snapshot("run-2")).isEmpty();
      assertThat(table.snapshot("run-4")).isEmpty();
      assertThat(table.snapshot("run-5")).isPresent();
      assertThat(table.snapshot("run-9")).isPresent();
    }
  }

  @Test
  void maintenanceKeepsFrozenRowsAndDropsOldFilesAndOrphans() throws IOException {
    TableCatalogue dictionary = dictionary("name, star", "bigint");
    try (Lake lake = open(dictionary)) {
      replace(lake, dictionary, "select 'frozen' as name, 3 as star", "run-0");
      LakeTable table = lake.table("product");
      table.tag("freeze-2025", table.snapshot().getAsLong());
      for (int run = 1; run <= 12; run++) {
        replace(lake, dictionary, "select 'r" + run + "' as name, 3 as star", "run-1" + run);
      }
      Path orphan = Path.of(table.dataFolder()).resolve("orphan.parquet");
      Files.writeString(orphan, "x");
      Files.setLastModifiedTime(orphan, FileTime.fromMillis(0));
      Path young = Path.of(table.dataFolder()).resolve("young.parquet");
      Files.writeString(young, "x");
      Files.setLastModifiedTime(young, FileTime.fromMillis(Long.MAX_VALUE / 2_000_000));
      lake.maintain(System.currentTimeMillis() + 1000);
      assertThat(orphan).doesNotExist();
      assertThat(young).exists();
      assertThat(rows(lake, dictionary, table.files("freeze-2025")))
          .containsExactly(row("frozen", "3"));
      assertThat(rows(lake, dictionary, table.files())).containsExactly(row("r12", "3"));
      assertThat(table.snapshots()).isLessThan(13);
    }
  }

  @Test
  void theCompleteRunIsRemembered() throws IOException {
    TableCatalogue dictionary = dictionary("name, star", "bigint");
    try (Lake lake = open(dictionary)) {
      assertThat(lake.completeRun()).isEmpty();
      lake.complete("20260101-000000-0001");
      lake.complete("20260102-000000-0002");
    }
    try (Lake lake = open(dictionary)) {
      assertThat(lake.completeRun()).contains("20260102-000000-0002");
    }
  }

  private Lake open(TableCatalogue dictionary) {
    return Lake.open(LakeSettings.local(home), () -> dictionary);
  }

  private TableCatalogue dictionary(String columns, String starType) throws IOException {
    Path folder = Files.createDirectories(home.resolve("sql"));
    Files.writeString(
        folder.resolve("tables.yaml"),
        """
        columns:
          name: {type: string, vi: "Tên", en: "Name"}
          note: {type: string, vi: "Ghi chú", en: "Note"}
          star: {type: %s, vi: "Sao", en: "Star"}
        tables:
          - {name: received, layer: bronze, from: intake, mart: false, key: [], vi: "a", en: "a", columns: [name]}
          - {name: product, layer: silver, from: sql, from_sql: product.sql, mart: true, key: [name], vi: "a", en: "a", columns: [%s]}
        """
            .formatted(starType, columns));
    return TableCatalogue.load(folder);
  }

  private void replace(Lake lake, TableCatalogue dictionary, String select, String tag) {
    lake.table("product")
        .replace(write(lake, dictionary, select), new Marks(tag, Set.of("run-1"), Map.of()));
  }

  private List<WrittenFile> write(Lake lake, TableCatalogue dictionary, String select) {
    return writeTo(lake, dictionary, "product", select);
  }

  private List<WrittenFile> writeTo(
      Lake lake, TableCatalogue dictionary, String name, String select) {
    LakeTable table = lake.table(name);
    try (Engine engine = EmbeddedEngine.open(home)) {
      return engine
          .write(
              dictionary.find(name),
              List.of(select),
              new Engine.Target(table.dataFolder(), table.fieldIds()))
          .join();
    }
  }

  private List<List<String>> rows(Lake lake, TableCatalogue dictionary, List<String> files) {
    Table table = dictionary.find("product");
    try (Engine engine = EmbeddedEngine.open(home)) {
      engine.showParquet(table, files, lake.table("product").fieldIds());
      return engine.rows("select * from product order by all");
    }
  }

  private static List<String> row(String... values) {
    return java.util.Arrays.asList(values);
  }
}
