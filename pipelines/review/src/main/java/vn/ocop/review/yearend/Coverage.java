package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figure.Unit;
import vn.ocop.review.figure.Figures.Like;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Stock;

/**
 * How much of what was stated the lists hold: the latest stated cumulative total up to the end of
 * the period, whether or not it leaves out what was withdrawn.
 *
 * @param statedOn null when nobody stated a total
 */
record Coverage(LocalDate statedOn, String basis, Figure loaded, Figure stated, Figure share) {
  static Coverage of(Inquiry inquiry) {
    Scope scope = inquiry.now;
    String from =
        (" from coverage where unit_id = '%s' and geography = '%s'"
                + " and basis in ('cumulative', 'cumulative_net')"
                + " and period_from is null and stated_as_of <= date '%s'"
                + " order by stated_as_of desc, basis, as_of limit 1")
            .formatted(scope.unitId().replace("'", "''"), scope.geography(), scope.asOf());
    List<Map<String, Object>> found = inquiry.mart.rows("select stated_as_of, basis" + from);
    if (found.isEmpty()) {
      return new Coverage(null, null, null, null, null);
    }
    LocalDate on = (LocalDate) found.get(0).get("stated_as_of");
    Scope then = scope.over("stated", on, on);
    return new Coverage(
        on,
        (String) found.get(0).get("basis"),
        figure(
            inquiry,
            then,
            "coverage_loaded",
            "Sản phẩm lũy kế trong danh sách đã nhận",
            Unit.COUNT,
            "select loaded_value" + from),
        figure(
            inquiry,
            then,
            "coverage_stated",
            "Sản phẩm lũy kế đã được công bố",
            Unit.COUNT,
            "select stated_value" + from),
        figure(
            inquiry,
            then,
            "coverage_share",
            "Độ phủ của danh sách",
            Unit.SHARE,
            "select coverage" + from));
  }

  /** The words for what was stated. */
  String basisName(Wording wording) {
    return wording.names("stated_bases").get(basis);
  }

  boolean isKnown() {
    return statedOn != null;
  }

  boolean isComplete() {
    return isKnown() && share.value() >= 1;
  }

  private static Figure figure(
      Inquiry inquiry, Scope scope, String key, String name, Unit unit, String sql) {
    return inquiry.figures.published(key, name, unit, Stock.CUMULATIVE, scope, Like.NONE, sql);
  }
}
