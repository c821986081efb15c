package vn.ocop.review.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.ocop.review.document.Table;
import vn.ocop.review.document.Table.Align;
import vn.ocop.review.document.Table.Cell;
import vn.ocop.review.document.Table.Column;
import vn.ocop.review.document.Table.Row;

/** Tables with header rows that repeat on each page. */
final class DocxTables {
  private static final int WIDE_FROM = 8;
  private static final int TOGETHER_UP_TO = 20;
  private static final int LINES_OF_TEXT = 80;

  /** Room of a bold letter and of a line in a heading, in twentieths of a point. */
  private static final long LETTER = 125;

  private static final long LINE = 290;

  private final Runs runs;

  DocxTables(Runs runs) {
    this.runs = runs;
  }

  /** Writes a table as wide as the text, in twentieths of a point; a short one onto one page. */
  void write(XWPFDocument document, Table table, long width) {
    XWPFTable written = list(document, table, width);
    if (isShort(table)) {
      holdTogether(written);
    }
  }

  /** Writes a list that begins a page and goes on as far as it needs. */
  XWPFTable list(XWPFDocument document, Table table, long width) {
    List<Column> columns = table.columns();
    long[] widths = widths(columns, width);
    XWPFTable written = document.createTable(1, columns.size());
    written.getCTTbl().getTblPr().unsetTblBorders();
    written.setStyleID("ReportTable");
    written.setWidth((int) width);
    written.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    grid(written, widths);
    String style = columns.size() >= WIDE_FROM ? "TableTextSmall" : "TableText";
    header(written, table, widths, style);
    for (Row row : table.rows()) {
      XWPFTableRow line = written.createRow();
      line.setCantSplitRow(true);
      for (int i = 0; i < columns.size(); i++) {
        cell(line.getCell(i), row.cells().get(i), columns.get(i), row.isTotal(), style, widths[i]);
      }
    }
    if (table.hasGroups()) {
      // Last, since new rows are made as wide as the first.
      span(written.getRow(0), columns, widths);
    }
    return written;
  }

  /** A table that fits well on the rest of a page or on the next one. */
  private static boolean isShort(Table table) {
    return table.rows().size() <= TOGETHER_UP_TO
        && table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .allMatch(cell -> cell.text().length() <= LINES_OF_TEXT);
  }

  private static void holdTogether(XWPFTable table) {
    List<XWPFTableRow> rows = table.getRows();
    for (XWPFTableRow row : rows.subList(0, rows.size() - 1)) {
      for (XWPFTableCell cell : row.getTableCells()) {
        cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true));
      }
    }
  }

  private void header(XWPFTable written, Table table, long[] widths, String style) {
    List<Column> columns = table.columns();
    XWPFTableRow top = written.getRow(0);
    repeat(top);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      head(
          top.getCell(i),
          column.group() == null ? column.heading() : column.group(),
          style,
          widths[i]);
    }
    if (!table.hasGroups()) {
      return;
    }
    XWPFTableRow below = written.createRow();
    repeat(below);
    int high = (int) (lines(columns, widths) * LINE / 2);
    top.setHeight(high);
    below.setHeight(high);
    for (int i = 0; i < columns.size(); i++) {
      boolean isGrouped = columns.get(i).group() != null;
      head(below.getCell(i), isGrouped ? columns.get(i).heading() : "", style, widths[i]);
      if (!isGrouped) {
        properties(top.getCell(i)).addNewVMerge().setVal(STMerge.RESTART);
        properties(below.getCell(i)).addNewVMerge().setVal(STMerge.CONTINUE);
      }
    }
  }

  /** Lines of the longest heading over both rows: LibreOffice forgets it where rows repeat. */
  private static long lines(List<Column> columns, long[] widths) {
    long most = 2;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).group() == null) {
        long letters = Math.max(1, widths[i] / LETTER - 1);
        most = Math.max(most, 1 + columns.get(i).heading().length() / letters);
      }
    }
    return most;
  }

  /** Joins neighbours of one group in the upper header row, from right to left. */
  private static void span(XWPFTableRow top, List<Column> columns, long[] widths) {
    int end = columns.size() - 1;
    while (end >= 0) {
      int start = end;
      String group = columns.get(end).group();
      while (group != null && start > 0 && group.equals(columns.get(start - 1).group())) {
        start--;
      }
      if (group != null && start < end) {
        long width = 0;
        for (int i = start; i <= end; i++) {
          width += widths[i];
        }
        for (int i = end; i > start; i--) {
          top.removeCell(i);
        }
        CTTcPr first = properties(top.getCell(start));
        first.getTcW().setW(BigInteger.valueOf(width));
        first.addNewGridSpan().setVal(BigInteger.valueOf(end - start + 1L));
      }
      end = start - 1;
    }
  }

  private void head(XWPFTableCell cell, String text, String style, long width) {
    XWPFParagraph paragraph = paragraph(cell, style, width);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setBold(true);
  }

  private void cell(
      XWPFTableCell target, Cell cell, Column column, boolean isTotal, String style, long width) {
    XWPFParagraph paragraph = paragraph(target, style, width);
    paragraph.setAlignment(alignment(column.align()));
    XWPFRun run;
    if (cell.figure() != null) {
      run = runs.write(paragraph, cell.text(), cell.figure());
    } else {
      run = paragraph.createRun();
      run.setText(cell.text());
    }
    run.setBold(isTotal);
  }

  private static XWPFParagraph paragraph(XWPFTableCell cell, String style, long width) {
    CTTcPr properties = properties(cell);
    var size = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    size.setW(BigInteger.valueOf(width));
    size.setType(STTblWidth.DXA);
    cell.setVerticalAlignment(XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle(style);
    return paragraph;
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }

  private static ParagraphAlignment alignment(Align align) {
    return switch (align) {
      case LEFT -> ParagraphAlignment.LEFT;
      case CENTRE -> ParagraphAlignment.CENTER;
      case RIGHT -> ParagraphAlignment.RIGHT;
    };
  }

  private static void repeat(XWPFTableRow row) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
  }

  private static void grid(XWPFTable table, long[] widths) {
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (long width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
  }

  private static long[] widths(List<Column> columns, long width) {
    long all = columns.stream().mapToLong(Column::weight).sum();
    return columns.stream().mapToLong(column -> width * column.weight() / all).toArray();
  }
}
