package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.ocop.superset.document.Documents;

/** The layout of a dashboard: a tree in files, a flat map of components on the server. */
final class Layout {
  static final String ROOT = "ROOT_ID";
  static final String GRID = "GRID_ID";
  private final ObjectNode position;
  private final ArrayNode tree;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, String> charts = new HashMap<>();
  private final Map<String, String> tabIds = new LinkedHashMap<>();

  private Layout(ObjectNode position, ArrayNode tree) {
    this.position = position;
    this.tree = tree;
  }

  static Layout compile(JsonNode tree, String title, References references) {
    Layout layout = new Layout(Documents.object(), Documents.array());
    new LayoutWriter(layout, references).write(tree, title);
    return layout;
  }

  static Layout read(JsonNode position, References references) {
    JsonNode parsed = Codec.parsed(position);
    ObjectNode map = parsed.isObject() ? (ObjectNode) parsed : Documents.object();
    Layout layout = new Layout(map, Documents.array());
    new LayoutReader(layout, references).read();
    return layout;
  }

  ObjectNode position() {
    return position;
  }

  ArrayNode tree() {
    return tree;
  }

  /** Number of a chart, new numbers counted from 1. */
  int numbered(String chart) {
    int number = numbers.computeIfAbsent(chart, key -> numbers.size() + 1);
    charts.put(number, chart);
    return number;
  }

  void numbered(String chart, int number) {
    numbers.put(chart, number);
    charts.put(number, chart);
  }

  /** Number of a chart; 0 when it is not on the dashboard. */
  int number(String chart) {
    return numbers.getOrDefault(chart, 0);
  }

  /** Key of a number; a readable stranger when the dashboard has no such chart. */
  String chart(int number) {
    return charts.getOrDefault(number, "chart " + number);
  }

  void tab(String title, String id) {
    tabIds.putIfAbsent(title, id);
  }

  /** Id of a tab by title, or null. */
  String tabId(String title) {
    return tabIds.get(title);
  }

  /** Title of a tab by id; the id itself when unknown. */
  String tabTitle(String id) {
    return tabIds.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(id);
  }
}
