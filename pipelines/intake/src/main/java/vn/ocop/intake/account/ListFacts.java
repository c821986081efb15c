package vn.ocop.intake.account;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * @param commune the one commune that the list is of; null when it is of more
 * @param asOf day that the list says it is of; null when it says none
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
    boolean isSummary,
    String commune,
    LocalDate asOf) {

  private static final Pattern YEAR =
      Pattern.compile("(?iu)\\s*(?:ocop\\s*)?(?:năm\\s*)?(20[12][0-9])\\s*");

  static final ListFacts NONE =
      new ListFacts(
          null,
          DateReading.UNKNOWN,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          false,
          null,
          null);

  /** The same without a decision, where several are named and none is that of all rows. */
  ListFacts withoutDecision() {
    return new ListFacts(
        null,
        DateReading.UNKNOWN,
        authority,
        authorityLevel,
        unit,
        round,
        assessmentYear,
        announcedOn,
        title,
        bareYear,
        isSummary,
        commune,
        asOf);
  }

  /**
   * What is said of one year of a list that tells of several: a decision of another year is not.
   */
  ListFacts of(int year) {
    boolean isOfYear = decisionDate.date() != null && decisionDate.date().getYear() == year;
    return isOfYear
        ? this
        : new ListFacts(
            null,
            DateReading.UNKNOWN,
            null,
            null,
            unit,
            null,
            null,
            null,
            title,
            null,
            isSummary,
            commune,
            asOf);
  }

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
        isSummary,
        commune,
        null);
  }

  /** The same in the year after which a sheet is named, where the title names none. */
  ListFacts inYearOf(String sheetName) {
    Matcher year = YEAR.matcher(sheetName);
    boolean isNamed = year.matches();
    if (!isNamed || assessmentYear != null || decisionDate.date() != null || isSummary) {
      return this;
    }
    return new ListFacts(
        decisionNumber,
        decisionDate,
        authority,
        authorityLevel,
        unit,
        round,
        Integer.valueOf(year.group(1)),
        announcedOn,
        title,
        bareYear,
        false,
        commune,
        asOf);
  }

  /** The same of another unit. */
  ListFacts in(Unit other) {
    return new ListFacts(
        decisionNumber,
        decisionDate,
        authority,
        authorityLevel,
        other,
        round,
        assessmentYear,
        announcedOn,
        title,
        bareYear,
        isSummary,
        commune,
        asOf);
  }

  /**
   * The same with what an earlier list of the file says and this one leaves out.
   *
   * @param isSameKind whether its decision may be that of this list too
   */
  ListFacts after(ListFacts earlier, boolean isSameKind) {
    boolean isSameYear =
        assessmentYear == null
            || assessmentYear.equals(earlier.assessmentYear)
            || earlier.decisionDate.date() != null
                && assessmentYear == earlier.decisionDate.date().getYear();
    boolean isDecided = hasDecision() || !isSameKind || !isSameYear;
    return new ListFacts(
        isDecided ? decisionNumber : earlier.decisionNumber,
        isDecided ? decisionDate : earlier.decisionDate,
        isDecided ? authority : earlier.authority,
        isDecided ? authorityLevel : earlier.authorityLevel,
        unit == null ? earlier.unit : unit,
        isDecided || round != null ? round : earlier.round,
        isDecided || assessmentYear != null ? assessmentYear : earlier.assessmentYear,
        announcedOn,
        title,
        isDecided || bareYear != null ? bareYear : earlier.bareYear,
        isSummary || isSameKind && title == null && earlier.isSummary,
        unit == null && commune == null ? earlier.commune : commune,
        asOf);
  }

  /**
   * The same with what a lesser source says where this one says nothing.
   *
   * @param mayDecide whether the decision of the other may be that of the list
   */
  ListFacts orElse(ListFacts other, boolean mayDecide) {
    boolean isDecided = hasDecision() || !mayDecide;
    boolean isDated = isDecided || isSummary || assessmentYear != null || bareYear != null;
    return new ListFacts(
        isDecided ? decisionNumber : other.decisionNumber,
        isDecided ? decisionDate : other.decisionDate,
        isDecided ? authority : other.authority,
        isDecided ? authorityLevel : other.authorityLevel,
        unit == null ? other.unit : unit,
        isDated || round != null ? round : other.round,
        isDated ? assessmentYear : other.assessmentYear,
        announcedOn,
        title == null ? other.title : title,
        isDated ? bareYear : other.bareYear,
        isSummary || title == null && other.isSummary,
        unit == null && commune == null ? other.commune : commune,
        asOf == null ? other.asOf : asOf);
  }

  boolean hasDecision() {
    return decisionNumber != null || decisionDate.date() != null;
  }
}
