package vn.ocop.domain.period;

import java.time.LocalDate;

/**
 * A date with its precision.
 *
 * @param date the last day of the interval that the text names; null when unknown
 */
public record DateReading(LocalDate date, Precision precision) {
  public static final DateReading UNKNOWN = new DateReading(null, Precision.UNKNOWN);

  public static DateReading day(LocalDate date) {
    return new DateReading(date, Precision.DAY);
  }

  /** A month, standing at its last day. */
  public static DateReading month(int year, int month) {
    return new DateReading(
        LocalDate.of(year, month, 1).plusMonths(1).minusDays(1), Precision.MONTH);
  }

  /** A year, standing at 31 December. */
  public static DateReading year(int year) {
    return new DateReading(LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  /** First day of the interval; null when unknown. */
  public LocalDate from() {
    return switch (precision) {
      case DAY -> date;
      case MONTH -> date.withDayOfMonth(1);
      case YEAR -> date.withDayOfYear(1);
      case UNKNOWN -> null;
    };
  }

  /** Whether a more precise reading lies inside this interval; anything refines the unknown. */
  public boolean isRefinedBy(DateReading other) {
    if (other.precision == Precision.UNKNOWN || other.precision.compareTo(precision) >= 0) {
      return false;
    }
    return precision == Precision.UNKNOWN
        || (!other.date.isAfter(date) && !other.from().isBefore(from()));
  }
}
