package vn.ocop.review.yearend;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.YamlDocuments;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.Block.Paragraph.Kind;
import vn.ocop.review.document.Span;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Vietnamese;

/** The sentences of {@code conf/review/year_end.yaml}, filled with figures. */
final class Wording {
  private static final Pattern PART = Pattern.compile("\\[\\[(.+?)]]|\\{(>?)([a-z_0-9]+)}");

  private final Path file;
  private final JsonNode root;

  private Wording(Path file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static Wording load(Path conf) {
    Path file = conf.resolve("review/year_end.yaml");
    return new Wording(file, YamlDocuments.parse(file));
  }

  /** A list of names by code, in the order of the file. */
  Map<String, String> names(String section) {
    Map<String, String> names = new LinkedHashMap<>();
    root.path(section).fields().forEachRemaining(e -> names.put(e.getKey(), e.getValue().asText()));
    return names;
  }

  /** A title without numbers to follow. */
  String title(String key, Map<String, ?> values) {
    return text(spans(required("titles", key).asText(), values));
  }

  String title(String key) {
    return title(key, Map.of());
  }

  /** A property of a table: title, note, sheet; empty where it has none. */
  String table(String key, String property, Map<String, ?> values) {
    return text(spans(required("tables", key).path(property).asText(), values));
  }

  /**
   * The sentence for the number that chooses it; empty when that number is nought and nothing is
   * said of nought.
   */
  List<Span> say(String section, String key, Map<String, ?> values) {
    JsonNode entry = required(section, key);
    if (entry.isTextual()) {
      return spans(entry.asText(), values);
    }
    String chosen = entry.path(number(entry.path("of").asText(), values)).asText();
    if (chosen.isEmpty() && !isZero(entry, values)) {
      chosen = entry.path("some").asText();
    }
    return chosen.isEmpty() ? List.of() : spans(chosen, values);
  }

  List<Span> say(String key, Map<String, ?> values) {
    return say("sentences", key, values);
  }

  /** A paragraph, or none when there is nothing to say. */
  List<Paragraph> paragraph(String key, Map<String, ?> values, Kind kind) {
    List<Span> spans = say(key, values);
    return spans.isEmpty() ? List.of() : List.of(new Paragraph(spans, kind));
  }

  /** A text of an office: the unit's own, else the default. */
  JsonNode office(String unitId, String key) {
    JsonNode own = root.path("offices").path(unitId).path(key);
    return own.isMissingNode() ? root.path("offices").path("default").path(key) : own;
  }

  /** Words with figures and open places. */
  List<Span> spans(String template, Map<String, ?> values) {
    List<Span> spans = new ArrayList<>();
    Matcher parts = PART.matcher(template);
    int end = 0;
    while (parts.find()) {
      words(spans, template.substring(end, parts.start()));
      if (parts.group(1) != null) {
        spans.add(Span.open("[" + parts.group(1) + "]"));
      } else {
        spans.addAll(value(values, parts.group(3), !parts.group(2).isEmpty()));
      }
      end = parts.end();
    }
    words(spans, template.substring(end));
    return spans;
  }

  static String text(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }

  private List<Span> value(Map<String, ?> values, String name, boolean isBoundSaid) {
    Object value = values.get(name);
    if (value instanceof Figure figure) {
      boolean isSaid = isBoundSaid && figure.isLowerBound();
      return isSaid
          ? List.of(Span.words("ít nhất "), Span.number(figure))
          : List.of(Span.number(figure));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Span.class::cast).toList();
    }
    if (value instanceof Number number) {
      return List.of(Span.words(Vietnamese.count(number.doubleValue())));
    }
    if (value == null) {
      throw new CatalogueException(file, List.of("nothing is known as {" + name + "}"));
    }
    return List.of(Span.words(value.toString()));
  }

  private boolean isZero(JsonNode entry, Map<String, ?> values) {
    return number(entry.path("of").asText(), values).equals("zero");
  }

  private static String number(String name, Map<String, ?> values) {
    Object value = values.get(name);
    Double number =
        value instanceof Figure figure
            ? figure.value()
            : value instanceof Number given ? Double.valueOf(given.doubleValue()) : null;
    if (number == null || number == 0) {
      return "zero";
    }
    return number == 1 ? "one" : "some";
  }

  private JsonNode required(String section, String key) {
    JsonNode entry = root.path(section).path(key);
    if (entry.isMissingNode()) {
      throw new CatalogueException(file, List.of(section + "." + key + " is missing"));
    }
    return entry;
  }

  private static void words(List<Span> spans, String words) {
    if (!words.isEmpty()) {
      spans.add(Span.words(words));
    }
  }
}
