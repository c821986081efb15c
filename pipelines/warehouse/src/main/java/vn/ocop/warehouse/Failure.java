package vn.ocop.warehouse;

import java.util.Map;

/**
 * A failure that the user can understand and mend: a numbered message of {@code conf/messages}, its
 * values and the exit code of the command.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The exit codes of the command line. */
  public enum Exit {
    WRONG_USAGE(1),
    INTERNAL(3),
    CHECKS_FAILED(4),
    LOCKED(5);

    private final int code;

    Exit(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }

  private final String code;
  private final transient Map<String, ?> values;
  private final Exit exit;

  public Failure(Exit exit, String code, Map<String, ?> values) {
    this(exit, code, values, null);
  }

  public Failure(Exit exit, String code, Map<String, ?> values, Throwable cause) {
    super(code + " " + values, cause);
    this.exit = exit;
    this.code = code;
    this.values = values;
  }

  /** The code of the message, {@code OCOP-20xx} or {@code OCOP-30xx}. */
  public String code() {
    return code;
  }

  /** The values of the message's template. */
  public Map<String, ?> values() {
    return values;
  }

  public Exit exit() {
    return exit;
  }
}
