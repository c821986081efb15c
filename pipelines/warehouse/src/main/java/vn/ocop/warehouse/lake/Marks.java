package vn.ocop.warehouse.lake;

import java.util.Map;

/**
 * What is written to a table in the same commit as its rows.
 *
 * @param tag tag of the new snapshot, or null
 * @param properties table properties to set
 */
public record Marks(String tag, Map<String, String> properties) {
  public static final Marks NONE = new Marks(null, Map.of());

  public static Marks tag(String tag) {
    return new Marks(tag, Map.of());
  }
}
