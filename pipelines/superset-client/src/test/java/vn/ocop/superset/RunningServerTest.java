package vn.ocop.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.superset.apply.ApplyException;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.http.Credentials;
import vn.ocop.superset.http.Filter;
import vn.ocop.superset.http.Settings;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.http.SupersetException;
import vn.ocop.superset.plan.Bundles;
import vn.ocop.superset.plan.Plan;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;
import vn.ocop.superset.verify.Confinement;
import vn.ocop.superset.verify.VerifyReport;

/**
 * Against a running Superset 6.1: {@code -Dgroups=superset -Dsuperset.url=… -Dsuperset.mart=…},
 * user and password of an administrator in SUPERSET_USERNAME and SUPERSET_PASSWORD. The mart is a
 * DuckDB file made by {@code mart.sql}. The server should be one for tests.
 */
@Tag("superset")
class RunningServerTest {
  private static final String OFFICER = "example_officer";
  @TempDir Path folder;
  private final List<String> foreign = new ArrayList<>();
  private Superset superset;
  private DesiredState state;

  @BeforeEach
  void connectAndClean() throws IOException {
    Credentials admin = Credentials.fromEnvironment(System.getenv());
    superset = Superset.connect(Settings.of(System.getProperty("superset.url"), admin));
    state = Example.state();
    clean();
  }

  @AfterEach
  void clean() throws IOException {
    foreign.forEach(path -> client().delete(path));
    foreign.clear();
    for (JsonNode user : client().list("security/users", null, Filter.equal("username", OFFICER))) {
      client().delete("/api/v1/security/users/" + user.path("id").asInt());
    }
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Files.writeString(empty.resolve("project.yaml"), "name: example\nprefix: example_\n");
    DesiredState nothing = Example.state(empty);
    superset.prune(superset.strays(nothing), nothing);
    Files.delete(empty.resolve("project.yaml"));
  }

  private SupersetClient client() {
    return superset.client();
  }

  private ServerObject object(Kind kind, String key) {
    Plan plan = superset.plan(state);
    return plan.server().byUuid(kind, state.uuid(kind, key)).orElseThrow();
  }

  /** Makes an object that is not of the project. */
  private String create(String resource, ObjectNode body) {
    int id = client().post("/api/v1/" + resource + "/", body).path("id").asInt();
    foreign.add("/api/v1/" + resource + "/" + id);
    return foreign.get(foreign.size() - 1);
  }

  private String changedOn(Kind kind) {
    return client().list(kind.resource(), kind.order()).stream()
        .map(row -> row.path("id") + " " + row.path("changed_on_utc"))
        .toList()
        .toString();
  }

  @Test
  void anEmptyServerIsFilledOnceAndTheSecondApplySendsNothing() {
    Plan first = superset.plan(state);
    assertThat(first.inSync()).isFalse();
    assertThat(first.changes()).hasSize(21);
    assertThat(superset.apply(state).changed()).isTrue();

    assertThat(superset.plan(state).toText()).isEqualTo("Server and files agree.\n");
    String before = changedOn(Kind.CHART) + changedOn(Kind.DATASET) + changedOn(Kind.DASHBOARD);
    assertThat(superset.apply(state).steps()).isEmpty();
    assertThat(changedOn(Kind.CHART) + changedOn(Kind.DATASET) + changedOn(Kind.DASHBOARD))
        .isEqualTo(before);
    VerifyReport report = superset.verify(state);
    assertThat(report.failures()).isEmpty();
    assertThat(report.checks()).hasSize(26);
  }

  @Test
  void editsMadeByHandAreShownAndOnlyTheyAreSetBack() {
    superset.apply(state);
    String untouched = changedOn(Kind.DATASET);
    renameChart("pivot", "Sửa tay");
    ObjectNode slug = Documents.object().put("dashboard_title", "Tên khác");
    client().put(object(Kind.DASHBOARD, "example-overview").path(), slug.put("published", false));
    Plan plan = superset.plan(state);

    assertThat(plan.inSync()).isFalse();
    assertThat(plan.toText())
        .contains("~ charts/pivot", "slice_name: \"Sửa tay\" → \"Đơn vị × hạng sao × căn cứ\"")
        .contains("~ dashboards/example-overview", "published: false →");
    assertThat(superset.apply(state).steps())
        .containsExactly("imported charts/pivot", "imported dashboards/example-overview");
    assertThat(superset.plan(state).inSync()).isTrue();
    assertThat(changedOn(Kind.DATASET)).isEqualTo(untouched);
    assertThat(superset.verify(state).failures()).isEmpty();
  }

