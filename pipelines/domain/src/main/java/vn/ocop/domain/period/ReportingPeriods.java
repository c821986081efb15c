package vn.ocop.domain.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The dates and periods that are computed: months, quarters, years, administrative years (15
 * December to 14 December) since the programme began (QĐ 490/QĐ-TTg, 2018), and single dates. Only
 * periods that are over on the date of computation, and that date itself. Communes are computed for
 * whole years and for that date only.
 */
public final class ReportingPeriods {
  private static final YearMonth FIRST_MONTH = YearMonth.of(2018, 1);

  private ReportingPeriods() {}

  /**
   * Rows of table {@code period}, in the order of their last days.
   *
   * @param asOf date of the computation
   * @param extra plan ends, deadlines, dates of published figures; those after {@code asOf} are
   *     left out
   */
  public static List<ReportingPeriod> upTo(LocalDate asOf, Collection<LocalDate> extra) {
    List<ReportingPeriod> periods = new ArrayList<>();
    YearMonth month = FIRST_MONTH;
    while (!month.atEndOfMonth().isAfter(asOf)) {
      addMonth(periods, month);
      month = month.plusMonths(1);
    }
    addAdministrativeYears(periods, asOf);
    TreeSet<LocalDate> dates = new TreeSet<>(extra);
    dates.add(asOf);
    for (LocalDate date : dates.headSet(asOf, true)) {
      periods.add(new ReportingPeriod(date, date.withDayOfYear(1), "date", date.equals(asOf)));
    }
    periods.sort(
        Comparator.comparing(ReportingPeriod::asOf).thenComparing(ReportingPeriod::periodFrom));
    return periods;
  }

  private static void addMonth(List<ReportingPeriod> periods, YearMonth month) {
    add(periods, month, 1, "month");
    if (month.getMonthValue() % 3 == 0) {
      add(periods, month, 3, "quarter");
    }
    if (month.getMonthValue() == 12) {
      add(periods, month, 12, "year");
    }
  }

  private static void add(List<ReportingPeriod> periods, YearMonth last, int months, String kind) {
    LocalDate end = last.atEndOfMonth();
    LocalDate from = last.minusMonths(months - 1L).atDay(1);
    periods.add(new ReportingPeriod(end, from, kind, kind.equals("year")));
  }

  private static void addAdministrativeYears(List<ReportingPeriod> periods, LocalDate asOf) {
    for (int year = FIRST_MONTH.getYear(); year <= asOf.getYear(); year++) {
      LocalDate end = LocalDate.of(year, 12, 14);
      if (!end.isAfter(asOf)) {
        LocalDate from = LocalDate.of(year - 1, 12, 15);
        periods.add(new ReportingPeriod(end, from, "administrative_year", false));
      }
    }
  }
}
