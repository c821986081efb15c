package vn.ocop.domain.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The data dictionary: every table of the lake and of the published file with its columns ({@code
 * sql/tables.yaml}), in the order in which a run fills them.
 */
public final class TableCatalogue {
  /** Who fills a table. */
  public enum Origin {
    /** The reader of lists; appended, never rewritten. */
    INTAKE,
    /** Files of {@code conf/}; replaced when they change. */
    REFERENCE,
    /** One SQL file; replaced at every computation. */
    SQL,
    /** The checks of {@code sql/checks}; replaced at every computation. */
    CHECKS
  }

  /** One column with its type and its meaning. */
  public record Column(String name, ColumnType type, String vi, String en) {}

  /**
   * One table.
   *
   * @param fromSql path below {@code sql/} for tables that SQL fills, else null
   * @param mart whether it is published
   * @param key the columns that identify a row; empty when rows have no key
   */
  public record Table(
      String name,
      String layer,
      Origin origin,
      String fromSql,
      boolean mart,
      List<String> key,
      String vi,
      String en,
      List<Column> columns) {}

  private record ColumnDocument(String type, String vi, String en) {}

  private record TableDocument(
      String name,
      String layer,
      String from,
      String fromSql,
      boolean mart,
      List<String> key,
      String vi,
      String en,
      List<String> columns) {}

  private record Document(Map<String, ColumnDocument> columns, List<TableDocument> tables) {}

  private final Map<String, Table> byName;
  private final Map<String, Column> dictionary;

  private TableCatalogue(Map<String, Table> byName, Map<String, Column> dictionary) {
    this.byName = byName;
    this.dictionary = dictionary;
  }

  /**
   * Reads {@code tables.yaml} of a folder.
   *
   * @throws CatalogueException when a table names an unknown column, or a name is used twice
   */
  public static TableCatalogue load(Path sqlFolder) {
    Path file = sqlFolder.resolve("tables.yaml");
    Document document = YamlDocuments.read(file, Document.class);
    Map<String, Column> dictionary = new LinkedHashMap<>();
    document
        .columns()
        .forEach(
            (name, column) ->
                dictionary.put(
                    name, new Column(name, type(column.type()), column.vi(), column.en())));
    Map<String, Table> tables = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (TableDocument table : document.tables()) {
      if (tables.put(table.name(), bind(table, dictionary, faults)) != null) {
        faults.add("table named twice: " + table.name());
      }
    }
    if (!faults.isEmpty()) {
      throw new CatalogueException(file, faults);
    }
    return new TableCatalogue(tables, dictionary);
  }

  /** What a column means, whatever table or view it stands in. */
  public Optional<Column> column(String name) {
    return Optional.ofNullable(dictionary.get(name));
  }

  /** All tables in the order in which a run fills them. */
  public List<Table> tables() {
    return List.copyOf(byName.values());
  }

  /** The tables that are published. */
  public List<Table> mart() {
    return byName.values().stream().filter(Table::mart).toList();
  }

  /** The tables of one origin, in order. */
  public List<Table> of(Origin origin) {
    return byName.values().stream().filter(table -> table.origin() == origin).toList();
  }

  /** One table; an unknown name is a programming error. */
  public Table find(String name) {
    Table table = byName.get(name);
    if (table == null) {
      throw new IllegalArgumentException("No table " + name + " in tables.yaml");
    }
    return table;
  }

  private static Table bind(
      TableDocument table, Map<String, Column> dictionary, List<String> faults) {
    List<Column> columns = new ArrayList<>();
    for (String name : table.columns()) {
      Column column = dictionary.get(name);
      if (column == null) {
        faults.add(table.name() + ": column " + name + " is not in the dictionary");
      } else {
        columns.add(column);
      }
    }
    for (String key : table.key()) {
      if (!table.columns().contains(key)) {
        faults.add(table.name() + ": key " + key + " is not a column");
      }
    }
    return new Table(
        table.name(),
        table.layer(),
        Origin.valueOf(table.from().toUpperCase(Locale.ROOT)),
        table.fromSql(),
        table.mart(),
        List.copyOf(table.key()),
        table.vi(),
        table.en(),
        List.copyOf(columns));
  }

  private static ColumnType type(String name) {
    return ColumnType.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
