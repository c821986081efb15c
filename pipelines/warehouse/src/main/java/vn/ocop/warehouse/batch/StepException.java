package vn.ocop.warehouse.batch;

/** A step whose SQL cannot run: a defect of the file, not of the data that was sent. */
public final class StepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String step;

  public StepException(String step, Throwable cause) {
    super(step + ": " + cause.getMessage(), cause);
    this.step = step;
  }

  /** The file or group of files below {@code sql/}. */
  public String step() {
    return step;
  }
}
