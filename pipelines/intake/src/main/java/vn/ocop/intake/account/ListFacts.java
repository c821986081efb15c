package vn.ocop.intake.account;

import java.time.LocalDate;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.unit.Unit;

/**
 * What one source (title, file name, sidecar) says about the list as a whole; what it does not say
 * is null, an unknown date is {@link DateReading#UNKNOWN}.
 *
 * @param unit province or district that the list is of
 * @param bareYear the year of a summary, or the one year that a file name holds beside no round and
 *     no date: the year of the decision, of the page or of the copy. It counts as a date only when
 *     nothing else is known
 * @param isSummary the list sums up several years: its own date is not that of its products
 * @param authorityLevel {@code national}, {@code province} or {@code district}
 */
record ListFacts(
    String decisionNumber,
    DateReading decisionDate,
    String authority,
    String authorityLevel,
    Unit unit,
    String round,
    Integer assessmentYear,
    LocalDate announcedOn,
    String title,
    Integer bareYear,
    boolean isSummary) {

  static final ListFacts NONE =
      new ListFacts(
          null, DateReading.UNKNOWN, null, null, null, null, null, null, null, null, false);

  /** The same without any date of decision, where a better source denies it. */
  ListFacts withoutDate() {
    return new ListFacts(
        decisionNumber,
        DateReading.UNKNOWN,
        authority,
        authorityLevel,
        unit,
        round,
        assessmentYear,
        announcedOn,
        title,
        null,
        isSummary);
  }

  boolean hasDecision() {
    return decisionNumber != null || decisionDate.date() != null;
  }
}