  private void renameChart(String key, String name) {
    client().put(object(Kind.CHART, key).path(), Documents.object().put("slice_name", name));
  }

  @Test
  void aLayoutEditedAsTheBrowserSavesItIsDriftOfThatOneValueAndCanBeBroughtIntoTheFiles() {
    superset.apply(state);
    ServerObject board = object(Kind.DASHBOARD, "example-overview");
    JsonNode saved = client().get(board.path()).path("result");
    ObjectNode position = (ObjectNode) Documents.json(saved.path("position_json").asText());
    ((ObjectNode) position.at("/CHART-pivot/meta")).put("height", 60);
    ObjectNode metadata = (ObjectNode) Documents.json(saved.path("json_metadata").asText());
    metadata.putObject("map_label_colors").put("3 sao", "#123456");
    metadata.set("positions", position);
    ObjectNode body =
        Documents.object().put("dashboard_title", saved.path("dashboard_title").asText());
    body.put("slug", "example-overview").put("json_metadata", Documents.write(metadata));
    client().put(board.path(), body.put("position_json", Documents.write(position)));
    Plan plan = superset.plan(state);

    assertThat(plan.toText())
        .isEqualTo(
            """
            ~ dashboards/example-overview
                layout[6].row[0].height: 60 → 50
            0 to create, 1 to update, 0 to prune, 0 in conflict.
            """);
    Path files = Example.copy(folder.resolve("edited"));
    assertThat(superset.export("example-overview", state, files)).hasSize(1);
    assertThat(superset.plan(Example.state(files)).inSync()).isTrue();
  }

  @Test
  void aChartOfTheBrowserThatIsBroughtIntoTheFilesIsTakenOverAndStandsOnce() throws IOException {
    superset.apply(state);
    ServerObject pivot = object(Kind.CHART, "pivot");
    JsonNode saved = client().get(pivot.path()).path("result");
    ObjectNode params = (ObjectNode) Documents.json(saved.path("params").asText());
    params.remove("managed_by");
    ObjectNode chart = Documents.object().put("slice_name", "Làm tay");
    chart.put("viz_type", "pivot_table_v2").put("params", Documents.write(params));
    chart.put("query_context", saved.path("query_context").asText());
    chart.put("datasource_type", "table");
    chart.put("datasource_id", object(Kind.DATASET, "f_sao").id());
    chart.putArray("dashboards").add(object(Kind.DASHBOARD, "example-overview").id());
    String path = create("chart", chart);
    place(path);
    Path files = Example.copy(folder.resolve("brought"));
    superset.export("example-overview", state, files);
    DesiredState brought = Example.state(files);
    superset.apply(brought);
    foreign.remove(path);

    assertThat(superset.plan(brought).toText()).isEqualTo("Server and files agree.\n");
    assertThat(client().list("chart", "slice_name", Filter.equal("slice_name", "Làm tay")))
        .singleElement()
        .satisfies(one -> assertThat(path).endsWith("/" + one.path("id").asInt()));
    assertThat(superset.verify(brought).failures()).isEmpty();
    assertThat(superset.strays(state)).extracting(ServerObject::name).containsExactly("Làm tay");
  }

  /** Puts a chart where pivot stands on the dashboard, as the browser saves it. */
  private void place(String chart) {
    JsonNode made = client().get(chart).path("result");
    ServerObject board = object(Kind.DASHBOARD, "example-overview");
    JsonNode saved = client().get(board.path()).path("result");
    ObjectNode position = (ObjectNode) Documents.json(saved.path("position_json").asText());
    ObjectNode meta = (ObjectNode) position.at("/CHART-pivot/meta");
    meta.put("chartId", made.path("id").asInt()).put("uuid", made.path("uuid").asText());
    ObjectNode metadata = (ObjectNode) Documents.json(saved.path("json_metadata").asText());
    metadata.set("positions", position);
    ObjectNode body =
        Documents.object().put("dashboard_title", saved.path("dashboard_title").asText());
    body.put("slug", "example-overview").put("json_metadata", Documents.write(metadata));
    client().put(board.path(), body.put("position_json", Documents.write(position)));
  }

