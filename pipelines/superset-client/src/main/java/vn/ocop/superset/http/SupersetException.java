package vn.ocop.superset.http;

/**
 * A request that did not succeed. The message says what happened and what to do; the subclass says
 * which of them.
 */
public abstract sealed class SupersetException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  private SupersetException(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** HTTP status; 0 when no answer came. */
  public int status() {
    return status;
  }

  /** Wrong user or password, or a session that cannot be renewed. */
  public static final class NotAuthenticated extends SupersetException {
    private static final long serialVersionUID = 1L;

    public NotAuthenticated(int status, String message) {
      super(status, message, null);
    }
  }

  /** The CSRF token or its session cookie was refused, also after a new one was fetched. */
  public static final class CsrfRefused extends SupersetException {
    private static final long serialVersionUID = 1L;

    public CsrfRefused(int status, String message) {
      super(status, message, null);
    }
  }

  /** The user may not do that. */
  public static final class Forbidden extends SupersetException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
      super(403, message, null);
    }
  }

  /** Absent, hidden from this user, or behind a feature flag that is off. */
  public static final class NotFound extends SupersetException {
    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
      super(404, message, null);
    }
  }

  /** The server read the request and refused its content; the message holds its reasons. */
  public static final class Invalid extends SupersetException {
    private static final long serialVersionUID = 1L;

    public Invalid(int status, String message) {
      super(status, message, null);
    }
  }

  /** An import that the server rolled back. */
  public static final class ImportFailed extends SupersetException {
    private static final long serialVersionUID = 1L;

    public ImportFailed(int status, String message, Throwable cause) {
      super(status, message, cause);
    }
  }

  /** Too many requests, also after waiting. */
  public static final class RateLimited extends SupersetException {
    private static final long serialVersionUID = 1L;

    public RateLimited(String message) {
      super(429, message, null);
    }
  }

  /** The server failed (5xx) or answered something that is not its API. */
  public static final class ServerFailed extends SupersetException {
    private static final long serialVersionUID = 1L;

    public ServerFailed(int status, String message) {
      super(status, message, null);
    }
  }

  /** The server runs the query later (202), which this client does not wait for. */
  public static final class Asynchronous extends SupersetException {
    private static final long serialVersionUID = 1L;

    public Asynchronous(String message) {
      super(202, message, null);
    }
  }

  /** No answer: no connection, no trust, or a time-out. */
  public static final class Unreachable extends SupersetException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String message, Throwable cause) {
      super(0, message, cause);
    }
  }

  /** Not a version that this client knows. */
  public static final class UnsupportedVersion extends SupersetException {
    private static final long serialVersionUID = 1L;

    public UnsupportedVersion(String message) {
      super(200, message, null);
    }
  }
}
