package vn.ocop.intake.xlsx;

import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;

/** How sheets stand on the screen and on paper. */
public final class Pages {
  private static final int NARROWEST = 6;
  private static final int WIDEST = 40;
  private static final int UNIT = 256;
  private static final float POINTS_A_LINE = 14.5f;
  private static final float HIGHEST = 400;
  private static final int LONGEST_TEXT = 32_000;

  private Pages() {}

  /**
   * A4 across, as wide as the page, the header on every page.
   *
   * @param header null when no row repeats
   */
  public static void print(XSSFSheet sheet, CellRangeAddress header) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(Sheet.LeftMargin, 0.4);
    sheet.setMargin(Sheet.RightMargin, 0.4);
    sheet.setMargin(Sheet.TopMargin, 0.5);
    sheet.setMargin(Sheet.BottomMargin, 0.6);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("Trang &P/&N");
    if (header != null) {
      sheet.setRepeatingRows(header);
    }
  }

  /** Width of a column by its texts from a row on, in 1/256 of a character. */
  public static int width(vn.ocop.intake.workbook.Sheet source, int column, int fromRow) {
    int longest = 0;
    for (Row row : source.rows()) {
      Cell cell = row.number() < fromRow ? null : row.find(column);
      longest = cell == null ? longest : Math.max(longest, cell.text().length());
    }
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2)) * UNIT;
  }

  /**
   * Makes a row as high as its wrapped texts need.
   *
   * @param merged columns whose cells span more than themselves and do not count
   */
  public static void fitHeight(XSSFRow row, Set<Integer> merged) {
    int most = 1;
    for (org.apache.poi.ss.usermodel.Cell cell : row) {
      boolean isText = cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText();
      if (isText && !merged.contains(cell.getColumnIndex())) {
        int width = row.getSheet().getColumnWidth(cell.getColumnIndex()) / UNIT;
        most = Math.max(most, lines(cell.getStringCellValue(), Math.max(4, width)));
      }
    }
    row.setHeightInPoints(Math.min(HIGHEST, most * POINTS_A_LINE + 3));
  }

  private static int lines(String text, int width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += 1 + line.length() / width;
    }
    return lines;
  }

  /** A text that a cell can hold. */
  public static String limited(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }
}
