package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.ocop.superset.document.Documents;

/**
 * Tables of the source and their columns with SQL types. Superset itself asks the source only when
 * a chart is drawn; with a catalogue the files are checked before.
 */
public final class ColumnCatalogue {
  private final Map<String, Map<String, String>> tables = new TreeMap<>();

  /** Adds one table, as a {@code describe} tells it. */
  public ColumnCatalogue with(String table, Map<String, String> typesByColumn) {
    tables.put(table, Map.copyOf(typesByColumn));
    return this;
  }

  /** Reads {@code table: {column: TYPE}} from YAML text. */
  public static ColumnCatalogue read(String yaml) {
    ColumnCatalogue catalogue = new ColumnCatalogue();
    JsonNode root = Documents.yaml(yaml);
    for (Map.Entry<String, JsonNode> table : root.properties()) {
      Map<String, String> columns = new TreeMap<>();
      table.getValue().properties().forEach(c -> columns.put(c.getKey(), c.getValue().asText()));
      catalogue.with(table.getKey(), columns);
    }
    return catalogue;
  }

  /** Columns of a table, or empty when there is no such table. */
  public Optional<Map<String, String>> columns(String table) {
    return Optional.ofNullable(tables.get(table));
  }
}
