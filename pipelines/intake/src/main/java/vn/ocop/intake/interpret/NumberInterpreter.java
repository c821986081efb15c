package vn.ocop.intake.interpret;

/** Amounts. */
public final class NumberInterpreter {
  private NumberInterpreter() {}

  public static Interpreted<Double> interpret(String raw) {
    throw new UnsupportedOperationException();
  }
}
