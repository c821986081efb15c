package vn.ocop.intake.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.ocop.domain.recognition.Ground;
import vn.ocop.domain.recognition.Step;
import vn.ocop.domain.rule.RuleBook;
import vn.ocop.domain.unit.Unit;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.interpret.Finding;

/** Turns one data row into its entries; a row that gives none is quarantined. */
final class EntryAssembler {
  /** Blocks of the second product of a cell are counted from here, of the third from twice. */
  private static final int BLOCKS_OF_A_PRODUCT = 1_000;

  private final RuleBook rules;
  private final SubjectReader subjects;
  private final PlaceReader places;
  private final DecisionReader decisions;
  private final String proposalStep;
  private final Ground groundOfTitle;
  private final String kindOfTitle;

  /**
   * @param proposalStep step at which rows of a proposal list stand
   * @param kindOfTitle kind of recognition that the title states of all rows; null else
   */
  EntryAssembler(
      Readers readers,
      DecisionReader decisions,
      String proposalStep,
      Ground groundOfTitle,
      String kindOfTitle) {
    this.rules = readers.rules();
    this.subjects = readers.subjects();
    this.places = readers.places();
    this.decisions = decisions;
    this.proposalStep = proposalStep;
    this.groundOfTitle = groundOfTitle;
    this.kindOfTitle = kindOfTitle;
  }

  /** The entries of a row; empty when it cannot be used, and the notes say why. */
  List<Entry> assemble(RowView row, Notes notes) {
    if (row.text(Field.PRODUCT_NAME) == null) {
      notes.add(Codes.NO_PRODUCT_NAME, Field.PRODUCT_NAME, 0, null, Map.of());
      return List.of();
    }
    List<RowView> products = SeveralProducts.of(row, notes);
    if (products.size() == 1) {
      return ofProduct(row, notes);
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < products.size(); i++) {
      int first = i * BLOCKS_OF_A_PRODUCT;
      ofProduct(products.get(i), notes)
          .forEach(entry -> entries.add(entry.inBlock(first + entry.blockNumber())));
    }
    return entries;
  }

  private List<Entry> ofProduct(RowView row, Notes notes) {
    Form form = row.match().form();
    SubjectReader.Reading subject = subjects.read(row, notes);
    if (form.listKind() == ListKind.REVENUE) {
      return new RevenueReader(this).read(row, subject, notes);
    }
    List<Entry> entries =
        form.hasBlocks()
            ? new HistoryReader(this).read(row, subject, notes)
            : plain(row, subject, notes);
    if (entries.isEmpty() && !notes.tellsOfStar()) {
      notes.add(Codes.NO_STAR, starField(row), 0, row.text(Field.STAR), Map.of());
    }
    return entries.isEmpty() || !row.hasColumn(Field.REVENUE) || row.isOneOfSeveral()
        ? entries
        : withRevenue(entries, new RevenueReader(this).beside(row, subject, entries.size(), notes));
  }

