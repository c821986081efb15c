package vn.ocop.review.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Chart.Shape;
import vn.ocop.review.document.Block.Series;
import vn.ocop.review.document.Table.Column;
import vn.ocop.review.document.Table.Row;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Vietnamese;

/** II.6: like with like of the year before, and what the plan's period has brought. */
final class ComparisonSection {
  private static final int YEARS_SHOWN = 5;

  private final Inquiry inquiry;
  private final Numbers numbers;
  private final Plans plans;
  private final Colours colours;
  private final Sections sections;

  ComparisonSection(Inquiry inquiry, Numbers numbers, Plans plans, Colours colours) {
    this.inquiry = inquiry;
    this.numbers = numbers;
    this.plans = plans;
    this.colours = colours;
    this.sections = new Sections(inquiry);
  }

  List<Block> blocks() {
    sections.heading(2, "comparison");
    Figure now = numbers.recognised(inquiry.now, "first", null);
    Figure before = numbers.recognised(inquiry.before, "first", null);
    Figure difference = difference("first", "công nhận lần đầu", now, before);
    String direction =
        before.isZero()
            ? now.isZero() ? "nothing" : "none"
            : now.value() > before.value() ? "up" : now.value() < before.value() ? "down" : "same";
    sections.say(
        "comparison_first_" + direction,
        "from",
        Vietnamese.date(inquiry.before.from()),
        "as_of",
        Vietnamese.date(inquiry.before.asOf()),
        "difference",
        difference,
        "now",
        now,
        "before",
        before);
    boolean isEmpty =
        numbers.cumulative(inquiry.now, null).isZero()
            && numbers.cumulative(inquiry.before, null).isZero();
    if (!inquiry.coverage.isComplete() && !isEmpty) {
      sections.say("comparison_caution");
    }
    if (!isEmpty) {
      table();
    }
    chart();
    plans.all().forEach(this::period);
    return sections.blocks();
  }

  private void table() {
    List<Row> rows = new ArrayList<>();
    rows.add(
        row("Công nhận trong kỳ", "recognised", scope -> numbers.recognised(scope, null, null)));
    rows.add(row("– lần đầu", "first", scope -> numbers.recognised(scope, "first", null)));
    rows.add(row("– nâng hạng", "upgrade", scope -> numbers.recognised(scope, "upgrade", null)));
    rows.add(
        row(
            "– đánh giá lại",
            "reevaluation",
            scope -> numbers.recognised(scope, "reevaluation", null)));
    rows.add(row("Lũy kế", "cumulative", scope -> numbers.cumulative(scope, null)));
    for (String star : numbers.stars()) {
      rows.add(
          row(
              "– " + numbers.star(star),
              "cumulative_" + star,
              scope -> numbers.cumulative(scope, star)));
    }
    rows.add(row("Còn hiệu lực", "valid", scope -> numbers.valid(scope, null)));
    for (String star : numbers.stars()) {
      rows.add(
          row("– " + numbers.star(star), "valid_" + star, scope -> numbers.valid(scope, star)));
    }
    rows.add(
        row(
            "Chủ thể được nêu tên, lũy kế",
            "producers",
            scope -> numbers.producers(scope, "cumulative", null)));
    sections.table(
        "comparison",
        List.of(
            Column.text("Loại số", 36),
            Column.number("Kỳ này", 14),
            Column.number("Cùng kỳ năm trước", 16),
            Column.number("Tăng, giảm", 14)),
        rows);
  }

  private Row row(String label, String key, Function<Scope, Figure> figure) {
    Figure now = figure.apply(inquiry.now);
    Figure before = figure.apply(inquiry.before);
    return Sections.row(
        label, List.of(now, before, difference(key, label.replace("– ", ""), now, before)), false);
  }

  private Figure difference(String key, String name, Figure now, Figure before) {
    return inquiry.figures.difference(
        "change_" + key, "Tăng, giảm so với cùng kỳ: " + name, now, before);
  }

  /** The same days of up to five years, oldest first; years without any product are left out. */
  private void chart() {
    List<String> categories = new ArrayList<>();
    List<Figure> cumulative = new ArrayList<>();
    List<Figure> valid = new ArrayList<>();
    for (int years = YEARS_SHOWN - 1; years >= 0; years--) {
      Scope scope =
          years == 0
              ? inquiry.now
              : years == 1 ? inquiry.before : inquiry.now.yearsBefore("y" + years, years);
      Figure all = numbers.cumulative(scope, null);
      if (!all.isZero() || !cumulative.isEmpty()) {
        categories.add(Vietnamese.date(scope.asOf()));
        cumulative.add(all);
        valid.add(numbers.valid(scope, null));
      }
    }
    if (categories.size() > 1) {
      sections.chart(
          new Chart(
              "chart_years",
              "Sản phẩm lũy kế và còn hiệu lực, cùng ngày các năm",
              "Sản phẩm",
              categories,
              List.of(
                  new Series("Lũy kế", colours.of("star_3"), cumulative),
                  new Series("Còn hiệu lực", colours.of("star_5"), valid)),
              Shape.BESIDE));
    }
  }

  private void period(Plans.Plan plan) {
    Figure all = plan.recognised(numbers, null, null);
    Figure first = plan.recognised(numbers, "first", null);
    sections.say(
        all.value().equals(first.value()) ? "period_total_first" : "period_total",
        "n",
        all,
        "first",
        first,
        "from",
        Vietnamese.date(plan.from()),
        "to",
        Vietnamese.date(plan.to()),
        "as_of",
        Vietnamese.date(plan.scope().asOf()));
  }
}
