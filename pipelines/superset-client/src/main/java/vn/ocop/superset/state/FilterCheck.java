package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.superset.document.Documents;

/**
 * Native filters of one dashboard: they exist, they reach their charts, the needed ones are set.
 */
final class FilterCheck {
  private final Asset dashboard;
  private final DesiredState state;
  private final Findings findings;
  private final List<String> tabs;
  private final String file;
  private final List<ObjectNode> filters = new ArrayList<>();

  FilterCheck(Asset dashboard, DesiredState state, Findings findings, List<String> tabs) {
    this.dashboard = dashboard;
    this.state = state;
    this.findings = findings;
    this.tabs = tabs;
    this.file = StateChecks.file(dashboard);
    for (JsonNode written : Documents.elements(dashboard.source().path("filters"))) {
      filters.add(Shapes.FILTER.expand(written, new Findings(), "", ""));
    }
  }

  void check() {
    Set<String> keys = new HashSet<>();
    for (ObjectNode filter : filters) {
      if (!keys.add(filter.path("key").asText())) {
        add(filter, "key", "stands twice.");
      }
      filter(filter);
    }
    for (ObjectNode filter : filters) {
      for (String parent : Documents.texts(filter.path("parents"))) {
        if (!keys.contains(parent)) {
          add(filter, "parents", "there is no filter " + parent + ".");
        }
      }
    }
    state.charts(dashboard).forEach(this::reached);
  }

  private void filter(ObjectNode filter) {
    String type = filter.path("type").asText();
    if (!Filters.TYPES.contains(type)) {
      add(filter, "type", "must be one of " + String.join(", ", Filters.TYPES) + ".");
    }
    if (type.equals("select") || type.equals("range")) {
      target(filter);
    }
    boolean set = filter.hasNonNull("default") || filter.path("first_item").asBoolean();
    if (filter.path("required").asBoolean() && !set) {
      add(filter, "default", "a required filter needs a default or first_item: true.");
    }
    for (String tab : Documents.texts(filter.path("tabs"))) {
      if (!tabs.contains(tab)) {
        add(filter, "tabs", "there is no tab " + tab + ".");
      }
    }
    for (String chart : Documents.texts(filter.path("exclude"))) {
      if (!state.charts(dashboard).contains(chart)) {
        add(filter, "exclude", chart + " is not in the layout.");
      }
    }
    for (String name : List.of("chartsInScope", "tabsInScope")) {
      if (filter.path("options").has(name)) {
        add(filter, "options", name + " is not renumbered by the import; leave it out.");
      }
    }
  }

  private void target(ObjectNode filter) {
    String key = filter.path("dataset").asText();
    String column = filter.path("column").asText();
    Optional<Asset> dataset = state.find(Kind.DATASET, key);
    if (dataset.isEmpty()) {
      add(filter, "dataset", "there is no file datasets/" + key + ".yaml.");
    } else if (!dataset.get().source().path("columns").has(column)) {
      add(filter, "column", column + " is no column of datasets/" + key + ".yaml.");
    }
  }

  private void reached(String key) {
    Optional<Asset> chart = state.find(Kind.CHART, key);
    if (chart.isEmpty()) {
      return;
    }
    boolean timed =
        filters.stream().anyMatch(f -> f.path("type").asText().equals("time") && reaches(f, key));
    if (timed && !StateChecks.hasTimeRange(chart.get())) {
      findings.add(
          StateChecks.file(chart.get()),
          "params.adhoc_filters",
          "the time filter of "
              + dashboard.path()
              + " does nothing to it; add a TEMPORAL_RANGE filter with comparator No filter, or"
              + " exclude the chart from the filter.");
    }
    String dataset = chart.get().source().path("dataset").asText();
    state
        .find(Kind.DATASET, dataset)
        .ifPresent(d -> required(key, Documents.texts(d.source().path("required_filters"))));
  }

  /** Sums over rows that must not be mixed: one value is always chosen. */
  private void required(String chart, List<String> columns) {
    for (String column : columns) {
      boolean single =
          filters.stream()
              .filter(f -> f.path("column").asText().equals(column))
              .filter(f -> f.path("type").asText().equals("select") && reaches(f, chart))
              .anyMatch(f -> f.path("required").asBoolean() && !f.path("multiple").asBoolean());
      if (!single && !fixed(chart, column)) {
        findings.add(
            file,
            "filters",
            "chart "
                + chart
                + " mixes values of "
                + column
                + "; add a select filter on it with multiple: false, required: true and a default,"
                + " or fix the value in the chart.");
      }
    }
  }

  private boolean fixed(String chart, String column) {
    JsonNode params = state.find(Kind.CHART, chart).orElseThrow().source().path("params");
    return Documents.elements(params.path("adhoc_filters")).stream()
        .filter(f -> f.path("subject").asText().equals(column))
        .anyMatch(f -> List.of("==", "IN").contains(f.path("operator").asText()));
  }

  private boolean reaches(ObjectNode filter, String chart) {
    if (Documents.texts(filter.path("exclude")).contains(chart)) {
      return false;
    }
    List<String> scope = Documents.texts(filter.path("tabs"));
    return scope.isEmpty()
        || Documents.walk(dashboard.source().path("layout"))
            .filter(node -> scope.contains(node.path("tab").asText()))
            .flatMap(tab -> Documents.walk(tab.path("items")))
            .anyMatch(node -> node.path("chart").asText().equals(chart));
  }

  private void add(ObjectNode filter, String key, String message) {
    findings.add(file, "filters." + filter.path("key").asText() + "." + key, message);
  }
}
