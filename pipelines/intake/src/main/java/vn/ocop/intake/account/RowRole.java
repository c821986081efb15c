package vn.ocop.intake.account;

import java.util.Locale;

/** What a row of a sheet is. */
public enum RowRole {
  /** Gives at least one entry. */
  DATA,
  HEADER,
  /** A sub-heading that fills a column downwards. */
  SECTION,
  SUBTOTAL,
  /** Title, signature block, remarks, and every row of a sheet without a list. */
  NOTE,
  BLANK,
  /** Data that cannot be used as it stands; an issue says why. */
  QUARANTINED;

  /** The code used in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
