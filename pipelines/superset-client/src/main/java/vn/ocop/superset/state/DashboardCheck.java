package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.superset.document.Documents;

/** Layout of a dashboard; its filters are checked by {@link FilterCheck}. */
final class DashboardCheck {
  private static final int COLUMNS = 12;
  private static final int POSITION_LIMIT = 65_535;
  private final Asset dashboard;
  private final DesiredState state;
  private final Findings findings;
  private final String file;
  private final List<String> tabs = new ArrayList<>();

  DashboardCheck(Asset dashboard, DesiredState state, Findings findings) {
    this.dashboard = dashboard;
    this.state = state;
    this.findings = findings;
    this.file = StateChecks.file(dashboard);
  }

  void check() {
    nodes(dashboard.source().path("layout"), "layout");
    int size = Documents.write(dashboard.document().path("position")).length();
    if (size > POSITION_LIMIT) {
      findings.add(file, "layout", "is too large for the browser (" + size + " characters).");
    }
    for (String name : List.of("expanded_slices", "timed_refresh_immune_slices")) {
      onDashboard(dashboard.source().path("metadata").path(name), "metadata." + name);
    }
    new FilterCheck(dashboard, state, findings, tabs).check();
  }

  private void onDashboard(JsonNode charts, String place) {
    for (String chart : Documents.texts(charts)) {
      if (!state.charts(dashboard).contains(chart)) {
        findings.add(file, place, chart + " is not in the layout.");
      }
    }
  }

  private void nodes(JsonNode list, String place) {
    int number = 0;
    for (JsonNode node : Documents.elements(list)) {
      node(node, place + "[" + number++ + "]");
    }
  }

  private void node(JsonNode node, String place) {
    LayoutKind kind = LayoutKind.of(node);
    if (kind == null) {
      findings.add(
          file,
          place,
          "must have one of row, column, tabs, tab, chart, markdown, header, divider.");
      return;
    }
    for (String name : Documents.names(node)) {
      if (!name.equals(kind.key()) && !kind.settings().contains(name)) {
        findings.add(file, place, "unknown key " + name + " of a " + kind.key() + ".");
      }
    }
    if (kind == LayoutKind.TAB) {
      tabs.add(node.path("tab").asText());
    }
    if (kind == LayoutKind.CHART) {
      chart(node, place);
    }
    if (kind == LayoutKind.ROW) {
      width(node, place);
    }
    nodes(kind.children(node), place + "." + kind.key());
  }

  private void chart(JsonNode node, String place) {
    String key = node.path("chart").asText();
    Optional<Asset> chart = state.find(Kind.CHART, key);
    if (chart.isEmpty()) {
      findings.add(file, place, "there is no file charts/" + key + ".yaml.");
    }
  }

  private void width(JsonNode row, String place) {
    int width = 0;
    for (JsonNode child : Documents.elements(row.path("row"))) {
      width += child.path("width").asInt(4);
    }
    if (width > COLUMNS) {
      findings.add(file, place, "is " + width + " columns wide; a row has 12.");
    }
  }
}
