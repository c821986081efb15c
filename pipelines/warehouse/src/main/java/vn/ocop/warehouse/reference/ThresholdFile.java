package vn.ocop.warehouse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.domain.catalogue.YamlDocuments;
import vn.ocop.domain.text.Likeness;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.batch.Checks;
import vn.ocop.warehouse.batch.Checks.ThresholdKind;

/**
 * The thresholds that checks read, {@code conf/checks/thresholds.yaml}: each of those that the
 * headers in {@code sql/checks} name, once, and nothing else.
 */
public final class ThresholdFile {
  private static final String NAME = "thresholds.yaml";

  private static final List<String> KEYS =
      List.of("check_code", "threshold_code", "value", "meaning_vi", "meaning_en", "source");

  private final Path folder;
  private final Checks checks;

  private ThresholdFile(Path conf, Checks checks) {
    this.folder = folder(conf);
    this.checks = checks;
  }

  static Path folder(Path conf) {
    return conf.resolve("checks");
  }

  /**
   * The rows of table {@code check_threshold}.
   *
   * @throws Failure OCOP-3010, OCOP-3011 or OCOP-3030 to OCOP-3035, naming the threshold and the
   *     fault
   */
  public static List<Map<String, Object>> rows(Path conf, Path sqlFolder) {
    return new ThresholdFile(conf, Checks.load(sqlFolder)).rows();
  }

  private List<Map<String, Object>> rows() {
    JsonNode document = ConfFile.parse(folder.resolve(NAME));
    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(YamlDocuments.parse(folder.resolve("threshold.schema.json")))
        .validate(document)
        .stream()
        .filter(error -> !isValue(error))
        .min(Comparator.comparing(Error::toString))
        .ifPresent(error -> refuse(document, error));
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode threshold : document.path("thresholds")) {
      rows.add(row(threshold));
      if (!seen.add(key(threshold))) {
        throw ConfFile.fault("OCOP-3034", Map.of("place", place(threshold)));
      }
    }
    requireAll(seen);
    return rows;
  }

  /** A value of the wrong kind is told with what this very threshold needs. */
  private static boolean isValue(Error error) {
    return error.getInstanceLocation().toString().endsWith("/value");
  }

  private static void refuse(JsonNode document, Error error) {
    String place = NAME;
    if (error.getInstanceLocation().getNameCount() > 1) {
      int index = Integer.parseInt(String.valueOf(error.getInstanceLocation().getElement(1)));
      JsonNode threshold = document.path("thresholds").path(index);
      place =
          threshold.hasNonNull("threshold_code")
              ? place(threshold)
              : NAME + ", thresholds[" + (index + 1) + "]";
    }
    int depth = error.getInstanceLocation().getNameCount();
    String key =
        error.getProperty() != null || depth == 0
            ? String.valueOf(error.getProperty())
            : String.valueOf(error.getInstanceLocation().getElement(depth - 1));
    if (error.getKeyword().equals("additionalProperties")) {
      throw ConfFile.unknownKey(place, key, KEYS);
    }
    throw ConfFile.fault("OCOP-3035", Map.of("place", place, "key", key));
  }

  private Map<String, Object> row(JsonNode threshold) {
    String check = threshold.path("check_code").asText();
    String code = threshold.path("threshold_code").asText();
    Map<String, ThresholdKind> kinds = checks.thresholds().get(check);
    if (kinds == null) {
      String nearest = Likeness.nearest(check, checks.thresholds().keySet());
      throw ConfFile.fault(
          "OCOP-3030", Map.of("place", place(threshold), "check", check, "suggestion", nearest));
    }
    ThresholdKind kind = kinds.get(code);
    if (kind == null) {
      String known = kinds.isEmpty() ? "–" : String.join(", ", kinds.keySet());
      throw ConfFile.fault(
          "OCOP-3031",
          Map.of("place", NAME, "check", check, "threshold", code, "thresholds", known));
    }
    Map<String, Object> row = new HashMap<>();
    for (String key : KEYS) {
      row.put(key, threshold.path(key).asText().strip());
    }
    JsonNode value = threshold.path("value");
    if (!fits(kind, value)) {
      throw wrongValue(threshold, kind);
    }
    row.put(kind == ThresholdKind.DATE ? "date_value" : "number_value", value.asText());
    return row;
  }

  private static boolean fits(ThresholdKind kind, JsonNode value) {
    return switch (kind) {
      case NUMBER -> value.isNumber() && value.asDouble() >= 0;
      case SHARE -> value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= 1;
      case DATE -> value.isTextual() && isDay(value.asText());
    };
  }

  /** A day of the right shape may still not exist: 2023-02-30. */
  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Failure wrongValue(JsonNode threshold, ThresholdKind kind) {
    return ConfFile.fault(
        "OCOP-3032",
        Map.of(
            "place", place(threshold),
            "value", threshold.path("value").asText(),
            "kind_vi", kind.vi(),
            "kind_en", kind.en(),
            "example", kind.example()));
  }

  private void requireAll(Set<String> seen) {
    checks
        .thresholds()
        .forEach(
            (check, kinds) ->
                kinds
                    .keySet()
                    .forEach(
                        code -> {
                          if (!seen.contains(check + " " + code)) {
                            throw ConfFile.fault(
                                "OCOP-3033",
                                Map.of("place", NAME, "check", check, "threshold", code));
                          }
                        }));
  }

  private static String key(JsonNode threshold) {
    return threshold.path("check_code").asText() + " " + threshold.path("threshold_code").asText();
  }

  private static String place(JsonNode threshold) {
    return NAME
        + ", "
        + threshold.path("check_code").asText()
        + " "
        + threshold.path("threshold_code").asText();
  }
}
