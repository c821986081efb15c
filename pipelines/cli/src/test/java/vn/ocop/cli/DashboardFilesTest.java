package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.YamlDocuments;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.ColumnCatalogue;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;
import vn.ocop.superset.state.StateFolder;

class DashboardFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root", "../.."));
  private static final Path FILES = ROOT.resolve("conf/dashboards");

  @TempDir private Path folder;

  private static DesiredState state() {
    Map<String, String> values = new HashMap<>(Map.of("mart", "/srv/ocop.duckdb"));
    Map<?, ?> palette = YamlDocuments.read(ROOT.resolve("conf/palette.yaml"), Map.class);
    palette.forEach((name, colour) -> values.put("colour_" + name, String.valueOf(colour)));
    Map<String, String> offices = Offices.read(FILES.resolve("offices.yaml")).files();
    return StateFolder.read(FILES, values, Optional.of(columns()), offices);
  }

  /** The columns of the datasets with the types that the dictionary gives them. */
  private static ColumnCatalogue columns() {
    TableCatalogue dictionary = TableCatalogue.load(ROOT.resolve("sql"));
    ColumnCatalogue catalogue = new ColumnCatalogue();
    try (Stream<Path> datasets = Files.list(FILES.resolve("datasets"))) {
      for (Path dataset : datasets.toList()) {
        Map<?, ?> columns = (Map<?, ?>) YamlDocuments.read(dataset, Map.class).get("columns");
        Map<String, String> types = new HashMap<>();
        for (Object name : columns.keySet()) {
          String column = String.valueOf(name);
          if (columns.get(name) instanceof Map<?, ?> said && said.containsKey("expression")) {
            continue; // computed by Superset, not in the file
          }
          types.put(
              column,
              dictionary.column(column).orElseThrow().type().duckdb().toUpperCase(Locale.ROOT));
        }
        catalogue.with(dataset.getFileName().toString().replace(".yaml", ""), types);
      }
      return catalogue;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void filesStandInTheFormInWhichAnExportWritesThem() throws IOException {
    for (Kind kind : Set.of(Kind.DATASET, Kind.CHART, Kind.DASHBOARD)) {
      try (Stream<Path> files = Files.list(FILES.resolve(kind.folder()))) {
        for (Path file : files.toList()) {
          String text = Files.readString(file);
          assertThat(Documents.writeYaml(Documents.yaml(text))).as(file.toString()).isEqualTo(text);
        }
      }
    }
  }

  @Test
  void theFilesOfTheDashboardsAreValid() {
    assertThat(state().assets(Kind.DASHBOARD)).hasSize(6);
  }

  @Test
  void everyChartStandsOnADashboard() {
    DesiredState state = state();
    Set<String> shown =
        state.assets(Kind.DASHBOARD).stream()
            .flatMap(dashboard -> state.charts(dashboard).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(state.assets(Kind.CHART)).extracting(Asset::key).containsExactlyElementsOf(shown);
  }

  @Test
  void everyDatasetIsAViewOfThePublishedFile() throws IOException {
    try (Stream<Path> views = Files.walk(ROOT.resolve("sql/marts/dashboards"))) {
      Set<String> names =
          views
              .map(view -> view.getFileName().toString().replace(".sql", ""))
              .collect(Collectors.toSet());
      assertThat(names).containsAll(state().assets(Kind.DATASET).stream().map(Asset::key).toList());
    }
  }

  @Test
  void officersAreUnderTheDenyingRuleOnEveryDatasetWithUnits() {
    DesiredState state = state();
    Asset denying = state.find(Kind.RULE, "ocop_unit").orElseThrow();
    List<String> withUnits =
        state.assets(Kind.DATASET).stream()
            .filter(dataset -> dataset.source().path("columns").has("province_id"))
            .map(Asset::key)
            .toList();
    assertThat(Documents.texts(denying.source().path("datasets")))
        .containsExactlyInAnyOrderElementsOf(withUnits);
    Asset officer = state.find(Kind.ROLE, "ocop_unit").orElseThrow();
    assertThat(Documents.texts(officer.source().path("datasets")))
        .containsExactlyInAnyOrderElementsOf(withUnits);
  }

  @Test
  void anOfficeOpensItsUnitsAtEveryLevelOnTheDatasetsOfTheDenyingRule() throws IOException {
    Map<String, String> made = offices("ocop_unit_a: [\"20@63\", \"188@63\"]").files();
    assertThat(made.get("rules/ocop_unit_a.yaml"))
        .contains("datasets: [x, y]", "roles: [ocop_unit_a]", "group_key: g")
        .contains("province_id in ('20@63', '188@63') or district_id in ('20@63', '188@63')");
    assertThat(made).containsKey("roles/ocop_unit_a.yaml");
  }

  @Test
  void aBareCodeIsNoUnit() {
    assertThatThrownBy(() -> offices("ocop_unit_a: [\"24\"]"))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("24 is no unit id");
    assertThatThrownBy(() -> offices("ocop_unit_a: [\"24@63' or '1'='1\"]"))
        .isInstanceOf(CatalogueException.class);
    assertThatThrownBy(() -> offices("Admin: [\"24@63\"]")).isInstanceOf(CatalogueException.class);
  }

  private Offices offices(String line) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(
        folder.resolve("rules/ocop_unit.yaml"),
        "datasets: [x, y]\nroles: [ocop_unit]\nclause: 1 = 0\ngroup_key: g\ndescription: no\n");
    Path file = folder.resolve("offices.yaml");
    Files.writeString(file, "offices:\n  " + line + "\n");
    return Offices.read(file);
  }
}
