package vn.ocop.review.xlsx;

import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How sheets are printed: A4 across, as wide as one page. */
final class Layout {
  private static final int UPRIGHT_UP_TO = 5;

  private Layout() {}

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
}