  @Test
  void aRowLevelRuleAndPermissionsLoosenedByHandAreDriftAndSetBack() {
    superset.apply(state);
    Plan plan = superset.plan(state);
    ServerObject rule = plan.server().byName(Kind.RULE, "example_unit_22").orElseThrow();
    client().put(rule.path(), Documents.object().put("clause", "1 = 1"));
    ServerObject role = plan.server().byName(Kind.ROLE, "example_unit").orElseThrow();
    ObjectNode none = Documents.object();
    none.putArray("permission_view_menu_ids");
    client().post(role.path() + "/permissions", none);
    Plan drift = superset.plan(state);

    assertThat(drift.toText())
        .contains("~ rules/example_unit_22", "clause: \"1 = 1\" → \"ma_don_vi = '22'\"")
        .contains("~ roles/example_unit");
    assertThat(Documents.write(drift.toJson()))
        .contains("\"path\":\"datasource access on [example_mart].[f_sao]\",\"desired\":true");
    superset.apply(state);
    assertThat(superset.plan(state).inSync()).isTrue();
  }

  @Test
  void anOfficerUnderARuleSeesHisUnitOnlyOnEveryChartAndDataset() {
    superset.apply(state);
    Credentials officer = officer();
    Confinement own = new Confinement("ma_don_vi", Set.of("22"), Set.of("meta_publish"));
    VerifyReport report = superset.verifyAs(state, officer, own);

    assertThat(report.failures()).isEmpty();
    assertThat(report.toText()).contains("datasets/f_sao", "shows only [22]");
    Confinement wrong = new Confinement("ma_don_vi", Set.of("01"), Set.of());
    assertThat(superset.verifyAs(state, officer, wrong).failures())
        .extracting(check -> check.subject())
        .contains("datasets/f_sao", "datasets/f_muc_tieu", "datasets/meta_publish");
  }

  private Credentials officer() {
    String password = state.uuid(Kind.ROLE, "password of one test");
    ServerObject role =
        superset.plan(state).server().byName(Kind.ROLE, "example_unit").orElseThrow();
    ObjectNode user = Documents.object().put("username", OFFICER).put("password", password);
    user.put("first_name", "Cán bộ").put("last_name", "Xã").put("email", "officer@example.vn");
    user.put("active", true).putArray("roles").add(role.id());
    client().post("/api/v1/security/users/", user);
    return Credentials.of(OFFICER, password);
  }

  @Test
  void whatHasNoFileAnyMoreIsListedAndPrunedAndACopyOfOthersIsKept() throws IOException {
    superset.apply(state);
    JsonNode pivot = client().get(object(Kind.CHART, "pivot").path()).path("result");
    ObjectNode copy = Documents.object().put("slice_name", "Bản sao").put("viz_type", "table");
    copy.put("datasource_id", object(Kind.DATASET, "f_sao").id()).put("datasource_type", "table");
    copy.set("params", pivot.path("params"));
    String copied = create("chart", copy);
    Path files = Example.copy(Files.createDirectories(folder.resolve("less")));
    Files.delete(files.resolve("charts/pivot.yaml"));
    Example.edit(
        files,
        "dashboards/example-overview.yaml",
        "- row:\n  - chart: pivot\n    width: 12\n    height: 50\n",
        "");
    DesiredState less = Example.state(files);

    superset.apply(less);
    List<ServerObject> strays = superset.strays(less);
    assertThat(strays).extracting(ServerObject::name).containsExactly("Đơn vị × hạng sao × căn cứ");
    assertThat(superset.plan(less).inSync()).isFalse();
    assertThat(superset.prune(strays, less)).hasSize(1);
    assertThat(superset.plan(less).inSync()).isTrue();
    assertThat(superset.verify(less).failures()).isEmpty();
    assertThat(client().get(copied).path("result").path("slice_name").asText())
        .isEqualTo("Bản sao");
  }

