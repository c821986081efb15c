package vn.ocop.intake.interpret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;

/** Scores of 0 to 100 points; a mean of the council, so decimals are usual ("66,36 điểm"). */
public final class ScoreInterpreter {
  static final double HIGHEST = 100;
  private static final String FIELD = "score";
  private static final Pattern SCORE =
      Pattern.compile(
          "(?iu)(?:điểm\\s*:?\\s*)?(\\d{1,3}(?:[.,]\\d+)?)\\s*(?:/\\s*100)?\\s*(?:điểm|đ)?\\.?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?\\s*(?iu:điểm|đ)?");

  private static final Pattern WITHIN =
      Pattern.compile("(?<![\\p{L}\\p{N}.,])(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(?iu:điểm)");

  private ScoreInterpreter() {}

  /**
   * The score that a text names beside other things ("4 sao (84 điểm)"); null when it names none.
   */
  public static Double find(String text) {
    Matcher matcher = WITHIN.matcher(Text.clean(text));
    if (!matcher.find()) {
      return null;
    }
    double score = Double.parseDouble(matcher.group(1).replace(',', '.'));
    return score > HIGHEST ? null : score;
  }

  public static Interpreted<Double> interpret(String raw) {
    String text = Text.clean(raw);
    if (Text.matchKey(text).isEmpty()) {
      return Interpreted.nothing();
    }
    if (text.indexOf('%') >= 0) {
      return Interpreted.with(null, "OCOP-1262", FIELD, raw);
    }
    Matcher matcher = SCORE.matcher(text);
    if (!matcher.matches()) {
      boolean isNumber = NUMBER.matcher(text).matches();
      return Interpreted.with(null, isNumber ? "OCOP-1261" : "OCOP-1260", FIELD, raw);
    }
    double score = Double.parseDouble(matcher.group(1).replace(',', '.'));
    return score > HIGHEST
        ? Interpreted.with(null, "OCOP-1261", FIELD, raw)
        : Interpreted.of(score);
  }
}
