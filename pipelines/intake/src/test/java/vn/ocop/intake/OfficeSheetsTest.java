package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.account.RowRole;

/** Several lists in one sheet or file, and sheets that are no list. */
class OfficeSheetsTest extends OfficeLists {
  @Test
  void two_lists_below_each_other_are_read_each_by_its_own_title_and_columns() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("Sheet1"),
        TITLE,
        DECISION,
        HEAD,
        na("4 sao"),
        row(null, "Cộng: 01 sản phẩm"),
        row(),
        row("DANH SÁCH SẢN PHẨM ĐỀ NGHỊ ĐÁNH GIÁ, PHÂN HẠNG NĂM 2024"),
        row("TT", "Chủ thể", "Tên sản phẩm", "SĐT", "Hạng đề nghị"),
        row(1, "HTX Chè", "Chè xanh", "0912345678", "3 sao"));
    Reading reading = read("hai-danh-sach.xlsx", poi);
    assertThat(said(reading))
        .containsExactly("Na dai 4 2023-08-15", "Chè xanh proposed 2024-12-31");
    Entry proposal = reading.entries().get(1);
    assertThat(proposal.decision().number()).as("not that of the list above").isNull();
    assertThat(proposal.location().districtId())
        .as("the place is that of the file")
        .isEqualTo("187@63");
    assertThat(reading.rows().toString()).doesNotContain("0912345678");
    assertThat(reading.file().rowsRead()).isEqualTo(9);
  }

  @Test
  void a_header_that_comes_again_on_each_page_begins_no_new_list() {
    Reading reading =
        list(
            HEAD,
            na("4 sao"),
            row("Trang 1"),
            HEAD,
            row(2, "Ớt", "HTX Ớt", "xã Vạn Linh", "3 sao"));
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15", "Ớt 3 2023-08-15");
    assertThat(reading.match().parts()).hasSize(1);
  }

  @Test
  void sheets_named_after_their_district_stand_there_and_share_the_decision_of_the_first() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("Chi Lăng"),
        row("DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN"),
        DECISION,
        row("TT", "Sản phẩm", "Đơn vị SX", "Xếp hạng"),
        row(1, "Na", "HTX Na", "3*"));
    grid(
        poi.createSheet("Hữu Lũng"),
        row("TT", "Sản phẩm", "Đơn vị SX", "Xếp hạng"),
        row(1, "Cao khô", "HTX Cao", "4*"));
    Reading reading = read("theo-huyen.xlsx", poi);
    assertThat(reading.entries())
        .extracting(e -> e.location().districtId() + " " + e.decision().number())
        .containsExactly("187@63 1234/QĐ-UBND", "186@63 1234/QĐ-UBND");
  }

  @Test
  void a_title_or_sheet_name_gives_its_star_to_all_rows_and_that_is_told() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("4 sao"),
        row("Danh sách sản phẩm OCOP tỉnh Lạng Sơn năm 2023"),
        row("TT", "Tên sản phẩm", "Chủ thể"),
        row(1, "Na", "HTX Na"));
    grid(
        poi.createSheet("Khác"),
        row("Danh sách sản phẩm OCOP đạt 3 sao năm 2023"),
        row("TT", "Tên sản phẩm", "Chủ thể"),
        row(1, "Ớt", "HTX Ớt"));
    Reading reading = read("sao-o-ten.xlsx", poi);
    assertThat(said(reading)).containsExactly("Na 4 2023-12-31", "Ớt 3 2023-12-31");
    assertThat(codes(reading)).contains("OCOP-1128");
  }

  @Test
  void a_title_of_several_stars_gives_none() {
    Reading reading =
        titled(
            "DANH SÁCH SẢN PHẨM OCOP TỪ 3 SAO TRỞ LÊN",
            row(1, "Na", "HTX Na", "xã Chi Lăng", "4 sao"));
    assertThat(said(reading)).containsExactly("Na 4 null");
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("Danh sách sản phẩm OCOP 3 sao, 4 sao"),
        row("TT", "Tên sản phẩm", "Chủ thể"),
        row(1, "Na", "HTX Na"));
    assertThat(read("nhieu-sao.xlsx", poi).file().reasonCode()).isEqualTo("OCOP-1103");
  }

  @Test
  void a_sheet_that_looks_like_a_list_and_cannot_be_read_is_told_beside_those_that_can() {
    Workbook poi = workbook();
    grid(poi.createSheet("Chi Lăng"), TITLE, DECISION, HEAD, na("4 sao"));
    grid(
        poi.createSheet("Thiếu sao"),
        row("TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ"),
        row(1, "Ớt", "HTX Ớt", "xã Vạn Linh"));
    Sheet bare = poi.createSheet("Không tiêu đề");
    grid(
        bare,
        row(1, "Hồi", "HTX Hồi", "3 sao"),
        row(2, "Quế", "HTX Quế", "3 sao"),
        row(3, "Chè", "HTX Chè", "3 sao"));
    Reading reading = read("thieu-cot.xlsx", poi);
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15");
    assertThat(codes(reading)).contains("OCOP-1127", "OCOP-1131");
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1127"))
        .extracting(issue -> issue.values().get("missing"))
        .containsExactly("“Hạng sao” / “Điểm” / “Tình trạng”");
  }

  @Test
  void hidden_rows_are_read_and_told() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            TITLE,
            DECISION,
            HEAD,
            na("4 sao"),
            row(2, "Ớt", "HTX Ớt", null, "3 sao"));
    sheet.getRow(4).setZeroHeight(true);
    Reading reading = read("dong-an.xlsx", poi);
    assertThat(reading.entries()).hasSize(2);
    assertThat(codes(reading)).contains("OCOP-1130");
  }

  @Test
  void a_total_with_counts_in_the_column_of_stars_is_a_section_or_a_total_and_no_product() {
    Reading reading =
        list(
            HEAD,
            row("I", "Huyện Hữu Lũng", null, null, "02 sản phẩm"),
            row(1, "Cao khô", "HTX Cao", "xã Yên Bình", "3 sao"),
            row("II", "HUYỆN BÌNH GIA (01 SP)"),
            row(1, "Quýt", "HTX Quýt", null, "4 sao"),
            row(null, "Cộng", null, null, "3"),
            row("Tổng cộng (I+II): 03 sản phẩm"));
    assertThat(reading.entries())
        .extracting(e -> e.subject().productName() + " " + e.location().districtId())
        .containsExactly("Cao khô 186@63", "Quýt 181@63");
    assertThat(reading.file().rowsQuarantined()).isZero();
    assertThat(reading.rows()).filteredOn(r -> r.role() == RowRole.SECTION).hasSize(2);
  }

  @Test
  void the_row_of_column_numbers_is_a_header_where_a_column_of_phones_was_dropped() {
    Reading reading =
        list(
            row("STT", "Tên sản phẩm", "Chủ thể", "SĐT", "Hạng sao"),
            row("(1)", "(2)", "(3)", "(4)", "(5)"),
            row(1, "Na dai", "HTX Na", "0912345678", "3 sao"));
    assertThat(said(reading)).containsExactly("Na dai 3 2023-08-15");
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  @Test
  void a_line_drawn_below_the_headings_is_no_product() {
    String table =
        "| STT | Tên sản phẩm | Chủ thể | Hạng sao | Ngày QĐ |\n"
            + "|-----|:------------|---------|:---:|----|\n"
            + "| 1 | Chè | HTX Chè | 4 sao | 5/5/2021 |\n";
    Reading reading = read(Fixtures.write(inbox.resolve("bang.txt"), table));
    assertThat(said(reading)).containsExactly("Chè 4 2021-05-05");
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }
}
