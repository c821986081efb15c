package vn.ocop.domain.recognition;

import java.util.Locale;

/** A step of a file that is not an award. */
public enum Step {
  REGISTERED,
  SCORED,
  PROPOSED,
  /** 90 points or more at the province, not yet decided centrally. */
  POTENTIAL_FIVE,
  REFUSED;

  /** The code used in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
