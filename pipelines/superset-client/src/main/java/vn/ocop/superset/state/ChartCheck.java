package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.superset.document.Documents;

/** Charts: their queries must exist and speak only of columns and metrics of their dataset. */
final class ChartCheck {
  private static final List<String> OPERATORS =
      List.of("None", ">", "<", "≥", "≤", "=", "≠", "< x <", "≤ x ≤", "≤ x <", "< x ≤");
  private final Asset chart;
  private final Asset dataset;
  private final Findings findings;
  private final String file;
  private final JsonNode params;

  private ChartCheck(Asset chart, Asset dataset, Findings findings) {
    this.chart = chart;
    this.dataset = dataset;
    this.findings = findings;
    this.file = StateChecks.file(chart);
    this.params = chart.source().path("params");
  }

  static void check(Asset chart, DesiredState state, Findings findings) {
    String key = chart.source().path("dataset").asText();
    Optional<Asset> dataset = state.find(Kind.DATASET, key);
    if (dataset.isEmpty()) {
      findings.add(
          StateChecks.file(chart), "dataset", "there is no file datasets/" + key + ".yaml.");
      return;
    }
    new ChartCheck(chart, dataset.get(), findings).check(state);
  }

  private void check(DesiredState state) {
    JsonNode context = state.queryContext(chart);
    if (context.path("queries").isEmpty()) {
      findings.add(
          file,
          "query_context",
          "cannot be derived for this viz_type or setting; write query_context: {queries: […]}"
              + " (without it the chart has no data by API).");
    }
    for (JsonNode query : context.path("queries")) {
      query(query);
    }
    filters();
    formats();
  }

  private void query(JsonNode query) {
    for (JsonNode column : query.path("columns")) {
      if (column.isTextual()) {
        column(column.textValue(), "columns");
      } else if (column.path("isColumnReference").asBoolean()) {
        axis(column);
      }
    }
    for (JsonNode metric : query.path("metrics")) {
      metric(metric);
    }
    for (JsonNode filter : query.path("filters")) {
      if (filter.path("col").isTextual()) {
        column(filter.path("col").textValue(), "adhoc_filters");
      }
    }
  }

  private void axis(JsonNode column) {
    String name = column.path("sqlExpression").asText();
    column(name, "x_axis");
    if (column.hasNonNull("timeGrain") && !StateChecks.isDate(dataset, name)) {
      findings.add(
          file,
          "params.time_grain_sqla",
          name + " has no is_dttm: true in datasets/" + dataset.key() + ".yaml.");
    }
  }

  private void column(String name, String place) {
    if (!dataset.source().path("columns").has(name)) {
      findings.add(
          file, "params." + place, name + " is no column of datasets/" + dataset.key() + ".yaml.");
    }
  }

  private void metric(JsonNode metric) {
    if (metric.isTextual() && !dataset.source().path("metrics").has(metric.textValue())) {
      findings.add(
          file,
          "params.metrics",
          metric.textValue() + " is no metric of datasets/" + dataset.key() + ".yaml.");
    }
  }

  private void filters() {
    for (JsonNode filter : Documents.elements(params.path("adhoc_filters"))) {
      String subject = filter.path("subject").asText();
      if (filter.path("operator").asText().equals("TEMPORAL_RANGE")
          && !StateChecks.isDate(dataset, subject)) {
        findings.add(
            file,
            "params.adhoc_filters",
            "TEMPORAL_RANGE needs a column with is_dttm: true, which " + subject + " is not.");
      }
    }
  }

  /** An incomplete rule is ignored by the browser without a word. */
  private void formats() {
    Set<String> shown = new HashSet<>();
    QueryParts.metrics(params).forEach(metric -> shown.add(QueryParts.label(metric)));
    for (String key : List.of("groupby", "all_columns", "groupbyRows", "groupbyColumns")) {
      QueryParts.columns(params, key).forEach(column -> shown.add(QueryParts.label(column)));
    }
    for (JsonNode rule : Documents.elements(params.path("conditional_formatting"))) {
      String column = Documents.text(rule, "column");
      if (column != null && !shown.contains(column)) {
        findings.add(
            file, "params.conditional_formatting", column + " is not shown by this chart.");
      }
      if (!OPERATORS.contains(rule.path("operator").asText())) {
        findings.add(
            file,
            "params.conditional_formatting",
            "operator must be one of " + String.join("  ", OPERATORS) + ".");
      }
    }
  }
}