  private static List<Entry> withRevenue(List<Entry> entries, List<Entry> revenue) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(revenue);
    return all;
  }

  private static Field starField(RowView row) {
    for (Field field : List.of(Field.STAR, Field.STAR_3, Field.STATUS, Field.SCORE)) {
      if (row.hasColumn(field)) {
        return field;
      }
    }
    return Field.STAR;
  }

  private List<Entry> plain(RowView row, SubjectReader.Reading subject, Notes notes) {
    OutcomeReader.Reading outcome = OutcomeReader.read(row, 0, notes);
    ListKind listKind = row.match().form().listKind();
    if (outcome.hasFaultyStar() && listKind == ListKind.RECOGNITION) {
      return List.of();
    }
    boolean isDecided = DecisionReader.isStated(row) || DecisionReader.endedOn(row).date() != null;
    List<OutcomePlan.Planned> plan =
        new OutcomePlan(listKind, proposalStep, groundOfTitle, outcome, isDecided).plan();
    if (plan.isEmpty()) {
      return List.of();
    }
    boolean isStarMissing = outcome.star().step() == null && outcome.status().step() == null;
    if (listKind == ListKind.RECOGNITION && isStarMissing && isScored(plan)) {
      notes.add(Codes.SCORE_WITHOUT_STAR, Field.STAR, 0, null, Map.of());
    }
    Entry.Decision decision = decisions.read(row, 0, notes);
    Entry.Location location = location(row, subject, decision.date().date(), notes);
    List<Entry> entries = new ArrayList<>(plan.size());
    for (OutcomePlan.Planned planned : plan) {
      Entry.Outcome said = planned.outcome();
      if (said.star() != null && said.star() == 0) {
        notes.add(Codes.STAR_ZERO, Field.STAR, 0, row.text(Field.STAR), Map.of());
      }
      Entry.Decision own = decision(row, planned, decision, notes);
      entries.add(entry(row, entries.size(), planned.kind(), subject, location, said, own, notes));
    }
    return entries;
  }

  /** Whether all that is known of a row is its score. */
  private static boolean isScored(List<OutcomePlan.Planned> plan) {
    return Step.SCORED.code().equals(plan.get(0).outcome().step());
  }

  private Entry.Decision decision(
      RowView row, OutcomePlan.Planned planned, Entry.Decision decision, Notes notes) {
    return switch (planned.when()) {
      case DECIDED -> decision;
      case WITHDRAWN -> decisions.withdrawal(row, planned.outcome().ground(), decision, notes);
      case EARLIER -> {
        notes.add(
            Codes.EARLIER_RECOGNITION,
            row.text(Field.NOTE) == null ? Field.STATUS : Field.NOTE,
            0,
            row.text(Field.NOTE),
            Map.of());
        yield DecisionReader.earlier(decision);
      }
    };
  }

  Entry.Location location(RowView row, SubjectReader.Reading subject, LocalDate on, Notes notes) {
    List<Finding> findings = new ArrayList<>();
    Entry.Location location =
        places.read(row, decisions.listPlace(), subject.commune(), on, findings);
    notes.add(findings, null, 0);
    return location;
  }

  /** The year that the list as a whole is of; null when nothing says. */
  Integer listYear() {
    return decisions.listYear();
  }

  Entry.Decision withdrawal(RowView row, String ground, Entry.Decision recognition, Notes notes) {
    return decisions.withdrawal(row, ground, recognition, notes);
  }

  Entry.Decision decision(RowView row, int block, Notes notes) {
    return decisions.read(row, block, notes);
  }

  /** One entry with its star checked against the band of its score. */
  Entry entry(
      RowView row,
      int block,
      Entry.Kind kind,
      SubjectReader.Reading subject,
      Entry.Location location,
      Entry.Outcome outcome,
      Entry.Decision decision,
      Notes notes) {
    String starLevel = starLevel(kind, outcome, decision);
    Unit listUnit = decisions.listUnit();
    String level =
        kind == Entry.Kind.REVENUE
            ? null
            : decisions.authorities().of(decision, outcome.star(), starLevel, listUnit);
    if (kind == Entry.Kind.RECOGNITION) {
      checkBand(row, outcome, decision, notes);
    }
    return new Entry(
        row.match().sheetName(),
        row.row().number(),
        block,
        kind,
        subject.subject(),
        location,
        new Entry.Outcome(
            outcome.star(),
            starLevel,
            outcome.score(),
            outcome.step(),
            outcome.ground(),
            outcome.kind() == null && kind == Entry.Kind.RECOGNITION
                ? kindOfTitle
                : outcome.kind()),
        new Entry.Decision(
            decision.number(),
            decision.date(),
            decision.dateSource(),
            decision.announcedOn(),
            decision.assessmentYear(),
            decision.round(),
            decision.authority(),
            level,
            decision.ruleSet(),
            decision.expiresOn()),
        null);
  }

  /** Stated, else: 5 stars are national since QĐ 1048 (21/08/2019), provincial before. */
  private static String starLevel(Entry.Kind kind, Entry.Outcome outcome, Entry.Decision decision) {
    if (outcome.star() == null || outcome.star() == 0 || kind == Entry.Kind.REVENUE) {
      return null;
    }
    if (outcome.starLevel() != null) {
      return outcome.starLevel();
    }
    if (outcome.star() < 5 || outcome.step() != null) {
      return "province";
    }
    boolean isProvincial =
        "pre_1048".equals(decision.ruleSet()) || "province".equals(decision.authorityLevel());
    return isProvincial && !"national".equals(decision.authorityLevel()) ? "province" : "national";
  }

  private void checkBand(RowView row, Entry.Outcome outcome, Entry.Decision decision, Notes notes) {
    if (outcome.score() == null || outcome.star() == null || decision.ruleSet() == null) {
      return;
    }
    OptionalInt highest = rules.highestStar(decision.ruleSet(), outcome.score());
    if (highest.isPresent() && outcome.star() > highest.getAsInt()) {
      notes.add(
          Codes.STAR_ABOVE_BAND,
          Field.STAR,
          0,
          row.text(Field.STAR),
          Map.of(
              "star", outcome.star().toString(),
              "score", outcome.score().toString(),
              "highest", Integer.toString(highest.getAsInt())));
    }
  }
}
