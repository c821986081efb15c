package vn.ocop.superset.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.superset.Example;
import vn.ocop.superset.StubSuperset;
import vn.ocop.superset.StubSuperset.Reply;
import vn.ocop.superset.Superset;
import vn.ocop.superset.apply.ApplyException;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/** What may happen between the first and the last request of an apply, with roles and rules. */
class ApplyTrapsTest {
  private static final String IMPORT = "/api/v1/assets/import/";
  private static final String RULES = "/api/v1/rowlevelsecurity/";
  private static final String BOARD = "dashboards/example-overview";
  private static final String MASKED =
      "{\"errors\":[{\"message\":\"Import failed for an unknown reason\"}]}";
  private final StubSuperset server = new StubSuperset();
  private final StubLists lists = new StubLists(server);
  private final Superset superset = Superset.connect(server.settings());
  @TempDir Path folder;
  private DesiredState state;

  /** A server with Gamma and the permissions that the example's roles are made of. */
  @BeforeEach
  void server() {
    state = Example.state(Example.copy(folder));
    lists.row(Kind.ROLE, "Gamma");
    server.on(
        "/api/v1/security/roles/1/permissions/",
        call ->
            Reply.json(200, "{\"result\":[" + gamma(1, "Chart") + gamma(2, "Dashboard") + "]}"));
    StringBuilder all = new StringBuilder();
    for (Asset dataset : state.assets(Kind.DATASET)) {
      all.append(permission(10 + all.length(), dataset.key()));
    }
    server.on(
        "/api/v1/security/permissions-resources/",
        call -> Reply.json(200, "{\"count\":3,\"result\":[" + all + "]}"));
    server.on(IMPORT, call -> filled());
  }

  private static String gamma(int id, String view) {
    return (id == 1 ? "" : ",")
        + "{\"id\":"
        + id
        + ",\"permission_name\":\"can_write\",\"view_menu_name\":\""
        + view
        + "\"}";
  }

  private static String permission(int id, String table) {
    return (id == 10 ? "" : ",")
        + "{\"id\":"
        + id
        + ",\"permission\":{\"name\":\"datasource_access\"},\"view_menu\":{\"name\":\"[example_mart].["
        + table
        + "](id:"
        + id
        + ")\"}}";
  }

  /** What an import leaves. */
  private Reply filled() {
    state.all().filter(a -> Kind.imported().contains(a.kind())).forEach(this::hold);
    return Reply.json(200, "{\"message\":\"OK\"}");
  }

  private void hold(Asset asset) {
    int id = lists.holds(asset, state).path("id").asInt();
    server.on("/api/v1/" + asset.kind().resource() + "/" + id, call -> Reply.json(200, "{}"));
  }

  /** Roles that are made are listed from then on, as is what the server answers them. */
  private void acceptRolesAndRules() {
    lists.accept(Kind.ROLE);
    lists.accept(Kind.RULE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void noRoleGetsADatasetBeforeItsRuleStands() {
    acceptRolesAndRules();
    superset.apply(state);
    List<String> sent =
        server.writes().stream().filter(w -> w.contains("security") || w.contains(RULES)).toList();
    assertThat(sent.indexOf("POST " + RULES))
        .isEqualTo(2)
        .isLessThan(indexOf(sent, "/permissions"));
    assertThat(sent.subList(0, 2)).containsOnly("POST /api/v1/security/roles/");
  }

  private static int indexOf(List<String> sent, String part) {
    return sent.indexOf(sent.stream().filter(w -> w.contains(part)).findFirst().orElseThrow());
  }

  @Test
  void aDashboardWithNewContentIsClosedWhileARuleChanges() {
    acceptRolesAndRules();
    filled();
    lists.row(Kind.DASHBOARD, "x");
    lists.forget(Kind.DATASET);
    lists.forget(Kind.CHART);
    List<String> steps = superset.apply(state).steps();

    assertThat(steps.get(0)).startsWith("closed " + BOARD);
    assertThat(steps.get(steps.size() - 1)).startsWith("opened " + BOARD);
    int board = server.writes().indexOf("POST " + IMPORT);
    assertThat(server.writes().get(board - 1)).startsWith("PUT /api/v1/dashboard/");
  }

  @Test
  void aDashboardThatWasClosedForAnImportThatFailedIsOpenedAgain() {
    acceptRolesAndRules();
    filled();
    lists.forget(Kind.CHART);
    server.on(IMPORT, call -> Reply.json(500, MASKED));
    assertThatThrownBy(() -> superset.apply(state)).hasMessageContaining("Nothing of it was kept");

    List<String> writes = server.writes();
    assertThat(writes.get(0)).startsWith("PUT /api/v1/dashboard/");
    assertThat(writes.get(writes.size() - 1)).isEqualTo(writes.get(0));
  }

  @Test
  void aTokenThatExpiresInMidApplyIsRenewedAndTheImportIsDoneOnce() {
    acceptRolesAndRules();
    AtomicInteger done = new AtomicInteger();
    AtomicInteger asked = new AtomicInteger();
    server.on(
        IMPORT,
        call -> {
          if (asked.getAndIncrement() == 0) {
            server.expire();
            return Reply.json(401, "{\"msg\":\"Token has expired\"}");
          }
          done.incrementAndGet();
          Reply reply = filled();
          server.expire();
          return reply;
        });
    superset.apply(state);

    assertThat(done).hasValue(1);
    assertThat(server.refreshes).hasValue(2);
    assertThat(server.logins).hasValue(1);
    assertThat(server.writes()).contains("POST " + RULES);
  }

  @Test
  void aServerThatGoesAwayInMidImportLeavesItsOutcomeOpenAndTheNextApplyCompletes() {
    acceptRolesAndRules();
    server.on(
        IMPORT,
        call -> {
          throw new IllegalStateException("the connection is cut");
        });
    assertThatThrownBy(() -> superset.apply(state))
        .isInstanceOf(ApplyException.class)
        .hasMessageContaining("is not known; plan again");
    assertThat(server.writes()).containsExactly("POST " + IMPORT);

    server.on(IMPORT, call -> filled());
    assertThat(superset.apply(state).steps())
        .contains("imported charts/pivot", "created rules/example_unit_22");
  }

  @Test
  void anApplyThatEndedAfterItsImportIsCompletedByTheNext() {
    filled();
    lists.row(Kind.ROLE, "example_unit");
    acceptRolesAndRules();

    assertThat(superset.apply(state).steps())
        .contains("created rules/example_unit_22")
        .noneMatch(step -> step.startsWith("imported"));
  }

  @Test
  void whatAnotherApplyWroteAtTheSameMomentIsLeft() {
    server.on(
        IMPORT,
        call -> {
          filled();
          return Reply.json(500, MASKED);
        });
    assertThatThrownBy(() -> superset.apply(state))
        .hasMessageContaining("Another apply")
        .hasMessageNotContaining("Delete by hand");
    assertThat(server.writes()).noneMatch(write -> write.startsWith("DELETE"));
  }

  @Test
  void metadataThatIsLockedIsSaidWithoutTheStatementThatFailed() {
    server.on(
        IMPORT,
        call ->
            Reply.json(
                500,
                "{\"message\":\"(sqlite3.OperationalError) database is locked\\n[SQL: SELECT"
                    + " secret]\\n[parameters: ('value',)]\"}"));
    assertThatThrownBy(() -> superset.apply(state))
        .hasMessageContaining("database is locked. Look at the server's log")
        .hasMessageNotContaining("SELECT");
  }
}
