package vn.ocop.superset.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.superset.Example;
import vn.ocop.superset.StubSuperset;
import vn.ocop.superset.StubSuperset.Reply;
import vn.ocop.superset.Superset;
import vn.ocop.superset.plan.Bundles;
import vn.ocop.superset.plan.Change;
import vn.ocop.superset.plan.Plan;
import vn.ocop.superset.plan.StubLists;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/** A dashboard made in the browser, without a slug, over charts of the files. */
class BrowserDashboardTest {
  private static final UUID MADE = UUID.fromString("2b9c4d1e-6a7f-4e55-8c1b-5d0f3e9a7722");
  private static final String KEY = "bang_cua_toi";
  private final StubSuperset server = new StubSuperset();
  private final StubLists lists = new StubLists(server);
  private final Superset superset = Superset.connect(server.settings());
  @TempDir Path folder;
  private DesiredState before;
  private ObjectNode row;

  @BeforeEach
  void dashboardOfTheBrowser() {
    Example.copy(folder);
    before = Example.state(folder);
    List<Asset> held = new ArrayList<>();
    for (Asset asset : before.all().filter(a -> Kind.imported().contains(a.kind())).toList()) {
      lists.holds(asset, before);
      held.add(asset);
    }
    Asset ours = before.find(Kind.DASHBOARD, "example-overview").orElseThrow();
    ObjectNode document = ours.document().deepCopy().put("uuid", MADE.toString());
    document.put("dashboard_title", "Bảng của tôi").putNull("slug");
    Asset made = new Asset(Kind.DASHBOARD, "x", MADE, ours.source(), ours.file(), document);
    row = lists.holds(made, before).put("is_managed_externally", false).putNull("slug");
    held.add(made);
    String zip = new String(Bundles.write(held), StandardCharsets.ISO_8859_1);
    server.on(
        "/api/v1/dashboard/export/", call -> new Reply(200, "application/zip", zip, Map.of()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void itsFileKeepsTheUuidAndTheNextApplyGivesItsSlugInsteadOfMakingASecondOne() {
    List<Path> written = superset.export(row.path("id").asText(), before, folder);
    assertThat(written).containsExactly(folder.resolve("dashboards/" + KEY + ".yaml"));
    DesiredState state = Example.state(folder);
    assertThat(state.find(Kind.DASHBOARD, KEY).orElseThrow().uuid()).isEqualTo(MADE);

    Plan plan = superset.plan(state);
    assertThat(plan.conflicts()).noneMatch(conflict -> conflict.startsWith("dashboards/"));
    assertThat(plan.changes().stream().filter(c -> c.asset().key().equals(KEY)))
        .singleElement()
        .satisfies(change -> assertThat(change.action()).isEqualTo(Change.Action.UPDATE));
    assertThat(plan.toText()).contains("slug: (absent) → \"" + KEY + "\"");
  }

  @Test
  void itIsNeverPrunedSinceNobodyKnowsItFromOneOfTheBrowserOnceItsFileIsGone() {
    superset.export(row.path("id").asText(), before, folder);
    row.put("slug", KEY);
    assertThat(superset.strays(before)).isEmpty();
  }
}
