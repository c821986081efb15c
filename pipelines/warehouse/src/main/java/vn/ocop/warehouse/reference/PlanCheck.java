package vn.ocop.warehouse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.YamlDocuments;
import vn.ocop.domain.text.Likeness;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.batch.Indicators;

/**
 * Whether a plan can be measured as it is written. Says the first fault in the words of whoever
 * wrote the plan: the schema's, then what only the catalogues of indicators and units know.
 */
final class PlanCheck {
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("plan_code", "plan_code: lang-son-2023"),
          Map.entry("title_vi", "title_vi: \"Kế hoạch …\""),
          Map.entry("issued_by", "issued_by: \"UBND tỉnh Lạng Sơn\""),
          Map.entry("unit_id", "unit_id: \"20@63\""),
          Map.entry("unit_code", "unit_code: \"20\""),
          Map.entry("source", "source: \"Kế hoạch số …/KH-UBND ngày …\""),
          Map.entry("targets", "targets: và các mục tiêu, mỗi mục tiêu một dấu -"),
          Map.entry("target_code", "target_code: new_products"),
          Map.entry("clause_vi", "clause_vi: \"nguyên văn mục tiêu\""),
          Map.entry("indicator_code", "indicator_code: products_new"),
          Map.entry("category", "category: all"),
          Map.entry("comparator", "comparator: at_least (at_most, equal)"),
          Map.entry("target_value", "target_value: 15"),
          Map.entry("basis", "basis: flow (cumulative, cumulative_net, valid)"),
          Map.entry("attribution", "attribution: decision_date (assessment_year)"),
          Map.entry("geography", "geography: recorded (2025-07-01)"),
          Map.entry("by_year", "by_year: {\"2023\": 10, \"2024\": 20}"));

  private final Schema schema;
  private final JsonNode schemaText;
  private final Map<String, Column> columns;
  private final Indicators indicators;
  private final Supplier<UnitDirectory> units;
  private final Map<String, String> planFiles = new HashMap<>();

  PlanCheck(
      Path schema,
      Collection<Column> columns,
      Indicators indicators,
      Supplier<UnitDirectory> units) {
    this.schemaText = YamlDocuments.parse(schema);
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schemaText);
    this.columns =
        columns.stream().collect(Collectors.toMap(Column::name, column -> column, (a, b) -> a));
    this.indicators = indicators;
    this.units = units;
  }

  /**
   * Checks one plan.
   *
   * @throws Failure OCOP-3011 to OCOP-3020, naming the file, the target and the fault
   */
  void check(Path file, JsonNode plan) {
    String name = file.getFileName().toString();
    schema.validate(plan).stream()
        .min(Comparator.comparing(PlanCheck::rank).thenComparing(Error::toString))
        .ifPresent(error -> refuse(name, plan, error));
    checkUnit(name, plan);
    String code = plan.path("plan_code").asText();
    String other = planFiles.put(code, name);
    if (other != null) {
      throw ConfFile.fault("OCOP-3019", Map.of("place", name, "code", code, "other", other));
    }
    LocalDate from = day(name, plan, "period_from");
    LocalDate to = day(name, plan, "period_to");
    if (to.isBefore(from)) {
      throw outside(name, "period_to", to.toString(), from, to);
    }
    Set<String> codes = new HashSet<>();
    for (JsonNode target : plan.path("targets")) {
      String place = place(name, target);
      if (!codes.add(target.path("target_code").asText())) {
        String targetCode = target.path("target_code").asText();
        throw ConfFile.fault("OCOP-3019", Map.of("place", name, "code", targetCode, "other", name));
      }
      checkTarget(place, target, from, to);
    }
  }

  /** A misspelt key is told before the key that is missing because of it. */
  private static int rank(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> 0;
      case "required" -> 1;
      default -> 2;
    };
  }

  private void refuse(String file, JsonNode plan, Error error) {
    String place = placeOf(file, plan, error);
    String key = error.getProperty();
    switch (error.getKeyword()) {
      case "additionalProperties" -> throw unknownKey(place, key, error);
      case "required" -> throw missing(place, key);
      default -> throw wrongValue(place, error);
    }
  }

  private Failure unknownKey(String place, String key, Error error) {
    boolean isTarget = error.getInstanceLocation().getNameCount() > 1;
    JsonNode owner = isTarget ? schemaText.path("$defs").path("target") : schemaText;
    List<String> keys = new ArrayList<>();
    owner.path("properties").fieldNames().forEachRemaining(keys::add);
    return ConfFile.unknownKey(place, key, keys);
  }

  private Failure missing(String place, String key) {
    return ConfFile.fault("OCOP-3012", meaning(place, key));
  }

  private Failure wrongValue(String place, Error error) {
    int names = error.getInstanceLocation().getNameCount();
    String key = "";
    for (int index = names - 1; index >= 0 && key.isEmpty(); index--) {
      String name = String.valueOf(error.getInstanceLocation().getElement(index));
      key = name.chars().allMatch(Character::isDigit) ? "" : name;
    }
    Map<String, Object> values = meaning(place, key);
    JsonNode value = error.getInstanceNode();
    values.put("value", value == null || value.isContainerNode() ? "…" : value.asText());
    return ConfFile.fault("OCOP-3013", values);
  }

  private Map<String, Object> meaning(String place, String key) {
    Column column = columns.get(key);
    Map<String, Object> values = new HashMap<>();
    values.put("place", place);
    values.put("key", key);
    values.put("meaning_vi", column == null ? key : column.vi());
    values.put("meaning_en", column == null ? key : column.en());
    values.put("example", EXAMPLES.getOrDefault(key, key + ": \"2023-12-31\""));
    return values;
  }

  private void checkUnit(String file, JsonNode plan) {
    String id = plan.path("unit_id").asText();
    String code = plan.path("unit_code").asText();
    Optional<Unit> unit = units.get().find(id, null).filter(found -> found.unitCode().equals(code));
    if (unit.isEmpty()) {
      String bare = id.replaceFirst("@.*", "");
      String known =
          units
              .get()
              .all()
              .filter(u -> u.unitCode().equals(bare) || u.unitCode().equals(code))
              .map(u -> u.unitId() + " (unit_code " + u.unitCode() + ", " + u.nameVi() + ")")
              .sorted()
              .collect(Collectors.joining(", "));
      throw ConfFile.fault(
          "OCOP-3015",
          Map.of(
              "place",
              file,
              "unit",
              id + ", unit_code " + code,
              "suggestions",
              known.isEmpty() ? "–" : known));
    }
  }

  private void checkTarget(String place, JsonNode target, LocalDate from, LocalDate to) {
    for (String key : List.of("period_from", "deadline")) {
      if (target.hasNonNull(key)) {
        LocalDate date = day(place, target, key);
        if (date.isBefore(from) || date.isAfter(to)) {
          throw outside(place, key, date.toString(), from, to);
        }
      }
    }
    boolean isMeasured = target.hasNonNull("indicator_code");
    if (target.hasNonNull("not_measurable_reason")) {
      if (isMeasured) {
        throw ConfFile.fault("OCOP-3020", Map.of("place", place));
      }
      return;
    }
    checkMeasure(place, target);
    target
        .path("by_year")
        .fieldNames()
        .forEachRemaining(
            year -> {
              LocalDate end = LocalDate.of(Integer.parseInt(year), 12, 31);
              if (end.isBefore(from) || end.isAfter(to)) {
                throw outside(place, "by_year", year, from, to);
              }
            });
  }

  private void checkMeasure(String place, JsonNode target) {
    String code = target.path("indicator_code").asText();
    Indicators.Definition definition =
        indicators.find(code).orElseThrow(() -> unknownIndicator(place, code));
    String basis = target.path("basis").asText();
    if (!definition.bases().contains(basis)) {
      throw ConfFile.fault(
          "OCOP-3016",
          Map.of(
              "place", place,
              "indicator", code,
              "basis", basis,
              "bases", String.join(", ", definition.bases())));
    }
    if (!target.hasNonNull("target_value") && !target.hasNonNull("by_year")) {
      throw missing(place, "target_value");
    }
    if ("share".equals(definition.unitOfMeasure())) {
      List<JsonNode> values = new ArrayList<>();
      target.path("by_year").forEach(values::add);
      values.add(target.path("target_value"));
      values.forEach(value -> checkShare(place, code, value));
    }
  }

  private static void checkShare(String place, String code, JsonNode value) {
    if (value.isNumber() && value.asDouble() > 1) {
      String ratio = value.decimalValue().movePointLeft(2).toPlainString();
      throw ConfFile.fault(
          "OCOP-3017",
          Map.of("place", place, "indicator", code, "value", value.asText(), "ratio", ratio));
    }
  }

  private Failure unknownIndicator(String place, String code) {
    List<String> codes = indicators.codes().stream().sorted().toList();
    return ConfFile.fault(
        "OCOP-3014",
        Map.of(
            "place",
            place,
            "indicator",
            code,
            "suggestion",
            Likeness.nearest(code, codes),
            "indicators",
            String.join(", ", codes)));
  }

  /** A day of the right shape may still not exist: 2023-02-30. */
  private LocalDate day(String place, JsonNode node, String key) {
    String text = node.path(key).asText();
    try {
      return LocalDate.parse(text);
    } catch (java.time.DateTimeException e) {
      Map<String, Object> values = meaning(place, key);
      values.put("value", text);
      throw ConfFile.fault("OCOP-3013", values);
    }
  }

  private static Failure outside(
      String place, String key, String value, LocalDate from, LocalDate to) {
    return ConfFile.fault(
        "OCOP-3018", Map.of("place", place, "key", key, "value", value, "from", from, "to", to));
  }

  private static String placeOf(String file, JsonNode plan, Error error) {
    boolean isTarget =
        error.getInstanceLocation().getNameCount() > 1
            && "targets".equals(String.valueOf(error.getInstanceLocation().getElement(0)));
    if (!isTarget) {
      return file;
    }
    int index = Integer.parseInt(String.valueOf(error.getInstanceLocation().getElement(1)));
    JsonNode target = plan.path("targets").path(index);
    return target.hasNonNull("target_code")
        ? place(file, target)
        : file + ", targets[" + (index + 1) + "]";
  }

  private static String place(String file, JsonNode target) {
    return file + ", target_code " + target.path("target_code").asText();
  }
}
