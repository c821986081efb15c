package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figures.Counting;
import vn.ocop.review.figure.Relation;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Stock;
import vn.ocop.review.figure.Vietnamese;

/** The plans of the unit whose period meets the period of the review. */
final class Plans {
  /**
   * One plan.
   *
   * @param number and issued_on are null where the document does not give them
   * @param scope its period, up to the end of the review's period
   */
  record Plan(
      String code,
      String title,
      String number,
      LocalDate issuedOn,
      String issuedBy,
      LocalDate from,
      LocalDate to,
      Scope scope) {
    /** The sentence for a plan with its number, or for one without. */
    String sentence(String key) {
      return number == null ? key + "_unnumbered" : key;
    }

    Object[] named() {
      return new Object[] {
        "title",
        title,
        "number",
        number == null ? "" : number,
        "issued_on",
        issuedOn == null ? "" : Vietnamese.date(issuedOn),
        "issued_by",
        issuedBy
      };
    }

    /** How it is named in a word: its number, else who issued it. */
    String label() {
      return number == null ? issuedBy : number;
    }

    /** Its period, and up to when it is counted where that is before its end. */
    String periodText() {
      String period = Vietnamese.date(from) + "–" + Vietnamese.date(to);
      return scope.asOf().isBefore(to) ? period + ", đến " + Vietnamese.date(scope.asOf()) : period;
    }

    /** Products recognised since the plan began. */
    Figure recognised(Numbers numbers, String kind, String star) {
      return numbers.inPlan(scope, kind, star);
    }
  }

  private final List<Plan> all;

  private Plans(List<Plan> all) {
    this.all = all;
  }

  static Plans of(Inquiry inquiry) {
    Scope now = inquiry.now;
    List<Map<String, Object>> rows =
        inquiry.mart.rows(
            ("select * from plan where unit_id = '%s' and period_from <= date '%s' and period_to >="
                    + " date '%s' order by period_from, plan_code")
                .formatted(now.unitId().replace("'", "''"), now.asOf(), now.from()));
    return new Plans(
        IntStream.range(0, rows.size()).mapToObj(i -> plan(rows.get(i), now, i + 1)).toList());
  }

  List<Plan> all() {
    return all;
  }

  private static Plan plan(Map<String, Object> row, Scope now, int position) {
    LocalDate from = (LocalDate) row.get("period_from");
    LocalDate to = (LocalDate) row.get("period_to");
    LocalDate until = to.isBefore(now.asOf()) ? to : now.asOf();
    return new Plan(
        (String) row.get("plan_code"),
        (String) row.get("title_vi"),
        (String) row.get("number"),
        (LocalDate) row.get("issued_on"),
        (String) row.get("issued_by"),
        from,
        to,
        now.over("plan" + position, from, until));
  }

  /** How a figure of a plan's period is counted. */
  static Counting counting(Scope scope) {
    return Counting.products(scope, Relation.FLOW, Stock.IN_PLAN);
  }
}
