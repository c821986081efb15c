package vn.ocop.intake.xlsx;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, each made once. */
public final class Looks {
  private static final String FONT = "Times New Roman";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private record Ink(boolean isBold, boolean isItalic, int size, String colour) {}

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Ink, XSSFFont> fonts = new HashMap<>();

  public Looks(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Puts text into a cell; text that looks like a formula is marked as text for ever. */
  public void text(XSSFCell cell, String text, Look look) {
    boolean isRisky = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    cell.setCellStyle(style(isRisky ? look.quoted() : look));
  }

  /** The style of a look. */
  public XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(look, this::create);
  }

  private XSSFCellStyle create(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(
        fonts.computeIfAbsent(
            new Ink(look.isBold(), look.isItalic(), look.size(), look.ink()), this::font));
    style.setAlignment(look.horizontal());
    style.setVerticalAlignment(look.vertical());
    style.setWrapText(look.isWrapped());
    style.setBorderTop(look.border());
    style.setBorderRight(look.border());
    style.setBorderBottom(look.border());
    style.setBorderLeft(look.border());
    if (look.fill() != null) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(colour(look.fill()));
    }
    if (!look.format().equals(Look.GENERAL)) {
      style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    }
    style.setQuotePrefixed(look.isQuoted());
    return style;
  }

  private XSSFFont font(Ink ink) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) ink.size());
    font.setBold(ink.isBold());
    font.setItalic(ink.isItalic());
    if (ink.colour() != null) {
      font.setColor(colour(ink.colour()));
    }
    return font;
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(HexFormat.of().parseHex(hex), null);
  }
}
