package vn.ocop.superset.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.ocop.superset.document.Differences;
import vn.ocop.superset.document.Documents;

/**
 * Keeps what a file says in the way in which it says it: {@code ${name}} instead of its value, the
 * order of keys, defaults that are written out. Only what was edited changes.
 */
final class AsWritten {
  private AsWritten() {}

  /**
   * The exported value in the words of the file.
   *
   * @param written the value in the file, with its placeholders
   * @param known what the file means: values filled in, defaults left out
   * @param exported what the server has, in the same form as {@code known}
   */
  static JsonNode keep(JsonNode written, JsonNode known, JsonNode exported) {
    if (same(known, exported)) {
      return written;
    }
    if (written.isObject() && exported.isObject()) {
      return object(written, known, exported);
    }
    if (written.isArray() && exported.isArray() && written.size() == known.size()) {
      return array(written, known, exported);
    }
    if (written.isTextual() && known.isTextual() && exported.isTextual()) {
      return TextNode.valueOf(lines(written.textValue(), known.textValue(), exported.textValue()));
    }
    return exported;
  }

  private static ObjectNode object(JsonNode written, JsonNode known, JsonNode exported) {
    ObjectNode kept = Documents.object();
    for (String name : Documents.names(written)) {
      if (exported.has(name)) {
        kept.set(name, keep(written.path(name), known.path(name), exported.path(name)));
      } else if (Documents.absent(known.path(name))) {
        kept.set(name, written.path(name));
      }
    }
    for (String name : Documents.names(exported)) {
      if (!written.has(name) && !same(known.path(name), exported.path(name))) {
        kept.set(name, exported.path(name));
      }
    }
    return kept;
  }

  private static ArrayNode array(JsonNode written, JsonNode known, JsonNode exported) {
    ArrayNode kept = Documents.array();
    for (int i = 0; i < exported.size(); i++) {
      JsonNode element = exported.path(i);
      int place = indexOf(known, element);
      if (place >= 0) {
        kept.add(written.path(place));
      } else {
        kept.add(i < known.size() ? keep(written.path(i), known.path(i), element) : element);
      }
    }
    return kept;
  }

  private static int indexOf(JsonNode known, JsonNode element) {
    return IntStream.range(0, known.size())
        .filter(i -> same(known.path(i), element))
        .findFirst()
        .orElse(-1);
  }

  private static boolean same(JsonNode known, JsonNode exported) {
    return Differences.between(known, exported).isEmpty();
  }

  private static String lines(String written, String known, String exported) {
    List<String> before = known.lines().toList();
    List<String> said = written.lines().toList();
    if (before.size() != said.size()) {
      return exported;
    }
    List<String> kept = new ArrayList<>();
    for (String line : exported.split("\n", -1)) {
      int place = before.indexOf(line);
      kept.add(place >= 0 ? said.get(place) : line);
    }
    return String.join("\n", kept);
  }
}
