package vn.ocop.superset.verify;

import com.fasterxml.jackson.databind.JsonNode;
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
import vn.ocop.superset.state.Kind;

/** Fetches the data of every chart, as an administrator. */
public final class Verifier {
  private final DesiredState desired;
  private final ServerState server;
  private final SupersetClient client;
  private final List<Check> checks = new ArrayList<>();

  private Verifier(DesiredState desired, ServerState server, SupersetClient client) {
    this.desired = desired;
    this.server = server;
    this.client = client;
  }

  /**
   * Data of every chart, membership of every dashboard, every chart under the filters' defaults.
   */
  public static VerifyReport verify(DesiredState desired, SupersetClient client) {
    Verifier verifier = new Verifier(desired, ServerState.read(client), client);
    desired.assets(Kind.CHART).forEach(verifier::chart);
    desired.assets(Kind.DASHBOARD).forEach(verifier::dashboard);
    return new VerifyReport(List.copyOf(verifier.checks));
  }

  /**
   * The same server as a restricted user sees it.
   *
   * @param admin reads ids, which a restricted user may not list
   */
  public static VerifyReport verifyAs(
      DesiredState desired, SupersetClient admin, SupersetClient user, Confinement confinement) {
    ServerState server = ServerState.read(admin);
    return new RestrictedVerifier(desired, server, user, confinement).verify();
  }

  private String user() {
    return client.settings().credentials().username();
  }

  private void chart(Asset chart) {
    Optional<ServerObject> object = server.byUuid(Kind.CHART, chart.uuid().toString());
    if (object.isEmpty()) {
      checks.add(new Check(chart.path(), user(), false, "is not on the server; apply first"));
      return;
    }
    try {
      JsonNode answer = client.get(object.get().path() + "/data/?force=true");
      checks.add(
          new ChartAnswer(answer)
              .rows(desired.expectation(chart))
              .columns(desired.queryContext(chart), desired.expectation(chart))
              .check(chart.path(), user()));
    } catch (SupersetException e) {
      checks.add(new Check(chart.path(), user(), false, e.getMessage()));
    }
  }

  private void dashboard(Asset dashboard) {
    Optional<ServerObject> object = server.byUuid(Kind.DASHBOARD, dashboard.uuid().toString());
    if (object.isEmpty()) {
      checks.add(new Check(dashboard.path(), user(), false, "is not on the server; apply first"));
      return;
    }
    members(dashboard, object.get());
    for (String key : desired.charts(dashboard)) {
      FilterDefault.of(dashboard, key)
          .ifPresent(
              defaults -> {
                String subject = dashboard.path() + " filters on " + key;
                checks.add(underDefaults(subject, key, defaults));
              });
    }
  }

  private void members(Asset dashboard, ServerObject object) {
    Set<Integer> expected = new TreeSet<>();
    for (String key : desired.charts(dashboard)) {
      server
          .byUuid(Kind.CHART, desired.uuid(Kind.CHART, key))
          .ifPresent(chart -> expected.add(chart.id()));
    }
    Set<Integer> actual = new TreeSet<>();
    for (JsonNode chart :
        Documents.elements(client.get(object.path() + "/charts").path("result"))) {
      actual.add(chart.path("id").asInt());
    }
    boolean same = expected.equals(actual) && expected.size() == desired.charts(dashboard).size();
    String message =
        same
            ? actual.size() + " charts"
            : "has the charts " + actual + ", the files say " + expected + "; apply again";
    checks.add(new Check(dashboard.path(), user(), same, message));
  }

  private Check underDefaults(String subject, String key, FilterDefault defaults) {
    Asset chart = desired.find(Kind.CHART, key).orElseThrow();
    try {
      ChartQuery query = new ChartQuery(desired, server, chart);
      JsonNode answer = client.ask(ChartQuery.PATH, defaults.applied(query.body()));
      return new ChartAnswer(answer).rows(desired.expectation(chart)).check(subject, user());
    } catch (SupersetException e) {
      return new Check(subject, user(), false, e.getMessage());
    }
  }
}
