package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.domain.catalogue.Messages;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.returned.ReturnedWorkbook;

/** Lists that stand beside each other on one sheet. */
class OfficeBesideTest extends OfficeLists {
  @TempDir Path returned;

  @Test
  void each_list_is_read_by_its_own_columns_and_each_row_of_the_sheet_counts_once() {
    Reading reading = pair();
    assertThat(placed(reading))
        .containsExactly(
            "Na dai 4 row 4 block 0", "Chè 3 row 4 block 100000", "Hồi 4 row 6 block 100000");
    assertThat(reading.rows())
        .extracting(row -> row.row().number() + " " + row.role())
        .containsExactly(
            "1 NOTE", "2 NOTE", "3 HEADER", "4 DATA", "5 QUARANTINED", "6 DATA", "7 SUBTOTAL");
    assertThat(reading.file().rowsRead()).isEqualTo(7);
    assertThat(reading.file().rowsLoaded()).isEqualTo(2);
    assertThat(reading.file().rowsQuarantined()).isEqualTo(1);
    assertThat(reading.file().rowsClassed()).isEqualTo(4);
  }

  @Test
  void findings_and_rows_keep_the_cells_of_the_sheet() {
    Reading reading = pair();
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1201"))
        .extracting(Issue::cellAddress)
        .containsExactly("D5", "D6", "I5");
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1141"))
        .extracting(issue -> issue.values().get("columns"))
        .containsExactly("F–I");
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1146"))
        .extracting(issue -> issue.values().get("row") + " " + issue.values().get("columns"))
        .containsExactly("5–6 A–D", "null F–I");
    assertThat(reading.rows().get(3).row().text(6)).isEqualTo("Chè");
    assertThat(reading.rows().toString()).doesNotContain("0912345678");
  }

  @Test
  void the_workbook_that_goes_back_marks_the_cells_where_they_stand() throws IOException {
    Reading reading = pair();
    Path file =
        new ReturnedWorkbook(Messages.load(Fixtures.CONF))
            .write(Inbox.scan(inbox.resolve("canh-nhau.xlsx")).get(0), reading, returned);
    try (XSSFWorkbook workbook = Grid.open(file)) {
      var row = workbook.getSheet("DS").getRow(4);
      assertThat(row.getCell(3).getCellComment()).isNotNull();
      assertThat(row.getCell(8).getCellComment()).isNotNull();
      assertThat(row.getCell(6).getStringCellValue()).isEqualTo("Ớt");
      assertThat(Grid.of(workbook.getSheet("DS")).toString()).doesNotContain("0912345678");
    }
    Reading again = read(file);
    assertThat(said(again)).isEqualTo(said(reading));
    assertThat(again.issues())
        .extracting(Issue::code)
        .as("the sheet of findings is no list")
        .doesNotContain("OCOP-1131");
  }

