package vn.ocop.review.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.ocop.review.MartFixture;
import vn.ocop.review.document.Report;
import vn.ocop.review.docx.DocxWriter;
import vn.ocop.review.html.HtmlWriter;
import vn.ocop.review.mart.Mart;
import vn.ocop.review.xlsx.TraceWriter;
import vn.ocop.review.xlsx.XlsxWriter;
import vn.ocop.review.yearend.Period.Closing;

class FilesTest {
  @TempDir private Path folder;
  private Report report;

  @BeforeEach
  void draft() throws SQLException {
    Path file = folder.resolve("ocop.duckdb");
    SmallWorld.write(file);
    try (Mart mart = Mart.open(file)) {
      Period year = Period.named("2023", Closing.MONTH_END);
      report = Draft.of(mart, MartFixture.conf(), "20@63", year).report();
    }
  }

  @Test
  void theDocumentIsValidByTheFullSchemas() throws Exception {
    try (XWPFDocument document = docx()) {
      assertThat(faults(document.getDocument())).isEmpty();
      assertThat(faults(document.getStyle())).isEmpty();
      assertThat(document.getHeaderList()).hasSize(1);
      assertThat(faults(document.getHeaderList().get(0)._getHdrFtr())).isEmpty();
      assertThat(document.getCharts()).hasSize(3);
      for (XWPFChart chart : document.getCharts()) {
        assertThat(faults(chart.getCTChartSpace())).isEmpty();
        assertThat(chart.getWorkbook().getSheetAt(0).getPhysicalNumberOfRows()).isGreaterThan(1);
      }
    }
  }

  @Test
  void pagesFollowTheLayoutOfOfficeDocuments() throws Exception {
    try (XWPFDocument document = docx()) {
      CTSectPr first =
          document.getParagraphs().stream()
              .filter(
                  paragraph ->
                      paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr())
              .findFirst()
              .orElseThrow()
              .getCTP()
              .getPPr()
              .getSectPr();
      assertThat(first.getPgMar().getLeft()).hasToString("1701");
      assertThat(first.getPgMar().getTop()).hasToString("1134");
      assertThat(first.isSetTitlePg()).isTrue();
      CTSectPr last = document.getDocument().getBody().getSectPr();
      assertThat(last.getPgSz().getOrient()).hasToString("landscape");
      assertThat(last.getPgNumType().getStart()).hasToString("1");
      for (XWPFTable table : document.getTables().subList(1, 4)) {
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      }
      assertThat(document.getParagraphs().stream().map(paragraph -> paragraph.getText()))
          .anyMatch(text -> text.endsWith("./."))
          .noneMatch(text -> text.equals("./."));
    }
  }

  @Test
  void aTableIsHeldOnOnePageAndNoPageFollowsItForALineOfNothing() throws Exception {
    try (XWPFDocument document = docx()) {
      XWPFTable bridge = tableThatBegins(document, "Còn hiệu lực");
      int last = bridge.getNumberOfRows() - 1;
      assertThat(keepsNext(bridge, 0)).isTrue();
      assertThat(keepsNext(bridge, last - 1)).isTrue();
      assertThat(keepsNext(bridge, last)).isFalse();
      XWPFTable list = document.getTables().get(document.getTables().size() - 1);
      assertThat(keepsNext(list, 0)).as("a list begins under its title").isFalse();
      assertThat(tableThatBegins(document, "Nhóm sản phẩm").getRow(0).getHeight()).isPositive();
      var body = document.getBodyElements();
      for (int i = 1; i < body.size(); i++) {
        boolean isEnd =
            i == body.size() - 1
                || body.get(i) instanceof XWPFParagraph end
                    && end.getCTP().isSetPPr()
                    && end.getCTP().getPPr().isSetSectPr();
        if (isEnd) {
          XWPFParagraph end = (XWPFParagraph) body.get(i);
          assertThat(end.getSpacingLineRule()).isEqualTo(LineSpacingRule.EXACT);
          assertThat(end.getSpacingBetween()).isEqualTo(1);
          assertThat(body.get(i - 1)).isInstanceOf(XWPFTable.class);
        }
      }
    }
  }

