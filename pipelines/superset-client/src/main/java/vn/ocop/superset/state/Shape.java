package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.ocop.superset.document.Documents;

/**
 * Keys of a file and their defaults. Superset keeps the old value of a key that is left out, so
 * every key is always sent; files need to say only what is not default.
 */
final class Shape {
  private final ObjectNode defaults;
  private final List<String> required;

  private Shape(ObjectNode defaults, List<String> required) {
    this.defaults = defaults;
    this.required = required;
  }

  static Shape of(String yaml, String... required) {
    return new Shape((ObjectNode) Documents.yaml(yaml), List.of(required));
  }

  ObjectNode defaults() {
    return defaults.deepCopy();
  }

  /** Every key with its value or default; unknown and missing keys become findings. */
  ObjectNode expand(JsonNode written, Findings findings, String file, String path) {
    ObjectNode full = defaults.deepCopy();
    if (Documents.absent(written)) {
      written = Documents.object();
    }
    if (!written.isObject()) {
      findings.add(file, path, "must be a mapping of keys to values.");
      return full;
    }
    for (String name : Documents.names(written)) {
      if (!defaults.has(name)) {
        findings.add(file, join(path, name), "unknown key; known: " + known() + ".");
      } else if (defaults.path(name).isObject() && written.path(name).isObject()) {
        ((ObjectNode) full.path(name)).setAll((ObjectNode) written.path(name).deepCopy());
      } else {
        full.set(name, written.path(name).deepCopy());
      }
    }
    for (String name : required) {
      if (empty(full.path(name))) {
        findings.add(file, join(path, name), "missing; write it.");
      }
    }
    return full;
  }

  private static boolean empty(JsonNode value) {
    return Documents.absent(value)
        || (value.isTextual() && value.textValue().isBlank())
        || (value.isContainerNode() && value.isEmpty());
  }

  /** Only the keys whose value is not the default, in the order of the shape. */
  ObjectNode reduce(ObjectNode full) {
    ObjectNode reduced = Documents.object();
    for (String name : Documents.names(defaults)) {
      JsonNode value = full.path(name);
      JsonNode usual = defaults.path(name);
      if (value.isObject() && usual.isObject()) {
        ObjectNode part = reducedObject((ObjectNode) value, usual);
        if (!part.isEmpty()) {
          reduced.set(name, part);
        }
      } else if (!Documents.absent(value) && !value.equals(usual)) {
        reduced.set(name, value.deepCopy());
      } else if (Documents.absent(value) && !Documents.absent(usual) && full.has(name)) {
        reduced.putNull(name);
      }
    }
    return reduced;
  }

  private static ObjectNode reducedObject(ObjectNode value, JsonNode usual) {
    ObjectNode part = Documents.object();
    for (String name : Documents.names(value)) {
      if (!value.path(name).equals(usual.path(name))) {
        part.set(name, value.path(name).deepCopy());
      }
    }
    return part;
  }

  private String known() {
    return String.join(", ", Documents.names(defaults));
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
