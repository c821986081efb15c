package vn.ocop.superset.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ocop.superset.Example;

class BundleTrapsTest {
  private final DesiredState state = Example.state();

  private String findings(String path, Consumer<ObjectNode> change) {
    List<Asset> assets = new ArrayList<>();
    for (Asset asset : state.all().toList()) {
      ObjectNode document = asset.document().deepCopy();
      if (asset.path().equals(path)) {
        change.accept(document);
      }
      assets.add(
          new Asset(
              asset.kind(), asset.key(), asset.uuid(), asset.source(), asset.file(), document));
    }
    return BundleCheck.check(assets).stream()
        .map(Finding::toText)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatIsCompiledHasNoFindings() {
    assertThat(findings("", document -> {})).isEmpty();
  }

  @Test
  void keysWithoutWhichTheImportFailsSilentlyAreFound() {
    assertThat(findings("databases/example_mart", d -> d.remove("extra"))).contains("extra");
    assertThat(findings("charts/pivot", d -> d.remove("params"))).contains("params");
    assertThat(findings("charts/pivot", d -> d.remove("query_context"))).contains("query_context");
    assertThat(findings("dashboards/example-overview", d -> d.remove("position")))
        .contains("position");
    assertThat(findings("datasets/f_sao", d -> d.remove("columns"))).contains("columns");
  }

  @Test
  void aChartOfThePositionThatIsNotInTheBundleIsFound() {
    String found =
        findings("charts/pivot", d -> d.put("uuid", state.uuid(Kind.CHART, "an other chart")));
    assertThat(found).contains("CHART-pivot", "would link a random part of the others");
  }

  @Test
  void aMissingOrRepeatedNumberOfAChartIsFound() {
    String board = "dashboards/example-overview";
    assertThat(findings(board, d -> meta(d, "pivot").remove("chartId"))).contains("no chartId");
    assertThat(findings(board, d -> meta(d, "pivot").put("chartId", 1)))
        .contains("chartId of another chart");
  }

  private static ObjectNode meta(ObjectNode document, String chart) {
    return (ObjectNode) document.at("/position/CHART-" + chart + "/meta");
  }

  @Test
  void twoObjectsWithTheSameUniqueKeyAreFound() {
    assertThat(findings("datasets/f_muc_tieu", d -> d.put("table_name", "f_sao")))
        .contains("would take that one over");
  }

  @Test
  void aDatasetOfAFilterThatIsNotInTheBundleIsFound() {
    String found =
        findings(
            "dashboards/example-overview",
            d ->
                ((ObjectNode) d.at("/metadata/native_filter_configuration/0/targets/0"))
                    .put("datasetUuid", "none"));
    assertThat(found).contains("no dataset has the uuid none");
  }

  @Test
  void aDatasetOrDatabaseThatIsNotInTheBundleIsFound() {
    assertThat(findings("charts/pivot", d -> d.put("dataset_uuid", "none")))
        .contains("no file of datasets has the uuid none");
    assertThat(findings("datasets/f_sao", d -> d.put("database_uuid", "none")))
        .contains("no file of databases has the uuid none");
  }
}
