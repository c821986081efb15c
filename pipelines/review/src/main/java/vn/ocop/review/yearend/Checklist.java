package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.Block.Paragraph.Kind;
import vn.ocop.review.document.Report;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figures.Counting;
import vn.ocop.review.figure.Figures.Like;
import vn.ocop.review.figure.Relation;
import vn.ocop.review.figure.Stock;
import vn.ocop.review.figure.Vietnamese;

/** The working paper beside the draft: what to fill in and what to doubt before signing. */
final class Checklist {
  private static final int MOST_PUBLISHED = 12;
  private static final int MOST_FILES = 6;

  private final Inquiry inquiry;
  private final Numbers numbers;
  private final Doubts doubts;
  private final List<Block> blocks = new ArrayList<>();

  Checklist(Inquiry inquiry, Numbers numbers, Doubts doubts) {
    this.inquiry = inquiry;
    this.numbers = numbers;
    this.doubts = doubts;
  }

  Report report(long openPlaces) {
    check("open_fields", "n", openPlaces);
    check("period");
    new SumChecks(inquiry, numbers).run().forEach(this::check);
    coverage();
    dates();
    unknowns();
    published();
    lists();
    check("judgement");
    return new Report(
        inquiry.wording.title("checklist_kind"),
        inquiry.wording.title("checklist_subject", inquiry.values()),
        inquiry.unit.name(),
        null,
        blocks,
        List.of(),
        null,
        List.of(),
        Map.of(),
        inquiry.madeFrom);
  }

  private void coverage() {
    Coverage coverage = inquiry.coverage;
    if (!coverage.isKnown()) {
      check("coverage_unknown");
    } else if (!coverage.isComplete()) {
      check(
          "coverage",
          "coverage",
          coverage.share(),
          "loaded",
          coverage.loaded(),
          "stated",
          coverage.stated(),
          "stated_on",
          Vietnamese.date(coverage.statedOn()),
          "stated_basis",
          coverage.basisName(inquiry.wording));
    }
  }

  private void dates() {
    check(doubts.seam().isEmpty() ? "seam_none" : "seam", "n", doubts.seam().size());
    some(
        "imprecise",
        count(Relation.FLOW, "product_id", "imprecise", "date_precision in ('year', 'month')"),
        "files",
        doubts.files("date_precision in ('year', 'month')"));
    some("undated", numbers.undated(), "files", doubts.undatedFiles());
    some("inferred", count(Relation.FLOW, "product_id", "inferred", "kind_evidence = 'inferred'"));
  }

  private void unknowns() {
    String cumulative = "basis = 'cumulative' and ";
    some(
        "unknown_group",
        count(
            Relation.STOCK,
            "product_id",
            "group_unknown",
            cumulative + "product_group = 'unknown'"));
    some("unknown_type", numbers.producers(inquiry.now, "cumulative", "unknown"));
    some(
        "no_producer",
        count(
            Relation.STOCK,
            "product_id",
            "check_no_producer",
            cumulative + "producer_name is null"));
    some(
        "unknown_place",
        count(
            Relation.STOCK,
            "product_id",
            "check_unknown_place",
            cumulative + "part_id like '%unknown%'"));
    List<Map<String, Object>> two =
        inquiry.figures.rows(
            inquiry.now,
            "select h.producer_id from {holder} h join {stock} s on s.product_id = h.product_id"
                + " and s.basis = h.basis where h.basis = 'cumulative'"
                + " group by h.producer_id having count(distinct s.star_category) > 1");
    some("two_stars", two.size());
  }

  private void published() {
    List<Map<String, Object>> found = new ArrayList<>(doubts.published("contradicts"));
    found.addAll(doubts.published("lists_missing"));
    for (Map<String, Object> row : found.subList(0, Math.min(MOST_PUBLISHED, found.size()))) {
      check(
          "reconciliation",
          "what",
          what(row),
          "as_of",
          Vietnamese.date((LocalDate) row.get("as_of")),
          "source",
          row.get("source"),
          "explanation",
          Vietnamese.grouped(String.valueOf(row.get("explanation"))));
    }
    if (found.size() > MOST_PUBLISHED) {
      check("reconciliation_more", "n", found.size() - MOST_PUBLISHED);
    }
  }

  private void lists() {
    doubts.late().forEach((received, files) -> late(received, files));
    String unit = inquiry.now.unitId().replace("'", "''");
    Double issues =
        inquiry.mart.number(
            "select count(*) from issue i join submission s on s.submission_id = i.submission_id"
                + " where s.unit_id = '"
                + unit
                + "' and i.severity in ('warning', 'error')");
    some("issues", issues.longValue());
    Double near =
        inquiry.mart.number(
            "select count(*) from identity_review where province_id = '" + unit + "'");
    some("near", near.longValue());
  }

  private void late(LocalDate received, List<String> files) {
    int named = Math.min(MOST_FILES, files.size());
    String more = files.size() > named ? ", …" : "";
    check(
        "late",
        "n",
        files.size(),
        "files",
        String.join(", ", files.subList(0, named)) + more,
        "received",
        Vietnamese.date(received));
  }

  private Figure count(Relation relation, String distinct, String key, String where) {
    Stock stock = relation == Relation.FLOW ? Stock.IN_PERIOD : Stock.CUMULATIVE;
    return inquiry.figures.count(
        key, key, new Counting(inquiry.now, relation, distinct, stock), where, Like.NONE, false);
  }

  private void some(String key, long n, Object... more) {
    if (n > 0) {
      check(key, with("n", n, more));
    }
  }

  private void some(String key, Figure n, Object... more) {
    if (!n.isZero()) {
      check(key, with("n", n, more));
    }
  }

  private static Object[] with(String name, Object value, Object... more) {
    List<Object> all = new ArrayList<>(List.of(name, value));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private void check(SumChecks.Finding finding) {
    check(finding.sentence(), finding.values());
  }

  private void check(String key, Object... more) {
    blocks.add(new Paragraph(inquiry.wording.say("checks", key, inquiry.values(more)), Kind.CHECK));
  }

  /** The indicator that a published figure is about, with its category. */
  private String what(Map<String, Object> row) {
    String name = (String) row.get("name_vi");
    String category = String.valueOf(row.get("category"));
    if (name == null) {
      return String.valueOf(row.get("measure"));
    }
    return category.equals("all") || row.get("category") == null
        ? name
        : name + " – " + category(category);
  }

  private String category(String code) {
    for (Map<String, String> names :
        List.of(
            inquiry.wording.names("stars"),
            inquiry.wording.names("producer_types"),
            inquiry.groups)) {
      if (names.containsKey(code)) {
        return names.get(code).toLowerCase(Locale.ROOT);
      }
    }
    return code;
  }
}
