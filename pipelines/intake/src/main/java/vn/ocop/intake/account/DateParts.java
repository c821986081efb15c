package vn.ocop.intake.account;

import java.util.regex.Pattern;

/** Joins a date whose day, month and year stand in columns of their own. */
final class DateParts {
  private static final Pattern DAY = Pattern.compile("\\d{1,2}");
  private static final Pattern MONTH = Pattern.compile("(?iu)(?:tháng\\s*|T\\.?\\s*)?(\\d{1,2})");
  private static final Pattern YEAR = Pattern.compile("(?iu)(?:năm\\s*)?(\\d{4})");

  private DateParts() {}

  /** The date as one text, as far as it is stated; null where no part is. */
  static String join(String day, String month, String year) {
    if (year == null || !YEAR.matcher(year).matches()) {
      return day != null && month != null ? day + "/" + month : day;
    }
    String ofYear = YEAR.matcher(year).replaceFirst("$1");
    boolean hasMonth = month != null && MONTH.matcher(month).matches();
    if (day == null) {
      return hasMonth ? MONTH.matcher(month).replaceFirst("$1") + "/" + ofYear : ofYear;
    }
    if (!DAY.matcher(day).matches()) {
      return day;
    }
    String ofMonth =
        hasMonth ? MONTH.matcher(month).replaceFirst("$1") : month == null ? "" : month;
    return day + "/" + ofMonth + "/" + ofYear;
  }
}
