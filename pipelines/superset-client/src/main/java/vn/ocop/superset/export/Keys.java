package vn.ocop.superset.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;
import vn.ocop.superset.state.References;

/** Keys of exported objects: those of the files where known, else made from names and titles. */
final class Keys implements References {
  private final DesiredState known;
  private final Map<String, String> made = new HashMap<>();

  Keys(DesiredState known) {
    this.known = known;
  }

  /** Gives an object its key. */
  String name(Kind kind, JsonNode document) {
    String uuid = document.path("uuid").asText();
    String key = known.key(kind, uuid);
    if (key.equals(uuid)) {
      key = unique(kind, ascii(title(kind, document)));
    }
    made.put(kind + uuid, key);
    return key;
  }

  private static String title(Kind kind, JsonNode document) {
    String name = Documents.text(document, kind.nameField());
    return name == null ? document.path("dashboard_title").asText() : name;
  }

  private String unique(Kind kind, String key) {
    String candidate = key;
    for (int number = 2; taken(kind, candidate); number++) {
      candidate = key + "_" + number;
    }
    return candidate;
  }

  private boolean taken(Kind kind, String key) {
    return known.find(kind, key).isPresent()
        || made.entrySet().stream()
            .anyMatch(e -> e.getKey().startsWith(kind.name()) && e.getValue().equals(key));
  }

  /** Letters without their marks, the rest as underscores. */
  static String ascii(String title) {
    String plain =
        Normalizer.normalize(title.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9.-]+", "_")
            .replaceAll("^[_.-]+|[_.-]+$", "");
    return plain.isEmpty() ? "unnamed" : plain.toLowerCase(Locale.ROOT);
  }

  @Override
  public String uuid(Kind kind, String key) {
    return known.uuid(kind, key);
  }

  @Override
  public String key(Kind kind, String uuid) {
    String key = made.get(kind + uuid);
    return key == null ? known.key(kind, uuid) : key;
  }
}
