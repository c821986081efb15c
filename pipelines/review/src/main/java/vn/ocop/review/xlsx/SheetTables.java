package vn.ocop.review.xlsx;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.review.document.Table;
import vn.ocop.review.document.Table.Cell;
import vn.ocop.review.document.Table.Column;
import vn.ocop.review.document.Table.Row;

/** One table on one sheet. */
final class SheetTables {
  private static final int TITLE = 0;
  private static final int NOTE = 1;
  private static final int HEAD = 2;

  private final CellStyles styles;
  private final DefinitionSheet definitions;

  SheetTables(CellStyles styles, DefinitionSheet definitions) {
    this.styles = styles;
    this.definitions = definitions;
  }

  void write(XSSFSheet sheet, Table table) {
    List<Column> columns = table.columns();
    int last = columns.size() - 1;
    XlsxWriter.cell(sheet, TITLE, 0, table.title()).setCellStyle(styles.title());
    XlsxWriter.cell(sheet, NOTE, 0, table.note()).setCellStyle(styles.note());
    sheet.addMergedRegion(new CellRangeAddress(TITLE, TITLE, 0, last));
    sheet.addMergedRegion(new CellRangeAddress(NOTE, NOTE, 0, last));
    sheet.getRow(TITLE).setHeightInPoints(38);
    sheet.getRow(NOTE).setHeightInPoints(34);
    int[] widths = columns.stream().mapToInt(column -> Math.max(6, column.weight() + 3)).toArray();
    int below = head(sheet, table);
    int row = below + 1;
    for (Row line : table.rows()) {
      for (int i = 0; i <= last; i++) {
        cell(
            XlsxWriter.cell(sheet, row, i, ""),
            line.cells().get(i),
            columns.get(i),
            line.isTotal());
      }
      Layout.height(sheet.getRow(row), widths);
      row++;
    }
    for (int i = 0; i <= last; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    Layout.height(sheet.getRow(below), widths);
    int end = Math.max(below, row - 1);
    sheet.createFreezePane(0, below + 1);
    sheet.setAutoFilter(new CellRangeAddress(below, end, 0, last));
    sheet.setRepeatingRows(new CellRangeAddress(HEAD, below, -1, -1));
    range(sheet, table, below, end, last);
    Layout.page(sheet, columns.size());
  }

  /** The heading rows; gives the lower one. */
  private int head(XSSFSheet sheet, Table table) {
    List<Column> columns = table.columns();
    int below = table.hasGroups() ? HEAD + 1 : HEAD;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean isGrouped = column.group() != null;
      XlsxWriter.cell(sheet, HEAD, i, isGrouped ? column.group() : column.heading())
          .setCellStyle(styles.head());
      if (table.hasGroups()) {
        XlsxWriter.cell(sheet, below, i, isGrouped ? column.heading() : "")
            .setCellStyle(styles.head());
        if (!isGrouped) {
          sheet.addMergedRegion(new CellRangeAddress(HEAD, below, i, i));
        }
      }
    }
    merge(sheet, columns);
    return below;
  }

  private static void merge(XSSFSheet sheet, List<Column> columns) {
    int start = 0;
    while (start < columns.size()) {
      int end = start;
      String group = columns.get(start).group();
      while (group != null
          && end + 1 < columns.size()
          && group.equals(columns.get(end + 1).group())) {
        end++;
      }
      if (end > start) {
        sheet.addMergedRegion(new CellRangeAddress(HEAD, HEAD, start, end));
      }
      start = end + 1;
    }
  }

  private void cell(XSSFCell target, Cell cell, Column column, boolean isTotal) {
    if (cell.figure() != null) {
      definitions.number(target, cell.figure(), isTotal);
    } else if (cell.date() != null) {
      target.setCellValue(cell.date());
      target.setCellStyle(styles.date());
    } else if (column.heading().equals("TT") && !cell.text().isEmpty()) {
      target.setCellValue(Integer.parseInt(cell.text()));
      target.setCellStyle(styles.text(column.align(), isTotal));
    } else {
      target.setCellValue(safe(cell.text()));
      target.setCellStyle(styles.text(column.align(), isTotal));
    }
  }

  /** Text that a spreadsheet would take for a formula stays text. */
  private static String safe(String text) {
    return text.matches("[=+@\\-].*") && text.length() > 1 && text.charAt(1) != ' '
        ? "'" + text
        : text;
  }

  /** The table with its headings as a name: {@code bang_by_group}. */
  private static void range(XSSFSheet sheet, Table table, int below, int end, int last) {
    XSSFName name = sheet.getWorkbook().createName();
    name.setNameName("bang_" + table.id());
    AreaReference area =
        new AreaReference(
            new CellReference(sheet.getSheetName(), below, 0, true, true),
            new CellReference(sheet.getSheetName(), end, last, true, true),
            SpreadsheetVersion.EXCEL2007);
    name.setRefersToFormula(area.formatAsString());
  }
}
