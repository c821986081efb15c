package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.superset.document.Documents;

/** Tables and views with labels, formats and metrics. */
final class Datasets {
  private Datasets() {}

  static ObjectNode document(String key, ObjectNode full, References references) {
    ObjectNode document = Documents.object().put("table_name", key);
    document.setAll(full.deepCopy());
    document.remove("required_filters");
    String database = Documents.text(document, "database");
    document.remove("database");
    document.put("database_uuid", references.uuid(Kind.DATABASE, String.valueOf(database)));
    document.set("columns", list(full.path("columns"), "column_name", Shapes.COLUMN));
    document.set("metrics", list(full.path("metrics"), "metric_name", Shapes.METRIC));
    return document;
  }

  private static ArrayNode list(JsonNode byName, String nameField, Shape shape) {
    ArrayNode list = Documents.array();
    for (Map.Entry<String, JsonNode> entry : byName.properties()) {
      ObjectNode item = list.addObject().put(nameField, entry.getKey());
      item.setAll(shape.expand(entry.getValue(), new Findings(), "", ""));
    }
    return list;
  }

  static ObjectNode file(JsonNode document, References references) {
    ObjectNode file = Codec.common(Shapes.DATASET, document);
    for (String name : new String[] {"extra", "params", "template_params"}) {
      file.set(name, Codec.parsed(document.path(name)));
    }
    String database = Documents.text(document, "database_uuid");
    file.put("database", references.key(Kind.DATABASE, String.valueOf(database)));
    file.set("metrics", byName(document.path("metrics"), "metric_name", Shapes.METRIC));
    file.set("columns", byName(document.path("columns"), "column_name", Shapes.COLUMN));
    return Shapes.DATASET.reduce(file);
  }

  /** Sorted by name, since the server keeps no order. */
  private static ObjectNode byName(JsonNode list, String nameField, Shape shape) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    for (JsonNode item : Documents.elements(list)) {
      ObjectNode copy = Codec.common(shape, item);
      copy.set("extra", Codec.parsed(item.path("extra")));
      if (shape == Shapes.COLUMN && Documents.absent(copy.path("expression"))) {
        copy.put("expression", "");
      }
      if (copy.path("currency").isTextual()) {
        copy.set("currency", Codec.parsed(copy.path("currency")));
      }
      sorted.put(item.path(nameField).asText(), shape.reduce(copy));
    }
    ObjectNode byName = Documents.object();
    sorted.forEach(byName::set);
    return byName;
  }
}
