package vn.ocop.superset.state;

import static vn.ocop.superset.state.QueryParts.column;
import static vn.ocop.superset.state.QueryParts.columns;
import static vn.ocop.superset.state.QueryParts.first;
import static vn.ocop.superset.state.QueryParts.label;
import static vn.ocop.superset.state.QueryParts.metrics;
import static vn.ocop.superset.state.QueryParts.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import vn.ocop.superset.document.Documents;

/**
 * The queries of a chart, derived from its params as the browser derives them. Without them a chart
 * draws in the browser but has no data by API, cannot be warmed up and cannot be verified.
 */
public final class QueryContexts {
  private static final List<String> ADVANCED =
      List.of(
          "rolling_type",
          "time_compare",
          "contributionMode",
          "forecastEnabled",
          "resample_rule",
          "percent_metrics",
          "annotation_layers");

  private QueryContexts() {}

  /**
   * The query context of a chart, ids of the dataset left at 0 (the import fills them in).
   *
   * @return empty where the type of chart, or an advanced setting, is not known here; such a chart
   *     must bring its own
   */
  public static Optional<ObjectNode> of(String vizType, JsonNode params) {
    if (ADVANCED.stream().anyMatch(key -> isSet(params.path(key)))) {
      return Optional.empty();
    }
    ArrayNode queries = queries(vizType, params);
    if (queries.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode context = Documents.object();
    context.putObject("datasource").put("id", 0).put("type", "table");
    context.put("force", false).set("queries", queries);
    context.set("form_data", params.deepCopy());
    return Optional.of(context.put("result_format", "json").put("result_type", "full"));
  }

  private static boolean isSet(JsonNode value) {
    if (value.isContainerNode()) {
      return !value.isEmpty();
    }
    String text = value.asText("");
    boolean off = value.isBoolean() && !value.booleanValue();
    return !Documents.absent(value) && !off && !text.isEmpty() && !text.equals("None");
  }

  private static ArrayNode queries(String vizType, JsonNode params) {
    ArrayNode queries = Documents.array();
    switch (vizType) {
      case "big_number_total" -> queries.add(query(params, List.of()));
      case "big_number" -> queries.add(trend(params));
      case "gauge_chart" -> queries.add(gauge(params));
      case "pie", "funnel" -> queries.add(share(vizType, params));
      case "treemap_v2" -> queries.add(hierarchy(params, "groupby"));
      case "sunburst_v2" -> queries.add(hierarchy(params, "columns"));
      case "country_map" -> queries.add(limited(query(params, columns(params, "entity")), params));
      case "heatmap_v2" -> queries.add(heatmap(params));
      case "pivot_table_v2" -> queries.add(pivot(params));
      case "table", "handlebars" -> queries.addAll(TableQueries.of(params));
      case "mixed_timeseries" -> queries.add(series(params)).add(series(second(params)));
      case "echarts_timeseries",
          "echarts_timeseries_bar",
          "echarts_timeseries_line",
          "echarts_timeseries_smooth",
          "echarts_timeseries_step",
          "echarts_timeseries_scatter",
          "echarts_area" ->
          queries.add(series(params));
      default -> {
        // Not known here: the caller asks for a written query context.
      }
    }
    return queries;
  }

  /** What every query has. */
  static ObjectNode query(JsonNode params, List<JsonNode> columns) {
    ObjectNode query = Documents.object();
    query.set("filters", QueryParts.filters(params));
    query.set("extras", QueryParts.extras(params));
    query.putObject("applied_time_extras");
    query.putArray("columns").addAll(columns);
    query.putArray("metrics").addAll(metrics(params));
    query.putArray("annotation_layers");
    query.put("series_limit", params.path("series_limit").asInt(params.path("limit").asInt(0)));
    if (isSet(params.path("series_limit_metric"))) {
      query.set("series_limit_metric", params.path("series_limit_metric"));
    }
    query.put("order_desc", params.path("order_desc").asBoolean(true));
    query.putObject("url_params");
    query.putObject("custom_params");
    query.putObject("custom_form_data");
    return query;
  }

  static ObjectNode limited(ObjectNode query, JsonNode params) {
    if (isSet(params.path("row_limit"))) {
      query.put("row_limit", params.path("row_limit").asInt());
    }
    return query;
  }

  private static ObjectNode gauge(JsonNode params) {
    List<JsonNode> columns = columns(params, "groupby");
    ObjectNode query = query(params, columns);
    query.putArray("groupby").addAll(columns);
    if (params.path("sort_by_metric").asBoolean()) {
      query.set("orderby", order(params.path("metric"), false));
    }
    return limited(query, params);
  }

  private static ObjectNode share(String vizType, JsonNode params) {
    ObjectNode query = query(params, columns(params, "groupby"));
    if (params.path("sort_by_metric").asBoolean()) {
      query.set("orderby", order(params.path("metric"), false));
    }
    limited(query, params);
    if (vizType.equals("pie")) {
      String metric = label(params.path("metric"));
      ObjectNode options = PostProcessing.step(query, "contribution").putObject("options");
      options.put("orientation", "column").putArray("columns").add(metric);
      options.putArray("rename_columns").add(metric + "__contribution");
    }
    return query;
  }

  private static ObjectNode hierarchy(JsonNode params, String key) {
    ObjectNode query = query(params, columns(params, key));
    if (params.path("sort_by_metric").asBoolean()) {
      query.set("orderby", order(params.path("metric"), false));
    }
    return limited(query, params);
  }

  private static ObjectNode heatmap(JsonNode params) {
    List<JsonNode> columns = Documents.elements(Documents.array().add(column(params, "x_axis")));
    columns.addAll(columns(params, "groupby"));
    ObjectNode query = query(params, columns);
    ArrayNode order = Documents.array();
    sorting(order, params.path("sort_x_axis"), label(columns.get(0)), params);
    if (columns.size() > 1) {
      sorting(order, params.path("sort_y_axis"), label(columns.get(1)), params);
    }
    query.set("orderby", order);
    limited(query, params);
    ObjectNode options = PostProcessing.step(query, "rank").putObject("options");
    options.put("metric", label(params.path("metric")));
    String across = params.path("normalize_across").asText("heatmap");
    if (across.equals("x")) {
      options.put("group_by", label(columns.get(0)));
    } else if (across.equals("y") && columns.size() > 1) {
      options.put("group_by", label(columns.get(1)));
    }
    return query;
  }

  /** {@code alpha_asc}, {@code value_desc} … of an axis. */
  private static void sorting(ArrayNode order, JsonNode setting, String column, JsonNode params) {
    String sort = setting.asText("");
    if (sort.isEmpty()) {
      return;
    }
    boolean ascending = sort.endsWith("asc");
    ArrayNode by = order.addArray();
    if (sort.startsWith("value")) {
      by.add(params.path("metric"));
    } else {
      by.add(column);
    }
    by.add(ascending);
  }

  private static ObjectNode pivot(JsonNode params) {
    List<JsonNode> columns = QueryParts.grained(params, "groupbyColumns", "groupbyRows");
    ObjectNode query = query(params, columns);
    JsonNode by = first(params.path("series_limit_metric"), metrics(params));
    boolean descending = params.path("order_desc").asBoolean(true);
    if (!Documents.absent(by)) {
      query.set("orderby", order(by, !descending));
    }
    return limited(query, params);
  }

  private static ObjectNode trend(JsonNode params) {
    ObjectNode query = query(params, List.of(column(params, "x_axis")));
    limited(query, params);
    PostProcessing.pivot(query, params, List.of());
    PostProcessing.step(query, "flatten");
    return query;
  }

  private static ObjectNode series(JsonNode params) {
    List<JsonNode> groups = columns(params, "groupby");
    List<JsonNode> columns = Documents.elements(Documents.array().add(column(params, "x_axis")));
    columns.addAll(groups);
    ObjectNode query = query(params, columns);
    JsonNode by = first(params.path("timeseries_limit_metric"), metrics(params));
    boolean descending = params.path("order_desc").asBoolean(true);
    if (!Documents.absent(by)) {
      query.set("orderby", order(by, !descending));
    }
    limited(query, params);
    query.putArray("series_columns").addAll(groups);
    query.putArray("time_offsets");
    PostProcessing.pivot(query, params, groups);
    if (metrics(params).size() == 1
        && !groups.isEmpty()
        && params.path("truncate_metric").asBoolean()) {
      PostProcessing.rename(query, label(metrics(params).get(0)));
    }
    PostProcessing.step(query, "flatten");
    return query;
  }

  /** The second query of a mixed chart: its settings end in {@code _b}. */
  private static JsonNode second(JsonNode params) {
    ObjectNode other = params.deepCopy();
    for (String name : Documents.names(params)) {
      if (params.has(name + "_b")) {
        other.remove(name);
      }
      if (name.endsWith("_b")) {
        other.remove(name);
        other.set(name.substring(0, name.length() - 2), params.path(name));
      }
    }
    return other;
  }
}
