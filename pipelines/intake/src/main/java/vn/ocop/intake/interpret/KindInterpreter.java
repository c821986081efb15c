package vn.ocop.intake.interpret;

import vn.ocop.domain.recognition.RecognitionKind;

/** Kinds of recognition. */
public final class KindInterpreter {
  private KindInterpreter() {}

  public static Interpreted<RecognitionKind> interpret(String raw) {
    throw new UnsupportedOperationException();
  }
}
