package vn.ocop.intake.returned;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.catalogue.Messages;

/** A message cut into why something is wrong and how to put it right, without its place. */
record Advice(String why, String how) {
  private static final Pattern PLACE =
      Pattern.compile("^(?:\\{file}(?:\\.meta\\.yaml)?|\\{sheet}, (?:ô \\{cell}|dòng \\{row})): ");
  private static final Pattern TURN =
      Pattern.compile("(?<=[.;])\\s+(?=(?:[Hh]ãy|[Kk]hông cần|[Nn]ếu|Lần sau hãy)\\b)");

  /** Cuts a template; braces stay. */
  static Advice of(String template) {
    String text = PLACE.matcher(template.strip()).replaceFirst("");
    Matcher turn = TURN.matcher(text);
    if (!turn.find()) {
      return new Advice(capitalised(text), "");
    }
    String why = text.substring(0, turn.start());
    why = why.endsWith(";") ? why.substring(0, why.length() - 1) + "." : why;
    return new Advice(capitalised(why), capitalised(text.substring(turn.end())));
  }

  Advice fill(java.util.Map<String, String> values) {
    return new Advice(Messages.fill(why, values), Messages.fill(how, values));
  }

  /** Both in one text. */
  String text() {
    return how.isEmpty() ? why : why + " " + how;
  }

  private static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
