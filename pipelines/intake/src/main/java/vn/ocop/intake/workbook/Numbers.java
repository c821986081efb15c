package vn.ocop.intake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/** Spreadsheet numbers as text: plain notation, dates as yyyy-MM-dd. */
final class Numbers {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST_SERIAL = 2_958_465;

  private Numbers() {}

  /** Plain notation with a dot, rounded to the 15 digits that a spreadsheet shows. */
  static String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  static Cell number(int column, double value, boolean formula) {
    return new Cell(column, Cell.Kind.NUMBER, text(value), value, formula);
  }

  /** A date cell; a serial outside of the calendar stays a number. */
  static Cell date(int column, double serial, boolean date1904, boolean formula) {
    LocalDate day = day(serial, date1904);
    return day == null
        ? number(column, serial, formula)
        : new Cell(column, Cell.Kind.DATE, day.toString(), serial, formula);
  }

  /** The day of a serial, or null. Serial 60 is the 29 February 1900 that never was. */
  static LocalDate day(double serial, boolean date1904) {
    if (!(serial >= 1) || serial > LAST_SERIAL) {
      return null;
    }
    long days = (long) Math.floor(serial);
    if (date1904) {
      return EPOCH_1904.plusDays(days);
    }
    return EPOCH_1900.plusDays(days < 60 ? days + 1 : days);
  }
}
