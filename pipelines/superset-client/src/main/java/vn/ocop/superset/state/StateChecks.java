package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import vn.ocop.superset.document.Documents;

/** What the server would accept and then draw wrongly, or not at all. */
final class StateChecks {
  private StateChecks() {}

  static void check(DesiredState state, Optional<ColumnCatalogue> catalogue, Findings findings) {
    state.assets(Kind.DATABASE).forEach(database -> DatabaseCheck.check(database, findings));
    state.assets(Kind.DATASET).forEach(d -> DatasetCheck.check(d, state, catalogue, findings));
    state.assets(Kind.CHART).forEach(chart -> ChartCheck.check(chart, state, findings));
    state
        .assets(Kind.DASHBOARD)
        .forEach(dashboard -> new DashboardCheck(dashboard, state, findings).check());
    AccessCheck.check(state, findings);
  }

  static String file(Asset asset) {
    return asset.path() + ".yaml";
  }

  static boolean isDate(Asset dataset, String column) {
    return dataset.source().path("columns").path(column).path("is_dttm").asBoolean();
  }

  /** Whether a dashboard's time filter reaches the chart. */
  static boolean hasTimeRange(Asset chart) {
    for (JsonNode filter :
        Documents.elements(chart.source().path("params").path("adhoc_filters"))) {
      if (filter.path("operator").asText().equals("TEMPORAL_RANGE")) {
        return true;
      }
    }
    return false;
  }
}
