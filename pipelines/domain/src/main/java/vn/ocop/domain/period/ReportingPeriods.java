package vn.ocop.domain.period;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The dates and periods that are computed. */
public final class ReportingPeriods {
  private ReportingPeriods() {}

  public static List<ReportingPeriod> upTo(LocalDate asOf, Collection<LocalDate> extra) {
    throw new UnsupportedOperationException();
  }
}
