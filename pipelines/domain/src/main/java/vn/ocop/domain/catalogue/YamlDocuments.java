package vn.ocop.domain.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads YAML files of {@code conf/}: validated against their JSON Schema first, then bound to typed
 * records. Keys are snake_case in files and camelCase in Java.
 */
public final class YamlDocuments {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private YamlDocuments() {}

  /**
   * Reads one document.
   *
   * @throws CatalogueException when the file is not YAML or breaks the schema; names every fault
   */
  public static <T> T read(Path file, Path schema, Class<T> type) {
    JsonNode document = parse(file);
    validate(file, document, schema);
    return bind(file, document, type);
  }

  /** Reads one document whose shape a test has already proven (no schema at run time). */
  public static <T> T read(Path file, Class<T> type) {
    return bind(file, parse(file), type);
  }

  /** Checks a document against a JSON Schema (draft 2020-12, written as YAML or JSON). */
  public static void validate(Path file, JsonNode document, Path schema) {
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(parse(schema));
    List<String> faults =
        compiled.validate(document).stream().map(YamlDocuments::describe).sorted().toList();
    if (!faults.isEmpty()) {
      throw new CatalogueException(file, faults);
    }
  }

  /** Parses YAML (or JSON) to a tree. */
  public static JsonNode parse(Path file) {
    try {
      return parse(file, Files.readString(file));
    } catch (IOException e) {
      throw new CatalogueException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** Parses YAML that stands inside a file of another kind, such as the header of an SQL file. */
  public static JsonNode parse(Path file, String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new CatalogueException(file, "cannot be read as YAML" + place, e);
    }
  }

  private static <T> T bind(Path file, JsonNode document, Class<T> type) {
    try {
      return YAML.treeToValue(document, type);
    } catch (JsonProcessingException e) {
      throw new CatalogueException(file, e.getOriginalMessage(), e);
    }
  }

  private static String describe(Error error) {
    return error.getInstanceLocation() + " " + error.getMessage();
  }
}
