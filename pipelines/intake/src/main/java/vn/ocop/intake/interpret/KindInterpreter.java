package vn.ocop.intake.interpret;

import vn.ocop.domain.recognition.RecognitionKind;
import vn.ocop.domain.text.Text;

/** Kinds of recognition: first, upgrade, re-evaluation (QĐ 26/2026/QĐ-TTg, Mẫu số 01). */
public final class KindInterpreter {
  private KindInterpreter() {}

  public static Interpreted<RecognitionKind> interpret(String raw) {
    String key = Text.matchKey(raw);
    if (key.isEmpty()) {
      return Interpreted.nothing();
    }
    RecognitionKind kind = Wording.kind(key);
    return kind == null ? Interpreted.with(null, "OCOP-1215", "kind", raw) : Interpreted.of(kind);
  }
}
