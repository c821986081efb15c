package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import vn.ocop.superset.document.Documents;

/** Native filters of a dashboard. */
final class Filters {
  static final String ID = "NATIVE_FILTER-";
  static final List<String> TYPES =
      List.of("select", "range", "time", "time_grain", "time_column", "divider");
  private static final Map<String, String> CONTROLS =
      Map.of(
          "multiple", "multiSelect",
          "required", "enableEmptyFilter",
          "first_item", "defaultToFirstItem",
          "inverse", "inverseSelection",
          "search_all", "searchAllOptions");
  private static final List<String> KNOWN =
      List.of(
          "id",
          "type",
          "filterType",
          "name",
          "title",
          "description",
          "targets",
          "controlValues",
          "defaultDataMask",
          "requiredFirst",
          "cascadeParentIds",
          "scope",
          "chartsInScope",
          "tabsInScope");

  private Filters() {}

  static ArrayNode compile(ObjectNode full, Layout layout, References references) {
    ArrayNode filters = Documents.array();
    for (JsonNode written : Documents.elements(full.path("filters"))) {
      ObjectNode filter = Shapes.FILTER.expand(written, new Findings(), "", "");
      filters.add(
          filter.path("type").asText().equals("divider")
              ? divider(filter)
              : filter(filter, layout, references));
    }
    return filters;
  }

  private static ObjectNode divider(ObjectNode written) {
    ObjectNode divider = identified(written, "DIVIDER");
    divider.set("title", written.path("name"));
    divider.set("description", written.path("description"));
    divider.putObject("scope").putArray("rootPath").add(Layout.ROOT);
    return divider;
  }

  private static ObjectNode identified(ObjectNode written, String type) {
    return Documents.object().put("id", ID + written.path("key").asText()).put("type", type);
  }

  private static ObjectNode filter(ObjectNode written, Layout layout, References references) {
    ObjectNode filter = identified(written, "NATIVE_FILTER");
    filter.setAll((ObjectNode) written.path("options").deepCopy());
    filter.put("filterType", "filter_" + written.path("type").asText().replace("_", ""));
    filter.set("name", written.path("name"));
    filter.set("description", written.path("description"));
    ObjectNode target = filter.putArray("targets").addObject();
    if (written.hasNonNull("column")) {
      target.putObject("column").set("name", written.path("column"));
    }
    if (written.hasNonNull("dataset")) {
      target.put("datasetUuid", references.uuid(Kind.DATASET, written.path("dataset").asText()));
    }
    ObjectNode controls = filter.putObject("controlValues");
    CONTROLS.forEach((ours, theirs) -> controls.set(theirs, written.path(ours)));
    filter.set("defaultDataMask", FilterDefaults.mask(written));
    if (written.path("required").asBoolean() && written.path("first_item").asBoolean()) {
      filter.put("requiredFirst", true); // without it the browser shows the first item unapplied
    }
    ArrayNode parents = filter.putArray("cascadeParentIds");
    Documents.texts(written.path("parents")).forEach(parent -> parents.add(ID + parent));
    filter.set("scope", scope(written, layout));
    return filter;
  }

  private static ObjectNode scope(ObjectNode written, Layout layout) {
    ObjectNode scope = Documents.object();
    ArrayNode roots = scope.putArray("rootPath");
    List<String> tabs = Documents.texts(written.path("tabs"));
    tabs.stream().map(layout::tabId).filter(id -> id != null).forEach(roots::add);
    if (tabs.isEmpty()) {
      roots.add(Layout.ROOT);
    }
    ArrayNode excluded = scope.putArray("excluded");
    Documents.texts(written.path("exclude")).stream()
        .map(layout::number)
        .filter(number -> number > 0)
        .forEach(excluded::add);
    return scope;
  }

  static ArrayNode read(JsonNode metadata, Layout layout, References references) {
    ArrayNode files = Documents.array();
    for (JsonNode filter : Documents.elements(metadata.path("native_filter_configuration"))) {
      files.add(Shapes.FILTER.reduce(file(filter, layout, references)));
    }
    return files;
  }

  private static ObjectNode file(JsonNode filter, Layout layout, References references) {
    ObjectNode file = Shapes.FILTER.defaults();
    file.put("key", withoutPrefix(filter.path("id").asText()));
    if (filter.path("type").asText().equals("DIVIDER")) {
      file.set("name", filter.path("title"));
      file.set("description", filter.path("description"));
      return file.put("type", "divider");
    }
    file.set("name", filter.path("name"));
    file.put("description", filter.path("description").asText(""));
    file.put("type", type(filter.path("filterType").asText()));
    JsonNode target = filter.path("targets").path(0);
    file.set("column", target.path("column").path("name"));
    if (target.hasNonNull("datasetUuid")) {
      file.put("dataset", references.key(Kind.DATASET, target.path("datasetUuid").asText()));
    }
    JsonNode controls = filter.path("controlValues");
    CONTROLS.forEach(
        (ours, theirs) ->
            file.put(ours, controls.path(theirs).asBoolean(file.path(ours).asBoolean())));
    file.set("default", FilterDefaults.value(filter.path("defaultDataMask")));
    ArrayNode parents = file.putArray("parents");
    Documents.texts(filter.path("cascadeParentIds")).forEach(id -> parents.add(withoutPrefix(id)));
    readScope(filter.path("scope"), layout, file);
    file.set("options", options(filter));
    return file;
  }

  private static void readScope(JsonNode scope, Layout layout, ObjectNode file) {
    ArrayNode tabs = file.putArray("tabs");
    Documents.texts(scope.path("rootPath")).stream()
        .filter(id -> !id.equals(Layout.ROOT))
        .forEach(id -> tabs.add(layout.tabTitle(id)));
    ArrayNode exclude = file.putArray("exclude");
    Documents.elements(scope.path("excluded")).stream()
        .map(number -> layout.chart(number.asInt()))
        .forEach(exclude::add);
  }

  private static ObjectNode options(JsonNode filter) {
    ObjectNode options = Documents.object();
    for (String name : Documents.names(filter)) {
      if (!KNOWN.contains(name) && !Documents.absent(filter.path(name))) {
        options.set(name, filter.path(name).deepCopy());
      }
    }
    return options;
  }

  private static String type(String filterType) {
    return switch (filterType) {
      case "filter_timegrain" -> "time_grain";
      case "filter_timecolumn" -> "time_column";
      default -> filterType.replace("filter_", "");
    };
  }

  private static String withoutPrefix(String id) {
    return id.startsWith(ID) ? id.substring(ID.length()) : id;
  }
}
