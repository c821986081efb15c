package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.domain.recognition.Ground;
import vn.ocop.domain.recognition.Step;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.interpret.StarReading;
import vn.ocop.intake.interpret.StatusReading;

/** Decides which entries a row gives: an award, a step, both, or a withdrawal. */
final class OutcomePlan {
  private static final String POTENTIAL_FIVE = Step.POTENTIAL_FIVE.code();

  /** When what is planned happened. */
  enum When {
    /** By the decision of the row. */
    DECIDED,
    /** Before this list, on a day that it does not tell. */
    EARLIER,
    /** After the decision of the row, which is that of the recognition. */
    WITHDRAWN
  }

  /** One entry to be written. */
  record Planned(Entry.Kind kind, Entry.Outcome outcome, When when) {}

  private final ListKind listKind;
  private final String proposalStep;
  private final Ground groundOfTitle;
  private final StarReading star;
  private final StatusReading status;
  private final String kind;
  private final Double score;
  private final boolean isDecided;
  private final List<Planned> plan = new ArrayList<>();

  /**
   * @param groundOfTitle why a product is taken off that does not say it itself
   * @param isDecided the row itself names the decision of its recognition, or a day of its end that
   *     is not that of the recognition
   */
  OutcomePlan(
      ListKind listKind,
      String proposalStep,
      Ground groundOfTitle,
      OutcomeReader.Reading reading,
      boolean isDecided) {
    this.isDecided = isDecided;
    this.listKind = listKind;
    this.proposalStep = proposalStep;
    this.groundOfTitle = groundOfTitle;
    this.star = reading.star();
    this.status = reading.status();
    this.kind = reading.kind();
    this.score = reading.score();
  }

  /** Empty when the row names neither a star nor a step. */
  List<Planned> plan() {
    if (listKind == ListKind.REMOVAL || star.withdrawn() || status.withdrawn()) {
      withdraw();
    } else if (listKind == ListKind.PROPOSAL) {
      propose();
    } else if (star.step() != null) {
      assess(star.step(), star.star());
    } else if (star.star() == null) {
      planByStatus();
    } else if (star.star() == 0) {
      assess(Step.REGISTERED.code(), 0);
    } else {
      award(star.star());
    }
    return plan;
  }

  private void withdraw() {
    String said = star.ground() != null ? star.ground() : status.ground();
    String ground = said == null ? groundOfTitle.code() : said;
    Integer stars = star.star() != null ? star.star() : status.star();
    boolean isOfDecision = isDecided || Ground.LAPSED.code().equals(said);
    boolean isBoth = listKind == ListKind.RECOGNITION && isOfDecision && stars != null && stars > 0;
    if (isBoth) {
      add(Entry.Kind.RECOGNITION, stars, null, null, When.DECIDED);
    }
    add(Entry.Kind.WITHDRAWAL, stars, null, ground, isBoth ? When.WITHDRAWN : When.DECIDED);
  }

  /** Rows of a proposal list are never awards, whatever their star column says. */
  private void propose() {
    boolean isOtherStep = star.step() != null && !star.step().equals(Step.SCORED.code());
    Integer aim = star.star() != null ? star.star() : status.star();
    assess(isOtherStep ? star.step() : status.step() != null ? status.step() : proposalStep, aim);
  }

  private void planByStatus() {
    if (status.step() != null) {
      assess(status.step(), status.star());
    } else if (status.isRecognised() && status.star() != null) {
      award(status.star());
    } else if (score != null) {
      assess(Step.SCORED.code(), null);
    }
  }

  private void award(int stars) {
    add(
        Entry.Kind.RECOGNITION,
        stars,
        null,
        null,
        status.isEarlier() ? When.EARLIER : When.DECIDED);
    if (star.alsoPotentialFive() || POTENTIAL_FIVE.equals(status.step())) {
      assess(POTENTIAL_FIVE, 5);
    } else if (status.step() != null) {
      assess(status.step(), status.star());
    }
  }

  private void assess(String step, Integer stars) {
    Integer aim = POTENTIAL_FIVE.equals(step) && stars == null ? Integer.valueOf(5) : stars;
    add(Entry.Kind.ASSESSMENT, aim, step, null, When.DECIDED);
  }

  private void add(Entry.Kind entryKind, Integer stars, String step, String ground, When when) {
    plan.add(
        new Planned(
            entryKind,
            new Entry.Outcome(stars, star.level(), score, step, ground, kindOf(entryKind)),
            when));
  }

  /** A note on the next step ("đề nghị nâng hạng 4 sao") does not say what the award was. */
  private String kindOf(Entry.Kind entryKind) {
    boolean isOfNextStep = entryKind == Entry.Kind.RECOGNITION && status.step() != null;
    return kind != null || isOfNextStep ? kind : status.kind();
  }
}
