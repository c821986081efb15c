package vn.ocop.intake.interpret;

/** Notes and status cells. */
public final class StatusInterpreter {
  private StatusInterpreter() {}

  public static Interpreted<StatusReading> interpret(String raw) {
    throw new UnsupportedOperationException();
  }
}
