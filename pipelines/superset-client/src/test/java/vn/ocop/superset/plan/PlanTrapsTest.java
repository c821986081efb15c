package vn.ocop.superset.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.superset.Example;
import vn.ocop.superset.StubSuperset;
import vn.ocop.superset.StubSuperset.Reply;
import vn.ocop.superset.Superset;
import vn.ocop.superset.apply.ApplyException;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.http.SupersetException;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

class PlanTrapsTest {
  private static final String IMPORT = "/api/v1/assets/import/";
  private final StubSuperset server = new StubSuperset();
  private final StubLists lists = new StubLists(server);
  private final Superset superset = Superset.connect(server.settings());
  @TempDir Path folder;
  private DesiredState state;

  /** The example without roles and rules, which the running server is for. */
  @BeforeEach
  void withoutAccess() throws IOException {
    Path files = Example.copy(folder);
    for (String file :
        List.of("roles/example_unit", "roles/example_viewer", "rules/example_unit_22")) {
      Files.delete(files.resolve(file + ".yaml"));
    }
    Example.edit(
        files,
        "dashboards/example-overview.yaml",
        "roles:\n- example_viewer\n- example_unit\n",
        "");
    state = Example.state(files);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void filled() {
    state.all().forEach(asset -> lists.holds(asset, state));
  }

  @Test
  void nothingIsSentWhenNothingDiffers() {
    filled();
    assertThat(superset.plan(state).toText()).isEqualTo("Server and files agree.\n");
    assertThat(superset.apply(state).changed()).isFalse();
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void onlyWhatDiffersIsImported() {
    filled();
    lists.forget(Kind.DATASET);
    server.on(IMPORT, call -> Reply.json(200, "{\"message\":\"OK\"}"));
    assertThat(superset.apply(state).steps())
        .containsExactly(
            "imported datasets/f_muc_tieu",
            "imported datasets/f_sao",
            "imported datasets/meta_publish");
    assertThat(server.writes()).containsOnly("POST " + IMPORT);
  }

  @Test
  void anObjectOfOtherOriginUnderAUniqueNameIsAConflictAndNothingIsSent() {
    lists.row(Kind.DASHBOARD, "example-overview").put("uuid", "foreign");
    lists.row(Kind.DATABASE, "example_mart").put("uuid", "foreign");
    Plan plan = superset.plan(state);

    assertThat(plan.conflicts()).hasSize(2);
    assertThat(plan.toText()).contains("! dashboards/example-overview", "! databases/example_mart");
    assertThatThrownBy(() -> superset.apply(state)).isInstanceOf(ApplyException.class);
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void twoObjectsOfTheServerWithOneNameAreAConflictEvenIfOneIsOurs() {
    filled();
    ObjectNode other = lists.row(Kind.DATASET, "f_sao").put("uuid", "foreign");
    other.putObject("database").put("database_name", "example_mart");
    other.put("schema", "main");
    assertThat(superset.plan(state).conflicts()).hasSize(1);
  }

  @Test
  void aNameSwitchAndMarkChangedByHandAreDrift() {
    for (Asset asset : state.all().toList()) {
      ObjectNode row = lists.holds(asset, state);
      if (asset.path().equals("charts/pivot")) {
        row.put("params", "{}").put("is_managed_externally", false);
      }
      if (asset.kind() == Kind.DASHBOARD) {
        row.put("slug", "khac");
      }
    }
    assertThat(superset.plan(state).toText())
        .contains("params.managed_by: (absent) → \"example/charts/pivot\"")
        .contains("is_managed_externally: false → true")
        .contains("slug: \"khac\" → \"example-overview\"");
  }

  @Test
  void aChartThatIsMissingOrTakenOffItsDashboardBringsTheDashboardAlong() {
    for (Asset asset : state.all().toList()) {
      if (!asset.path().equals("charts/heatmap")) {
        ObjectNode row = lists.holds(asset, state);
        if (asset.path().equals("charts/pivot")) {
          row.putArray("dashboards");
        }
      }
    }
    int board = superset.plan(state).server().objects(Kind.DASHBOARD).get(0).id();
    ObjectNode strange = lists.row(Kind.CHART, "Lạ").put("uuid", "foreign");
    strange.putArray("dashboards").addObject().put("id", board);

    assertThat(superset.plan(state).toText())
        .contains("+ charts/heatmap", "~ dashboards/example-overview")
        .contains("charts.heatmap: (absent) → true", "charts.pivot: (absent) → true")
        .contains("charts.Lạ: true → (absent)");
  }

  @Test
  void aFailedImportTakesBackTheDatabaseThatTheServerKept() {
    AtomicBoolean deleted = new AtomicBoolean();
    server.on(
        IMPORT,
        call -> {
          lists.holds(state.find(Kind.DATABASE, "example_mart").orElseThrow(), state);
          return Reply.json(
              500, "{\"errors\":[{\"message\":\"Import failed for an unknown reason\"}]}");
        });
    server.on(
        "/api/v1/database/1",
        call -> {
          deleted.set(call.method().equals("DELETE"));
          return Reply.json(200, "{}");
        });
    assertThatThrownBy(() -> superset.apply(state))
        .isInstanceOf(ApplyException.class)
        .hasMessageContaining("Nothing of it was kept");
    assertThat(deleted).isTrue();
  }

  @Test
  void theReasonThatAnImportHidesIsAskedForWhereNothingCanBeWritten() {
    filled();
    lists.forget(Kind.CHART);
    server.on(
        IMPORT,
        call ->
            Reply.json(
                500, "{\"errors\":[{\"message\":\"Import failed for an unknown reason\"}]}"));
    server.on(
        "/api/v1/dashboard/import/",
        call ->
            Reply.json(
                422,
                "{\"errors\":[{\"message\":\"Error importing dashboard: charts/pivot.yaml: {'k':"
                    + " ['Unknown field.']}, dashboards/example-overview.yaml: {'x': 'Dashboard"
                    + " already exists'}\"}]}"));
    assertThatThrownBy(() -> superset.apply(state))
        .hasMessageContaining("charts/pivot.yaml: {'k': ['Unknown field.']}")
        .hasMessageNotContaining("already exists");
  }

  @Test
  void onlyObjectsWhoseUuidFollowsFromTheirNameAreEverPruned() {
    filled();
    String uuid = state.uuid(Kind.DATASET, "f_old");
    lists.row(Kind.DATASET, "f_old").put("uuid", uuid);
    lists.row(Kind.DATASET, "f_theirs").put("uuid", "foreign");
    lists
        .row(Kind.CHART, "copy")
        .put("uuid", "foreign")
        .put("params", "{\"managed_by\":\"example/charts/pivot\"}");
    lists.row(Kind.ROLE, "example_old");
    lists.row(Kind.ROLE, "Gamma");
    assertThat(superset.strays(state))
        .extracting(ServerObject::name)
        .containsExactly("f_old", "example_old");
    assertThat(superset.plan(state).inSync()).isFalse();
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void anUnsupportedServerIsRefusedBeforeAnythingIsAsked() {
    server.version("7.0.0");
    assertThatThrownBy(() -> Superset.connect(server.settings()))
        .isInstanceOf(SupersetException.UnsupportedVersion.class);
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void thePlanIsReadableByPrograms() {
    assertThat(superset.plan(state).toJson().path("in_sync").asBoolean()).isFalse();
    assertThat(Documents.write(superset.plan(state).toJson()))
        .contains(
            "{\"kind\":\"charts\",\"key\":\"pivot\",\"action\":\"create\",\"differences\":[]}");
  }
}
