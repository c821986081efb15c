package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.ocop.superset.document.Documents;

/** Writes the flat map of components; ids follow from titles, keys and places. */
final class LayoutWriter {
  private static final int WIDTH = 4;
  private static final int HEIGHT = 50;
  private final Layout layout;
  private final References references;

  LayoutWriter(Layout layout, References references) {
    this.layout = layout;
    this.references = references;
  }

  void write(JsonNode tree, String title) {
    ObjectNode position = layout.position().put("DASHBOARD_VERSION_KEY", "v2");
    ObjectNode root = component(Layout.ROOT, "ROOT", List.of());
    ObjectNode grid = component(Layout.GRID, "GRID", List.of(Layout.ROOT));
    position.putObject("HEADER_ID").put("id", "HEADER_ID").put("type", "HEADER");
    ((ObjectNode) position.path("HEADER_ID")).putObject("meta").put("text", title);
    boolean tabbed = tree.size() == 1 && tree.path(0).has("tabs");
    if (tabbed) {
      children(root).add(node(tree.path(0), List.of(Layout.ROOT), "0"));
      return;
    }
    children(root).add(Layout.GRID);
    nodes(tree, grid, List.of(Layout.ROOT, Layout.GRID), "");
  }

  private void nodes(JsonNode list, ObjectNode parent, List<String> ancestry, String place) {
    int number = 0;
    for (JsonNode node : Documents.elements(list)) {
      String below = place.isEmpty() ? "" + number : place + "-" + number;
      String id = node(node, ancestry, below);
      if (id != null) {
        children(parent).add(id);
      }
      number++;
    }
  }

  /** Writes one node with all below it; null when it is of no known kind. */
  private String node(JsonNode node, List<String> ancestry, String place) {
    LayoutKind kind = LayoutKind.of(node);
    if (kind == null) {
      return null;
    }
    String id = unique(id(kind, node, place));
    ObjectNode component = component(id, kind.name(), ancestry);
    component.set("meta", meta(kind, node));
    if (kind == LayoutKind.TAB) {
      layout.tab(node.path("tab").asText(), id);
    }
    List<String> below = new ArrayList<>(ancestry);
    below.add(id);
    nodes(kind.children(node), component, below, place);
    return id;
  }

  private static String id(LayoutKind kind, JsonNode node, String place) {
    return switch (kind) {
      case CHART -> "CHART-" + node.path("chart").asText();
      case TAB -> "TAB-" + slug(node.path("tab").asText());
      default -> kind.name() + "-" + place;
    };
  }

  private static String slug(String title) {
    UUID hash = Uuids.of(Uuids.namespace("tab"), title);
    return hash.toString().substring(0, 8).toLowerCase(Locale.ROOT);
  }

  private String unique(String id) {
    String candidate = id;
    for (int number = 2; layout.position().has(candidate); number++) {
      candidate = id + "-" + number;
    }
    return candidate;
  }

  private ObjectNode meta(LayoutKind kind, JsonNode node) {
    ObjectNode meta = Documents.object();
    if (node.path("meta").isObject()) {
      meta.setAll((ObjectNode) node.path("meta"));
    }
    switch (kind) {
      case ROW, COLUMN ->
          meta.put("background", text(node, "background", "BACKGROUND_TRANSPARENT"));
      case TAB -> meta.put("text", node.path("tab").asText());
      case MARKDOWN -> meta.put("code", node.path("markdown").asText());
      case HEADER -> {
        meta.put("text", node.path("header").asText());
        meta.put("headerSize", text(node, "size", "MEDIUM_HEADER"));
        meta.put("background", text(node, "background", "BACKGROUND_TRANSPARENT"));
      }
      case CHART -> chart(node, meta);
      default -> {
        // Tabs and dividers have no settings.
      }
    }
    if (kind.sized()) {
      meta.put("width", node.path("width").asInt(WIDTH));
    }
    if (kind.sized() && kind != LayoutKind.COLUMN) {
      meta.put("height", node.path("height").asInt(HEIGHT));
    }
    return meta;
  }

  private void chart(JsonNode node, ObjectNode meta) {
    String key = node.path("chart").asText();
    meta.put("chartId", layout.numbered(key));
    meta.put("uuid", references.uuid(Kind.CHART, key));
    meta.put("sliceName", key);
    if (node.hasNonNull("title")) {
      meta.set("sliceNameOverride", node.path("title"));
    }
  }

  private static String text(JsonNode node, String name, String usual) {
    return node.hasNonNull(name) ? node.path(name).asText() : usual;
  }

  private ObjectNode component(String id, String type, List<String> ancestry) {
    ObjectNode component = layout.position().putObject(id).put("id", id).put("type", type);
    component.putArray("children");
    if (!ancestry.isEmpty()) {
      ArrayNode parents = component.putArray("parents");
      ancestry.forEach(parents::add);
    }
    return component;
  }

  private static ArrayNode children(ObjectNode component) {
    return (ArrayNode) component.path("children");
  }
}
