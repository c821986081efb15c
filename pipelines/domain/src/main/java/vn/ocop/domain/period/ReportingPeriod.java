package vn.ocop.domain.period;

import java.time.LocalDate;

/**
 * A row of table {@code period}.
 *
 * @param asOf last day, inclusive
 * @param periodFrom first day, inclusive; for kind {@code date} the first of January of its year
 * @param kind {@code month}, {@code quarter}, {@code year}, {@code administrative_year} or {@code
 *     date}
 * @param forCommunes whether this period is computed down to communes: whole years and the date of
 *     computation
 */
public record ReportingPeriod(
    LocalDate asOf, LocalDate periodFrom, String kind, boolean forCommunes) {}
