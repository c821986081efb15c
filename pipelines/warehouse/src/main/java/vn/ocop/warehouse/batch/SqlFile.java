package vn.ocop.warehouse.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.YamlDocuments;

/**
 * An SQL file whose leading comment <code>/&#42; --- … --- &#42;/</code> is YAML that describes it.
 *
 * @param text the whole file, header included
 */
record SqlFile(Path path, JsonNode header, String text) {
  private static final String OPEN = "/* ---";
  private static final String CLOSE = "--- */";

  /** Reads all SQL files below a folder, sorted by path; no folder gives none. */
  static List<SqlFile> below(Path folder, List<String> requiredKeys) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .map(file -> read(file, requiredKeys))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A header value as text, several joined by commas, or null. */
  String value(String key) {
    JsonNode node = header.get(key);
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isArray()) {
      StringJoiner values = new StringJoiner(", ");
      node.forEach(value -> values.add(value.asText()));
      return values.toString();
    }
    return node.asText().strip();
  }

  private static SqlFile read(Path file, List<String> requiredKeys) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int close = text.indexOf(CLOSE);
    if (!text.startsWith(OPEN) || close < 0) {
      throw new CatalogueException(
          file, List.of("no YAML header: the file must begin with /* --- and close it by --- */"));
    }
    JsonNode header = YamlDocuments.parse(file, text.substring(OPEN.length(), close));
    List<String> faults = new ArrayList<>();
    for (String key : requiredKeys) {
      if (!header.hasNonNull(key)) {
        faults.add("header lacks " + key);
      }
    }
    if (!faults.isEmpty()) {
      throw new CatalogueException(file, faults);
    }
    return new SqlFile(file, header, text);
  }
}
