package vn.ocop.intake.interpret;

/** Producers. */
public final class ProducerInterpreter {
  private ProducerInterpreter() {}

  public static Interpreted<ProducerReading> interpret(String name, String typeColumn) {
    throw new UnsupportedOperationException();
  }
}