  @Test
  void a_title_over_each_list_is_that_of_its_list_alone() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            TITLE,
            DECISION,
            row("Sản phẩm 3 sao", null, null, "Sản phẩm 4 sao", null, null),
            row("TT", "Tên sản phẩm", "Chủ thể", "TT", "Tên sản phẩm", "Chủ thể"),
            row(1, "Na", "HTX Na", 1, "Chè", "HTX Chè"),
            row(2, "Ớt", "HTX Ớt"));
    merge(sheet, "A1:F1", "A3:C3", "D3:F3");
    assertThat(said(read("hai-hang.xlsx", poi)))
        .containsExactly("Na 3 2023-08-15", "Ớt 3 2023-08-15", "Chè 4 2023-08-15");
  }

  @Test
  void a_sub_heading_across_counts_for_all_and_one_of_a_list_goes_on_where_its_numbers_go_on() {
    Object[] head = {"TT", "Sản phẩm", "Hạng", "TT", "Sản phẩm", "Hạng"};
    Workbook poi = workbook();
    Sheet across = grid(poi.createSheet("Ngang"), head, row("I. Huyện Hữu Lũng"));
    Fixtures.fill(across, 2, row(1, "Cao khô", "3 sao", 1, "Gừng", "3 sao"));
    merge(across, "A2:F2");
    grid(
        poi.createSheet("Nối"),
        head,
        row("I. Huyện Hữu Lũng", null, null, 2, "Mật ong", "4 sao"),
        row(1, "Bưởi", "3 sao", "II. Huyện Bình Gia"),
        row(null, null, null, 3, "Quýt", "4 sao"));
    assertThat(read("noi-tiep.xlsx", poi).entries())
        .extracting(e -> e.subject().productName() + " " + e.location().districtId())
        .containsExactly(
            "Cao khô 186@63", "Gừng 186@63", "Bưởi 186@63", "Mật ong 186@63", "Quýt 181@63");
  }

  @Test
  void lists_under_other_words_and_with_headings_in_other_rows_are_read_too() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("Lệch"),
        TITLE,
        DECISION,
        HEAD,
        row(1, "Na dai", "HTX Na", "xã Chi Lăng", "4 sao", null, "Danh sách bổ sung"),
        row(2, "Ớt", "HTX Ớt", "xã Vạn Linh", "3 sao", null, "TT", "Sản phẩm", "Đơn vị", "Sao"),
        row(null, null, null, null, null, null, 1, "Chè", "HTX Chè", "3 sao"));
    grid(
        poi.createSheet("Khác lời"),
        row("TT", "Tên sản phẩm", "Hạng", null, "STT", "Sản phẩm", "Sao"),
        row(1, "Quế", "3 sao", null, 1, "Hồi", "4 sao"));
    assertThat(said(read("lech.xlsx", poi)))
        .containsExactly(
            "Na dai 4 2023-08-15",
            "Ớt 3 2023-08-15",
            "Chè 3 2023-08-15",
            "Quế 3 2023-08-15",
            "Hồi 4 2023-08-15");
  }

  @Test
  void where_one_of_the_lists_cannot_be_read_none_is() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Hạng", "TT", "Tên sản phẩm", "Chủ thể"),
            row(1, "Na", "3 sao", 1, "Chè", "HTX Chè"));
    assertThat(reading.file().reasonCode()).isEqualTo("OCOP-1126");
  }

  @Test
  void a_second_name_of_the_product_begins_no_list() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Tên thương mại", "Chủ thể", "Hạng sao"),
            row(1, "Na", "Na Đồng Bành", "HTX Na", "3 sao"));
    assertThat(said(reading)).containsExactly("Na 3 2023-08-15");
    assertThat(reading.issues()).extracting(Issue::code).contains("OCOP-1132");
  }

  /** A list of phones to the left, with a row that neither list can use and one that half can. */
  private Reading pair() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            TITLE,
            DECISION,
            row("TT", "Tên sản phẩm", "SĐT", "Hạng", null, "TT", "Tên sản phẩm", "Chủ thể", "Hạng"),
            row(1, "Na dai", "0912345678", "4 sao", null, 1, "Chè", "HTX Chè", "3 sao"),
            row(2, "Ớt", null, "rất tốt", null, 2, "Ớt", "HTX Ớt", "ngon"),
            row(3, "Quế", null, "khá", null, 3, "Hồi", "HTX Hồi", "4 sao"),
            row("Tổng cộng: 3 sản phẩm"));
    merge(sheet, "A1:I1", "A7:I7");
    return read("canh-nhau.xlsx", poi);
  }

  private static List<String> placed(Reading reading) {
    return reading.entries().stream()
        .map(
            entry ->
                entry.subject().productName()
                    + " "
                    + entry.outcome().star()
                    + " row "
                    + entry.rowNumber()
                    + " block "
                    + entry.blockNumber())
        .toList();
  }

  @Test
  void a_table_of_numbers_beside_the_list_is_told_and_gives_no_star_and_no_place() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN (Quyết định số 5/QĐ-UBND ngày 15/8/2023)",
            row("TT", "Tên sản phẩm", "Hạng sao", null, "Huyện", "Số sản phẩm", "3 sao", "4 sao"),
            row(1, "Na", "4 sao", null, "Huyện Chi Lăng", 2, 1, 1),
            row(2, "Ớt", "3 sao", null, "Huyện Hữu Lũng", 5, 3, 2));
    assertThat(said(reading)).containsExactly("Na 4 2023-08-15", "Ớt 3 2023-08-15");
    assertThat(reading.entries())
        .extracting(e -> e.location().districtId())
        .containsOnly("20-unknown@63");
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1142"))
        .extracting(issue -> issue.values().get("column"))
        .containsExactly("E");
  }

  @Test
  void a_row_of_stars_over_lists_without_numbers_parts_them() {
    Object[] head = {
      "Tên sản phẩm", "Chủ thể", "Tên sản phẩm", "Chủ thể", "Tên sản phẩm", "Chủ thể"
    };
    Reading reading =
        list(
            row("3 SAO", null, "4 SAO", null, "5 SAO"),
            head,
            row("Na", "HTX Na", "Ớt", "HTX Ớt", "Gà", "HTX Gà"));
    assertThat(said(reading))
        .containsExactly("Na 3 2023-08-15", "Ớt 4 2023-08-15", "Gà 5 2023-08-15");
  }
}
