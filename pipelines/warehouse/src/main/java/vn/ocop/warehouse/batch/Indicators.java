package vn.ocop.warehouse.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.warehouse.engine.Sql;

/** The indicators: one SQL file each below {@code sql/indicators}. */
public final class Indicators {
  /** The name under which all indicators together are visible to SQL. */
  public static final String VIEW = "indicator_base";

  private static final List<String> KEYS =
      List.of("code", "name_vi", "name_en", "unit", "count_unit", "basis", "numerator_vi");
  private static final List<String> COLUMNS =
      List.of(
          "indicator_code",
          "unit_id",
          "unit_code",
          "geography",
          "as_of",
          "period_from",
          "basis",
          "category",
          "numerator",
          "denominator",
          "value");

  /**
   * What an indicator says of itself.
   *
   * @param bases bases on which it is computed, the usual one first
   * @param sql the whole file
   */
  public record Definition(
      String code,
      String nameVi,
      String nameEn,
      String unitOfMeasure,
      String countUnit,
      List<String> bases,
      String numeratorVi,
      String denominatorVi,
      String direction,
      String legalSource,
      String sql) {
    private static Definition of(SqlFile file) {
      return new Definition(
          file.value("code"),
          file.value("name_vi"),
          file.value("name_en"),
          file.value("unit"),
          file.value("count_unit"),
          List.of(file.value("basis").split(",\\s*")),
          file.value("numerator_vi"),
          file.value("denominator_vi"),
          file.value("direction"),
          file.value("legal_source"),
          file.text());
    }
  }

  private final List<SqlFile> files;

  private Indicators(List<SqlFile> files) {
    this.files = files;
  }

  /**
   * Reads all indicator files.
   *
   * @throws CatalogueException when a header is incomplete, a code is used twice or the file is not
   *     named for its code
   */
  public static Indicators load(Path sqlFolder) {
    List<SqlFile> files = SqlFile.below(sqlFolder.resolve("indicators"), KEYS);
    Set<String> codes = new HashSet<>();
    for (SqlFile file : files) {
      String code = file.value("code");
      if (!codes.add(code)) {
        throw new CatalogueException(file.path(), List.of("indicator code used twice: " + code));
      }
      if (!file.path().getFileName().toString().equals(code + ".sql")) {
        throw new CatalogueException(file.path(), List.of("file must be named " + code + ".sql"));
      }
    }
    return new Indicators(files);
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** An indicator by its code. */
  public Optional<Definition> find(String code) {
    return files.stream()
        .filter(file -> file.value("code").equals(code))
        .findFirst()
        .map(Definition::of);
  }

  /** The codes of all indicators, in order of theme. */
  public List<String> codes() {
    return files.stream().map(file -> file.value("code")).toList();
  }

  /** One select per indicator with the columns of {@code indicator_value} but coverage. */
  public List<String> selects() {
    String columns = String.join(", ", COLUMNS);
    return files.stream()
        .map(file -> "select " + columns + " from (\n" + Sql.statement(file.text()) + "\n) as i")
        .toList();
  }

  /** The rows of table {@code indicator}. */
  public List<Map<String, Object>> catalogue() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SqlFile file : files) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("indicator_code", file.value("code"));
      row.put("unit_of_measure", file.value("unit"));
      for (String key :
          List.of(
              "name_vi",
              "name_en",
              "count_unit",
              "basis",
              "numerator_vi",
              "denominator_vi",
              "direction",
              "legal_source",
              "since")) {
        row.put(key, file.value(key));
      }
      row.put("sql", file.text());
      rows.add(row);
    }
    return rows;
  }
}
