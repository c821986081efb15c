package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import vn.ocop.superset.document.Documents;

/** Components of a layout; the first key of a node in a file says which it is. */
enum LayoutKind {
  ROW("background", "meta"),
  COLUMN("width", "background", "meta"),
  TABS("meta"),
  TAB("items", "meta"),
  CHART("title", "width", "height", "meta"),
  MARKDOWN("width", "height", "meta"),
  HEADER("size", "background", "meta"),
  DIVIDER("meta");

  @SuppressWarnings("ImmutableEnumChecker") // List.of does not change.
  private final List<String> settings;

  LayoutKind(String... settings) {
    this.settings = List.of(settings);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> settings() {
    return settings;
  }

  static LayoutKind of(JsonNode node) {
    for (LayoutKind kind : values()) {
      if (node.has(kind.key())) {
        return kind;
      }
    }
    return null;
  }

  static LayoutKind ofType(String type) {
    for (LayoutKind kind : values()) {
      if (kind.name().equals(type)) {
        return kind;
      }
    }
    return null;
  }

  boolean sized() {
    return this == CHART || this == MARKDOWN || this == COLUMN;
  }

  JsonNode children(JsonNode node) {
    return switch (this) {
      case ROW, COLUMN, TABS -> node.path(key());
      case TAB -> node.path("items");
      default -> Documents.array();
    };
  }
}
