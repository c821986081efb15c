package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figure.Unit;
import vn.ocop.review.figure.Figures.Counting;
import vn.ocop.review.figure.Figures.Like;
import vn.ocop.review.figure.Relation;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Stock;

/** What the published file itself says against a figure: late lists, other published figures. */
final class Doubts {
  private final Inquiry inquiry;

  Doubts(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** Lists with a decision of the period that came after its last day, by the day they came. */
  Map<LocalDate, List<String>> late() {
    Map<LocalDate, List<String>> files = new TreeMap<>();
    for (Map<String, Object> row : lateRows()) {
      files
          .computeIfAbsent((LocalDate) row.get("received_on"), day -> new ArrayList<>())
          .add((String) row.get("file_name"));
    }
    return files;
  }

  /** How many lists with a decision of the period came after its last day. */
  Figure lateLists() {
    return inquiry.figures.rows(
        "late_lists",
        "Danh sách có quyết định trong kỳ nhận sau ngày cuối kỳ",
        Counting.products(inquiry.now, Relation.FLOW, Stock.IN_PERIOD),
        lateSelect("flow"));
  }

  private List<Map<String, Object>> lateRows() {
    return inquiry.figures.rows(inquiry.now, lateSelect("{flow}") + " order by s.file_name");
  }

  private String lateSelect(String flow) {
    return ("select s.file_name, cast(min(s.received_at) as date) as received_on from %s f"
            + " join recognition_evidence e on e.recognition_id = f.recognition_id"
            + " join submission s on s.submission_id = e.submission_id"
            + " where cast(s.received_at as date) > date '%s' group by s.file_name")
        .formatted(flow, inquiry.now.asOf());
  }

  /** How many published figures of the unit up to the end of the period have a verdict. */
  Figure publishedCount(String verdict) {
    return inquiry.figures.published(
        "published_" + verdict,
        "Số đã công bố đến hết kỳ: " + inquiry.wording.names("verdicts").get(verdict),
        Unit.COUNT,
        Stock.CUMULATIVE,
        inquiry.now,
        Like.NONE,
        "select count(*) as value from reconciliation r where " + published(inquiry.now, verdict));
  }

  private static String published(Scope now, String verdict) {
    return "r.unit_id = '%s' and r.verdict = '%s' and r.as_of <= date '%s'"
        .formatted(now.unitId().replace("'", "''"), verdict, now.asOf());
  }

  /**
   * Published figures of the unit up to the end of the period, by verdict: agrees, lists_missing,
   * contradicts. Newest first.
   */
  List<Map<String, Object>> published(String verdict) {
    return inquiry.mart.rows(
        "select r.*, i.name_vi from reconciliation r"
            + " left join indicator i on i.indicator_code = r.indicator_code where "
            + published(inquiry.now, verdict)
            + " order by r.as_of desc, r.figure_id, r.measure");
  }

  /** Recognitions near the first and the last day, or known by their year alone. */
  List<Map<String, Object>> seam() {
    Scope now = inquiry.now;
    int days = 17;
    Scope wide = now.over("wide", now.from().minusDays(days), now.asOf().plusDays(days));
    return inquiry.figures.rows(
        wide,
        ("select *, decision_date between date '%1$s' and date '%2$s' as is_inside from {flow}"
                + " where decision_date < date '%1$s' + %3$d or decision_date > date '%2$s' - %3$d"
                + " order by decision_date, "
                + Appendices.BY_NAME)
            .formatted(now.from(), now.asOf(), days));
  }

  /** Files of the recognitions of a select that gives recognition_id, separated by commas. */
  String files(String condition) {
    List<Map<String, Object>> rows =
        inquiry.figures.rows(
            inquiry.now,
            "select distinct s.file_name from {flow} f"
                + " join recognition_evidence e on e.recognition_id = f.recognition_id"
                + " join submission s on s.submission_id = e.submission_id where f."
                + condition
                + " order by 1");
    return joined(rows);
  }

  /** Files of recognitions without a date. */
  String undatedFiles() {
    return joined(
        inquiry.figures.rows(
            inquiry.now,
            "select distinct file_name from {undated} where file_name is not null order by 1"));
  }

  private static String joined(List<Map<String, Object>> rows) {
    return String.join(", ", rows.stream().map(row -> (String) row.get("file_name")).toList());
  }
}
