package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Span;
import vn.ocop.review.document.Table.Row;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Vietnamese;
import vn.ocop.review.yearend.Targets.Target;

/** III to V: difficulties that the numbers show, what runs out, proposals with their numbers. */
final class ClosingSections {
  /** Since this day dossiers come 180 to 120 days ahead (QĐ 26/2026/QĐ-TTg, Điều 7.6). */
  private static final LocalDate WINDOWS_SINCE = LocalDate.of(2026, 5, 22);

  private final Inquiry inquiry;
  private final Numbers numbers;
  private final Map<Plans.Plan, List<Target>> targets;
  private final Doubts doubts;
  private final Sections sections;
  private final Scope now;

  ClosingSections(
      Inquiry inquiry, Numbers numbers, Map<Plans.Plan, List<Target>> targets, Doubts doubts) {
    this.inquiry = inquiry;
    this.numbers = numbers;
    this.targets = targets;
    this.doubts = doubts;
    this.sections = new Sections(inquiry);
    this.now = inquiry.now;
  }

  List<Block> blocks() {
    assessment();
    outlook();
    proposals();
    return sections.blocks();
  }

  private void assessment() {
    sections.heading(1, "assessment").heading(2, "strengths");
    Figure upgraded = numbers.recognised(now, "upgrade", null);
    sections.bullet("strength_targets", "n", count("met"), "which", which("met"));
    sections.bullet("strength_upgrade", "n", upgraded);
    if (!targets.isEmpty() && count("met") == 0) {
      sections.bullet("strength_none");
    }
    sections.say("open_strengths").heading(2, "difficulties");
    difficulties();
    sections.heading(2, "causes").say("open_causes");
  }

  private void difficulties() {
    int before = sections.blocks().size();
    sections.bullet("difficulty_not_met", "n", count("not_met"), "which", which("not_met"));
    sections.bullet(
        "difficulty_not_measurable",
        "n",
        count("not_measurable"),
        "which",
        which("not_measurable"));
    sections.bullet("difficulty_lapsed", "n", numbers.ended());
    Figure lost = lost();
    sections.bullet(
        "difficulty_lost",
        "n",
        lost,
        "share",
        inquiry.figures.share(
            "lost_share",
            "Tỷ lệ sản phẩm lũy kế không còn hiệu lực",
            lost,
            numbers.cumulative(now, null),
            null));
    if (inquiry.coverage.isKnown() && !inquiry.coverage.isComplete()) {
      sections.bullet("difficulty_coverage", "coverage", inquiry.coverage.share());
    }
    sections.bullet("difficulty_undated", "n", numbers.undated());
    Parts parts = new Parts(inquiry);
    if (parts.areThere() && parts.isTold()) {
      sections.bullet("difficulty_parts", "n", parts.empty());
    }
    sections.bullet("difficulty_late", "n", doubts.lateLists());
    sections.bullet("difficulty_contradicts", "n", doubts.publishedCount("contradicts"));
    sections.bullet("difficulty_missing", "n", doubts.publishedCount("lists_missing"));
    if (sections.blocks().size() == before) {
      sections.bullet("difficulty_none");
    }
  }

  private void outlook() {
    Figure due = numbers.due(Due.ALL, null);
    sections.heading(1, "outlook").heading(2, "due");
    sections.say("due_intro", "due", due, "tail", tailSaid());
    if (!due.isZero()) {
      dueTable();
      sections.say("due_imprecise", "n", numbers.due(Due.IMPRECISE, null));
      if (isWindowed(inquiry)) {
        sections.say("due_rule");
      }
    }
    sections.heading(2, "goals").say("open_goals");
  }

  private void dueTable() {
    List<Row> rows = new ArrayList<>();
    LocalDate start = now.asOf().plusDays(1);
    rows.addAll(tail());
    for (int quarter = 0; quarter < 4; quarter++) {
      LocalDate first = start.plusMonths(3L * quarter);
      LocalDate last = start.plusMonths(3L * quarter + 3).minusDays(1);
      Due due = Due.quarter(quarter + 1, first, last);
      rows.add(
          Sections.row(
              Vietnamese.date(first) + "–" + Vietnamese.date(last),
              Sections.withStars(numbers, star -> numbers.due(due, star)),
              false));
    }
    rows.add(
        Sections.row(
            "Tổng số", Sections.withStars(numbers, star -> numbers.due(Due.ALL, star)), true));
    sections.table("due", Sections.starColumns("Ngày hết hạn", numbers), rows);
  }

