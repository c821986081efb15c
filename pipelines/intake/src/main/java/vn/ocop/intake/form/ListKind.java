package vn.ocop.intake.form;

import java.util.Locale;

/** What the rows of a list are. */
public enum ListKind {
  /** Awards; single rows may still be steps or withdrawals when their cells say so. */
  RECOGNITION,
  /** Proposed or registered: never an award. */
  PROPOSAL,
  /** Taken off the list. */
  REMOVAL,
  REVENUE;

  /** The code used in forms and sidecars. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ListKind parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
