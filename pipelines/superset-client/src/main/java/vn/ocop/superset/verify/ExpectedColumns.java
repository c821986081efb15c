package vn.ocop.superset.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.superset.document.Documents;

/** Names that the answer of a query must have. */
final class ExpectedColumns {
  private ExpectedColumns() {}

  static List<String> of(JsonNode query) {
    for (JsonNode step : query.path("post_processing")) {
      if (step.path("operation").asText().equals("pivot")) {
        // The other columns are named by the values of the groups.
        return Documents.texts(step.path("options").path("index"));
      }
    }
    List<String> names = new ArrayList<>();
    for (String part : List.of("columns", "metrics")) {
      for (JsonNode item : query.path(part)) {
        String label = item.isTextual() ? item.textValue() : Documents.text(item, "label");
        if (label != null) {
          names.add(label);
        }
      }
    }
    return names;
  }
}