  private static boolean keepsNext(XWPFTable table, int row) {
    return table.getRow(row).getCell(0).getParagraphs().get(0).isKeepNext();
  }

  private static XWPFTable tableThatBegins(XWPFDocument document, String heading) {
    return document.getTables().stream()
        .filter(table -> table.getRow(0).getCell(0).getText().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theWorkbookIsValidByTheFullSchemas() throws Exception {
    for (byte[] bytes : List.of(XlsxWriter.write(report), TraceWriter.write(report))) {
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        assertThat(faults(workbook.getCTWorkbook())).isEmpty();
        assertThat(faults(workbook.getStylesSource().getCTStylesheet())).isEmpty();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
          XSSFSheet sheet = workbook.getSheetAt(i);
          assertThat(faults(sheet.getCTWorksheet())).as(sheet.getSheetName()).isEmpty();
          assertThat(sheet.getFitToPage()).as(sheet.getSheetName()).isTrue();
          charts(sheet).forEach(chart -> assertThat(faults(chart.getCTChartSpace())).isEmpty());
        }
      }
    }
  }

  @Test
  void eachTableHasASheetANameAndHeadingsThatStay() throws Exception {
    try (XSSFWorkbook workbook = xlsx()) {
      XSSFSheet sheet = workbook.getSheet("Cầu nối hiệu lực");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getRepeatingRows()).isNotNull();
      assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
      assertThat(workbook.getName("bang_bridge_valid").getRefersToFormula())
          .isEqualTo("'Cầu nối hiệu lực'!$A$3:$E$11");
      assertThat(charts(workbook.getSheet("Biểu đồ 1"))).hasSize(1);
      assertThat(sheet.getHeader().getCenter())
          .endsWith("Tỉnh Lạng Sơn – " + report.subject())
          .contains("năm 2023");
      assertThat(workbook.getSheet("Mục lục").getRow(2).getCell(1).getStringCellValue())
          .isEqualTo("Tỉnh Lạng Sơn");
    }
  }

  @Test
  void thePageLoadsNothingAndLeadsFromEachNumberToItsMeaning() {
    String page = new String(HtmlWriter.write(report), StandardCharsets.UTF_8);

    assertThat(page)
        .contains("default-src 'none'")
        .contains("<a class=\"f\" href=\"#k-valid\"")
        .contains("<dt id=\"k-valid\">")
        .doesNotContain("src=\"http")
        .doesNotContain("href=\"http");
  }

  @Test
  void theSameReportHasTheSameBytes() {
    assertThat(DocxWriter.write(report)).isEqualTo(DocxWriter.write(report));
    assertThat(XlsxWriter.write(report)).isEqualTo(XlsxWriter.write(report));
    assertThat(TraceWriter.write(report)).isEqualTo(TraceWriter.write(report));
    assertThat(HtmlWriter.write(report)).isEqualTo(HtmlWriter.write(report));
  }

  @Test
  void theSameReportHasTheSameBytesOnAComputerOfAnotherLanguageAndTimeZone() {
    byte[] document = DocxWriter.write(report);
    byte[] workbook = XlsxWriter.write(report);
    byte[] page = HtmlWriter.write(report);
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      assertThat(DocxWriter.write(report)).isEqualTo(document);
      assertThat(XlsxWriter.write(report)).isEqualTo(workbook);
      assertThat(HtmlWriter.write(report)).isEqualTo(page);
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
  }

  private XWPFDocument docx() throws Exception {
    return new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(report)));
  }

  private XSSFWorkbook xlsx() throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(XlsxWriter.write(report)));
  }

  private static List<XSSFChart> charts(XSSFSheet sheet) {
    return sheet.getDrawingPatriarch() == null
        ? List.of()
        : sheet.getDrawingPatriarch().getCharts();
  }

  private static List<String> faults(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    part.validate(new XmlOptions().setErrorListener(errors));
    return errors.stream().map(XmlError::getMessage).toList();
  }
}