  /** Certificates that are past their date and last only by a statutory tail. */
  private List<Row> tail() {
    Due past = Due.past(now.asOf());
    Row row =
        Sections.row(
            "Đã quá hạn, đang trong thời gian kéo dài theo quy định",
            Sections.withStars(numbers, star -> numbers.due(past, star)),
            false);
    return numbers.due(past, null).isZero() ? List.of() : List.of(row);
  }

  private List<Span> tailSaid() {
    return inquiry.wording.say("due_tail", Map.of("n", numbers.due(Due.past(now.asOf()), null)));
  }

  private void proposals() {
    sections.heading(1, "proposals");
    Figure due = numbers.due(Due.ALL, null);
    Figure lost = lost();
    long open = count("not_met") + count("not_measurable");
    if (!due.isZero()) {
      sections.heading(2, "proposal_due", "due", due);
      sections.say("proposal_due", "due", due, "tail", tailSaid()).say("open_proposal");
    }
    if (!lost.isZero()) {
      sections.heading(2, "proposal_lapsed", "lost", lost);
      sections
          .say(
              "proposal_lapsed",
              "lost",
              lost,
              "cumulative",
              numbers.cumulative(now, null),
              "in_period",
              inquiry.wording.say("proposal_lapsed_in_period", Map.of("n", numbers.ended())))
          .say("open_proposal");
    }
    if (open > 0) {
      Object[] counts = {
        "not_met", count("not_met"),
        "not_measurable", count("not_measurable"),
        "open_targets", open
      };
      String key = "proposal_targets" + (count("not_met") == 0 ? "_unjudged" : "");
      sections.heading(2, key, counts);
      sections.say(key, counts).say("open_proposal");
    }
    lists();
    sections.heading(2, "proposal_other").say("open_proposal");
  }

  private void lists() {
    Coverage coverage = inquiry.coverage;
    if (coverage.isComplete() && numbers.undated().isZero()) {
      return;
    }
    sections.heading(2, "proposal_lists");
    if (!coverage.isKnown()) {
      sections.say("proposal_lists_none");
    } else if (!coverage.isComplete()) {
      sections.say(
          "proposal_lists_partial",
          "loaded",
          coverage.loaded(),
          "stated",
          coverage.stated(),
          "stated_on",
          Vietnamese.date(coverage.statedOn()));
    }
    sections.say("proposal_lists_undated", "undated", numbers.undated()).say("open_proposal");
  }

  /** Whether the days for dossiers apply at the end of the period. */
  static boolean isWindowed(Inquiry inquiry) {
    return !inquiry.now.asOf().isBefore(WINDOWS_SINCE);
  }

  /** Products once recognised that hold no certificate at the end of the period. */
  private Figure lost() {
    return inquiry.figures.difference(
        "lost",
        "Sản phẩm lũy kế không còn hiệu lực",
        numbers.cumulative(now, null),
        numbers.valid(now, null));
  }

  /** Where the targets of a status stand: the plan and their lines in its table. */
  private String which(String status) {
    List<String> all = new ArrayList<>();
    targets.forEach(
        (plan, rows) -> {
          String lines =
              lines(
                  IntStream.range(0, rows.size())
                      .filter(i -> rows.get(i).status().equals(status))
                      .map(i -> i + 1)
                      .toArray());
          if (!lines.isEmpty()) {
            all.add(plan.label() + ", TT " + lines);
          }
        });
    return String.join("; ", all);
  }

  /** 1, 2, 4–6. */
  static String lines(int... numbers) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      int first = i;
      while (i + 1 < numbers.length && numbers[i + 1] == numbers[i] + 1) {
        i++;
      }
      boolean isRun = i > first;
      String between = i == first + 1 ? ", " : "–";
      runs.add(isRun ? numbers[first] + between + numbers[i] : String.valueOf(numbers[i]));
    }
    return String.join(", ", runs);
  }

  private long count(String status) {
    return targets.values().stream()
        .flatMap(List::stream)
        .filter(target -> target.status().equals(status))
        .count();
  }
}
