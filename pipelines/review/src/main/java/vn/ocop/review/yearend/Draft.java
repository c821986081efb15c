package vn.ocop.review.yearend;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.Report;
import vn.ocop.review.document.Report.Definition;
import vn.ocop.review.document.Report.Foot;
import vn.ocop.review.document.Report.Head;
import vn.ocop.review.document.Span;
import vn.ocop.review.mart.Mart;

/** Puts the document and its check list together. */
final class Draft {
  private final Inquiry inquiry;
  private final Report report;
  private final Report checklist;

  private Draft(Inquiry inquiry, Report report, Report checklist) {
    this.inquiry = inquiry;
    this.report = report;
    this.checklist = checklist;
  }

  static Draft of(Mart mart, Path conf, String unitId, Period period) {
    Inquiry inquiry = new Inquiry(mart, conf, unitId, period);
    Numbers numbers = new Numbers(inquiry);
    Doubts doubts = new Doubts(inquiry);
    Report report = report(inquiry, numbers, doubts, Colours.load(conf));
    long open = openPlaces(report);
    return new Draft(inquiry, report, new Checklist(inquiry, numbers, doubts).report(open));
  }

  Inquiry inquiry() {
    return inquiry;
  }

  Report report() {
    return report;
  }

  Report checklist() {
    return checklist;
  }

  private static Report report(Inquiry inquiry, Numbers numbers, Doubts doubts, Colours colours) {
    Plans plans = Plans.of(inquiry);
    Targets judged = new Targets(inquiry, numbers);
    Map<Plans.Plan, List<Targets.Target>> targets = new LinkedHashMap<>();
    plans.all().forEach(plan -> targets.put(plan, judged.of(plan)));
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(new GeneralSection(inquiry, numbers, plans).blocks());
    blocks.addAll(new ResultsSection(inquiry, numbers, colours).blocks());
    blocks.addAll(new BreakdownSection(inquiry, numbers, colours).blocks());
    blocks.addAll(new ComparisonSection(inquiry, numbers, plans, colours).blocks());
    blocks.addAll(new TargetsSection(inquiry, targets).blocks());
    blocks.addAll(new ClosingSections(inquiry, numbers, targets, doubts).blocks());
    List<Report.Appendix> appendices = new Appendices(inquiry, numbers, doubts).all();
    return new Report(
        inquiry.wording.title("kind"),
        subject(inquiry),
        inquiry.unit.name(),
        head(inquiry),
        blocks,
        appendices,
        foot(inquiry),
        inquiry.figures.all(),
        definitions(inquiry),
        inquiry.madeFrom);
  }

  private static Map<String, Definition> definitions(Inquiry inquiry) {
    Map<String, Definition> definitions = new LinkedHashMap<>();
    String select = "select * from indicator order by indicator_code";
    for (Map<String, Object> row : inquiry.mart.rows(select)) {
      definitions.put(
          (String) row.get("indicator_code"),
          new Definition(
              (String) row.get("name_vi"),
              (String) row.get("numerator_vi"),
              (String) row.get("denominator_vi"),
              (String) row.get("legal_source")));
    }
    return definitions;
  }

  private static String subject(Inquiry inquiry) {
    boolean isChosen = inquiry.period.rule().equals("chosen");
    String outlook = isChosen ? "" : inquiry.wording.title("subject_outlook", inquiry.values());
    return inquiry.wording.title("subject", inquiry.values("outlook", outlook));
  }

  private static Head head(Inquiry inquiry) {
    return new Head(
        office(inquiry, "parent_body"),
        office(inquiry, "body"),
        isOpen(inquiry, "body"),
        office(inquiry, "number"),
        office(inquiry, "place"),
        office(inquiry, "to"));
  }

  private static Foot foot(Inquiry inquiry) {
    List<String> recipients = new ArrayList<>();
    for (JsonNode line : inquiry.wording.office(inquiry.unit.id(), "recipients")) {
      recipients.add(Wording.text(inquiry.wording.spans(line.asText(), inquiry.values())));
    }
    return new Foot(recipients, office(inquiry, "authority"), office(inquiry, "signer"));
  }

  private static String office(Inquiry inquiry, String key) {
    String template = inquiry.wording.office(inquiry.unit.id(), key).asText();
    return Wording.text(inquiry.wording.spans(template, inquiry.values()));
  }

  private static boolean isOpen(Inquiry inquiry, String key) {
    return inquiry.wording.office(inquiry.unit.id(), key).asText().contains("[[");
  }

  /** Places that a person still has to fill in: brackets in the text, and number and date. */
  private static long openPlaces(Report report) {
    List<Block> all = new ArrayList<>(report.blocks());
    report.appendices().forEach(appendix -> all.addAll(appendix.blocks()));
    long inText =
        all.stream()
            .filter(Paragraph.class::isInstance)
            .flatMap(block -> ((Paragraph) block).spans().stream())
            .filter(Span::isOpen)
            .count();
    return inText + bracketed(report);
  }

  private static long bracketed(Report report) {
    List<String> texts = new ArrayList<>(report.foot().recipients());
    Head head = report.head();
    texts.addAll(
        List.of(
            head.body(),
            head.number(),
            head.to(),
            report.foot().authority(),
            report.foot().signer()));
    long dateLine = 1;
    return dateLine + texts.stream().filter(text -> text.contains("[")).count();
  }
}
