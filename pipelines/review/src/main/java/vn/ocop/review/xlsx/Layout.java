package vn.ocop.review.xlsx;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.review.document.Report;

/** How sheets are printed: A4 across, as wide as one page. */
final class Layout {
  private static final int UPRIGHT_UP_TO = 5;

  private static final float LINE = 15.5f;

  private Layout() {}

  /** High enough for wrapped text: programs do not measure it when they open a file. */
  static void height(XSSFRow row, int[] widths) {
    int lines = 1;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING) {
        int length = cell.getStringCellValue().length();
        lines = Math.max(lines, 1 + length / widths[cell.getColumnIndex()]);
      }
    }
    row.setHeightInPoints(LINE * lines + 2);
  }

  static void page(XSSFSheet sheet, int columns) {
    var print = sheet.getPrintSetup();
    print.setPaperSize(PaperSize.A4_PAPER);
    print.setLandscape(columns > UPRIGHT_UP_TO);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter("&P/&N");
  }

  /** A printed page says of which unit and period it is. */
  static void header(Sheet sheet, Report report) {
    String text = report.unit() + " – " + report.subject();
    sheet.getHeader().setCenter("&\"Times New Roman,Italic\"&9" + text.replace("&", "&&"));
  }
}
