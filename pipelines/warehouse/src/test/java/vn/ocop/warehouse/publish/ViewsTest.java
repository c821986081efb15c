package vn.ocop.warehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.domain.catalogue.TableCatalogue;

class ViewsTest {
  @TempDir private Path folder;

  @Test
  void aViewThatReadsAnotherIsCreatedAfterIt() throws IOException {
    Path views = Files.createDirectories(folder.resolve("views"));
    Files.writeString(views.resolve("a.sql"), "-- First\n-- line.\nselect b.n + 1 as n\nfrom b\n");
    Files.writeString(views.resolve("b.sql"), "-- Second.\nselect 1 as n\n");
    try (Mart mart = Mart.create(folder.resolve("x.duckdb"))) {
      Views.create(mart, views, dictionary());
      assertThat(mart.rows("select n from a")).containsExactly(List.of("2"));
      assertThat(mart.rows("select comment from duckdb_views() where view_name = 'a'"))
          .containsExactly(List.of("First line."));
    }
  }

  @Test
  void whatIsStoredIsATable() throws IOException {
    Path stored = Files.createDirectories(folder.resolve("views/stored"));
    Files.writeString(stored.resolve("c.sql"), "-- Third.\nselect 3 as year\n");
    try (Mart mart = Mart.create(folder.resolve("z.duckdb"))) {
      Views.create(mart, folder.resolve("views"), dictionary());
      assertThat(mart.rows("select comment from duckdb_tables() where table_name = 'c'"))
          .containsExactly(List.of("Third."));
      assertThat(mart.rows("select comment from duckdb_columns() where table_name = 'c'"))
          .containsExactly(List.of("Năm / Year"));
    }
  }

  @Test
  void everyViewSaysInBothLanguagesWhatItsRowsAre() throws IOException {
    Path views = Path.of(System.getProperty("ocop.root"), "sql/marts/dashboards");
    try (Stream<Path> files = Files.walk(views)) {
      assertThat(files.filter(file -> file.toString().endsWith(".sql")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Views.header(Files.readString(file)))
                      .startsWith("Hạt: ")
                      .contains(". / Grain: "));
    }
  }

  @Test
  void aMissingFolderHasNoViews() throws IOException {
    try (Mart mart = Mart.create(folder.resolve("y.duckdb"))) {
      Views.create(mart, folder.resolve("none"), dictionary());
      assertThat(mart.rows("select count(*) from duckdb_views() where not internal"))
          .containsExactly(List.of("0"));
    }
  }

  private TableCatalogue dictionary() throws IOException {
    Files.writeString(
        folder.resolve("tables.yaml"),
        "columns:\n  year: {type: bigint, vi: Năm, en: Year}\ntables: []\n");
    return TableCatalogue.load(folder);
  }
}
