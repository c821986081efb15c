package vn.ocop.superset.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.Asset;

/** What the native filters of a dashboard add to the queries of a chart when it opens. */
final class FilterDefault {
  private final List<JsonNode> masks;

  private FilterDefault(List<JsonNode> masks) {
    this.masks = masks;
  }

  /** Defaults that reach a chart; empty when none does. */
  static Optional<FilterDefault> of(Asset dashboard, String chart) {
    JsonNode document = dashboard.document();
    List<JsonNode> masks = new ArrayList<>();
    for (JsonNode filter : document.path("metadata").path("native_filter_configuration")) {
      JsonNode mask = filter.path("defaultDataMask").path("extraFormData");
      if (!mask.isEmpty() && reaches(filter.path("scope"), document.path("position"), chart)) {
        masks.add(mask);
      }
    }
    return masks.isEmpty() ? Optional.empty() : Optional.of(new FilterDefault(masks));
  }

  private static boolean reaches(JsonNode scope, JsonNode position, String chart) {
    JsonNode component = position.path("CHART-" + chart);
    int number = component.path("meta").path("chartId").asInt();
    boolean excluded =
        Documents.elements(scope.path("excluded")).stream().anyMatch(n -> n.asInt() == number);
    List<String> parents = Documents.texts(component.path("parents"));
    return !excluded
        && Documents.texts(scope.path("rootPath")).stream().anyMatch(parents::contains);
  }

  ObjectNode applied(ObjectNode body) {
    for (JsonNode each : body.path("queries")) {
      ObjectNode query = (ObjectNode) each;
      for (JsonNode mask : masks) {
        Documents.elements(mask.path("filters")).forEach(query.withArray("filters")::add);
        if (mask.hasNonNull("time_range")) {
          query.set("time_range", mask.path("time_range"));
        }
        if (mask.hasNonNull("time_grain_sqla")) {
          query.withObject("/extras").set("time_grain_sqla", mask.path("time_grain_sqla"));
        }
      }
    }
    return body;
  }
}
