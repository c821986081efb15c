package vn.ocop.warehouse.run;

import java.util.List;
import java.util.function.Function;

/** What a planner wants to know after a run, read from the published tables. */
public record Summary(
    long submissions,
    long products,
    long producers,
    long recognitions,
    List<StarCount> stars,
    List<Target> targets,
    List<Check> attention,
    List<IssueCount> issues) {

  /** Products of one star category in the latest state, cumulative. */
  public record StarCount(String category, long products) {}

  /** One target of a plan at its latest date. */
  public record Target(
      String planCode,
      String targetCode,
      String unitName,
      String asOf,
      Double actual,
      Double target,
      String status,
      String reason,
      String clause) {}

  /** A check that did not pass. */
  public record Check(
      String code, String severity, String status, String messageVi, String messageEn) {}

  /** How often a finding was made in all lists. */
  public record IssueCount(
      String code, String severity, long count, String exampleVi, String exampleEn) {}

  /** Reads the summary; the function runs a select over the published tables. */
  static Summary read(Function<String, List<List<String>>> rows) {
    List<String> counts =
        rows.apply(
                "select (select count(*) from submission), (select count(*) from product),"
                    + " (select count(*) from producer), (select count(*) from recognition)")
            .get(0);
    return new Summary(
        Long.parseLong(counts.get(0)),
        Long.parseLong(counts.get(1)),
        Long.parseLong(counts.get(2)),
        Long.parseLong(counts.get(3)),
        rows.apply(STARS).stream()
            .map(row -> new StarCount(row.get(0), Long.parseLong(row.get(1))))
            .toList(),
        rows.apply(TARGETS).stream()
            .map(
                row ->
                    new Target(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        number(row.get(4)),
                        number(row.get(5)),
                        row.get(6),
                        row.get(7),
                        row.get(8)))
            .toList(),
        checks(rows, "status in ('fail', 'error')"),
        rows.apply(ISSUES).stream()
            .map(
                row ->
                    new IssueCount(
                        row.get(0), row.get(1), Long.parseLong(row.get(2)), row.get(3), row.get(4)))
            .toList());
  }

  private static Double number(String value) {
    return value == null ? null : Double.valueOf(value);
  }

  /** The checks of a condition, worst first. */
  static List<Check> checks(Function<String, List<List<String>>> rows, String condition) {
    return rows
        .apply(
            "select check_code, severity, status, message_vi, message_en from check_result where "
                + condition
                + " order by severity, check_code")
        .stream()
        .map(row -> new Check(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
        .toList();
  }

  private static final String STARS =
      """
      select star_category, sum(products)
      from product_state
      where basis = 'cumulative'
        and as_of = (select max(as_of) from product_state where basis = 'cumulative')
      group by star_category
      order by star_category
      """;

  private static final String TARGETS =
      """
      select t.plan_code, t.target_code, u.name_vi, t.as_of, t.actual_value, t.target_value,
        t.status, t.reason, p.clause_vi
      from target_attainment as t
        left join unit as u on u.unit_id = t.unit_id
        join plan_target as p on p.plan_code = t.plan_code and p.target_code = t.target_code
        join (
          select plan_code, target_code, max(as_of) as as_of
          from target_attainment
          group by plan_code, target_code
        ) as last on last.plan_code = t.plan_code and last.target_code = t.target_code
          and last.as_of = t.as_of
      order by t.plan_code, p.position, t.unit_id
      """;

  private static final String ISSUES =
      """
      select code, max(severity), count(*), min(message_vi), min(message_en)
      from issue
      where severity <> 'info'
      group by code
      order by count(*) desc, code
      """;
}
