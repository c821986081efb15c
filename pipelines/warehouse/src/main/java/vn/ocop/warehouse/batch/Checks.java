package vn.ocop.warehouse.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.warehouse.engine.Sql;

/**
 * The checks: one SQL file each below {@code sql/checks}; its select gives the violating rows, its
 * header the select that counts the denominator.
 */
public final class Checks {
  private static final List<String> KEYS =
      List.of("code", "severity", "message_vi", "message_en", "denominator");

  /** What the value of a threshold is. */
  public enum ThresholdKind {
    NUMBER("một số không âm", "a number that is not negative", "1"),
    SHARE("một tỷ lệ từ 0 đến 1", "a share from 0 to 1", "0.05"),
    DATE("một ngày có thật", "a day that exists", "\"2025-07-01\"");

    private final String vi;
    private final String en;
    private final String example;

    ThresholdKind(String vi, String en, String example) {
      this.vi = vi;
      this.en = en;
      this.example = example;
    }

    public String vi() {
      return vi;
    }

    public String en() {
      return en;
    }

    public String example() {
      return example;
    }
  }

  /** The threshold of every warning: the share of violations that is let pass. */
  private static final String TOLERATED = "tolerated_share";

  private final List<SqlFile> files;

  private Checks(List<SqlFile> files) {
    this.files = files;
  }

  /**
   * Reads all check files.
   *
   * @throws CatalogueException when a header is incomplete or a code is used twice
   */
  public static Checks load(Path sqlFolder) {
    List<SqlFile> files = SqlFile.below(sqlFolder.resolve("checks"), KEYS);
    Set<String> codes = new HashSet<>();
    for (SqlFile file : files) {
      if (!codes.add(file.value("code"))) {
        throw new CatalogueException(
            file.path(), List.of("check code used twice: " + file.value("code")));
      }
    }
    return new Checks(files);
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  /**
   * The thresholds that each check reads from {@code check_threshold}: those that its header names,
   * and for a warning the share of violations that is let pass. A check without one is there too.
   */
  public Map<String, Map<String, ThresholdKind>> thresholds() {
    Map<String, Map<String, ThresholdKind>> all = new TreeMap<>();
    for (SqlFile file : files) {
      Map<String, ThresholdKind> kinds = new TreeMap<>();
      JsonNode named = file.header().path("thresholds");
      named.fieldNames().forEachRemaining(code -> kinds.put(code, kind(named.path(code).asText())));
      if (isWarning(file)) {
        kinds.put(TOLERATED, ThresholdKind.SHARE);
      }
      all.put(file.value("code"), kinds);
    }
    return all;
  }

  private static ThresholdKind kind(String text) {
    return ThresholdKind.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static boolean isWarning(SqlFile file) {
    return file.value("severity").equals("warning");
  }

  /** One select per check, each with its row of {@code check_result}. */
  public List<String> selects() {
    return files.stream().map(Checks::select).toList();
  }

  /** The row of a check whose SQL fails: status {@code error}. */
  String failed(int index) {
    SqlFile file = files.get(index);
    return "select "
        + String.join(
            ", ",
            Sql.text(file.value("code")) + " as check_code",
            Sql.text(file.value("severity")) + " as severity",
            "'error' as status",
            "cast(null as bigint) as violated",
            "cast(null as bigint) as denominator",
            Sql.text(file.value("message_vi")) + " as message_vi",
            Sql.text(file.value("message_en")) + " as message_en");
  }

  private static String select(SqlFile file) {
    return "select "
        + String.join(
            ", ",
            Sql.text(file.value("code")) + " as check_code",
            Sql.text(file.value("severity")) + " as severity",
            "case when "
                + fails(file)
                + " then 'fail' when d.denominator = 0 then 'not_applicable'"
                + " else 'pass' end as status",
            "v.violated as violated",
            "d.denominator as denominator",
            filled(file.value("message_vi"), "translate(format_number(%s, 0), ',', '.')")
                + " as message_vi",
            filled(file.value("message_en"), "format_number(%s, 0)") + " as message_en")
        + " from (select count(*) as violated from (\n"
        + Sql.statement(file.text())
        + "\n) as r) as v cross join (select max(denominator) as denominator from ("
        + denominator(file)
        + ") as s) as d"
        + (isWarning(file) ? tolerated(file) : "");
  }

  /** An error-level check fails at the first violation; a warning beyond the share let pass. */
  private static String fails(SqlFile file) {
    return isWarning(file) ? "v.violated > coalesce(t.share, 0) * d.denominator" : "v.violated > 0";
  }

  private static String tolerated(SqlFile file) {
    return " cross join (select max(number_value) as share from check_threshold where check_code = "
        + Sql.text(file.value("code"))
        + " and threshold_code = "
        + Sql.text(TOLERATED)
        + ") as t";
  }

  /** The header's select, whatever its column is called. */
  private static String denominator(SqlFile file) {
    String select = Sql.statement(file.value("denominator"));
    return "select * from (" + select + "\n) as q (denominator)";
  }

  private static String filled(String message, String number) {
    return "replace(replace(%s, '{violated}', %s), '{denominator}', %s)"
        .formatted(
            Sql.text(message), number.formatted("v.violated"), number.formatted("d.denominator"));
  }
}
