package vn.ocop.intake.returned;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.intake.xlsx.Pages;

/** Comments on cells: what is wrong there and how to put it right. */
final class CellNotes {
  private static final String AUTHOR = "OCOP";
  private static final int COLUMNS = 4;
  private static final int CHARACTERS_A_LINE = 42;
  private static final int MOST_LINES = 14;

  private final XSSFSheet sheet;
  private int left;
  private XSSFDrawing drawing;

  /**
   * @param most how many cells may have one: many slow a spreadsheet down
   */
  CellNotes(XSSFSheet sheet, int most) {
    this.sheet = sheet;
    this.left = most;
  }

  void add(XSSFCell cell, List<Remark> remarks) {
    if (remarks.isEmpty() || left-- <= 0) {
      return;
    }
    if (drawing == null) {
      drawing = sheet.createDrawingPatriarch();
    }
    String text =
        Pages.limited(remarks.stream().map(Remark::line).collect(Collectors.joining("\n\n")));
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex() + 1;
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + lines(text));
    XSSFComment comment = drawing.createCellComment(anchor);
    comment.setAuthor(AUTHOR);
    comment.setString(new XSSFRichTextString(text));
    cell.setCellComment(comment);
  }

  private static int lines(String text) {
    int lines = 2;
    for (String line : text.split("\n", -1)) {
      lines += 1 + line.length() / CHARACTERS_A_LINE;
    }
    return Math.min(MOST_LINES, lines);
  }
}
