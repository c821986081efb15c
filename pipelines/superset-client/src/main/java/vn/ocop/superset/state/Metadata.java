package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.ocop.superset.document.Documents;

/**
 * Settings of a dashboard. Charts are named by key here and by number on the server. Keys that the
 * server or the browser computes for itself are not compared.
 */
final class Metadata {
  private static final List<String> PLAIN =
      List.of(
          "color_scheme",
          "label_colors",
          "refresh_frequency",
          "cross_filters_enabled",
          "filter_bar_orientation");

  private Metadata() {}

  static ObjectNode compile(ObjectNode full, Layout layout, References references) {
    JsonNode written = full.path("metadata");
    ObjectNode metadata = Documents.object();
    PLAIN.forEach(name -> metadata.set(name, written.path(name).deepCopy()));
    metadata.putArray("shared_label_colors");
    metadata.putObject("map_label_colors");
    metadata.putArray("color_scheme_domain");
    ArrayNode immune = metadata.putArray("timed_refresh_immune_slices");
    ids(written.path("timed_refresh_immune_slices"), layout, immune);
    ObjectNode expanded = metadata.putObject("expanded_slices");
    for (String chart : Documents.texts(written.path("expanded_slices"))) {
      if (layout.number(chart) > 0) {
        expanded.put(String.valueOf(layout.number(chart)), true);
      }
    }
    metadata.put("default_filters", "{}");
    metadata.putObject("chart_configuration");
    ObjectNode global = metadata.putObject("global_chart_configuration");
    ObjectNode scope = global.putObject("scope");
    scope.putArray("rootPath").add(Layout.ROOT);
    ids(written.path("excluded_from_cross_filters"), layout, scope.putArray("excluded"));
    global.putArray("chartsInScope");
    metadata.set("native_filter_configuration", Filters.compile(full, layout, references));
    return metadata;
  }

  private static void ids(JsonNode keys, Layout layout, ArrayNode into) {
    for (String chart : Documents.texts(keys)) {
      if (layout.number(chart) > 0) {
        into.add(layout.number(chart));
      }
    }
  }

  static ObjectNode read(JsonNode metadata, Layout layout) {
    ObjectNode file = Documents.object();
    for (String name : PLAIN) {
      if (metadata.has(name)) {
        file.set(name, metadata.path(name).deepCopy());
      }
    }
    ArrayNode immune = file.putArray("timed_refresh_immune_slices");
    keys(metadata.path("timed_refresh_immune_slices"), layout, immune);
    ArrayNode expanded = file.putArray("expanded_slices");
    for (String number : Documents.names(metadata.path("expanded_slices"))) {
      expanded.add(layout.chart(Integer.parseInt(number)));
    }
    JsonNode scope = metadata.path("global_chart_configuration").path("scope");
    keys(scope.path("excluded"), layout, file.putArray("excluded_from_cross_filters"));
    return file;
  }

  private static void keys(JsonNode numbers, Layout layout, ArrayNode into) {
    Documents.elements(numbers).stream()
        .map(number -> layout.chart(number.asInt()))
        .sorted()
        .forEach(into::add);
  }
}
