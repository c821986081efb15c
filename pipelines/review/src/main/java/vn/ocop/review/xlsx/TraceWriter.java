package vn.ocop.review.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ocop.review.document.FixedZip;
import vn.ocop.review.document.Report;
import vn.ocop.review.document.Table.Align;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figure.Unit;

/** The annex of the way back: each number with the select that gives it from the published file. */
public final class TraceWriter {
  private static final List<String> COLUMNS =
      List.of(
          "Khóa",
          "Nội dung",
          "Giá trị",
          "Loại số",
          "Chỉ tiêu",
          "Đơn vị",
          "Từ ngày",
          "Đến ngày",
          "Cơ sở",
          "Số dòng",
          "Lệnh giải thích",
          "SQL trên ocop.duckdb");
  private static final int[] WIDTHS = {24, 40, 12, 34, 22, 12, 13, 13, 13, 10, 46, 90};

  private static final int SQL = 11;

  /** Rows are as high as their texts want, but for the SQL, which would fill pages. */
  private static final int[] HEIGHTS = Arrays.copyOf(WIDTHS, WIDTHS.length);

  static {
    HEIGHTS[SQL] = Integer.MAX_VALUE;
  }

  private TraceWriter() {}

  /** The bytes of the workbook: the same report gives the same bytes. */
  public static byte[] write(Report report) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CellStyles styles = new CellStyles(workbook);
      XSSFSheet sheet = workbook.createSheet("Truy vết");
      for (int i = 0; i < COLUMNS.size(); i++) {
        XlsxWriter.cell(sheet, 0, i, COLUMNS.get(i)).setCellStyle(styles.head());
        sheet.setColumnWidth(i, WIDTHS[i] * 256);
      }
      int row = 1;
      for (Figure figure : report.figures()) {
        row(sheet, row++, figure, styles);
      }
      sheet.createFreezePane(1, 1);
      sheet.setAutoFilter(new CellRangeAddress(0, row - 1, 0, COLUMNS.size() - 1));
      sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      Layout.page(sheet, COLUMNS.size());
      Layout.header(sheet, report);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return FixedZip.of(bytes.toByteArray(), report.madeFrom().publishedAt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(XSSFSheet sheet, int row, Figure figure, CellStyles styles) {
    List<String> texts =
        List.of(
            figure.key(),
            figure.name(),
            "–",
            figure.meaning(),
            figure.indicator() == null ? "" : figure.indicator(),
            figure.unitId(),
            "",
            "",
            figure.stock().basis(),
            "",
            explain(figure),
            figure.sql());
    for (int i = 0; i < texts.size(); i++) {
      XSSFCell cell = XlsxWriter.cell(sheet, row, i, texts.get(i));
      cell.setCellStyle(i == SQL ? styles.longText() : styles.text(Align.LEFT, false));
    }
    date(sheet.getRow(row).getCell(6), figure.from(), styles);
    date(sheet.getRow(row).getCell(7), figure.asOf(), styles);
    if (figure.isKnown()) {
      sheet.getRow(row).getCell(2).setCellValue(figure.value());
    }
    sheet.getRow(row).getCell(2).setCellStyle(styles.number(figure.unit(), false));
    if (figure.rows() >= 0) {
      sheet.getRow(row).getCell(9).setCellValue(figure.rows());
      sheet.getRow(row).getCell(9).setCellStyle(styles.number(Unit.COUNT, false));
    }
    Layout.height(sheet.getRow(row), HEIGHTS);
  }

  private static void date(XSSFCell cell, LocalDate date, CellStyles styles) {
    cell.setCellValue(date);
    cell.setCellStyle(styles.date());
  }

  /**
   * The command that lists what a whole indicator counts, down to the cells of the lists; none
   * where there is nothing to list.
   */
  private static String explain(Figure figure) {
    boolean isListed =
        figure.indicator() != null && !figure.isZero() && !figure.stock().basis().equals("change");
    if (!isListed) {
      return "";
    }
    boolean isFlow = figure.stock().basis().equals("flow");
    return "./ocop explain %s --unit %s --as-of %s%s --basis %s%s"
        .formatted(
            figure.indicator(),
            figure.unitId(),
            figure.asOf(),
            isFlow ? " --period-from " + figure.from() : "",
            figure.stock().basis(),
            figure.category() == null ? "" : " --category " + figure.category());
  }
}
