package vn.ocop.intake.interpret;

import java.util.Optional;
import vn.ocop.domain.recognition.RecognitionKind;
import vn.ocop.domain.text.Text;

/** Kinds of recognition: first, upgrade, re-evaluation (QĐ 26/2026/QĐ-TTg, Mẫu số 01). */
public final class KindInterpreter {
  private static final Memo<String, Optional<RecognitionKind>> KNOWN =
      Memo.ofTexts(1_000, title -> Optional.ofNullable(read(title)));

  private KindInterpreter() {}

  /**
   * The kind that a title states of its whole list. "Mới" and "lần" mean too much in titles, and a
   * title that names two kinds states none.
   */
  public static RecognitionKind ofTitle(String title) {
    return KNOWN.of(title).orElse(null);
  }

  private static RecognitionKind read(String title) {
    String key = Wording.withoutWhatIsDue(Text.matchKey(UnmarkedText.restored(title)));
    boolean isAgain = Wording.has(key, "đánh giá lại") || Wording.has(key, "công nhận lại");
    boolean isRaised = Wording.has(key, "nâng hạng") || Wording.has(key, "nâng sao");
    boolean isFirst = Wording.has(key, "lần đầu") || Wording.has(key, "công nhận mới");
    if (isFirst || isAgain == isRaised) {
      return null;
    }
    return isAgain ? RecognitionKind.REEVALUATION : RecognitionKind.UPGRADE;
  }

  public static Interpreted<RecognitionKind> interpret(String raw) {
    String key = Text.matchKey(UnmarkedText.restored(raw));
    if (key.isEmpty()) {
      return Interpreted.nothing();
    }
    RecognitionKind kind = Wording.kind(key);
    return kind == null ? Interpreted.with(null, "OCOP-1215", "kind", raw) : Interpreted.of(kind);
  }
}
