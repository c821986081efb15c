package vn.ocop.intake.interpret;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.text.Text;

/** Dates of cells, in every way that lists write them. Plausible are the years 2010 to 2035. */
public final class DateInterpreter {
  private static final String FIELD = "decision_date";
  private static final int FIRST_YEAR = 2010;
  private static final int LAST_YEAR = 2035;
  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31);

  private static final String START = "(?<![\\d/.,\\-])";
  private static final Pattern ISO =
      Pattern.compile(START + "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern DAY =
      Pattern.compile(
          START + "(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4}|\\d{2})(?![\\d/]|-\\d)");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)(?:ngày)?\\s*(?<!\\d)(\\d{1,2})\\s*(?:tháng|thg\\.?)\\s*(\\d{1,2})\\s*(?:,|năm|/)?\\s*(\\d{4})(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?iu)(?:(?:tháng\\s*|(?<!\\p{L})T\\.?)(\\d{1,2})\\s*(?:[-/.]|,?\\s*năm)|"
              + START
              + "(?<!\\p{L})(\\d{1,2})\\s*[-/.])\\s*(\\d{4})(?![\\d/]|-\\d)");
  private static final Pattern COMPACT_DAY_FIRST =
      Pattern.compile("^([0-3]\\d)([01]\\d)(20[1-3]\\d)$");
  private static final Pattern COMPACT = Pattern.compile("^(20[1-3]\\d)(\\d{2})(\\d{2})$");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?iu)^(\\d{1,2})[-\\s./]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-\\s.,/]*(\\d{4}|\\d{2})$");
  private static final Pattern ENGLISH_MONTH_FIRST =
      Pattern.compile(
          "(?iu)^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(\\d{4})$");
  private static final Pattern ODD_SIGNS =
      Pattern.compile("^(\\d{1,2})[\\\\,|](\\d{1,2})[\\\\,|](\\d{4})$");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern USUAL_VALIDITY =
      Pattern.compile(
          "(?iu)^(?:thời hạn |có hiệu lực |hiệu lực )?(?:36 tháng|0?3 năm|ba năm)(?!\\p{L})");
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?iu)^(?:quý|q)\\s*(?:[1-4]|I{1,3}|IV)\\s*(?:[-/.]|,?\\s*năm)?\\s*(\\d{4})$");
  private static final Pattern YEAR = Pattern.compile("(?iu)^(?:năm\\s*)?(\\d{4})(?:[.,]0+)?$");
  private static final Pattern NAMED_YEAR = Pattern.compile("(?iu)năm\\s*(\\d{4})(?!\\d)");
  private static final Pattern SERIAL = Pattern.compile("^(\\d{5})(?:[.,]\\d+)?$");

  private static final Memo<String, Interpreted<DateReading>> DAY_FIRST =
      Memo.ofTexts(2_000, raw -> read(raw, true));
  private static final Memo<String, Interpreted<DateReading>> MONTH_FIRST =
      Memo.ofTexts(2_000, raw -> read(raw, false));

  private DateInterpreter() {}

  /**
   * A date cell. An imprecise date stands at the last day of its interval.
   *
   * @param dayFirst whether 4/2/2020 is 4 February
   */
  public static Interpreted<DateReading> interpret(String raw, boolean dayFirst) {
    return (dayFirst ? DAY_FIRST : MONTH_FIRST).of(raw);
  }

  private static Interpreted<DateReading> read(String raw, boolean dayFirst) {
    String text = UnmarkedText.restored(Text.clean(raw));
    if (Text.matchKey(text).isEmpty()) {
      return Interpreted.nothing();
    }
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      return serial(raw, Integer.parseInt(serial.group(1)));
    }
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return year(raw, Integer.parseInt(year.group(1)));
    }
    Interpreted<DateReading> found = find(text, raw, dayFirst);
    found = found == null ? rare(text, raw) : found;
    return found == null ? Interpreted.with(null, "OCOP-1220", FIELD, raw) : found;
  }

  /** "36 tháng", "3 năm": how long every certificate is valid, so it says nothing of its own. */
  public static boolean isUsualValidity(String text) {
    return USUAL_VALIDITY.matcher(UnmarkedText.restored(Text.clean(text))).find();
  }

  /** Whole cells as programs and foreign settings write them; null when it is none of these. */
  private static Interpreted<DateReading> rare(String text, String raw) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return day(raw, number(compact, 1), number(compact, 2), number(compact, 3));
    }
    Matcher dayFirst = COMPACT_DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return day(raw, number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
    }
    Matcher odd = ODD_SIGNS.matcher(text);
    if (odd.matches()) {
      return day(raw, number(odd, 3), number(odd, 2), number(odd, 1));
    }
    Matcher english = ENGLISH.matcher(text);
    if (english.matches()) {
      int year = number(english, 3);
      return day(raw, year < 100 ? year + 2000 : year, month(english, 2), number(english, 1));
    }
    Matcher monthFirst = ENGLISH_MONTH_FIRST.matcher(text);
    if (monthFirst.matches()) {
      return day(raw, number(monthFirst, 3), month(monthFirst, 1), number(monthFirst, 2));
    }
    Matcher quarter = QUARTER.matcher(text);
    return quarter.matches() ? year(raw, number(quarter, 1)) : null;
  }

  /** The first date inside a text; null when there is none. */
  static Interpreted<DateReading> find(String text, String raw, boolean dayFirst) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return day(raw, number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher words = WORDS.matcher(text);
    if (words.find()) {
      return day(raw, number(words, 3), number(words, 2), number(words, 1));
    }
    Matcher day = DAY.matcher(text);
    if (day.find()) {
      return numbers(raw, day, dayFirst);
    }
    Matcher month = MONTH.matcher(text);
    if (month.find()) {
      return month(raw, number(month, 3), number(month, month.group(1) == null ? 2 : 1));
    }
    Matcher year = NAMED_YEAR.matcher(text);
    return year.find() ? year(raw, number(year, 1)) : null;
  }

  private static Interpreted<DateReading> numbers(String raw, Matcher match, boolean dayFirst) {
    List<Finding> findings = new ArrayList<>();
    int day = number(match, dayFirst ? 1 : 2);
    int month = number(match, dayFirst ? 2 : 1);
    int year = number(match, 3);
    if (year < 100) {
      year += 2000;
      findings.add(
          Interpreted.finding("OCOP-1223", FIELD, raw, Map.of("year", Integer.toString(year))));
    }
    if (month > 12 && day <= 12) {
      int swapped = day;
      day = month;
      month = swapped;
      findings.add(Interpreted.finding("OCOP-1226", FIELD, raw, Map.of()));
    }
    Interpreted<DateReading> read = day(raw, year, month, day);
    findings.addAll(read.findings());
    return new Interpreted<>(read.value(), findings);
  }

  private static Interpreted<DateReading> day(String raw, int year, int month, int day) {
    LocalDate date;
    try {
      date = LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return Interpreted.with(null, "OCOP-1221", FIELD, raw);
    }
    return isPlausible(year) ? Interpreted.of(DateReading.day(date)) : implausible(raw);
  }

  private static Interpreted<DateReading> month(String raw, int year, int month) {
    if (month < 1 || month > 12) {
      return Interpreted.with(null, "OCOP-1221", FIELD, raw);
    }
    return isPlausible(year)
        ? Interpreted.with(DateReading.month(year, month), "OCOP-1222", FIELD, raw)
        : implausible(raw);
  }

  private static Interpreted<DateReading> year(String raw, int year) {
    return isPlausible(year)
        ? Interpreted.with(DateReading.year(year), "OCOP-1222", FIELD, raw)
        : implausible(raw);
  }

  /** Days since 1899-12-30, as a workbook stores dates. */
  private static Interpreted<DateReading> serial(String raw, int days) {
    LocalDate date = EXCEL_EPOCH.plusDays(days);
    if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
      return implausible(raw);
    }
    return Interpreted.with(
        DateReading.day(date), "OCOP-1224", FIELD, raw, Map.of("date", date.toString()));
  }

  private static Interpreted<DateReading> implausible(String raw) {
    return Interpreted.with(null, "OCOP-1225", FIELD, raw);
  }

  private static boolean isPlausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The month of an English name. */
  private static int month(Matcher matcher, int group) {
    return MONTHS.indexOf(matcher.group(group).toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
