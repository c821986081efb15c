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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.YamlDocuments;

/** The plans of {@code conf/plans}: one YAML each, keys are column names. */
final class PlanFiles {
  private final Path folder;
  private List<Map<String, Object>> plans;
  private List<Map<String, Object>> targets;

  PlanFiles(Path conf) {
    this.folder = conf.resolve("plans");
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

  private void load() {
    if (plans != null) {
      return;
    }
    plans = new ArrayList<>();
    targets = new ArrayList<>();
    for (Path file : files()) {
      JsonNode document = YamlDocuments.parse(file);
      Path schema = folder.resolve("plan.schema.json");
      if (Files.exists(schema)) {
        YamlDocuments.validate(file, document, schema);
      }
      Map<String, Object> plan = values(document);
      plans.add(plan);
      int position = 0;
      for (JsonNode target : document.path("targets")) {
        Map<String, Object> row = values(target);
        row.put("plan_code", plan.get("plan_code"));
        row.putIfAbsent("position", ++position);
        targets.add(row);
      }
    }
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
