package vn.ocop.intake.account;

import java.time.LocalDate;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.unit.Unit;

/**
 * What one source (title, file name, sidecar) says about the list as a whole; what it does not say
 * is null, an unknown date is {@link DateReading#UNKNOWN}.
 *
 * @param unit province or district that the list is of
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
    String title) {

  static final ListFacts NONE =
      new ListFacts(null, DateReading.UNKNOWN, null, null, null, null, null, null, null);

  boolean hasDecision() {
    return decisionNumber != null || decisionDate.date() != null;
  }
}
