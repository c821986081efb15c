package vn.ocop.superset.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.plan.StubLists;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/** A chart made in the browser stands in the place of chart pivot on the dashboard. */
class BrowserChartTest {
  private static final UUID MADE = UUID.fromString("7f0f8a52-3c55-4c3c-9a8e-0b8d1b7c2a11");
  private static final String BOARD = "example-overview";
  private static final String KEY = "lam_tren_trinh_duyet";
  private static final String MARK = "example/charts/" + KEY + "@" + MADE;
  private final StubSuperset server = new StubSuperset();
  private final StubLists lists = new StubLists(server);
  private final Superset superset = Superset.connect(server.settings());
  @TempDir Path folder;
  private DesiredState before;
  private ObjectNode row;

  @BeforeEach
  void chartOfTheBrowser() {
    Example.copy(folder);
    before = Example.state(folder);
    Asset pivot = before.find(Kind.CHART, "pivot").orElseThrow();
    ObjectNode document = pivot.document().deepCopy().put("uuid", MADE.toString());
    document.put("slice_name", "Làm trên trình duyệt");
    ((ObjectNode) document.path("params")).remove("managed_by");
    Asset made = new Asset(Kind.CHART, "made", MADE, pivot.source(), pivot.file(), document);
    List<Asset> held = new ArrayList<>();
    for (Asset asset : before.all().filter(a -> Kind.imported().contains(a.kind())).toList()) {
      Asset holding = asset.kind() == Kind.DASHBOARD ? withMade(asset) : asset;
      lists.holds(holding, before);
      held.add(holding);
    }
    row = lists.holds(made, before).put("is_managed_externally", false);
    held.add(made);
    String zip = new String(Bundles.write(held), StandardCharsets.ISO_8859_1);
    server.on(
        "/api/v1/dashboard/export/", call -> new Reply(200, "application/zip", zip, Map.of()));
  }

  private static Asset withMade(Asset board) {
    ObjectNode document = board.document().deepCopy();
    JsonNode meta = document.at("/position/CHART-pivot/meta");
    ((ObjectNode) meta).put("uuid", MADE.toString());
    return new Asset(
        board.kind(), board.key(), board.uuid(), board.source(), board.file(), document);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private DesiredState exported() {
    assertThat(superset.export(BOARD, before, folder))
        .extracting(path -> folder.relativize(path).toString())
        .containsExactly("charts/" + KEY + ".yaml", "dashboards/" + BOARD + ".yaml");
    return Example.state(folder);
  }

  @Test
  void itsFileKeepsTheUuidAndThePlanTakesItOverInsteadOfMakingItAgain() {
    DesiredState state = exported();
    assertThat(state.find(Kind.CHART, KEY).orElseThrow().uuid()).isEqualTo(MADE);
    Plan plan = superset.plan(state);
    assertThat(plan.changes().stream().filter(c -> c.asset().kind() == Kind.CHART))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.asset().uuid()).isEqualTo(MADE);
              assertThat(change.action()).isEqualTo(Change.Action.UPDATE);
            });
    assertThat(plan.toText()).contains("params.managed_by: (absent) → \"" + MARK + "\"");
    assertThat(superset.strays(state)).isEmpty();
  }

  @Test
  void onceTakenOverItIsOursUntilItsFileGoesAndACopyOfItNeverIs() throws IOException {
    DesiredState state = exported();
    row.put("params", "{\"managed_by\":\"" + MARK + "\"}").put("is_managed_externally", true);
    lists
        .row(Kind.CHART, "Bản sao")
        .put("uuid", "0d9d5e4c-3a0f-4f0e-9a49-0f2f2d5a1001")
        .put("params", "{\"managed_by\":\"" + MARK + "\"}");
    assertThat(superset.plan(state).changes())
        .noneMatch(change -> change.asset().kind() == Kind.CHART);
    assertThat(superset.strays(state)).isEmpty();

    Files.delete(folder.resolve("charts/" + KEY + ".yaml"));
    Example.edit(folder, "dashboards/" + BOARD + ".yaml", "chart: " + KEY, "chart: pivot");
    assertThat(superset.strays(Example.state(folder)))
        .extracting(ServerObject::uuid)
        .containsExactly(MADE.toString());
  }
}
