package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import vn.ocop.superset.document.Documents;

/** Datasets: the import deletes what the file leaves out and never looks at the source. */
final class DatasetCheck {
  private DatasetCheck() {}

  static void check(
      Asset dataset, DesiredState state, Optional<ColumnCatalogue> catalogue, Findings findings) {
    String file = StateChecks.file(dataset);
    JsonNode source = dataset.source();
    if (state.find(Kind.DATABASE, source.path("database").asText()).isEmpty()) {
      findings.add(file, "database", "there is no file databases/" + said(source, "database"));
    }
    if (source.path("columns").isEmpty()) {
      findings.add(file, "columns", "name the columns; an import deletes those it does not name.");
    }
    String main = Documents.text(source, "main_dttm_col");
    if (main != null && !StateChecks.isDate(dataset, main)) {
      findings.add(file, "main_dttm_col", main + " is no column with is_dttm: true.");
    }
    for (String required : Documents.texts(source.path("required_filters"))) {
      if (!source.path("columns").has(required)) {
        findings.add(file, "required_filters", required + " is no column of this dataset.");
      }
    }
    types(dataset, file, findings);
    if (Documents.absent(source.path("sql"))) {
      catalogue.ifPresent(known -> source(dataset, known, file, findings));
    }
  }

  private static String said(JsonNode source, String key) {
    return source.path(key).asText() + ".yaml.";
  }

  private static void types(Asset dataset, String file, Findings findings) {
    for (Map.Entry<String, JsonNode> column : dataset.source().path("columns").properties()) {
      boolean physical = column.getValue().path("expression").asText("").isEmpty();
      if (physical && !column.getValue().hasNonNull("type")) {
        findings.add(
            file,
            "columns." + column.getKey(),
            "has no type; write it or give a column catalogue (filters quote by type).");
      }
    }
  }

  private static void source(
      Asset dataset, ColumnCatalogue catalogue, String file, Findings findings) {
    Optional<Map<String, String>> table = catalogue.columns(dataset.key());
    if (table.isEmpty()) {
      findings.add(file, "", "the source has no table or view " + dataset.key() + ".");
      return;
    }
    for (Map.Entry<String, JsonNode> column : dataset.source().path("columns").properties()) {
      String actual = table.get().get(column.getKey());
      boolean physical = column.getValue().path("expression").asText("").isEmpty();
      String type = Documents.text(column.getValue(), "type");
      if (physical && actual == null) {
        findings.add(file, "columns." + column.getKey(), "the source has no such column.");
      } else if (physical && type != null && !type.equalsIgnoreCase(actual)) {
        findings.add(
            file,
            "columns." + column.getKey() + ".type",
            "is " + actual + " in the source, not " + type + ".");
      }
    }
  }
}
