package vn.ocop.intake.interpret;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.period.Precision;
import vn.ocop.domain.recognition.Ground;
import vn.ocop.domain.recognition.RecognitionKind;
import vn.ocop.domain.recognition.Step;
import vn.ocop.domain.text.Text;

/** Notes and status cells: what they add to the star column of the row. */
public final class StatusInterpreter {
  private static final String FIELD = "status";
  private static final Pattern ENDED_ON =
      Pattern.compile(
          "(?iu)(?:hết hạn|hết hiệu lực|hết thời hạn|thu hồi|(?:ngừng|ngưng|dừng) sản xuất)"
              + "(?: (?:từ|kể từ|vào))?(?: ngày)?:? (\\d.{5,30})");

  private static final Pattern RECOGNISED_ON =
      Pattern.compile(
          "^(?:đã |được )*(?:công nhận|đạt ocop)(?: lần đầu| mới| lại)?(?: từ| vào| trong)?"
              + " (?:năm|tháng|ngày) \\d");

  private static final Memo<String, Interpreted<StatusReading>> KNOWN =
      Memo.ofTexts(1_000, StatusInterpreter::read);

  private StatusInterpreter() {}

  public static Interpreted<StatusReading> interpret(String raw) {
    return KNOWN.of(raw);
  }

  private static Interpreted<StatusReading> read(String raw) {
    String key = StarWords.key(raw);
    if (key.isEmpty()) {
      return Interpreted.nothing();
    }
    Ground ground = Wording.ground(key);
    Step step = ground == null ? step(key) : null;
    RecognitionKind kind = ground == null ? Wording.kind(key) : null;
    boolean isEarlier = ground == null && step == null && isEarlier(key);
    boolean isRecognised = ground == null && step == null && (isEarlier || isRecognised(key));
    Integer star = star(key);
    Double score = ScoreInterpreter.find(raw);
    StatusReading reading =
        new StatusReading(
            star,
            step == null ? null : step.code(),
            isRecognised,
            isEarlier,
            ground != null,
            ground == null ? null : ground.code(),
            kind == null ? null : kind.code(),
            score);
    return tell(raw, reading, key);
  }

  /** The day that a note says a product ended on: "hết hạn ngày 8/6/2023"; unknown else. */
  public static DateReading endedOn(String raw) {
    Matcher ended = ENDED_ON.matcher(UnmarkedText.restored(Text.clean(raw)));
    DateReading date =
        ended.find() ? DecisionInterpreter.dateIn(ended.group(1)) : DateReading.UNKNOWN;
    return date.precision() == Precision.DAY ? date : DateReading.UNKNOWN;
  }

  private static Interpreted<StatusReading> tell(String raw, StatusReading reading, String key) {
    if (reading.withdrawn()) {
      return Interpreted.with(reading, "OCOP-1206", FIELD, raw);
    }
    if (reading.step() != null) {
      return Interpreted.with(reading, "OCOP-1205", FIELD, raw);
    }
    if (reading.isEarlier()) {
      return Interpreted.with(reading, "OCOP-1211", FIELD, raw);
    }
    boolean isEmpty =
        !reading.isRecognised()
            && reading.kind() == null
            && reading.star() == null
            && reading.score() == null;
    return isEmpty && !key.isEmpty()
        ? Interpreted.with(null, "OCOP-1210", FIELD, raw)
        : Interpreted.of(reading);
  }

  private static Step step(String key) {
    Step step = Wording.step(key);
    return step == null && Wording.has(key, "tiềm năng") ? Step.POTENTIAL_FIVE : step;
  }

  /** "đã có" alone, or "đã có sao", "đã công nhận trước đây". */
  private static boolean isEarlier(String key) {
    return key.equals("đã có")
        || key.startsWith("đã có sao")
        || key.startsWith("đã có từ")
        || Wording.has(key, "trước đây")
        || Wording.has(key, "đợt trước")
        || Wording.has(key, "năm trước");
  }

  private static boolean isRecognised(String key) {
    return Wording.has(key, "đã công nhận")
        || Wording.has(key, "được công nhận")
        || Wording.has(key, "đạt")
        || Wording.has(key, "đã có quyết định")
        || Wording.has(key, "còn hiệu lực")
        || Wording.has(key, "còn hạn")
        || key.equals("công nhận");
  }

  /** "Công nhận năm 2022", "được công nhận ngày 5/5/2021": a note that tells when. */
  public static boolean isRecognisedOn(String raw) {
    return RECOGNISED_ON.matcher(Text.matchKey(UnmarkedText.restored(Text.clean(raw)))).find();
  }

  private static Integer star(String key) {
    List<Integer> stars = StarWords.find(key);
    Integer last = stars.isEmpty() ? null : stars.get(stars.size() - 1);
    return last == null || last == StarWords.IMPOSSIBLE ? null : last;
  }
}
