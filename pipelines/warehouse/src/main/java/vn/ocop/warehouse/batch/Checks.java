package vn.ocop.warehouse.batch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.warehouse.engine.Sql;

/**
 * The checks: one SQL file each below {@code sql/checks}; its select gives the violating rows, its
 * header the select that counts the denominator.
 */
public final class Checks {
  private static final List<String> KEYS =
      List.of("code", "severity", "message_vi", "message_en", "denominator");

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
            "case when v.violated > 0 then 'fail' when d.denominator = 0 then 'not_applicable'"
                + " else 'pass' end as status",
            "v.violated as violated",
            "d.denominator as denominator",
            filled(file.value("message_vi")) + " as message_vi",
            filled(file.value("message_en")) + " as message_en")
        + " from (select count(*) as violated from (\n"
        + Sql.statement(file.text())
        + "\n) as r) as v cross join (select max(denominator) as denominator from ("
        + denominator(file)
        + ") as s) as d";
  }

  /** The header's select, whatever its column is called. */
  private static String denominator(SqlFile file) {
    String select = Sql.statement(file.value("denominator"));
    return "select * from (" + select + "\n) as q (denominator)";
  }

  private static String filled(String message) {
    return "replace(replace("
        + Sql.text(message)
        + ", '{violated}', cast(v.violated as string)), '{denominator}',"
        + " cast(d.denominator as string))";
  }
}
