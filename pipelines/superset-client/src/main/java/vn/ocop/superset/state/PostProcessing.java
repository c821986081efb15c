package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the server does to the rows of a query before it answers. */
final class PostProcessing {
  private PostProcessing() {}

  static ObjectNode step(ObjectNode query, String operation) {
    return query.withArray("post_processing").addObject().put("operation", operation);
  }

  static void pivot(ObjectNode query, JsonNode params, List<JsonNode> groups) {
    ObjectNode options = step(query, "pivot").putObject("options");
    options.putArray("index").add(QueryParts.label(params.path("x_axis")));
    var columns = options.putArray("columns");
    groups.forEach(group -> columns.add(QueryParts.label(group)));
    ObjectNode aggregates = options.putObject("aggregates");
    for (JsonNode metric : QueryParts.metrics(params)) {
      aggregates.putObject(QueryParts.label(metric)).put("operator", "mean");
    }
    options.put("drop_missing_columns", !params.path("show_empty_columns").asBoolean(true));
  }

  /** Series are named by their group alone, not by metric and group. */
  static void rename(ObjectNode query, String metric) {
    ObjectNode options = step(query, "rename").putObject("options");
    options.putObject("columns").putNull(metric);
    options.put("level", 0).put("inplace", true);
  }
}
