package vn.ocop.review.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import vn.ocop.review.MartFixture;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Heading;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.Report;
import vn.ocop.review.document.Table;
import vn.ocop.review.docx.DocxWriter;
import vn.ocop.review.html.HtmlWriter;
import vn.ocop.review.mart.Mart;
import vn.ocop.review.xlsx.XlsxWriter;
import vn.ocop.review.yearend.Period.Closing;

/** Lists that say little, say a thing twice, or hold what no name should. */
class OddListsTest {
  @TempDir private Path folder;

  @Test
  void whereNoDateIsKnownNoSentenceSaysThatNoListCame() throws SQLException {
    Report report =
        report(
            "20@63",
            "update recognition set decision_date = null, date_precision = 'unknown'",
            "delete from certificate_event",
            "delete from certificate_span");

    assertThat(text(report))
        .contains("09 lần công nhận trong danh sách không ghi ngày quyết định")
        .contains("Đây không phải là kết luận rằng địa phương không có sản phẩm OCOP")
        .doesNotContain("chưa nhận danh sách nào");
    assertThat(report.appendices()).isEmpty();
    assertEverySectionSaysSomething(report);
  }

  @Test
  void noSectionOfAUnitWithoutListsIsEmpty() throws SQLException {
    assertEverySectionSaysSomething(report("h3@63"));
    assertEverySectionSaysSomething(report("20@63"));
  }

  @Test
  void aProductDecidedTwiceIsOneProductAndTwoLinesOfTheList() throws SQLException {
    Report report =
        report(
            "20@63",
            "insert into recognition by name select * replace ('c2' as recognition_id, 'upgrade' as"
                + " kind, date '2023-09-09' as decision_date) from recognition where"
                + " recognition_id = 'c1'");

    assertThat(DraftTest.table(report, "list_recognised").note())
        .contains("gồm 05 lượt công nhận của 04 sản phẩm");
    assertThat(text(report)).contains("ít nhất 04 sản phẩm có quyết định");
  }

  @Test
  void aPartThatLeftTheUnitIsNamedAndNotCountedAmongItsParts() throws SQLException {
    Report report =
        report(
            "h1@63",
            "update unit set valid_to = date '2021-06-30' where unit_id = 'x1@63'",
            "insert into unit by name select * replace ('x9@63' as unit_id, 'Phường Chín' as"
                + " name_vi, null as valid_to) from unit where unit_id = 'x1@63'");

    assertThat(text(report))
        .contains("chưa có sản phẩm của đơn vị nào trong 01 phường hiện thuộc huyện Một")
        .contains("Bảng dưới còn có Xã 1: danh sách ghi sản phẩm ở nơi này thuộc huyện Một");
    assertThat(DraftTest.table(report, "by_part").rows().get(0).cells().get(1).text())
        .isEqualTo("Xã 1");
  }

  @Test
  void aTargetWithDaysOfItsOwnIsCountedInThem() throws SQLException {
    String target =
        "insert into plan_target by name select 'ls' as plan_code, '%s' as target_code, %d as"
            + " position, 'products_new' as indicator_code, 'all' as category, 'at_least' as"
            + " comparator, 5.0 as target_value, 'flow' as basis, 'thêm 5' as clause_vi, %s as"
            + " period_from, %s as deadline";
    Report report =
        report(
            "20@63",
            "update plan set period_to = date '2024-12-31'",
            target.formatted("first_half", 3, "date '2023-01-01'", "date '2023-06-30'"),
            target.formatted("next_year", 4, "date '2024-01-01'", "date '2024-12-31'"));

    List<Table.Row> rows = DraftTest.table(report, "targets_1").rows();
    assertThat(rows.get(2).cells().stream().map(Table.Cell::text))
        .as("c was new in June, f only by the end of the year; a and d were decided again")
        .containsSequence("5", "1", "20,0\u00a0%", "3", "60,0\u00a0%");
    assertThat(rows.get(3).cells().stream().map(Table.Cell::text))
        .containsExactly(
            "4", "thêm 5", "5", "", "", "", "", "Chưa đến kỳ. Tính từ ngày 01/01/2024.");
    assertThat(DraftTest.table(report, "overview").rows().get(3).cells().get(0).text())
        .isEqualTo("Công nhận trong giai đoạn 01/01/2023–31/12/2024, đến 31/12/2023");
  }

