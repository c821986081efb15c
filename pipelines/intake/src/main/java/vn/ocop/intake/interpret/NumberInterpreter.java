package vn.ocop.intake.interpret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;

/**
 * Amounts as Vietnamese lists write them: dots or blanks between thousands, a comma before decimals
 * ("1.234,5"). Amounts of money come back in million VND: "tỷ" counts a thousand, "đồng" alone a
 * millionth.
 */
public final class NumberInterpreter {
  private static final String FIELD = "revenue_million_vnd";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?iu)([-+]?[\\d.,\\s]*\\d)\\s*(triệu đồng|triệu|trđ|tr\\.?đ|tr|tỷ đồng|tỉ đồng|tỷ|tỉ|đồng|vnđ|vnd|đ)?\\.?");
  private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
  private static final Pattern COMMAED = Pattern.compile("\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d+)?");
  private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d+");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?");

  private NumberInterpreter() {}

  public static Interpreted<Double> interpret(String raw) {
    String text = Text.clean(raw);
    if (Text.matchKey(text).isEmpty()) {
      return Interpreted.nothing();
    }
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return Interpreted.with(null, "OCOP-1265", FIELD, raw);
    }
    String digits = matcher.group(1).replace(" ", "");
    if (digits.startsWith("-")) {
      return Interpreted.with(null, "OCOP-1266", FIELD, raw);
    }
    String plain = plain(digits.startsWith("+") ? digits.substring(1) : digits);
    return plain == null
        ? Interpreted.with(null, "OCOP-1265", FIELD, raw)
        : Interpreted.of(Double.parseDouble(plain) * factor(matcher.group(2)));
  }

  private static String plain(String digits) {
    if (DOTTED.matcher(digits).matches()) {
      return digits.replace(".", "").replace(',', '.');
    }
    if (COMMAED.matcher(digits).matches() || ENGLISH.matcher(digits).matches()) {
      return digits.replace(",", "");
    }
    return PLAIN.matcher(digits).matches() ? digits.replace(',', '.') : null;
  }

  private static double factor(String unit) {
    if (unit == null) {
      return 1;
    }
    String key = Text.matchKey(unit);
    if (key.startsWith("tỷ") || key.startsWith("tỉ")) {
      return 1_000;
    }
    return key.startsWith("tr") ? 1 : 1e-6;
  }
}
