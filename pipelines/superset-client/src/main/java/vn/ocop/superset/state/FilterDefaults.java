package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.ocop.superset.document.Documents;

/** What a native filter is set to when the dashboard opens. */
final class FilterDefaults {
  private FilterDefaults() {}

  static ObjectNode mask(ObjectNode filter) {
    ObjectNode mask = Documents.object();
    ObjectNode extra = mask.putObject("extraFormData");
    ObjectNode state = mask.putObject("filterState");
    mask.putObject("ownState");
    JsonNode value = filter.path("default");
    if (Documents.absent(value)) {
      return mask;
    }
    state.set("value", value.deepCopy());
    String column = filter.path("column").asText();
    switch (filter.path("type").asText()) {
      case "select" -> select(extra.putArray("filters").addObject(), filter, column, value);
      case "range" -> range(extra.putArray("filters"), column, value);
      case "time" -> extra.set("time_range", value);
      case "time_grain" -> extra.set("time_grain_sqla", value.isArray() ? value.path(0) : value);
      default -> extra.set("granularity_sqla", value.isArray() ? value.path(0) : value);
    }
    return mask;
  }

  private static void select(ObjectNode into, ObjectNode filter, String column, JsonNode value) {
    into.put("col", column).put("op", filter.path("inverse").asBoolean() ? "NOT IN" : "IN");
    into.set("val", value.isArray() ? value.deepCopy() : Documents.array().add(value));
  }

  private static void range(ArrayNode into, String column, JsonNode bounds) {
    if (!Documents.absent(bounds.path(0))) {
      into.addObject().put("col", column).put("op", ">=").set("val", bounds.path(0));
    }
    if (!Documents.absent(bounds.path(1))) {
      into.addObject().put("col", column).put("op", "<=").set("val", bounds.path(1));
    }
  }

  static JsonNode value(JsonNode mask) {
    return mask.path("filterState").path("value").deepCopy();
  }
}
