package vn.ocop.intake;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Lists as offices lay them out, built cell by cell; what the tests of layouts share. */
abstract class OfficeLists {
  static final String[] HEAD = {"STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao"};
  static final String[] TITLE = {
    "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN ĐỢT 1 NĂM 2023, HUYỆN CHI LĂNG, TỈNH LẠNG SƠN"
  };
  static final String[] DECISION = {
    "(Kèm theo Quyết định số 1234/QĐ-UBND ngày 15/8/2023 của UBND tỉnh Lạng Sơn)"
  };

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 8, 0);
  private static Intake intake;

  @TempDir Path inbox;

  @BeforeAll
  static void open() {
    intake = Intake.open(Fixtures.CONF);
  }

  Reading list(Object[]... rows) {
    return list(null, rows);
  }

  Reading titled(String title, Object[]... rows) {
    Object[][] all = new Object[rows.length + 1][];
    all[0] = HEAD;
    System.arraycopy(rows, 0, all, 1, rows.length);
    return list(title, all);
  }

  Reading list(String title, Object[]... rows) {
    Object[][] all = new Object[rows.length + 2][];
    all[0] = title == null ? TITLE : row(title);
    all[1] = title == null ? DECISION : row("");
    System.arraycopy(rows, 0, all, 2, rows.length);
    Workbook poi = workbook();
    grid(poi.createSheet("Danh sách"), all);
    return read("danh-sach.xlsx", poi);
  }

  static Object[] na(Object star) {
    return row(1, "Na dai", "HTX Na", "xã Chi Lăng", star);
  }

  static Object[] row(Object... cells) {
    return cells;
  }

  static Workbook workbook() {
    return new XSSFWorkbook();
  }

  static Sheet grid(Sheet sheet, Object[]... rows) {
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows[r].length; c++) {
        if (rows[r][c] instanceof Number number) {
          row.createCell(c).setCellValue(number.doubleValue());
        } else if (rows[r][c] != null) {
          row.createCell(c).setCellValue(rows[r][c].toString());
        }
      }
    }
    return sheet;
  }

  static void merge(Sheet sheet, String... ranges) {
    for (String range : ranges) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
  }

  Reading read(String name, Workbook poi) {
    return read(Fixtures.write(inbox.resolve(name), poi));
  }

  static Reading read(Path file) {
    return intake.read(Inbox.scan(file).get(0), NOW);
  }

  /** Product, star or step, and date of each entry. */
  static List<String> said(Reading reading) {
    return reading.entries().stream()
        .map(
            entry ->
                entry.subject().productName()
                    + " "
                    + (entry.outcome().step() != null
                        ? entry.outcome().step()
                        : entry.outcome().star())
                    + " "
                    + entry.decision().date().date())
        .toList();
  }
}
