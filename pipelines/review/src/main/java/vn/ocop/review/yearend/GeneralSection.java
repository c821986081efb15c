package vn.ocop.review.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Paragraph.Kind;
import vn.ocop.review.document.Span;
import vn.ocop.review.document.Table.Row;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Relation;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Stock;
import vn.ocop.review.figure.Vietnamese;

/** I: what was done, how to read the numbers, the numbers in short. */
final class GeneralSection {
  private final Inquiry inquiry;
  private final Numbers numbers;
  private final Plans plans;
  private final Sections sections;

  GeneralSection(Inquiry inquiry, Numbers numbers, Plans plans) {
    this.inquiry = inquiry;
    this.numbers = numbers;
    this.plans = plans;
    this.sections = new Sections(inquiry);
  }

  List<Block> blocks() {
    opening();
    sections.heading(1, "general");
    sections.heading(2, "direction").say("open_direction");
    sections.heading(2, "reading");
    reading();
    sections.heading(2, "overview");
    overview();
    return sections.blocks();
  }

  private void opening() {
    plans
        .all()
        .forEach(plan -> sections.say(Kind.BASIS, plan.sentence("basis_plan"), plan.named()));
    sections.say(Kind.BASIS, "basis_open").say("opening");
  }

  private void reading() {
    Scope now = inquiry.now;
    sections.say(
        "reading_period",
        "rule",
        Wording.text(inquiry.wording.say("rule_" + inquiry.period.rule(), inquiry.values())),
        "version",
        inquiry.madeFrom.version(),
        "published_on",
        Vietnamese.date(inquiry.madeFrom.publishedAt().toLocalDate()));
    sections.say("reading_stocks");
    if (!inquiry.unit.formerNames().isEmpty()) {
      sections.say("reading_geography_new", "old_units", joined(inquiry.unit.formerNames()));
    }
    if (now.geography().equals("2025-07-01")) {
      sections.say("reading_geography_certain");
    }
    coverage();
    sections.say("undated", "undated", numbers.undated());
    sections.say("imprecise", "imprecise", imprecise());
  }

  private void coverage() {
    Coverage coverage = inquiry.coverage;
    if (!coverage.isKnown()) {
      sections.say("coverage_unknown");
      return;
    }
    sections.say(
        coverage.isComplete() ? "coverage_full" : "coverage_partial",
        "loaded",
        coverage.loaded(),
        "stated",
        coverage.stated(),
        "stated_on",
        Vietnamese.date(coverage.statedOn()),
        "stated_basis",
        coverage.basisName(inquiry.wording),
        "coverage",
        coverage.share());
  }

  private Figure imprecise() {
    return numbers.products(
        inquiry.now,
        Relation.FLOW,
        Stock.IN_PERIOD,
        "imprecise",
        "Sản phẩm công nhận trong kỳ chỉ biết năm hoặc tháng",
        "date_precision in ('year', 'month')");
  }

  private void overview() {
    Scope now = inquiry.now;
    if (numbers.cumulative(now, null).isZero()) {
      sections.say("nothing", "undated", numbers.undated());
      return;
    }
    Figure recognised = numbers.recognised(now, null, null);
    List<String> kinds = kindsFound();
    if (kinds.size() == 1) {
      sections.say(
          "overview_recognised_alike",
          "recognised",
          recognised,
          "kind",
          numbers.kindName(kinds.get(0)));
    } else {
      sections.say("overview_recognised", "recognised", recognised, "kinds", kinds(kinds));
    }
    sections.say(
        "overview_cumulative",
        "cumulative",
        numbers.cumulative(now, null),
        "stars",
        byStar(star -> numbers.cumulative(now, star)),
        "held",
        inquiry.wording.say(
            "overview_held", Map.of("producers", numbers.producers(now, "cumulative", null))));
    sections.say(
        "overview_valid",
        "valid",
        numbers.valid(now, null),
        "stars",
        byStar(star -> numbers.valid(now, star)));
    List<Row> rows = new ArrayList<>();
    rows.add(starRow("Công nhận trong kỳ", star -> numbers.recognised(now, null, star)));
    rows.add(starRow("Lũy kế", star -> numbers.cumulative(now, star)));
    rows.add(starRow("Còn hiệu lực", star -> numbers.valid(now, star)));
    plans
        .all()
        .forEach(
            plan ->
                rows.add(
                    starRow(
                        "Công nhận trong giai đoạn " + plan.periodText(),
                        star -> plan.recognised(numbers, null, star))));
    sections.table("overview", Sections.starColumns("Loại số", numbers), rows);
  }

  private Row starRow(String label, Function<String, Figure> figure) {
    return Sections.row(label, Sections.withStars(numbers, figure), false);
  }

  private List<Span> byStar(Function<String, Figure> figure) {
    return numbers.byStar(numbers.stars().stream().map(figure).toList());
  }

  private List<String> kindsFound() {
    return Stream.of("first", "upgrade", "reevaluation")
        .filter(kind -> !numbers.recognised(inquiry.now, kind, null).isZero())
        .toList();
  }

  /** 02 lần đầu, 01 nâng hạng. */
  private List<Span> kinds(List<String> kinds) {
    List<Span> spans = new ArrayList<>();
    for (String kind : kinds) {
      if (!spans.isEmpty()) {
        spans.add(Span.words(", "));
      }
      spans.add(Span.number(numbers.recognised(inquiry.now, kind, null)));
      spans.add(Span.words(" " + numbers.kindName(kind)));
    }
    return spans;
  }

  private static String joined(List<String> names) {
    String all = String.join(", ", names);
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " và " + all.substring(last + 2);
  }
}
