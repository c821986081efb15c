package vn.ocop.superset.local;

import java.nio.file.Path;

/** The local server cannot be installed, started or stopped. */
public final class LocalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Cause {
    /** No Python of a supported version; the detail names the versions. */
    NO_PYTHON,
    /** Packages could not be installed; the log says why. */
    PACKAGES,
    /** The metadata could not be made; the log says why. */
    METADATA,
    /** Asked to start or stop what was never installed. */
    NOT_INSTALLED,
    /** Another program listens on the port; the detail is the port. */
    PORT_IN_USE,
    /** It ended, or gave no answer, after it was started; the log says why. */
    NO_ANSWER
  }

  private final Cause reason;
  private final String detail;

  LocalException(Cause reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
    this.detail = detail;
  }

  static LocalException logged(Cause reason, Path log) {
    return new LocalException(reason, log.toString());
  }

  /** What stands in the way. */
  public Cause reason() {
    return reason;
  }

  /** A port, a list of versions or the path of a log. */
  public String detail() {
    return detail;
  }
}
