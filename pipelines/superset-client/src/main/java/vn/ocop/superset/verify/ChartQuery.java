package vn.ocop.superset.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.http.SupersetException;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.plan.ServerState;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/** A chart's queries with the ids of one server filled in. */
final class ChartQuery {
  static final String PATH = "/api/v1/chart/data";
  private final DesiredState desired;
  private final ServerState server;
  private final Asset chart;

  ChartQuery(DesiredState desired, ServerState server, Asset chart) {
    this.desired = desired;
    this.server = server;
    this.chart = chart;
  }

  ObjectNode body() {
    ObjectNode body = (ObjectNode) desired.queryContext(chart);
    String dataset = chart.source().path("dataset").asText();
    int id = id(Kind.DATASET, dataset);
    body.putObject("datasource").put("id", id).put("type", "table");
    body.put("force", true);
    ObjectNode form = (ObjectNode) body.path("form_data");
    form.put("datasource", id + "__table").put("slice_id", id(Kind.CHART, chart.key()));
    return body;
  }

  /** As the browser asks from a dashboard, by which dashboard roles give access. */
  ObjectNode body(Asset dashboard) {
    ObjectNode body = body();
    ((ObjectNode) body.path("form_data")).put("dashboardId", id(Kind.DASHBOARD, dashboard.key()));
    return body;
  }

  private int id(Kind kind, String key) {
    return server
        .byUuid(kind, desired.uuid(kind, key))
        .map(ServerObject::id)
        .orElseThrow(
            () ->
                new SupersetException.NotFound(
                    kind.folder() + "/" + key + " is not on the server; apply first."));
  }

  /** Values of one column of a dataset. */
  static ObjectNode values(int dataset, String column) {
    ObjectNode body = Documents.object().put("force", true);
    body.putObject("datasource").put("id", dataset).put("type", "table");
    body.put("result_format", "json").put("result_type", "full");
    ObjectNode query = body.putArray("queries").addObject();
    query.putArray("columns").add(column);
    query.putArray("metrics");
    query.putArray("orderby");
    query.putArray("filters");
    query.put("row_limit", 10_000);
    return body;
  }
}
