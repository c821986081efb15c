package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.review.figure.Vietnamese;

/**
 * The period of a review.
 *
 * @param label in a title: {@code năm 2023}, {@code 6 tháng đầu năm 2023}
 * @param next the period after it, in words
 * @param slug in the names of files: {@code 2023-H1}
 * @param rule which sentence explains the days: calendar, administrative, chosen
 */
public record Period(
    LocalDate from, LocalDate asOf, String label, String next, String slug, String rule) {
  /** On which day periods close. */
  public enum Closing {
    /** On the last day of a month. */
    MONTH_END,
    /** On the 14th, as periodic reports do (Nghị định 09/2019/NĐ-CP). */
    DAY_14
  }

  private static final Pattern NAME = Pattern.compile("(20[0-9]{2})(?:-(H[12]|Q[1-4]|9M))?");
  private static final String[] ROMAN = {"I", "II", "III", "IV"};

  /**
   * A named period: {@code 2023}, {@code 2023-H1}, {@code 2023-Q3}, {@code 2023-9M}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static Period named(String name, Closing closing) {
    Matcher parts = NAME.matcher(name.toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(name);
    }
    int year = Integer.parseInt(parts.group(1));
    String part = parts.group(2) == null ? "" : parts.group(2);
    int first = firstMonth(part);
    int last = lastMonth(part);
    boolean is14 = closing == Closing.DAY_14;
    LocalDate from = LocalDate.of(year, first, 1);
    YearMonth end = YearMonth.of(year, last);
    return new Period(
        is14 ? from.minusMonths(1).withDayOfMonth(15) : from,
        is14 ? end.atDay(14) : end.atEndOfMonth(),
        label(part, year),
        next(part, year),
        (part.isEmpty() ? "" + year : year + "-" + part) + (is14 ? "-14" : ""),
        is14 ? "administrative" : "calendar");
  }

  /** Any two dates. */
  public static Period between(LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(from + "–" + to);
    }
    return new Period(
        from,
        to,
        "từ ngày " + Vietnamese.date(from) + " đến ngày " + Vietnamese.date(to),
        "thời gian tới",
        from.toString().replace("-", "") + "-" + to.toString().replace("-", ""),
        "chosen");
  }

  /** The day before it begins. */
  LocalDate eve() {
    return from.minusDays(1);
  }

  private static int firstMonth(String part) {
    return switch (part) {
      case "H2", "Q3" -> 7;
      case "Q2" -> 4;
      case "Q4" -> 10;
      default -> 1;
    };
  }

  private static int lastMonth(String part) {
    return switch (part) {
      case "H1", "Q2" -> 6;
      case "Q1" -> 3;
      case "Q3", "9M" -> 9;
      default -> 12;
    };
  }

  private static String label(String part, int year) {
    return switch (part) {
      case "H1" -> "6 tháng đầu năm " + year;
      case "H2" -> "6 tháng cuối năm " + year;
      case "9M" -> "9 tháng đầu năm " + year;
      case "" -> "năm " + year;
      default -> quarter(part.charAt(1) - '0', year);
    };
  }

  private static String next(String part, int year) {
    return switch (part) {
      case "H1" -> "6 tháng cuối năm " + year;
      case "9M" -> quarter(4, year);
      case "Q1", "Q2", "Q3" -> quarter(part.charAt(1) - '0' + 1, year);
      case "Q4" -> quarter(1, year + 1);
      default -> "năm " + (year + 1);
    };
  }

  private static String quarter(int number, int year) {
    return "quý " + ROMAN[number - 1] + " năm " + year;
  }
}