  @Test
  void aDatasetOnWhichSomebodyElsesChartRestsIsKept() throws IOException {
    superset.apply(state);
    ObjectNode other = Documents.object().put("slice_name", "Của người khác");
    other.put("viz_type", "table").put("datasource_type", "table");
    other.put("datasource_id", object(Kind.DATASET, "f_sao").id());
    create("chart", other);
    Path empty = Files.createDirectories(folder.resolve("nothing"));
    Files.writeString(empty.resolve("project.yaml"), "name: example\nprefix: example_\n");
    DesiredState nothing = Example.state(empty);

    List<String> said = superset.prune(superset.strays(nothing), nothing);
    assertThat(said).anyMatch(s -> s.startsWith("kept datasets/f_sao"));
    assertThat(said).anyMatch(s -> s.startsWith("kept databases/example_mart"));
  }

  @Test
  void anExportOfAnUntouchedDashboardWritesNothingAndOfAnEditedOneWhatWasEdited() {
    superset.apply(state);
    Path files = Example.copy(folder.resolve("files"));
    assertThat(superset.export("example-overview", state, files)).isEmpty();

    renameChart("pivot", "Tên mới");
    List<Path> written = superset.export("example-overview", state, files);
    assertThat(written).containsExactly(files.resolve("charts/pivot.yaml"));
    assertThat(superset.plan(Example.state(files)).inSync()).isTrue();
  }

  @Test
  void aFailedImportLeavesNothingBehind() {
    List<Asset> broken = new ArrayList<>();
    for (Asset asset : state.all().toList()) {
      ObjectNode document = asset.document().deepCopy();
      if (asset.path().equals("charts/pivot")) {
        document.put("bogus_key", 1);
      }
      broken.add(
          new Asset(
              asset.kind(), asset.key(), asset.uuid(), asset.source(), asset.file(), document));
    }
    Plan plan = superset.plan(state);
    Plan wrong = Broken.plan(plan, broken);

    assertThatThrownBy(() -> vn.ocop.superset.apply.Applier.apply(wrong, client()))
        .isInstanceOf(ApplyException.class)
        .hasMessageContaining("Import failed for an unknown reason")
        .hasMessageContaining("Nothing of it was kept");
    assertThat(superset.plan(state).toText()).isEqualTo(plan.toText());
  }

  @Test
  void theHiddenCauseOfAFailedImportIsFoundOnceADashboardExists() {
    superset.apply(state);
    renameChart("pivot", "Sửa tay");
    Plan plan = superset.plan(state);
    List<Asset> broken = new ArrayList<>();
    plan.changes().forEach(change -> broken.add(Broken.asset(change.asset())));

    assertThatThrownBy(
            () -> vn.ocop.superset.apply.Applier.apply(Broken.plan(plan, broken), client()))
        .hasMessageContaining("charts/pivot.yaml: {'bogus_key': ['Unknown field.']}");
    assertThat(superset.plan(state).toText()).isEqualTo(plan.toText());
  }

  @Test
  void aDashboardOfSomebodyElseUnderOurSlugIsNotTakenOver() {
    ObjectNode other = Documents.object().put("dashboard_title", "Của người khác");
    create("dashboard", other.put("slug", "example-overview"));
    Plan plan = superset.plan(state);

    assertThat(plan.conflicts()).hasSize(1);
    assertThatThrownBy(() -> superset.apply(state))
        .isInstanceOf(ApplyException.class)
        .hasMessageContaining("Nothing was sent")
        .hasMessageContaining("example-overview");
  }

  @Test
  void refusalsOfTheServerAreTypedAndSayWhatToDo() {
    assertThatThrownBy(() -> client().get("/api/v1/chart/999999"))
        .isInstanceOf(SupersetException.NotFound.class);
    assertThatThrownBy(() -> client().list("chart", "id"))
        .isInstanceOf(SupersetException.Invalid.class)
        .hasMessageContaining("Invalid order by column");
    Settings wrong =
        client().settings().withCredentials(Credentials.of("nobody", "wrong-password"));
    assertThatThrownBy(() -> new SupersetClient(wrong).get("/api/v1/chart/"))
        .isInstanceOf(SupersetException.NotAuthenticated.class)
        .hasMessageNotContaining("wrong-password");
    byte[] empty = Bundles.write(List.of());
    Map<String, String> none = Map.of();
    assertThatThrownBy(() -> client().upload("/api/v1/assets/import/", "wrong", empty, none))
        .isInstanceOf(SupersetException.Invalid.class);
  }
}