  @Test
  void namesStandInTheOrderOfTheAlphabetWhateverTheirCase() throws SQLException {
    String[] named = {
      "update product set name = case product_id when 'a' then 'đậu' when 'e' then 'Dưa' when 'c'"
          + " then 'Trà' when 'd' then 'bánh' else 'án' end",
      "update recognition set decision_date = date '2023-06-15', star = 3, star_category = '3' where"
          + " product_id in ('c', 'd') and decision_date >= date '2023-01-01'"
    };

    assertThat(names(report("h2@63", named), "list_recognised"))
        .as("those of a day, then one of which only the year is known")
        .containsExactly("bánh", "Trà", "án");
    assertThat(names(report("h1@63", named), "list_valid"))
        .as("four stars, three stars")
        .containsExactly("đậu", "Dưa");
  }

  @Test
  void aNameThatFillsPagesIsCutInTheLists() throws SQLException {
    Report report =
        report("20@63", "update product set name = repeat('dài ', 1250) where product_id = 'e'");

    assertThat(DraftTest.table(report, "list_due").rows().get(0).cells().get(1).text())
        .hasSizeLessThan(302)
        .endsWith("…");
  }

  @Test
  void namesThatAreFormulasOrMarkupStayTextInAllFiles() throws Exception {
    String formula = "=HYPERLINK(\"http://example.invalid\",\"x\")";
    Report report =
        report(
            "20@63",
            "update product set name = '" + formula + "' where product_id = 'e'",
            "update product set name = '<script>alert(1)</script> & ]]> ' || chr(8238) || 'đảo'"
                + " where product_id = 'c'",
            "update producer set name = 'HTX ' || chr(1) || chr(11) || chr(65534) || ' ẩn'"
                + " where producer_id = 'dn'");

    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(XlsxWriter.write(report)))) {
      XSSFCell cell = workbook.getSheet("DS sắp hết hạn").getRow(3).getCell(1);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo("'" + formula);
    }
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(report)))) {
      List<XmlError> errors = new ArrayList<>();
      document.getDocument().validate(new XmlOptions().setErrorListener(errors));
      assertThat(errors).isEmpty();
      assertThat(document.getTables().stream().map(XWPFTable::getText))
          .anyMatch(text -> text.contains(formula));
    }
    assertThat(new String(HtmlWriter.write(report), StandardCharsets.UTF_8))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)");
  }

  @Test
  void everyBookmarkOfADocumentHasANameOfItsOwn() throws Exception {
    Report report =
        report(
            "20@63",
            "update plan_target set target_code = 'products_of_the_plan_with_a_very_long_name'"
                + " where target_code = 'new'",
            "update target_attainment set target_code ="
                + " 'products_of_the_plan_with_a_very_long_name'");

    Set<String> names = new HashSet<>();
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(report)))) {
      for (XWPFTable table : document.getTables()) {
        table.getRows().stream()
            .flatMap(row -> row.getTableCells().stream())
            .flatMap(cell -> cell.getParagraphs().stream())
            .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
            .map(CTBookmark::getName)
            .forEach(name -> assertThat(names.add(name)).as(name).isTrue());
      }
    }
    assertThat(names).isNotEmpty().allMatch(name -> name.length() <= 40);
  }

  private static void assertEverySectionSaysSomething(Report report) {
    List<Block> blocks = report.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean isLast = i == blocks.size() - 1;
      if (blocks.get(i) instanceof Heading heading && heading.level() == 2) {
        assertThat(isLast || blocks.get(i + 1) instanceof Heading).as(heading.text()).isFalse();
      }
    }
  }

  private Report report(String unit, String... statements) throws SQLException {
    Path file = folder.resolve("odd-" + unit + ".duckdb");
    SmallWorld.write(file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    try (Mart mart = Mart.open(file)) {
      return Draft.of(mart, MartFixture.conf(), unit, Period.named("2023", Closing.MONTH_END))
          .report();
    }
  }

  private static List<String> names(Report report, String list) {
    return DraftTest.table(report, list).rows().stream()
        .map(row -> row.cells().get(1).text())
        .toList();
  }

  private static String text(Report report) {
    StringBuilder text = new StringBuilder();
    report.blocks().stream()
        .filter(Paragraph.class::isInstance)
        .forEach(block -> text.append(((Paragraph) block).text()).append('\n'));
    return text.toString();
  }
}
