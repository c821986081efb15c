package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.superset.document.Documents;

/**
 * Checks documents in the import shape, whoever wrote them. The server answers the faults found
 * here with "Import failed for an unknown reason", or accepts them and links a random part of the
 * charts, or takes over another object.
 */
public final class BundleCheck {
  private static final Map<Kind, List<String>> REQUIRED =
      Map.of(
          Kind.DATABASE, List.of("database_name", "sqlalchemy_uri", "extra", "uuid", "version"),
          Kind.DATASET,
              List.of("table_name", "database_uuid", "columns", "metrics", "uuid", "version"),
          Kind.CHART,
              List.of(
                  "slice_name",
                  "viz_type",
                  "params",
                  "query_context",
                  "dataset_uuid",
                  "uuid",
                  "version"),
          Kind.DASHBOARD,
              List.of("dashboard_title", "slug", "position", "metadata", "uuid", "version"));
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Kind, Set<String>> uuids = new HashMap<>();
  private final Map<String, String> unique = new HashMap<>();

  private BundleCheck() {}

  /** Every fault of a self-contained set of documents; roles and rules are passed over. */
  public static List<Finding> check(List<Asset> assets) {
    BundleCheck check = new BundleCheck();
    List<Asset> imported = assets.stream().filter(a -> Kind.imported().contains(a.kind())).toList();
    for (Kind kind : Kind.imported()) {
      check.uuids.put(
          kind,
          imported.stream()
              .filter(a -> a.kind() == kind)
              .map(a -> a.document().path("uuid").asText())
              .collect(Collectors.toSet()));
    }
    imported.forEach(check::asset);
    return List.copyOf(check.findings);
  }

  private void asset(Asset asset) {
    JsonNode document = asset.document();
    for (String name : REQUIRED.get(asset.kind())) {
      if (Documents.absent(document.path(name))) {
        add(asset, name, "missing; the import fails without a reason.");
      }
    }
    unique(asset, "uuid " + document.path("uuid").asText());
    switch (asset.kind()) {
      case DATABASE -> unique(asset, "database_name " + Documents.text(document, "database_name"));
      case DATASET -> {
        // SQLite metadata allows a table name once over all databases and schemas.
        unique(asset, "table_name " + Documents.text(document, "table_name"));
        known(asset, Kind.DATABASE, "database_uuid");
      }
      case CHART -> {
        known(asset, Kind.DATASET, "dataset_uuid");
        context(asset);
      }
      default -> {
        unique(asset, "slug " + Documents.text(document, "slug"));
        position(asset);
        filters(asset);
      }
    }
  }

  private void unique(Asset asset, String key) {
    String other = unique.putIfAbsent(asset.kind() + key, asset.path());
    if (other != null) {
      add(asset, key, "is that of " + other + " too; the import would take that one over.");
    }
  }

  private void known(Asset asset, Kind kind, String field) {
    String uuid = asset.document().path(field).asText();
    if (!uuids.get(kind).contains(uuid)) {
      add(asset, field, "no file of " + kind.folder() + " has the uuid " + uuid + ".");
    }
  }

  private void context(Asset chart) {
    JsonNode context = Documents.jsonOrMissing(chart.document().path("query_context").asText());
    if (context.path("queries").isEmpty()) {
      add(chart, "query_context", "has no queries; the chart has no data by API.");
    }
  }

  private void position(Asset dashboard) {
    JsonNode position = dashboard.document().path("position");
    Map<Integer, String> byNumber = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : position.properties()) {
      JsonNode component = entry.getValue();
      if (!component.isObject()) {
        continue;
      }
      for (String child : Documents.texts(component.path("children"))) {
        if (!position.has(child)) {
          add(dashboard, "position." + entry.getKey(), "has a child " + child + " that is absent.");
        }
      }
      if (component.path("type").asText().equals("CHART")) {
        chart(dashboard, entry.getKey(), component.path("meta"), byNumber);
      }
    }
  }

  private void chart(Asset dashboard, String id, JsonNode meta, Map<Integer, String> byNumber) {
    String uuid = meta.path("uuid").asText();
    if (!uuids.get(Kind.CHART).contains(uuid)) {
      add(
          dashboard,
          "position." + id,
          "no chart has the uuid " + uuid + "; the import would link a random part of the others.");
    }
    if (!meta.path("chartId").isInt()) {
      add(dashboard, "position." + id, "has no chartId.");
      return;
    }
    String other = byNumber.putIfAbsent(meta.path("chartId").asInt(), uuid);
    if (other != null && !other.equals(uuid)) {
      add(dashboard, "position." + id, "has the chartId of another chart.");
    }
  }

  private void filters(Asset dashboard) {
    Set<Integer> numbers = new HashSet<>();
    Documents.walk(dashboard.document().path("position"))
        .filter(node -> node.path("chartId").isInt())
        .forEach(node -> numbers.add(node.path("chartId").asInt()));
    JsonNode metadata = dashboard.document().path("metadata");
    for (JsonNode filter : metadata.path("native_filter_configuration")) {
      String id = "filter " + filter.path("id").asText();
      for (JsonNode target : filter.path("targets")) {
        String uuid = target.path("datasetUuid").asText("");
        if (!uuid.isEmpty() && !uuids.get(Kind.DATASET).contains(uuid)) {
          add(dashboard, id, "no dataset has the uuid " + uuid + ".");
        }
      }
      if (filter.has("chartsInScope") || filter.has("tabsInScope")) {
        add(dashboard, id, "chartsInScope and tabsInScope are not renumbered; leave them out.");
      }
    }
    for (JsonNode number : metadata.path("timed_refresh_immune_slices")) {
      if (!numbers.contains(number.asInt())) {
        add(dashboard, "timed_refresh_immune_slices", number + " is no chartId of the layout.");
      }
    }
  }

  private void add(Asset asset, String key, String message) {
    findings.add(new Finding(StateChecks.file(asset), key, message));
  }
}
