package vn.ocop.warehouse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.warehouse.batch.Indicators;

/** The plans of {@code conf/plans}: one YAML each, keys are column names. */
final class PlanFiles {
  private final Path folder;
  private final Path sql;
  private final Supplier<UnitDirectory> units;
  private final LocalDate knownBy;
  private List<Map<String, Object>> plans;
  private List<Map<String, Object>> targets;

  /**
   * @param sql the data dictionary and the indicators that targets are measured by
   * @param units where the units of plans are looked up
   * @param knownBy plans issued later are left out, those of an unknown day are kept; null for all
   */
  PlanFiles(Path conf, Path sql, Supplier<UnitDirectory> units, LocalDate knownBy) {
    this.folder = conf.resolve("plans");
    this.sql = sql;
    this.units = units;
    this.knownBy = knownBy;
  }

  Path folder() {
    return folder;
  }

  List<Map<String, Object>> plans() {
    load();
    return plans;
  }

  List<Map<String, Object>> targets() {
    load();
    return targets;
  }

  /** Ends of plans and deadlines of targets. */
  Set<LocalDate> dates() {
    load();
    Set<LocalDate> dates = new TreeSet<>();
    Stream.concat(
            plans.stream().map(plan -> plan.get("period_to")),
            targets.stream().map(target -> target.get("deadline")))
        .filter(date -> date != null && !date.toString().isEmpty())
        .forEach(date -> dates.add(LocalDate.parse(date.toString())));
    return dates;
  }

  private synchronized void load() {
    if (plans != null) {
      return;
    }
    List<Map<String, Object>> read = new ArrayList<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    Optional<PlanCheck> check = check();
    for (Path file : files()) {
      JsonNode document = ConfFile.parse(file);
      check.ifPresent(checks -> checks.check(file, document));
      if (isLater(document)) {
        continue;
      }
      Map<String, Object> plan = values(document);
      read.add(plan);
      int position = 0;
      for (JsonNode target : document.path("targets")) {
        for (Map<String, Object> row : targets(target)) {
          row.put("plan_code", plan.get("plan_code"));
          row.put("position", ++position);
          rows.add(row);
        }
      }
    }
    targets = rows;
    plans = read;
  }

  private boolean isLater(JsonNode plan) {
    return knownBy != null
        && plan.hasNonNull("issued_on")
        && LocalDate.parse(plan.path("issued_on").asText()).isAfter(knownBy);
  }

  /** A target, and one for each year that it gives a value for. */
  private static List<Map<String, Object>> targets(JsonNode target) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (!target.has("by_year") || target.hasNonNull("target_value")) {
      rows.add(values(target));
    }
    target
        .path("by_year")
        .fields()
        .forEachRemaining(
            year -> {
              Map<String, Object> row = values(target);
              row.put("target_code", row.get("target_code") + "_" + year.getKey());
              row.put("target_value", year.getValue().asText());
              row.put("deadline", year.getKey() + "-12-31");
              if ("flow".equals(row.get("basis"))) {
                row.put("period_from", year.getKey() + "-01-01");
              }
              rows.add(row);
            });
    return rows;
  }

  /** Without a schema, as in a folder that only a test reads, nothing is checked. */
  private Optional<PlanCheck> check() {
    Path schema = folder.resolve("plan.schema.json");
    if (!Files.exists(schema)) {
      return Optional.empty();
    }
    List<Column> columns =
        TableCatalogue.load(sql).tables().stream()
            .flatMap(table -> table.columns().stream())
            .toList();
    return Optional.of(new PlanCheck(schema, columns, Indicators.load(sql), units));
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.yaml")) {
        stream.forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    files.sort(null);
    return files;
  }

  private static Map<String, Object> values(JsonNode node) {
    Map<String, Object> values = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().asText().strip());
              }
            });
    return values;
  }
}
