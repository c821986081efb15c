package vn.ocop.domain.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rule sets by date. */
public final class RuleBook {
  private RuleBook() {}

  public static RuleBook load(Path conf) {
    throw new UnsupportedOperationException();
  }

  /** The newest rule set in force on a date; {@code pre_1048} before 2019-08-21. */
  public String ruleSetAt(LocalDate date) {
    throw new UnsupportedOperationException();
  }

  /** All rule sets under which a decision of that date may have been made, newest first. */
  public List<String> ruleSetsAt(LocalDate date) {
    throw new UnsupportedOperationException();
  }

  /** The highest star that a score allows; empty where the rule set's bands are not known. */
  public OptionalInt highestStar(String ruleSet, double score) {
    throw new UnsupportedOperationException();
  }

  /** {@code district}, {@code province} or {@code national}; empty where nobody recognises. */
  public Optional<String> expectedAuthorityLevel(String ruleSet, int star) {
    throw new UnsupportedOperationException();
  }

  public LocalDate expiry(LocalDate issued) {
    throw new UnsupportedOperationException();
  }

  public List<StarBand> starBands() {
    throw new UnsupportedOperationException();
  }

  public List<ValidityTail> validityTails() {
    throw new UnsupportedOperationException();
  }

  public Optional<ReevaluationWindow> reevaluationWindowAt(LocalDate date) {
    throw new UnsupportedOperationException();
  }
}
