package vn.ocop.review.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.ocop.review.export.Exporter.Written;
import vn.ocop.review.mart.Mart;

/** The workbook for people: one sheet a subject, what it is on the first. Written as a stream. */
final class XlsxBook {
  private static final int ROWS_IN_MEMORY = 200;
  private static final int ABOUT_WIDTH = 95;

  /** Sheets by name, with the select that fills each. */
  private static final Map<String, String> SHEETS = new LinkedHashMap<>();

  static {
    SHEETS.put("Mục tiêu", "muc-tieu");
    SHEETS.put("Chỉ tiêu", "chi-tieu");
    SHEETS.put("Sản phẩm", "san-pham");
    SHEETS.put("Chủ thể", "chu-the");
    SHEETS.put("Lần công nhận", "cong-nhan");
    SHEETS.put("Đối chiếu danh sách", "doi-chieu");
    SHEETS.put("Số công bố với nhau", "so-cong-bo");
    SHEETS.put("Kiểm tra", "kiem-tra");
    SHEETS.put("Phát hiện", "phat-hien");
  }

  private static final List<String> ABOUT =
      List.of(
          "Lũy kế: mọi sản phẩm từng được công nhận từ 3 sao trở lên, mỗi sản phẩm ở hạng gần"
              + " nhất. Còn hiệu lực: có giấy chứng nhận còn hạn tại ngày tính. Trong kỳ: có quyết"
              + " định trong kỳ.",
          "Tỷ lệ là số từ 0 đến 1 hiện dưới dạng phần trăm. Độ phủ: số đã nạp so với số đã công"
              + " bố gần nhất; trống nếu không ai công bố.",
          "Danh sách nhận chưa đủ thì số lũy kế và số trong kỳ là “ít nhất”; tỷ lệ, số theo hạng"
              + " sao và số còn hiệu lực chỉ là của danh sách đã nhận.",
          "“Chỉ tiêu” gồm cả nước và tỉnh, ở cuối mỗi năm và ngày tính; huyện, xã và cuối mỗi"
              + " tháng ở ./ocop export csv hoặc parquet.");

  private XlsxBook() {}

  static Written write(Mart mart, Path file) throws IOException {
    long rows = 0;
    try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
        OutputStream out = Files.newOutputStream(file)) {
      book.setCompressTempFiles(true);
      XlsxStyles styles = new XlsxStyles(book);
      Sheet about = book.createSheet("Đọc trước");
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Map.Entry<String, String> sheet : SHEETS.entrySet()) {
        String select = ExportResources.text("xlsx/" + sheet.getValue() + ".sql");
        long written = new XlsxSheets(book, styles, sheet.getKey()).fill(mart, select);
        counts.put(sheet.getKey(), written);
        rows += written;
      }
      about(about, mart, styles, counts);
      book.write(out);
    }
    return new Written(file, rows);
  }

  private static void about(Sheet sheet, Mart mart, XlsxStyles styles, Map<String, Long> counts) {
    int[] next = {0};
    sheet.setColumnWidth(0, 34 * 256);
    sheet.setColumnWidth(1, (ABOUT_WIDTH + 5) * 256);
    pair(sheet, next, styles, "Số liệu OCOP", mart.text("select version from publication"));
    sheet.getRow(0).getCell(0).setCellStyle(styles.title());
    pair(
        sheet,
        next,
        styles,
        "Tính đến ngày",
        mart.text("select strftime(as_of, '%d/%m/%Y') from publication"));
    pair(
        sheet,
        next,
        styles,
        "Công bố lúc",
        mart.text("select strftime(published_at, '%d/%m/%Y %H:%M') from publication"));
    String label = mart.text("select coalesce(label_vi, '') from publication");
    if (!label.isEmpty()) {
      pair(sheet, next, styles, "Nhãn", label);
    }
    next[0]++;
    for (String line : ABOUT) {
      pair(sheet, next, styles, "", line);
    }
    next[0]++;
    counts.forEach((name, rows) -> pair(sheet, next, styles, name, "%d dòng".formatted(rows)));
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  private static void pair(Sheet sheet, int[] next, XlsxStyles styles, String left, String right) {
    var row = sheet.createRow(next[0]++);
    row.createCell(0).setCellValue(left);
    row.getCell(0).setCellStyle(styles.label());
    row.createCell(1).setCellValue(right);
    row.getCell(1).setCellStyle(styles.wrapped());
    if (right.length() > ABOUT_WIDTH) {
      int lines = (right.length() + ABOUT_WIDTH - 1) / ABOUT_WIDTH;
      row.setHeightInPoints(lines * sheet.getDefaultRowHeightInPoints());
    }
  }
}
