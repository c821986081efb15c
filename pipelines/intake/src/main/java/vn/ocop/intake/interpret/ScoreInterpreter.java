package vn.ocop.intake.interpret;

/** Scores. */
public final class ScoreInterpreter {
  private ScoreInterpreter() {}

  public static Interpreted<Double> interpret(String raw) {
    throw new UnsupportedOperationException();
  }
}
