package vn.ocop.review.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.ocop.review.mart.Mart;

/**
 * The rows of one select: headings that stay in sight, a filter, widths that fit. What does not fit
 * into one sheet goes on in the next.
 */
final class XlsxSheets {
  private static final float HEADING_LINES = 2.5f;
  private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int NARROWEST = 9;
  private static final int WIDEST = 45;
  private static final int MOST_LINES = 12;
  private static final int LETTERS_ON_A_PAGE = 190;
  private static final int MEASURED_ROWS = 2000;
  private static final String UNIT = "Đơn vị tính";
  private static final List<String> IN_UNIT =
      List.of("Mục tiêu", "Thực hiện", "Giá trị", "Mục tiêu quốc gia bên cạnh");

  private final SXSSFWorkbook book;
  private final XlsxStyles styles;
  private final String name;
  private SXSSFSheet sheet;
  private int[] widths;
  private int parts;
  private int next;
  private long rows;

  XlsxSheets(SXSSFWorkbook book, XlsxStyles styles, String name) {
    this.book = book;
    this.styles = styles;
    this.name = name;
  }

  /** Writes all rows; returns how many. */
  long fill(Mart mart, String select) throws IOException {
    List<String> columns = mart.columns("select * from (" + select + ")");
    begin(columns);
    mart.read(
        select,
        (names, cells) -> {
          if (next > LAST_ROW) {
            end(columns);
            begin(columns);
          }
          row(columns, cells);
        });
    end(columns);
    return rows;
  }

  private void begin(List<String> columns) {
    parts++;
    sheet = book.createSheet(parts == 1 ? name : name + " (" + parts + ")");
    widths = new int[columns.size()];
    Row head = sheet.createRow(0);
    head.setHeightInPoints(HEADING_LINES * sheet.getDefaultRowHeightInPoints());
    for (int column = 0; column < columns.size(); column++) {
      Cell cell = head.createCell(column);
      cell.setCellValue(columns.get(column).replace(" (%)", ""));
      cell.setCellStyle(styles.headings());
      widths[column] = longestWord(columns.get(column));
    }
    next = 1;
  }

  private void end(List<String> columns) {
    sheet.createFreezePane(1, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, columns.size() - 1));
    int all = 0;
    for (int column = 0; column < columns.size(); column++) {
      int width = Math.min(WIDEST, Math.max(NARROWEST, widths[column] + 3));
      sheet.setColumnWidth(column, width * 256);
      all += width;
    }
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns.size() - 1));
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitHeight((short) 0);
    print.setFitWidth((short) (all / LETTERS_ON_A_PAGE + 1));
    sheet.setFitToPage(true);
  }

  private void row(List<String> columns, List<Object> cells) {
    Row row = sheet.createRow(next++);
    int lines = 1;
    boolean isShare = "tỷ lệ".equals(at(columns, cells, UNIT));
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) != null) {
        String heading = columns.get(column);
        boolean isRatio = heading.endsWith("(%)") || isShare && IN_UNIT.contains(heading);
        write(row.createCell(column), cells.get(column), isRatio, column);
        lines = Math.max(lines, lines(cells.get(column)));
      }
    }
    if (lines > 1) {
      row.setHeightInPoints(Math.min(lines, MOST_LINES) * sheet.getDefaultRowHeightInPoints());
    }
    rows++;
  }

  private void write(Cell cell, Object value, boolean isRatio, int column) {
    int width;
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(styles.day());
      width = 10;
    } else if (value instanceof Number number) {
      double amount = number.doubleValue();
      cell.setCellValue(amount);
      cell.setCellStyle(isRatio ? styles.share() : whole(amount));
      width = 8;
    } else {
      String text = shortened(value.toString());
      cell.setCellValue(text);
      cell.setCellStyle(textStyle(text));
      width = text.length();
    }
    if (next < MEASURED_ROWS) {
      widths[column] = Math.max(widths[column], width);
    }
  }

  private org.apache.poi.ss.usermodel.CellStyle whole(double amount) {
    return amount == Math.rint(amount) ? styles.whole() : styles.decimal();
  }

  private org.apache.poi.ss.usermodel.CellStyle textStyle(String text) {
    if (CsvFiles.isRunBySpreadsheets(text)) {
      return styles.quoted();
    }
    return lines(text) > 1 ? styles.wrapped() : styles.text();
  }

  private static int lines(Object value) {
    return value instanceof String text ? (text.length() + WIDEST - 1) / WIDEST : 1;
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  private static int longestWord(String heading) {
    int longest = 0;
    for (String word : heading.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  private static Object at(List<String> columns, List<Object> cells, String heading) {
    int column = columns.indexOf(heading);
    return column < 0 ? null : cells.get(column);
  }
}
