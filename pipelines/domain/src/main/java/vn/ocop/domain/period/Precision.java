package vn.ocop.domain.period;

import java.util.Locale;

/** How exactly a date is known. */
public enum Precision {
  DAY,
  MONTH,
  YEAR,
  UNKNOWN;

  /** The code used in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
