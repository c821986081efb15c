package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figure.Unit;
import vn.ocop.review.figure.Figures.Like;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Stock;
import vn.ocop.review.figure.Vietnamese;

/**
 * The targets of a plan at the end of the period. Where the published file judged a target on that
 * day its judgement stands; else flows and stocks are counted for the day, and only what missing
 * lists cannot undo is called met.
 */
final class Targets {
  /**
   * One target.
   *
   * @param goal null where the plan gives no number
   * @param actual null where nothing can be counted
   * @param withAll the same with upgrades and re-evaluations; null unless it counts new products
   */
  record Target(
      String clause,
      Figure goal,
      Figure actual,
      Figure attained,
      Figure withAll,
      Figure withAllAttained,
      String status,
      String reason) {}

  private final Inquiry inquiry;
  private final Numbers numbers;

  Targets(Inquiry inquiry, Numbers numbers) {
    this.inquiry = inquiry;
    this.numbers = numbers;
  }

  List<Target> of(Plans.Plan plan) {
    List<Target> targets = new ArrayList<>();
    String select =
        "select * from plan_target where plan_code = '%s' order by position".formatted(plan.code());
    for (Map<String, Object> row : inquiry.mart.rows(select)) {
      targets.add(target(plan, row));
    }
    return targets;
  }

  private Target target(Plans.Plan plan, Map<String, Object> row) {
    String clause = (String) row.get("clause_vi");
    String key = plan.scope().name() + "_" + row.get("target_code");
    Object impossible = row.get("not_measurable_reason");
    if (impossible != null || row.get("indicator_code") == null) {
      return new Target(
          clause, null, null, null, null, null, "not_measurable", String.valueOf(impossible));
    }
    Unit unit = unit((String) row.get("indicator_code"));
    LocalDate from = or((LocalDate) row.get("period_from"), plan.from());
    LocalDate due = or((LocalDate) row.get("deadline"), plan.to());
    LocalDate day = due.isBefore(inquiry.now.asOf()) ? due : inquiry.now.asOf();
    Figure goal =
        inquiry.figures.published(
            key + "_goal",
            "Kế hoạch: " + clause,
            unit,
            stock((String) row.get("basis")),
            plan.scope().over(plan.scope().name(), from, due),
            Like.NONE,
            "select target_value from plan_target where plan_code = '%s' and target_code = '%s'"
                .formatted(plan.code(), row.get("target_code")));
    if (day.isBefore(from)) {
      return notBegun(clause, goal, from);
    }
    Scope scope = scope(plan, row, from, day);
    Judged judged = judged(plan, row, key, unit, scope, due);
    boolean isNew = "products_new".equals(row.get("indicator_code")) && isAll(row);
    Figure all = isNew && judged.actual != null ? numbers.inPlan(scope, null, null) : null;
    return new Target(
        clause,
        goal,
        judged.actual,
        attained(key + "_attained", judged.actual, goal),
        all,
        attained(key + "_attained_all", all, goal),
        judged.status,
        judged.reason);
  }

  private Target notBegun(String clause, Figure goal, LocalDate from) {
    String said =
        Wording.text(
            inquiry.wording.say("target_not_begun", Map.of("from", Vietnamese.date(from))));
    return new Target(clause, goal, null, null, null, null, "not_begun", said);
  }

  /** The days that count for a target: the plan's, or those that the target has for itself. */
  private static Scope scope(
      Plans.Plan plan, Map<String, Object> row, LocalDate from, LocalDate day) {
    Scope whole = plan.scope();
    boolean isWhole = from.equals(whole.from()) && day.equals(whole.asOf());
    return isWhole ? whole : whole.over(whole.name() + "_" + row.get("target_code"), from, day);
  }

  private static LocalDate or(LocalDate own, LocalDate plan) {
    return own == null ? plan : own;
  }

  private record Judged(Figure actual, String status, String reason) {}

