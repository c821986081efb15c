package vn.ocop.intake.interpret;

/** Rounds. */
public final class RoundInterpreter {
  private RoundInterpreter() {}

  public static Interpreted<RoundReading> interpret(String raw) {
    throw new UnsupportedOperationException();
  }
}
