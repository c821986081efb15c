package vn.ocop.superset.state;

import static vn.ocop.superset.state.QueryParts.first;
import static vn.ocop.superset.state.QueryParts.grained;
import static vn.ocop.superset.state.QueryParts.metrics;
import static vn.ocop.superset.state.QueryParts.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.ocop.superset.document.Documents;

/** Queries of tables: aggregated with optional totals, or raw rows. */
final class TableQueries {
  private TableQueries() {}

  static ArrayNode of(JsonNode params) {
    boolean raw = params.path("query_mode").asText("aggregate").equals("raw");
    return raw ? raw(params) : aggregate(params);
  }

  private static ArrayNode raw(JsonNode params) {
    ObjectNode query = QueryContexts.query(params, QueryParts.columns(params, "all_columns"));
    query.remove("metrics");
    ArrayNode order = Documents.array();
    for (JsonNode by : Documents.elements(params.path("order_by_cols"))) {
      order.add(by.isTextual() ? Documents.jsonOrMissing(by.textValue()) : by);
    }
    query.set("orderby", order);
    return finished(query, params);
  }

  private static ArrayNode aggregate(JsonNode params) {
    ObjectNode query = QueryContexts.query(params, grained(params, "groupby"));
    JsonNode chosen = params.path("timeseries_limit_metric");
    JsonNode by = first(chosen, metrics(params));
    if (!Documents.absent(by)) {
      boolean ascending = !Documents.absent(chosen) && !params.path("order_desc").asBoolean(true);
      query.set("orderby", order(by, ascending));
    }
    ArrayNode queries = finished(query, params);
    if (params.path("show_totals").asBoolean()) {
      ObjectNode totals = query.deepCopy();
      totals.put("row_limit", 0).put("row_offset", 0).putArray("columns");
      totals.putArray("post_processing");
      totals.remove("order_desc");
      totals.remove("orderby");
      queries.add(totals);
    }
    return queries;
  }

  private static ArrayNode finished(ObjectNode query, JsonNode params) {
    QueryContexts.limited(query, params);
    query.putArray("time_offsets");
    query.putArray("post_processing");
    return Documents.array().add(query);
  }
}
