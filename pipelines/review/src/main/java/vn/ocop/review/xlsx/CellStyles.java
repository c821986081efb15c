package vn.ocop.review.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ocop.review.document.Table.Align;
import vn.ocop.review.figure.Figure;

/** How cells look: Times New Roman, thin lines; numbers by the reader's own separators. */
final class CellStyles {
  private static final String FONT = "Times New Roman";

  /** Room as wide as a bracket between a number and the line right of it. */
  private static final String ROOM = "_)";

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  CellStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle title() {
    return made.computeIfAbsent(
        "title", key -> plain(font(14, true, false), HorizontalAlignment.CENTER));
  }

  XSSFCellStyle note() {
    return made.computeIfAbsent(
        "note", key -> plain(font(11, false, true), HorizontalAlignment.CENTER));
  }

  XSSFCellStyle link() {
    return made.computeIfAbsent(
        "link",
        key -> {
          XSSFFont font = font(12, false, false);
          font.setUnderline(FontUnderline.SINGLE);
          font.setColor(IndexedColors.BLUE.getIndex());
          return plain(font, HorizontalAlignment.LEFT);
        });
  }

  XSSFCellStyle plain() {
    return made.computeIfAbsent(
        "plain", key -> plain(font(12, false, false), HorizontalAlignment.LEFT));
  }

  XSSFCellStyle head() {
    return made.computeIfAbsent(
        "head",
        key -> {
          XSSFCellStyle style = bordered(font(12, true, false), HorizontalAlignment.CENTER);
          style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          return style;
        });
  }

  XSSFCellStyle text(Align align, boolean isTotal) {
    return made.computeIfAbsent(
        "text" + align + isTotal,
        key -> bordered(font(12, isTotal, false), HorizontalAlignment.valueOf(word(align))));
  }

  /** Long text of which the beginning must be seen. */
  XSSFCellStyle longText() {
    return made.computeIfAbsent(
        "long",
        key -> {
          XSSFCellStyle style = bordered(font(12, false, false), HorizontalAlignment.LEFT);
          style.setVerticalAlignment(VerticalAlignment.TOP);
          return style;
        });
  }

  XSSFCellStyle date() {
    return made.computeIfAbsent(
        "date",
        key -> {
          XSSFCellStyle style = bordered(font(12, false, false), HorizontalAlignment.CENTER);
          style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
          return style;
        });
  }

  XSSFCellStyle number(Figure.Unit unit, boolean isTotal) {
    return made.computeIfAbsent(
        "number" + unit + isTotal,
        key -> {
          XSSFCellStyle style = bordered(font(12, isTotal, false), HorizontalAlignment.RIGHT);
          style.setWrapText(false);
          style.setIndention((short) 0);
          String format =
              switch (unit) {
                case COUNT -> "#,##0" + ROOM;
                case SHARE -> "0.0%" + ROOM;
                case DIFFERENCE -> "+#,##0%1$s;-#,##0%1$s;0%1$s".formatted(ROOM);
              };
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }

  private static String word(Align align) {
    return align == Align.CENTRE ? "CENTER" : align.name();
  }

  private XSSFCellStyle plain(XSSFFont font, HorizontalAlignment alignment) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private XSSFCellStyle bordered(XSSFFont font, HorizontalAlignment alignment) {
    XSSFCellStyle style = plain(font, alignment);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (alignment != HorizontalAlignment.CENTER) {
      style.setIndention((short) 1);
    }
    return style;
  }

  private XSSFFont font(int size, boolean isBold, boolean isItalic) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size);
    font.setBold(isBold);
    font.setItalic(isItalic);
    return font;
  }
}
