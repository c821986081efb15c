package vn.ocop.warehouse.lake;

import java.util.Map;
import java.util.Set;

/**
 * What is written to a table in the same commit as its rows.
 *
 * @param tag tag of the new snapshot, or null
 * @param kept tags of earlier runs that must not be dropped
 * @param properties table properties to set
 */
public record Marks(String tag, Set<String> kept, Map<String, String> properties) {
  public static final Marks NONE = new Marks(null, Set.of(), Map.of());
}
