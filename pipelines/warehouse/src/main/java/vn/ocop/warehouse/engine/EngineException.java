package vn.ocop.warehouse.engine;

/** SQL that an engine could not run; carries the statement. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sql;

  public EngineException(String sql, Throwable cause) {
    super(cause.getMessage(), cause);
    this.sql = sql;
  }

  /** The statement that failed. */
  public String sql() {
    return sql;
  }
}
