package vn.ocop.superset.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares two documents value by value; null and absent are the same, 1 and 1.0 too. */
public final class Differences {
  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  /** All differences, in the order of the desired document. */
  public static List<Difference> between(JsonNode desired, JsonNode actual) {
    Differences differences = new Differences();
    differences.compare("", desired, actual);
    return List.copyOf(differences.found);
  }

  private void compare(String path, JsonNode desired, JsonNode actual) {
    if (Documents.absent(desired) && Documents.absent(actual)) {
      return;
    }
    if (desired.isObject() && actual.isObject()) {
      compareObjects(path, desired, actual);
    } else if (desired.isArray() && actual.isArray()) {
      compareArrays(path, desired, actual);
    } else if (!same(desired, actual)) {
      found.add(new Difference(path, present(desired), present(actual)));
    }
  }

  private void compareObjects(String path, JsonNode desired, JsonNode actual) {
    Set<String> names = new LinkedHashSet<>(Documents.names(desired));
    names.addAll(Documents.names(actual));
    for (String name : names) {
      String below = path.isEmpty() ? name : path + "." + name;
      compare(below, desired.path(name), actual.path(name));
    }
  }

  private void compareArrays(String path, JsonNode desired, JsonNode actual) {
    for (int i = 0; i < Math.max(desired.size(), actual.size()); i++) {
      compare(path + "[" + i + "]", desired.path(i), actual.path(i));
    }
  }

  private static boolean same(JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber()) {
      return a.decimalValue().compareTo(b.decimalValue()) == 0;
    }
    return a.equals(b);
  }

  private static JsonNode present(JsonNode node) {
    return Documents.absent(node) ? MissingNode.getInstance() : node;
  }
}
