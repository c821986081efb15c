package vn.ocop.review.export;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** The few styles of the workbook, made once. */
final class XlsxStyles {
  private final Workbook book;
  private final CellStyle heading;
  private final CellStyle title;
  private final CellStyle label;
  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle wrapped;
  private final CellStyle whole;
  private final CellStyle decimal;
  private final CellStyle share;
  private final CellStyle day;

  XlsxStyles(Workbook book) {
    this.book = book;
    this.heading = heading();
    this.title = bold((short) 14);
    this.label = bold((short) 11);
    this.text = plain();
    this.quoted = plain();
    ((XSSFCellStyle) quoted).setQuotePrefixed(true);
    this.wrapped = plain();
    wrapped.setWrapText(true);
    this.whole = formatted("#,##0");
    this.decimal = formatted("#,##0.##");
    this.share = formatted("0.0%");
    this.day = formatted("dd/mm/yyyy");
    day.setAlignment(HorizontalAlignment.CENTER);
  }

  CellStyle headings() {
    return heading;
  }

  CellStyle title() {
    return title;
  }

  CellStyle label() {
    return label;
  }

  CellStyle text() {
    return text;
  }

  /** Text that a spreadsheet would run as a formula were it typed in. */
  CellStyle quoted() {
    return quoted;
  }

  CellStyle wrapped() {
    return wrapped;
  }

  CellStyle whole() {
    return whole;
  }

  CellStyle decimal() {
    return decimal;
  }

  CellStyle share() {
    return share;
  }

  CellStyle day() {
    return day;
  }

  private CellStyle heading() {
    CellStyle style = bold((short) 11);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.MEDIUM);
    return style;
  }

  private CellStyle bold(short points) {
    Font font = book.createFont();
    font.setBold(true);
    font.setFontHeightInPoints(points);
    CellStyle style = plain();
    style.setFont(font);
    return style;
  }

  private CellStyle plain() {
    CellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private CellStyle formatted(String format) {
    CellStyle style = plain();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
