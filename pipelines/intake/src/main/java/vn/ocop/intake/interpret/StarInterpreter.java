package vn.ocop.intake.interpret;

/** Star, result and status cells. */
public final class StarInterpreter {
  private StarInterpreter() {}

  public static Interpreted<StarReading> interpret(String raw) {
    throw new UnsupportedOperationException();
  }

  /** A bare number of a column that is known to hold stars. */
  public static Interpreted<StarReading> interpretNumber(String raw) {
    throw new UnsupportedOperationException();
  }
}
