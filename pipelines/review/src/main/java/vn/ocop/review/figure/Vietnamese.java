package vn.ocop.review.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** How Vietnamese offices write numbers and dates. */
public final class Vietnamese {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private static final Pattern UNGROUPED =
      Pattern.compile("(?<=(?:tính được|danh sách cho|công bố|thiếu) )\\d{4,}(?![\\d/,.]*\\d)");

  private Vietnamese() {}

  /** 31/12/2023. */
  public static String date(LocalDate date) {
    return date.format(DAY);
  }

  /** A date as precise as it is known: 31/12/2023, 12/2023, năm 2023. */
  public static String date(LocalDate date, String precision) {
    if (date == null) {
      return "";
    }
    return switch (precision == null ? "day" : precision) {
      case "month" -> date.format(DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT));
      case "year" -> "năm " + date.getYear();
      default -> date(date);
    };
  }

  /** 1.234,5: at most the decimals given, halves away from zero. */
  public static String number(double value, int decimals) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    symbols.setMinusSign('−');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return format.format(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
  }

  /**
   * Whole numbers of four digits and more in a text, grouped; years, dates and numbers of decisions
   * stay.
   */
  public static String grouped(String text) {
    return UNGROUPED
        .matcher(text)
        .replaceAll(found -> number(Double.parseDouble(found.group()), 0));
  }

  /** A share 0–1 as percent with one decimal, the sign held to the number: 43,8 %; 80,0 %. */
  public static String percent(double share) {
    String number = number(share * 100, 1);
    return number + (number.contains(",") ? "" : ",0") + "\u00a0%";
  }

  /** A count inside a sentence: 08, 12, 1.234; nought stays 0. */
  public static String count(double value) {
    boolean isOneDigit = value >= 1 && value <= 9;
    return (isOneDigit ? "0" : "") + number(value, 0);
  }
}
