package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.superset.document.Documents;

/** Columns, metrics, filters and orders of a chart's params. */
final class QueryParts {
  private static final List<String> METRIC_KEYS = List.of("metric", "metrics", "secondary_metric");

  private QueryParts() {}

  static List<JsonNode> metrics(JsonNode params) {
    Map<String, JsonNode> byLabel = new LinkedHashMap<>();
    for (String key : METRIC_KEYS) {
      for (JsonNode metric : asList(params.path(key))) {
        byLabel.putIfAbsent(label(metric), metric);
      }
    }
    return List.copyOf(byLabel.values());
  }

  static List<JsonNode> columns(JsonNode params, String key) {
    return asList(params.path(key));
  }

  private static List<JsonNode> asList(JsonNode value) {
    if (Documents.absent(value)) {
      return new ArrayList<>();
    }
    return value.isArray() ? Documents.elements(value) : new ArrayList<>(List.of(value));
  }

  /** Name under which a column or metric comes back. */
  static String label(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.hasNonNull("label")) {
      return value.path("label").textValue();
    }
    if (value.path("expressionType").asText().equals("SIMPLE")) {
      String column = value.path("column").path("column_name").asText();
      return value.path("aggregate").asText() + "(" + column + ")";
    }
    return value.path("sqlExpression").asText();
  }

  /** The axis: the server truncates it to the grain and names it by its label. */
  static JsonNode column(JsonNode params, String key) {
    JsonNode axis = params.path(key);
    if (!axis.isTextual()) {
      return axis;
    }
    return axis(axis.textValue(), params).put("isColumnReference", true);
  }

  private static ObjectNode axis(String name, JsonNode params) {
    ObjectNode column = Documents.object();
    if (params.hasNonNull("time_grain_sqla")) {
      column.set("timeGrain", params.path("time_grain_sqla"));
    }
    return column
        .put("columnType", "BASE_AXIS")
        .put("sqlExpression", name)
        .put("label", name)
        .put("expressionType", "SQL");
  }

  /** Columns of several settings without repetition, dates truncated where a grain is set. */
  static List<JsonNode> grained(JsonNode params, String... keys) {
    Map<String, JsonNode> byLabel = new LinkedHashMap<>();
    boolean grain = params.hasNonNull("time_grain_sqla");
    for (String key : keys) {
      for (JsonNode column : columns(params, key)) {
        String name = label(column);
        boolean temporal = params.path("temporal_columns_lookup").path(name).asBoolean();
        byLabel.putIfAbsent(name, grain && temporal ? column(name, params) : column);
      }
    }
    return List.copyOf(byLabel.values());
  }

  private static JsonNode column(String name, JsonNode params) {
    return axis(name, params).put("isColumnReference", true);
  }

  static ArrayNode filters(JsonNode params) {
    ArrayNode filters = Documents.array();
    for (JsonNode filter : Documents.elements(params.path("adhoc_filters"))) {
      if (isSimple(filter) && isWhere(filter)) {
        ObjectNode condition = filters.addObject();
        condition.set("col", filter.path("subject"));
        condition.set("op", filter.path("operator"));
        if (!Documents.absent(filter.path("comparator"))) {
          condition.set("val", filter.path("comparator"));
        }
      }
    }
    return filters;
  }

  static ObjectNode extras(JsonNode params) {
    ObjectNode extras = Documents.object();
    if (params.hasNonNull("time_grain_sqla")) {
      extras.set("time_grain_sqla", params.path("time_grain_sqla"));
    }
    return extras.put("having", clause(params, false)).put("where", clause(params, true));
  }

  private static String clause(JsonNode params, boolean where) {
    List<String> parts = new ArrayList<>();
    for (JsonNode filter : Documents.elements(params.path("adhoc_filters"))) {
      if (!isSimple(filter) && isWhere(filter) == where) {
        parts.add("(" + filter.path("sqlExpression").asText() + ")");
      }
    }
    return String.join(" AND ", parts);
  }

  private static boolean isSimple(JsonNode filter) {
    return filter.path("expressionType").asText("SIMPLE").equals("SIMPLE");
  }

  private static boolean isWhere(JsonNode filter) {
    return filter.path("clause").asText("WHERE").equals("WHERE");
  }

  static ArrayNode order(JsonNode by, boolean ascending) {
    ArrayNode order = Documents.array();
    order.addArray().add(by).add(ascending);
    return order;
  }

  static JsonNode first(JsonNode chosen, List<JsonNode> metrics) {
    if (!Documents.absent(chosen)) {
      return chosen;
    }
    return metrics.isEmpty() ? MissingNode.getInstance() : metrics.get(0);
  }
}
