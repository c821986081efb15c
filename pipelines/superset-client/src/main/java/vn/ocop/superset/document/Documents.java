package vn.ocop.superset.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON and YAML, read strictly and written plainly. */
public final class Documents {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private Documents() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An empty array. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /**
   * Reads JSON text.
   *
   * @throws DocumentException when the text is not JSON
   */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new DocumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Reads JSON text; anything else becomes a missing node. */
  public static JsonNode jsonOrMissing(String text) {
    try {
      return json(text);
    } catch (DocumentException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }

  /**
   * Reads YAML text. Anchors are refused: a reader that does not resolve them would take the
   * anchor's name for the value.
   *
   * @throws DocumentException when the text is not YAML, repeats a key or uses an alias
   */
  public static JsonNode yaml(String text) {
    try (YAMLParser parser = YAML.getFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        if (parser.isCurrentAlias()) {
          throw new DocumentException(
              "line "
                  + parser.currentTokenLocation().getLineNr()
                  + ": write the value out; anchors and aliases are not read",
              null);
        }
      }
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new DocumentException("not YAML: " + e.getMessage(), e);
    }
  }

  /** JSON in one line, numbers without exponents, text as it is (no escapes of non-ASCII). */
  public static String write(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new DocumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** JSON over several lines, for people and for files that are compared. */
  public static String pretty(JsonNode node) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new DocumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** YAML block style, keys in the order of the node. */
  public static String writeYaml(JsonNode node) {
    try {
      return YAML.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new DocumentException("cannot be written as YAML: " + e.getOriginalMessage(), e);
    }
  }

  /** The elements of an array; nothing when the node is missing, null or no array. */
  public static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    if (array != null && array.isArray()) {
      array.forEach(elements::add);
    }
    return elements;
  }

  /** The texts of an array of strings; a single string counts as an array of one. */
  public static List<String> texts(JsonNode node) {
    if (node != null && node.isTextual()) {
      return List.of(node.textValue());
    }
    return elements(node).stream().map(JsonNode::asText).toList();
  }

  /** Field names, in order. */
  public static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** All nodes below and including this one. */
  public static Stream<JsonNode> walk(JsonNode node) {
    Stream<JsonNode> children = StreamSupport.stream(node.spliterator(), false);
    return Stream.concat(Stream.of(node), children.flatMap(Documents::walk));
  }

  /** Whether the value says nothing: missing or null. */
  public static boolean absent(JsonNode node) {
    return node == null || node.isMissingNode() || node.isNull();
  }

  /** Text of a field, or null when it is absent. */
  public static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return absent(value) ? null : value.asText();
  }
}
