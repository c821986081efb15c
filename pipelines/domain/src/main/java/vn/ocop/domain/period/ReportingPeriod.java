package vn.ocop.domain.period;

import java.time.LocalDate;

/**
 * A row of table {@code period}.
 *
 * @param asOf last day, inclusive
 * @param periodFrom first day, inclusive; for kind {@code date} the first of January of its year
 * @param kind {@code month}, {@code quarter}, {@code year}, {@code administrative_year} or {@code
 *     date}
 * @param forCommunes whether stocks are computed down to communes at this date
 */
public record ReportingPeriod(
    LocalDate asOf, LocalDate periodFrom, String kind, boolean forCommunes) {}
