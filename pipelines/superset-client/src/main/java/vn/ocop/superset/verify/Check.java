package vn.ocop.superset.verify;

/**
 * One thing that was looked at.
 *
 * @param subject as {@code charts/by_year}
 * @param user who looked
 * @param passed whether it is as it should be
 * @param message what was seen
 */
public record Check(String subject, String user, boolean passed, String message) {

  /** One line. */
  public String toText() {
    return (passed ? "ok   " : "FAIL ") + subject + " as " + user + ": " + message;
  }
}
