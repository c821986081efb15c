package vn.ocop.warehouse.explain;

import java.util.List;
import vn.ocop.warehouse.batch.Indicators;
import vn.ocop.warehouse.engine.Sql;
import vn.ocop.warehouse.explain.Explanation.Asked;
import vn.ocop.warehouse.explain.Explanation.Figure;

/** The numbers that answer questions, computed at the date, with what is known of their lists. */
final class Figures {
  private final PublishedAtDate published;

  Figures(PublishedAtDate published) {
    this.published = published;
  }

  /** The figure that was asked for; its indicator stands in {@link #table}. */
  Figure of(Asked asked, Indicators.Definition definition) {
    String row = where(asked) + " and category = " + Sql.text(asked.category());
    String period =
        asked.periodFrom() == null
            ? " and period_from is null"
            : " and period_from = date '" + asked.periodFrom() + "'";
    List<List<String>> found =
        published.rows(
            "select numerator, denominator, value from " + table(asked.indicator()) + row);
    List<List<String>> before =
        published.rows(
            "select value from mart.indicator_value"
                + row
                + period
                + " and indicator_code = "
                + Sql.text(asked.indicator()));
    List<String> coverage = coverage(asked);
    List<String> numbers = found.isEmpty() ? List.of() : found.get(0);
    Double numerator = number(numbers, 0);
    Double denominator = number(numbers, 1);
    Double ratio = number(coverage, 0);
    return new Figure(
        !found.isEmpty(),
        numerator,
        denominator,
        number(numbers, 2),
        bound(asked, definition, ratio),
        ratio,
        number(coverage, 1),
        number(coverage, 2),
        coverage.isEmpty() ? null : coverage.get(3),
        coverage.isEmpty() ? null : coverage.get(4),
        before.isEmpty() ? null : number(before.get(0), 0));
  }

  /** From lists that are not known to be complete only totals and first recognitions are bounds. */
  private static String bound(Asked asked, Indicators.Definition definition, Double coverage) {
    if (coverage != null && coverage >= 1) {
      return "complete";
    }
    boolean isCount =
        definition.denominatorVi() == null || definition.denominatorVi().startsWith("(");
    boolean isTotal = "cumulative".equals(asked.basis()) && "all".equals(asked.category());
    boolean isFirst = "products_new".equals(asked.indicator());
    return isCount && (isTotal || isFirst) ? "at_least" : "of_lists";
  }

  private List<String> coverage(Asked asked) {
    boolean isFlow = asked.periodFrom() != null;
    String basis =
        isFlow
            ? "(basis = 'cumulative' or (basis = 'flow' and period_from = date '"
                + asked.periodFrom()
                + "'))"
            : "basis = " + Sql.text(asked.basis());
    List<List<String>> rows =
        published.rows(
            "select coverage, loaded_value, stated_value, stated_as_of, figure_id from coverage"
                + " where unit_id = "
                + Sql.text(asked.unitId())
                + " and geography = "
                + Sql.text(asked.geography())
                + " and as_of = date '"
                + asked.asOf()
                + "' and "
                + basis
                + " order by case when basis = 'flow' then 0 else 1 end");
    return rows.isEmpty() ? List.of() : rows.get(0);
  }

  /** The table of the session that holds an indicator of all units. */
  static String table(String code) {
    return "answer_" + code;
  }

  /** The rows of a question in that table, of all categories. */
  static String where(Asked asked) {
    return " where unit_id = "
        + Sql.text(asked.unitId())
        + " and geography = "
        + Sql.text(asked.geography())
        + " and as_of = date '"
        + asked.asOf()
        + "' and basis = "
        + Sql.text(asked.basis());
  }

  private static Double number(List<String> row, int column) {
    return row.isEmpty() || row.get(column) == null ? null : Double.valueOf(row.get(column));
  }
}
