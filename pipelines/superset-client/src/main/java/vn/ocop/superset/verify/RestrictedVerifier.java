package vn.ocop.superset.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.http.SupersetException;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.plan.ServerState;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Expectation;
import vn.ocop.superset.state.Kind;

/** Every dashboard chart draws, and no dataset shows a row beyond the rule. */
final class RestrictedVerifier {
  private final DesiredState desired;
  private final ServerState server;
  private final SupersetClient client;
  private final Confinement confinement;
  private final List<Check> checks = new ArrayList<>();

  RestrictedVerifier(
      DesiredState desired, ServerState server, SupersetClient client, Confinement confinement) {
    this.desired = desired;
    this.server = server;
    this.client = client;
    this.confinement = confinement;
  }

  VerifyReport verify() {
    for (Asset dashboard : desired.assets(Kind.DASHBOARD)) {
      desired.charts(dashboard).forEach(key -> chart(dashboard, key));
    }
    desired.assets(Kind.DATASET).forEach(this::dataset);
    return new VerifyReport(List.copyOf(checks));
  }

  private String user() {
    return client.settings().credentials().username();
  }

  /** May be empty for this user, but must not fail. */
  private void chart(Asset dashboard, String key) {
    Asset chart = desired.find(Kind.CHART, key).orElseThrow();
    String subject = dashboard.path() + " " + chart.path();
    Expectation expectation = desired.expectation(chart);
    try {
      ObjectNode body = new ChartQuery(desired, server, chart).body(dashboard);
      JsonNode answer = client.ask(ChartQuery.PATH, body);
      checks.add(new ChartAnswer(answer).columns(body, expectation).check(subject, user()));
    } catch (SupersetException e) {
      checks.add(new Check(subject, user(), false, e.getMessage()));
    }
  }

  private void dataset(Asset dataset) {
    boolean confined = dataset.source().path("columns").has(confinement.column());
    if (!confined && confinement.open().contains(dataset.key())) {
      return;
    }
    Optional<ServerObject> object = server.byUuid(Kind.DATASET, dataset.uuid().toString());
    if (object.isEmpty()) {
      checks.add(new Check(dataset.path(), user(), false, "is not on the server; apply first"));
      return;
    }
    String column =
        confined ? confinement.column() : Documents.names(dataset.source().path("columns")).get(0);
    try {
      JsonNode answer = client.ask(ChartQuery.PATH, ChartQuery.values(object.get().id(), column));
      checks.add(confined ? foreign(dataset, answer) : readable(dataset));
    } catch (SupersetException.Forbidden e) {
      checks.add(new Check(dataset.path(), user(), true, "is closed to this user"));
    } catch (SupersetException e) {
      checks.add(new Check(dataset.path(), user(), false, e.getMessage()));
    }
  }

  private Check readable(Asset dataset) {
    return new Check(
        dataset.path(),
        user(),
        false,
        "has no column "
            + confinement.column()
            + " and can be read; close it or name it among the open datasets");
  }

  private Check foreign(Asset dataset, JsonNode answer) {
    Set<String> seen = new TreeSet<>();
    for (JsonNode row : answer.path("result").path(0).path("data")) {
      seen.add(row.path(confinement.column()).asText());
    }
    Set<String> beyond = new TreeSet<>(seen);
    beyond.removeAll(confinement.values());
    String message =
        beyond.isEmpty()
            ? "shows only " + seen
            : "shows rows of " + beyond + " too; check the rules";
    return new Check(dataset.path(), user(), beyond.isEmpty(), message);
  }
}
