package vn.ocop.review.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.FixedZip;
import vn.ocop.review.document.Report;
import vn.ocop.review.document.Report.Appendix;
import vn.ocop.review.document.Table;
import vn.ocop.review.figure.Vietnamese;

/** Writes reports as xlsx: contents, one sheet a table or chart, the definition of every number. */
public final class XlsxWriter {
  private static final String CONTENTS = "Mục lục";

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyles styles = new CellStyles(workbook);
  private final Report report;

  private XlsxWriter(Report report) {
    this.report = report;
  }

  /** The bytes of the workbook: the same report gives the same bytes. */
  public static byte[] write(Report report) {
    XlsxWriter writer = new XlsxWriter(report);
    try (XSSFWorkbook workbook = writer.workbook) {
      writer.compose();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return FixedZip.of(bytes.toByteArray(), report.madeFrom().publishedAt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compose() {
    var core = workbook.getProperties().getCoreProperties();
    core.setTitle(report.kind() + ": " + report.subject() + " – " + report.unit());
    core.setCreator("OCOP");
    XSSFSheet contents = workbook.createSheet(CONTENTS);
    DefinitionSheet definitions = new DefinitionSheet(styles, report);
    SheetTables tables = new SheetTables(styles, definitions);
    SheetCharts charts = new SheetCharts(styles, definitions);
    List<String[]> made = new ArrayList<>();
    int number = 0;
    for (Block block : blocks()) {
      if (block instanceof Table table) {
        XSSFSheet sheet = workbook.createSheet(name(table.sheet()));
        tables.write(sheet, table);
        made.add(new String[] {sheet.getSheetName(), table.title()});
      } else if (block instanceof Chart chart) {
        XSSFSheet sheet = workbook.createSheet("Biểu đồ " + ++number);
        charts.write(sheet, chart);
        made.add(new String[] {sheet.getSheetName(), chart.title()});
      }
    }
    XSSFSheet sheet = workbook.createSheet(DefinitionSheet.NAME);
    definitions.write(sheet);
    made.add(new String[] {DefinitionSheet.NAME, "Mỗi số của báo cáo là gì"});
    contents(contents, made);
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(report.blocks());
    for (Appendix appendix : report.appendices()) {
      blocks.addAll(appendix.blocks());
    }
    return blocks;
  }

  private void contents(XSSFSheet sheet, List<String[]> made) {
    sheet.setColumnWidth(0, 26 * 256);
    sheet.setColumnWidth(1, 80 * 256);
    line(sheet, 0, report.kind());
    line(sheet, 1, report.subject());
    fact(sheet, 2, "Đơn vị", report.unit());
    fact(
        sheet,
        3,
        "Bản công bố",
        report.madeFrom().version()
            + " ngày "
            + Vietnamese.date(report.madeFrom().publishedAt().toLocalDate()));
    int row = 5;
    for (String[] entry : made) {
      XSSFCell cell = cell(sheet, row, 0, entry[0]);
      cell.setHyperlink(link(workbook, "'" + entry[0] + "'!A1"));
      cell.setCellStyle(styles.link());
      cell(sheet, row, 1, entry[1]).setCellStyle(styles.plain());
      row++;
    }
    Layout.page(sheet, 2);
    workbook.forEach(printed -> Layout.header(printed, report));
  }

  private void fact(XSSFSheet sheet, int row, String name, String value) {
    cell(sheet, row, 0, name).setCellStyle(styles.plain());
    cell(sheet, row, 1, value).setCellStyle(styles.plain());
  }

  private void line(XSSFSheet sheet, int row, String text) {
    cell(sheet, row, 0, text).setCellStyle(styles.title());
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 1));
    sheet.getRow(row).setHeightInPoints(row == 0 ? 22 : 40);
  }

  static XSSFHyperlink link(XSSFWorkbook workbook, String address) {
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(address);
    return link;
  }

  static XSSFCell cell(XSSFSheet sheet, int row, int column, String text) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = line.createCell(column);
    cell.setCellValue(text);
    return cell;
  }

  /** A name that no sheet has yet; Excel allows 31 characters. */
  private String name(String wanted) {
    String name = wanted.substring(0, Math.min(28, wanted.length()));
    String free = name;
    for (int i = 2; workbook.getSheet(free) != null; i++) {
      free = name + " " + i;
    }
    return free;
  }
}
