package vn.ocop.review.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.ocop.review.document.Report.Foot;
import vn.ocop.review.document.Report.Head;

/** The head of two columns and two rows, and the foot of two columns. */
final class OfficeBlocks {
  private static final long LEFT = 3600;
  private static final long RIGHT = Pages.TEXT - LEFT;
  private static final int SIGNING_LINES = 4;

  private OfficeBlocks() {}

  static void head(XWPFDocument document, Head head) {
    Runs runs = new Runs();
    XWPFTable table = table(document, 2);
    XWPFTableCell bodies = table.getRow(0).getCell(0);
    bold(centred(bodies, head.parentBody(), 12, runs), false);
    bold(centred(bodies, head.body(), 12, runs), true);
    rule(bodies.addParagraph(), 1150, 1150);
    XWPFTableCell motto = table.getRow(0).getCell(1);
    bold(centred(motto, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, runs), true);
    bold(centred(motto, "Độc lập - Tự do - Hạnh phúc", 13, runs), true);
    rule(motto.addParagraph(), 1150, 1150);
    centred(table.getRow(1).getCell(0), head.number(), 13, runs);
    XWPFParagraph date =
        centred(
            table.getRow(1).getCell(1),
            head.place() + ", ngày        tháng        năm          ",
            13,
            runs);
    date.getRuns().forEach(run -> run.setItalic(true));
  }

  static void foot(XWPFDocument document, Foot foot, Runs runs) {
    XWPFParagraph between = document.createParagraph();
    between.setSpacingAfter(0);
    between.setKeepNext(true);
    XWPFTable table = table(document, 1);
    table.getRow(0).setCantSplitRow(true);
    XWPFTableCell left = table.getRow(0).getCell(0);
    XWPFRun label = first(left).createRun();
    label.setText("Nơi nhận:");
    label.setBold(true);
    label.setItalic(true);
    label.setFontSize(12);
    List<String> recipients = foot.recipients();
    for (String recipient : recipients) {
      line(left, "- " + recipient + ";", runs);
    }
    line(left, "- Lưu: VT, [đơn vị soạn thảo].", runs);
    XWPFTableCell right = table.getRow(0).getCell(1);
    bold(centred(right, foot.authority(), 14, runs), true);
    XWPFParagraph space = right.addParagraph();
    space.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun lines = space.createRun();
    for (int i = 1; i < SIGNING_LINES; i++) {
      lines.addBreak(BreakType.TEXT_WRAPPING);
    }
    bold(centred(right, foot.signer(), 14, runs), true);
  }

  /** A solid line inside the text, that many twentieths of a point away from its edges. */
  static void rule(XWPFParagraph paragraph, int fromLeft, int fromRight) {
    paragraph.setIndentationLeft(fromLeft);
    paragraph.setIndentationRight(fromRight);
    paragraph.setSpacingBefore(40);
    paragraph.setSpacingAfter(60);
    var properties = paragraph.getCTP().getPPr();
    var border = properties.addNewPBdr().addNewTop();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(6));
    border.setSpace(BigInteger.ONE);
    border.setColor("000000");
    var spacing = properties.getSpacing();
    spacing.setLine(BigInteger.valueOf(120));
    spacing.setLineRule(STLineSpacingRule.EXACT);
  }

  private static XWPFTable table(XWPFDocument document, int rows) {
    XWPFTable table = document.createTable(rows, 2);
    table.removeBorders();
    table.setCellMargins(0, 0, 0, 0);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidth((int) Pages.TEXT);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    grid.addNewGridCol().setW(BigInteger.valueOf(LEFT));
    grid.addNewGridCol().setW(BigInteger.valueOf(RIGHT));
    for (int row = 0; row < rows; row++) {
      width(table.getRow(row).getCell(0), LEFT);
      width(table.getRow(row).getCell(1), RIGHT);
    }
    return table;
  }

  private static void width(XWPFTableCell cell, long width) {
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    var tcWidth = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    tcWidth.setW(BigInteger.valueOf(width));
    tcWidth.setType(STTblWidth.DXA);
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    return paragraph.getRuns().isEmpty() ? paragraph : cell.addParagraph();
  }

  private static XWPFParagraph centred(XWPFTableCell cell, String text, int size, Runs runs) {
    XWPFParagraph paragraph = first(cell);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    runs.marked(paragraph, text);
    paragraph.getRuns().forEach(run -> run.setFontSize(size));
    return paragraph;
  }

  private static void bold(XWPFParagraph paragraph, boolean isBold) {
    paragraph.getRuns().forEach(run -> run.setBold(isBold));
  }

  private static void line(XWPFTableCell cell, String text, Runs runs) {
    XWPFParagraph paragraph = cell.addParagraph();
    runs.marked(paragraph, text);
    paragraph.getRuns().forEach(run -> run.setFontSize(11));
  }
}
