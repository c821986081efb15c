package vn.ocop.superset.document;

/** Text that is not the JSON or YAML it should be. */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DocumentException(String message, Throwable cause) {
    super(message, cause);
  }
}
