package vn.ocop.warehouse.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.YamlDocuments;

/**
 * A small world worked out by hand: the rows that are given and those that must come out.
 *
 * @param name the file's path inside the folder of cases, without its ending
 * @param world what is computed, and from what
 */
record GivenCase(String name, String about, World world, List<Expectation> expect) {
  /**
   * What a computation starts from; cases of one world share it.
   *
   * @param fromTable the first table that is computed
   * @param given the rows of each earlier table, by column
   */
  record World(String fromTable, Map<String, List<Map<String, String>>> given) {}

  /** Rows of a table, of which every named column must come out so. */
  record Expectation(String of, String where, List<Map<String, String>> rows) {}

  private static final String SHARED = "world.yaml";

  /** Reads all cases below a folder, sorted by name. */
  static List<GivenCase> below(Path folder) {
    Map<String, List<Map<String, String>>> shared = shared(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(SHARED))
          .sorted()
          .map(file -> read(folder, file, shared))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows that cases of {@code world: true} share, by table. */
  static Map<String, List<Map<String, String>>> shared(Path folder) {
    return tables(YamlDocuments.parse(folder.resolve(SHARED)).path("given"));
  }

  private static GivenCase read(
      Path folder, Path file, Map<String, List<Map<String, String>>> shared) {
    JsonNode document = YamlDocuments.parse(file);
    Map<String, List<Map<String, String>>> given = new LinkedHashMap<>();
    if (document.path("world").asBoolean()) {
      given.putAll(shared);
    }
    given.putAll(tables(document.path("given")));
    List<Expectation> expect = new ArrayList<>();
    for (JsonNode node : document.path("expect")) {
      expect.add(
          new Expectation(
              node.path("of").asText(), text(node.get("where")), rows(node.path("rows"))));
    }
    String path = folder.relativize(file).toString().replace('\\', '/');
    return new GivenCase(
        path.substring(0, path.length() - ".yaml".length()),
        document.path("about").asText(),
        new World(document.path("from_table").asText(), given),
        expect);
  }

  private static Map<String, List<Map<String, String>>> tables(JsonNode node) {
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    node.fields().forEachRemaining(table -> tables.put(table.getKey(), rows(table.getValue())));
    return tables;
  }

  private static List<Map<String, String>> rows(JsonNode node) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode row : node) {
      Map<String, String> values = new LinkedHashMap<>();
      row.fields()
          .forEachRemaining(value -> values.put(value.getKey(), text(value.getValue())));
      rows.add(values);
    }
    return rows;
  }

  private static String text(JsonNode node) {
    return node == null || node.isNull() ? null : node.asText();
  }
}
