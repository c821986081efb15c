package vn.ocop.intake.account;

import java.util.List;
import java.util.Locale;

/** What a row of a sheet is. */
public enum RowRole {
  /**
   * Gives at least one entry. Where lists stand beside each other a row of the sheet is one row,
   * with the entries of all of them.
   */
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

  /** The role of a row that is two things in lists beside each other: data goes first. */
  RowRole or(RowRole other) {
    for (RowRole role : List.of(DATA, QUARANTINED)) {
      if (this == role || other == role) {
        return role;
      }
    }
    return compareTo(other) <= 0 ? this : other;
  }

  /** The code used in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
