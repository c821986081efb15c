package vn.ocop.review.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.review.document.Report;
import vn.ocop.review.document.Report.Definition;
import vn.ocop.review.document.Table.Align;
import vn.ocop.review.figure.Figure;

/** One row for each number: what it is. Cells with a number carry a note and lead here. */
final class DefinitionSheet {
  static final String NAME = "Định nghĩa";
  private static final int HEAD = 1;
  private static final List<String> COLUMNS =
      List.of(
          "Khóa",
          "Nội dung",
          "Giá trị",
          "Loại số",
          "Chỉ tiêu",
          "Chỉ tiêu đếm gì",
          "Mẫu số",
          "Căn cứ");
  private static final int[] WIDTHS = {24, 40, 12, 34, 22, 44, 36, 36};

  private final CellStyles styles;
  private final Report report;
  private final Map<String, Integer> rowOf = new LinkedHashMap<>();

  DefinitionSheet(CellStyles styles, Report report) {
    this.styles = styles;
    this.report = report;
    int row = HEAD + 1;
    for (Figure figure : report.figures()) {
      rowOf.put(figure.key(), row++);
    }
  }

  /** Puts a number into a cell, with its note and its link. */
  void number(XSSFCell cell, Figure figure, boolean isTotal) {
    if (figure.isKnown()) {
      cell.setCellValue(figure.value());
    } else {
      cell.setCellValue("–");
    }
    cell.setCellStyle(styles.number(figure.unit(), isTotal));
    Integer row = rowOf.get(figure.key());
    cell.setHyperlink(
        XlsxWriter.link(cell.getSheet().getWorkbook(), "'" + NAME + "'!A" + (row + 1)));
    note(cell, figure);
  }

  private static void note(XSSFCell cell, Figure figure) {
    XSSFSheet sheet = cell.getSheet();
    var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 4);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 4);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    XSSFComment comment = (XSSFComment) sheet.createDrawingPatriarch().createCellComment(anchor);
    String indicator = figure.indicator() == null ? "–" : figure.indicator();
    comment.setString(
        new XSSFRichTextString(
            figure.key() + "\n" + figure.meaning() + "\nChỉ tiêu: " + indicator));
    comment.setAuthor("OCOP");
    cell.setCellComment(comment);
  }

  void write(XSSFSheet sheet) {
    XlsxWriter.cell(sheet, 0, 0, "Định nghĩa các số").setCellStyle(styles.title());
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, COLUMNS.size() - 1));
    for (int i = 0; i < COLUMNS.size(); i++) {
      XlsxWriter.cell(sheet, HEAD, i, COLUMNS.get(i)).setCellStyle(styles.head());
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    for (Figure figure : report.figures()) {
      row(sheet, rowOf.get(figure.key()), figure);
      Layout.height(sheet.getRow(rowOf.get(figure.key())), WIDTHS);
    }
    sheet.createFreezePane(1, HEAD + 1);
    sheet.setAutoFilter(new CellRangeAddress(HEAD, HEAD + rowOf.size(), 0, COLUMNS.size() - 1));
    sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
    Layout.page(sheet, COLUMNS.size());
  }

  private void row(XSSFSheet sheet, int row, Figure figure) {
    Definition definition = report.definitions().get(String.valueOf(figure.indicator()));
    text(sheet, row, 0, figure.key());
    text(sheet, row, 1, figure.name());
    XSSFCell value = XlsxWriter.cell(sheet, row, 2, "–");
    if (figure.isKnown()) {
      value.setCellValue(figure.value());
    }
    value.setCellStyle(styles.number(figure.unit(), false));
    text(sheet, row, 3, figure.meaning());
    text(sheet, row, 4, figure.indicator());
    text(sheet, row, 5, definition == null ? null : definition.numerator());
    text(sheet, row, 6, definition == null ? null : definition.denominator());
    text(sheet, row, 7, definition == null ? null : definition.legalSource());
  }

  private void text(XSSFSheet sheet, int row, int column, String text) {
    XlsxWriter.cell(sheet, row, column, text == null ? "" : text)
        .setCellStyle(styles.text(Align.LEFT, false));
  }
}
