package vn.ocop.superset.apply;

import vn.ocop.superset.http.SupersetException;

/** A plan that was not applied, or not wholly; the message says what stands now. */
public final class ApplyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ApplyException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether it ended in an import that the server refused and rolled back. */
  boolean nothingKept() {
    return getCause() instanceof SupersetException.ImportFailed
        || getCause() instanceof SupersetException.Invalid;
  }
}