  private Judged judged(
      Plans.Plan plan, Map<String, Object> row, String key, Unit unit, Scope scope, LocalDate due) {
    LocalDate day = scope.asOf();
    String from =
        " from target_attainment where plan_code = '%s' and target_code = '%s' and as_of = date '%s'"
            .formatted(plan.code(), row.get("target_code"), day);
    List<Map<String, Object>> found =
        inquiry.mart.rows("select actual_value, status, reason" + from);
    if (!found.isEmpty()) {
      Figure actual =
          inquiry.figures.published(
              key,
              "Thực hiện: " + row.get("clause_vi"),
              unit,
              stock((String) row.get("basis")),
              scope,
              like(row),
              "select actual_value" + from);
      return new Judged(
          actual.isKnown() ? actual : null,
          (String) found.get(0).get("status"),
          (String) found.get(0).get("reason"));
    }
    Figure actual = counted(row, scope);
    boolean isPartial = actual != null && !inquiry.coverage.isComplete();
    String reason = isPartial ? Wording.text(inquiry.wording.say("counted_partial", Map.of())) : "";
    return new Judged(actual, status(row, actual, day, due), reason);
  }

  private Figure counted(Map<String, Object> row, Scope scope) {
    String category = (String) row.get("category");
    String star = "all".equals(category) ? null : category;
    boolean isToday = scope.asOf().equals(inquiry.now.asOf());
    return switch ((String) row.get("indicator_code")) {
      case "products_new" -> numbers.inPlan(scope, "first", star);
      case "products_upgraded" -> numbers.inPlan(scope, "upgrade", star);
      case "products_reevaluated" -> numbers.inPlan(scope, "reevaluation", star);
      case "products_recognised" -> numbers.inPlan(scope, null, star);
      case "products_total", "products_by_star" ->
          isToday && "cumulative".equals(row.get("basis"))
              ? numbers.cumulative(inquiry.now, star)
              : null;
      case "producers_total" -> isToday ? numbers.producers(inquiry.now, "cumulative", null) : null;
      case "cooperative_share" -> isToday ? numbers.producerShare("cooperative") : null;
      case "sme_share" -> isToday ? numbers.producerShare("enterprise") : null;
      default -> null;
    };
  }

  private static String status(
      Map<String, Object> row, Figure actual, LocalDate day, LocalDate due) {
    boolean isCount = actual != null && actual.isKnown() && actual.unit() == Unit.COUNT;
    boolean isReached =
        isCount
            && "at_least".equals(row.get("comparator"))
            && actual.value() >= ((Number) row.get("target_value")).doubleValue();
    boolean isSure = isReached && !"products_by_star".equals(row.get("indicator_code"));
    if (isSure) {
      return "met";
    }
    return day.isBefore(due) ? "in_progress" : "not_measurable";
  }

  private Figure attained(String key, Figure actual, Figure goal) {
    return actual == null
        ? null
        : inquiry.figures.share(key, "Tỷ lệ so với kế hoạch: " + actual.name(), actual, goal, null);
  }

  private static Like like(Map<String, Object> row) {
    return new Like(
        (String) row.get("indicator_code"), isAll(row) ? null : (String) row.get("category"));
  }

  private static boolean isAll(Map<String, Object> row) {
    return "all".equals(row.get("category"));
  }

  private Unit unit(String indicator) {
    String select =
        "select unit_of_measure from indicator where indicator_code = '%s'".formatted(indicator);
    List<Map<String, Object>> found = inquiry.mart.rows(select);
    boolean isShare = !found.isEmpty() && "share".equals(found.get(0).get("unit_of_measure"));
    return isShare ? Unit.SHARE : Unit.COUNT;
  }

  private static Stock stock(String basis) {
    return switch (basis) {
      case "flow" -> Stock.IN_PLAN;
      case "valid" -> Stock.VALID;
      default -> Stock.CUMULATIVE;
    };
  }
}
