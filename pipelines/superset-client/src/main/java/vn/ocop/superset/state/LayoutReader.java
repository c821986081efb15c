package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.ocop.superset.document.Documents;

/** Reads the flat map of components back into the tree of the files. */
final class LayoutReader {
  private static final String PLAIN = "BACKGROUND_TRANSPARENT";
  private static final List<String> KNOWN =
      List.of(
          "background",
          "width",
          "height",
          "text",
          "defaultText",
          "placeholder",
          "code",
          "headerSize",
          "chartId",
          "uuid",
          "sliceName",
          "sliceNameOverride");
  private final Layout layout;
  private final References references;

  LayoutReader(Layout layout, References references) {
    this.layout = layout;
    this.references = references;
  }

  void read() {
    JsonNode root = layout.position().path(Layout.ROOT);
    for (String id : Documents.texts(root.path("children"))) {
      if (id.equals(Layout.GRID)) {
        children(layout.position().path(id), layout.tree());
      } else {
        node(id, layout.tree());
      }
    }
  }

  private void children(JsonNode component, ArrayNode into) {
    Documents.texts(component.path("children")).forEach(id -> node(id, into));
  }

  private void node(String id, ArrayNode into) {
    JsonNode component = layout.position().path(id);
    LayoutKind kind = LayoutKind.ofType(component.path("type").asText());
    if (kind == null) {
      return;
    }
    JsonNode meta = component.path("meta");
    ObjectNode node = into.addObject();
    switch (kind) {
      case ROW, COLUMN, TABS -> children(component, node.putArray(kind.key()));
      case TAB -> tab(id, component, node);
      case CHART -> chart(meta, node);
      case MARKDOWN -> node.put("markdown", meta.path("code").asText());
      case HEADER -> header(meta, node);
      case DIVIDER -> node.put("divider", true);
    }
    settings(kind, meta, node);
  }

  private void tab(String id, JsonNode component, ObjectNode node) {
    String title = component.path("meta").path("text").asText();
    layout.tab(title, id);
    node.put("tab", title);
    children(component, node.putArray("items"));
  }

  private void chart(JsonNode meta, ObjectNode node) {
    String key = references.key(Kind.CHART, meta.path("uuid").asText());
    layout.numbered(key, meta.path("chartId").asInt());
    node.put("chart", key);
    if (!meta.path("sliceNameOverride").asText("").isEmpty()) {
      node.set("title", meta.path("sliceNameOverride"));
    }
  }

  private static void header(JsonNode meta, ObjectNode node) {
    node.put("header", meta.path("text").asText());
    String size = meta.path("headerSize").asText("MEDIUM_HEADER");
    if (!size.equals("MEDIUM_HEADER")) {
      node.put("size", size);
    }
  }

  private static void settings(LayoutKind kind, JsonNode meta, ObjectNode node) {
    String background = meta.path("background").asText(PLAIN);
    if (kind.settings().contains("background") && !background.equals(PLAIN)) {
      node.put("background", background);
    }
    for (String size : List.of("width", "height")) {
      if (kind.settings().contains(size) && meta.path(size).isNumber()) {
        node.set(size, meta.path(size));
      }
    }
    ObjectNode rest = Documents.object();
    for (String name : Documents.names(meta)) {
      if (!KNOWN.contains(name)) {
        rest.set(name, meta.path(name).deepCopy());
      }
    }
    if (!rest.isEmpty()) {
      node.set("meta", rest);
    }
  }
}
