package vn.ocop.superset.plan;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.superset.document.Difference;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/**
 * Which charts a dashboard holds. The layout does not tell: it keeps the place of a chart that was
 * deleted, or taken off in the chart's own page, and a chart that is made again is on no dashboard.
 */
final class Membership {
  private Membership() {}

  static void compare(
      Asset dashboard,
      ServerObject object,
      DesiredState desired,
      ServerState server,
      List<Difference> differences) {
    Set<String> wanted =
        desired.charts(dashboard).stream()
            .map(key -> desired.uuid(Kind.CHART, key))
            .collect(Collectors.toSet());
    for (String key : desired.charts(dashboard)) {
      Optional<ServerObject> chart = server.byUuid(Kind.CHART, desired.uuid(Kind.CHART, key));
      if (chart.isEmpty() || (tells(chart.get()) && !isOn(chart.get(), object))) {
        add(differences, key, true);
      }
    }
    for (ServerObject chart : server.objects(Kind.CHART)) {
      if (isOn(chart, object) && !wanted.contains(chart.uuid())) {
        add(differences, String.valueOf(chart.name()), false);
      }
    }
  }

  private static boolean tells(ServerObject chart) {
    return chart.listed().path("dashboards").isArray();
  }

  private static boolean isOn(ServerObject chart, ServerObject dashboard) {
    return Documents.elements(chart.listed().path("dashboards")).stream()
        .anyMatch(one -> one.path("id").asInt() == dashboard.id());
  }

  private static void add(List<Difference> differences, String chart, boolean isWanted) {
    String path = "charts." + chart;
    differences.add(
        isWanted
            ? new Difference(path, BooleanNode.TRUE, MissingNode.getInstance())
            : new Difference(path, MissingNode.getInstance(), BooleanNode.TRUE));
  }
}
