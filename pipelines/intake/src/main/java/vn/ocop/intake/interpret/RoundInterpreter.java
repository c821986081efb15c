package vn.ocop.intake.interpret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;

/** Rounds of assessment: "đợt 2 năm 2022", "đợt 2 và 3 năm 2024", "năm 2024". */
public final class RoundInterpreter {
  private static final Pattern ROUND =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(đợt|kỳ|lần) (?:thứ )?(\\d{1,2}|[ivx]+)(?: và (\\d{1,2}|[ivx]+))?(?![\\p{L}\\p{N}])");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[1-3]\\d)(?!\\d)");

  private RoundInterpreter() {}

  public static Interpreted<RoundReading> interpret(String raw) {
    String key = Text.matchKey(UnmarkedText.restored(raw));
    if (key.isEmpty()) {
      return Interpreted.nothing();
    }
    Matcher round = ROUND.matcher(key);
    Matcher year = YEAR.matcher(key);
    boolean hasRound = round.find();
    Integer assessmentYear = year.find() ? Integer.valueOf(year.group(1)) : null;
    if (!hasRound && assessmentYear == null) {
      return Interpreted.with(null, "OCOP-1227", "round", raw);
    }
    String text = hasRound ? round(round) : "";
    String inYear = assessmentYear == null ? "" : "năm " + assessmentYear;
    return Interpreted.of(new RoundReading((text + " " + inYear).trim(), assessmentYear));
  }

  private static String round(Matcher round) {
    String second = round.group(3) == null ? "" : " và " + number(round.group(3));
    return round.group(1) + " " + number(round.group(2)) + second;
  }

  private static String number(String text) {
    return switch (text) {
      case "i" -> "1";
      case "ii" -> "2";
      case "iii" -> "3";
      case "iv" -> "4";
      case "v" -> "5";
      default ->
          Character.isDigit(text.charAt(0)) ? Integer.toString(Integer.parseInt(text)) : text;
    };
  }
}
