package vn.ocop.intake.interpret;

/** Decisions. */
public final class DecisionInterpreter {
  private DecisionInterpreter() {}

  public static Interpreted<DecisionReading> interpret(String raw) {
    throw new UnsupportedOperationException();
  }
}
