package vn.ocop.intake.interpret;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.text.Text;

/**
 * Decisions: "2919/QĐ-UBND", "Quyết định số 2361/QĐ-BNNMT ngày 26/6/2025", "Hội đồng Trung ương
 * 16/1/2025". A number recurs every year in every unit: it is a key only with year and authority.
 */
public final class DecisionInterpreter {
  private static final String FIELD = "decision_number";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d/])0*(\\d{1,6}[a-zA-Z]?)\\s*/\\s*(?:((?:19|20)\\d{2})\\s*/\\s*)?"
              + "(?iu:(Q[ĐÐD]|NQ|TB|KH|CV))\\s*(?:[-–—.\\s]\\s*([\\p{L}&]+(?:[-–—]\\p{Lu}[\\p{L}&]*)*))?");

  private static final Pattern BETWEEN = Pattern.compile("[;\\n]");
  private static final Pattern BARE_NUMBER =
      Pattern.compile("^(?:(?iu:quyết định|qđ|số)[\\s.:]*)*0*(\\d{1,6})$");

  /** "số 12 ngày 5/5/2021", "QĐ 2919/UBND-NN": a number whose symbol is missing or another. */
  private static final Pattern NAMED_NUMBER =
      Pattern.compile(
          "(?iu)(?:quyết định|qđ|số)[\\s.:]*0*(\\d{1,6}(?:/\\p{L}[\\p{L}.\\-]*)?)(?=[\\s,;)]|$)");

  /** "2022", "QĐ 2022", "(2022)", "2021, 2022", "2021-2025": years of decisions, no numbers. */
  private static final Pattern YEARS =
      Pattern.compile(
          "^(?iu:(?:quyết định|qđ|năm)[\\s.:]*)*[(\\[]?(20[1-3]\\d)(?:[.,]0)?"
              + "(?:\\s*[-–,;/&]\\s*(20[1-3]\\d))*[)\\]]?$");

  private static final Pattern ISSUER =
      Pattern.compile(
          "(?iu)(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Uy ban nhan dan)\\s+(tỉnh|tinh|huyện|huyen"
              + "|thị xã|thi xa|thành phố|thanh pho|TP\\.?|TX\\.?|quận|quan)\\s*"
              + "([^,;()\\d]*?)(?=\\s*(?:ngày|ngay|số|[,;()\\d]|$))");

  /** "Thành phố Vĩnh Yên, tỉnh Vĩnh Phúc" is a city below a province. */
  private static final Pattern OF_PROVINCE = Pattern.compile("(?iu)^\\s*,\\s*(?:tỉnh|tinh)\\s");

  private static final Memo<String, Interpreted<DecisionReading>> KNOWN =
      Memo.ofTexts(1_000, DecisionInterpreter::readCell);

  private DecisionInterpreter() {}

  public static Interpreted<DecisionReading> interpret(String raw) {
    String text = UnmarkedText.restored(Text.clean(raw));
    if (Text.matchKey(text).isEmpty()) {
      return Interpreted.nothing();
    }
    Matcher match = NUMBER.matcher(text);
    boolean hasNumber = match.find();
    String rest =
        hasNumber
            ? text.substring(0, match.start()) + " " + behind(text.substring(match.end()))
            : text;
    Matcher years = YEARS.matcher(text);
    boolean isYear = !hasNumber && years.matches();
    boolean isOneYear = isYear && years.group(2) == null;
    Matcher restYears = YEARS.matcher(rest.strip());
    Interpreted<DateReading> date =
        isOneYear
            ? DateInterpreter.interpret(years.group(1), true)
            : restYears.matches() && restYears.group(2) == null
                ? DateInterpreter.interpret(restYears.group(1), true)
                : DateInterpreter.find(rest, raw, true);
    String body = hasNumber ? match.group(4) : null;
    String number = hasNumber ? number(match) : isYear ? null : bareNumber(text);
    String authority = authority(body, text);
    DecisionReading reading =
        new DecisionReading(
            number,
            date == null || date.value() == null ? DateReading.UNKNOWN : date.value(),
            authority,
            level(body, text));
    if (number == null && date == null && authority == null) {
      return Interpreted.with(null, "OCOP-1230", FIELD, raw);
    }
    if (number != null && !hasNumber) {
      return Interpreted.with(reading, "OCOP-1231", FIELD, raw);
    }
    return new Interpreted<>(reading, date == null ? List.of() : date.findings());
  }

  /** What follows a number, without the sign that parts it: "12/QĐ-UBND-5/5/2021". */
  private static String behind(String text) {
    return text.replaceFirst("^\\s*[-–—,;:.]+", " ");
  }

  /** The cell of a row: of several decisions, one behind the other, the latest. */
  public static Interpreted<DecisionReading> ofCell(String raw) {
    return KNOWN.of(raw);
  }

  private static Interpreted<DecisionReading> readCell(String raw) {
    List<DecisionReading> dated =
        BETWEEN
            .splitAsStream(raw)
            .filter(part -> number(part) != null)
            .map(part -> interpret(part).value())
            .filter(reading -> reading.date().date() != null)
            .toList();
    if (dated.size() < 2) {
      return interpret(raw);
    }
    DecisionReading latest =
        dated.stream().max(Comparator.comparing(reading -> reading.date().date())).orElseThrow();
    return Interpreted.with(latest, "OCOP-1232", FIELD, raw);
  }

  /** The decision number with its symbol that a text holds; null when it holds none. */
  public static String number(String text) {
    Matcher match = NUMBER.matcher(Text.clean(text));
    boolean isDecision = match.find() && number(match).contains("/QĐ");
    return isDecision ? number(match) : null;
  }

  /** The first date of a text, {@link DateReading#UNKNOWN} when there is none. */
  public static DateReading dateIn(String text) {
    Interpreted<DateReading> date =
        DateInterpreter.find(UnmarkedText.restored(Text.clean(text)), text, true);
    return date == null || date.value() == null ? DateReading.UNKNOWN : date.value();
  }

  private static String number(Matcher match) {
    String year = match.group(2) == null ? "" : "/" + match.group(2);
    String kind = match.group(3).toUpperCase(Locale.ROOT).replace('Ð', 'Đ');
    kind = kind.equals("QD") ? "QĐ" : kind;
    String body = match.group(4);
    boolean isBody = body != null && body.equals(body.toUpperCase(Locale.ROOT));
    isBody |= body != null && body.equalsIgnoreCase("TTg") || isUbnd(body);
    return match.group(1) + year + "/" + kind + (isBody ? "-" + body(body) : "");
  }

  private static boolean isUbnd(String body) {
    return body != null && body.equalsIgnoreCase("UBND");
  }

  private static String body(String body) {
    return body.equalsIgnoreCase("TTg")
        ? "TTg"
        : body.toUpperCase(Locale.ROOT).replaceAll("[–—]", "-");
  }

  private static String bareNumber(String text) {
    Matcher bare = BARE_NUMBER.matcher(text);
    if (bare.matches()) {
      return bare.group(1);
    }
    Matcher named = NAMED_NUMBER.matcher(text);
    return named.find() ? named.group(1) : null;
  }

  private static String authority(String body, String text) {
    String upper = body == null ? "" : body.toUpperCase(Locale.ROOT);
    if (upper.equals("TTG")) {
      return "Thủ tướng Chính phủ";
    }
    if (upper.startsWith("BNN")) {
      return upper.contains("MT") || upper.contains("&MT")
          ? "Bộ Nông nghiệp và Môi trường"
          : "Bộ Nông nghiệp và Phát triển nông thôn";
    }
    if (isCentralCouncil(text)) {
      return "Hội đồng Trung ương";
    }
    Matcher issuer = ISSUER.matcher(text);
    return issuer.find()
        ? ("UBND " + issuer.group(1).toLowerCase(Locale.ROOT) + " " + issuer.group(2)).trim()
        : null;
  }

  private static boolean isCentralCouncil(String text) {
    String key = Text.matchKey(text);
    return Wording.has(key, "trung ương") || Wording.has(key, "hội đồng tw");
  }

  private static String level(String body, String text) {
    String upper = body == null ? "" : body.toUpperCase(Locale.ROOT);
    if (upper.equals("TTG") || upper.startsWith("BNN") || isCentralCouncil(text)) {
      return "national";
    }
    Matcher issuer = ISSUER.matcher(text);
    if (!issuer.find()) {
      return null;
    }
    return switch (Text.searchKey(issuer.group(1))) {
      case "tinh" -> "province";
      case "huyen", "thi xa", "quan", "tx" -> "district";
      default -> OF_PROVINCE.matcher(text.substring(issuer.end())).find() ? "district" : null;
    };
  }
}
