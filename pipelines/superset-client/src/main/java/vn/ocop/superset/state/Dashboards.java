package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.ocop.superset.document.Documents;

/** Dashboards: layout, native filters and settings. */
final class Dashboards {
  private Dashboards() {}

  static ObjectNode document(String key, ObjectNode full, References references) {
    ObjectNode document = Documents.object();
    document.setAll(full.deepCopy());
    document.remove(List.of("layout", "filters", "roles"));
    document.put("slug", key).putNull("theme_uuid");
    Layout layout = Layout.compile(full.path("layout"), title(full), references);
    document.set("position", layout.position());
    document.set("metadata", Metadata.compile(full, layout, references));
    return document;
  }

  private static String title(JsonNode full) {
    return full.path("dashboard_title").asText();
  }

  static ObjectNode file(JsonNode document, Project project, References references) {
    ObjectNode file = Codec.common(Shapes.DASHBOARD, document);
    Codec.forgetDerived(Kind.DASHBOARD, file, project, references);
    Layout layout = Layout.read(document.path("position"), references);
    file.set("layout", layout.tree());
    JsonNode metadata = document.path("metadata");
    file.set("filters", Filters.read(metadata, layout, references));
    file.set("metadata", Metadata.read(metadata, layout));
    return Shapes.DASHBOARD.reduce(file);
  }
}
