package vn.ocop.superset.apply;

/** A plan that was not applied, or not wholly; the message says what stands now. */
public final class ApplyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ApplyException(String message, Throwable cause) {
    super(message, cause);
  }
}
