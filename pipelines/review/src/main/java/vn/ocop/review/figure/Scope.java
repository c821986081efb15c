package vn.ocop.review.figure;

import java.time.LocalDate;

/**
 * A unit and a period over which figures are counted.
 *
 * @param name prefix of its tables in the session: {@code now}
 * @param geography {@code recorded} or {@code 2025-07-01}
 */
public record Scope(String name, String unitId, String geography, LocalDate from, LocalDate asOf) {
  /** The same unit in the same days of another year. */
  public Scope yearsBefore(String newName, int years) {
    LocalDate end = asOf.minusYears(years);
    boolean isMonthEnd = asOf.getDayOfMonth() == asOf.lengthOfMonth();
    LocalDate last = isMonthEnd ? end.withDayOfMonth(end.lengthOfMonth()) : end;
    return new Scope(newName, unitId, geography, from.minusYears(years), last);
  }

  /** The same unit in another period. */
  public Scope over(String newName, LocalDate newFrom, LocalDate newAsOf) {
    return new Scope(newName, unitId, geography, newFrom, newAsOf);
  }

  String asked() {
    return "with asked as (select '%s' as unit_id, '%s' as geography, date '%s' as period_from, date '%s' as as_of)"
        .formatted(unitId.replace("'", "''"), geography, from, asOf);
  }
}
