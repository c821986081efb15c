package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.intake.account.Issue;

/** Where lists tell of their province and decision, and which decisions are not theirs. */
class OfficeTitlesTest extends OfficeLists {
  private static final Object[] NA = row(1, "Na dai", "HTX Na", "", "4 sao");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Đánh giá theo Bộ tiêu chí ban hành kèm theo Quyết định số 148/QĐ-TTg ngày 24/02/2023)",
        "Căn cứ Quyết định số 1048/QĐ-TTg ngày 21/8/2019 của Thủ tướng Chính phủ",
        "Căn cứ Quyết định số 11/QĐ-UBND ngày 02/01/2022 của UBND tỉnh",
        "Theo Quyết định số 11/QĐ-UBND ngày 02/01/2022 về việc kiện toàn Hội đồng đánh giá",
        "Theo Quyết định số 11/QĐ-UBND ngày 02/01/2022 ban hành Kế hoạch OCOP tỉnh",
        "Đánh giá theo bộ tiêu chí tại Quyết định số 26/2026/QĐ-TTg và QĐ số 148/QĐ-TTg ngày"
            + " 24/02/2023",
      })
  void the_decision_of_criteria_councils_and_plans_is_not_that_of_a_list(String line) {
    Reading reading = list("DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN", row(line), HEAD, NA);
    assertThat(said(reading)).containsExactly("Na dai 4 null");
    assertThat(reading.entries().get(0).decision().number()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Căn cứ Quyết định số 77/QĐ-UBND ngày 9/9/2022 của UBND tỉnh Lạng Sơn về việc công nhận"
            + " sản phẩm OCOP",
        "Theo Quyết định số 148/QĐ-TTg ngày 24/02/2023; kèm theo Quyết định số 77/QĐ-UBND ngày"
            + " 9/9/2022",
        "Kèm theo Quyết định số 77/QĐ-UBND ngày 9/9/2022 phê duyệt kết quả đánh giá theo Bộ tiêu"
            + " chí tại Quyết định số 148/QĐ-TTg ngày 24/02/2023",
      })
  void the_decision_that_recognised_is_found_beside_others(String line) {
    Reading reading = list("DANH SÁCH SẢN PHẨM OCOP", row(line), HEAD, NA);
    assertThat(said(reading)).containsExactly("Na dai 4 2022-09-09");
    assertThat(reading.entries().get(0).decision().number()).isEqualTo("77/QĐ-UBND");
  }

  @Test
  void a_note_that_names_the_decision_on_the_criteria_names_no_decision_of_the_product() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP",
            row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú"),
            row(1, "Na", "HTX Na", "4 sao", "Theo QĐ 148/QĐ-TTg ngày 24/02/2023"));
    assertThat(reading.entries().get(0).decision().number()).isNull();
  }

  @Test
  void a_list_without_a_title_is_told_of_at_its_foot() {
    Reading reading =
        bare(
            "Sheet1",
            HEAD,
            row(1, "Na dai", "HTX Na", "xã Bảo Lâm", "4 sao"),
            row("Danh sách gồm 01 sản phẩm công nhận tại Quyết định số 77/QĐ-UBND ngày 9/9/2022"),
            row("Ghi chú: sản phẩm số 1 theo Quyết định số 5/QĐ-UBND ngày 1/1/2019"),
            row(null, null, null, "Lạng Sơn, ngày 20 tháng 10 năm 2023\nTM. UBND TỈNH LẠNG SƠN"));
    assertThat(said(reading)).containsExactly("Na dai 4 2022-09-09");
    assertThat(reading.file().unitId()).isEqualTo("20@63");
    assertThat(reading.entries().get(0).location().communeId()).isEqualTo("06190@63");
  }

  @Test
  void the_day_on_which_a_list_was_signed_is_not_that_of_its_decision() {
    Reading reading =
        bare("Sheet1", HEAD, NA, row("Lạng Sơn, ngày 20 tháng 10 năm 2023"), row("Nơi nhận: …"));
    assertThat(said(reading)).containsExactly("Na dai 4 null");
  }

  @Test
  void the_foot_does_not_change_what_stands_above() {
    Reading reading =
        list(
            HEAD, NA, row("Kèm theo Quyết định số 9/QĐ-UBND ngày 1/1/2020 của UBND tỉnh Cao Bằng"));
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15");
    assertThat(reading.file().unitId()).isEqualTo("187@63");
  }

  @Test
  void the_header_and_footer_of_the_pages_of_a_workbook_tell_of_a_list_without_a_title() {
    Workbook xlsx = workbook();
    Workbook xls = new HSSFWorkbook();
    for (Workbook poi : new Workbook[] {xlsx, xls}) {
      Sheet sheet = grid(poi.createSheet("Sheet1"), HEAD, NA);
      sheet
          .getHeader()
          .setCenter("&\"Times New Roman,Bold\"&14DANH SÁCH SẢN PHẨM OCOP TỈNH BẮC KẠN");
      sheet.getFooter().setLeft("Kèm theo QĐ số 77/QĐ-UBND ngày 9/9/2022");
      sheet.getFooter().setRight("Trang &P/&N, in ngày 1 tháng 12 năm 2024");
    }
    for (Reading reading : new Reading[] {read("le.xlsx", xlsx), read("le.xls", xls)}) {
      assertThat(said(reading)).containsExactly("Na dai 4 2022-09-09");
      assertThat(reading.file().unitId()).isEqualTo("06@63");
      assertThat(reading.file().title()).isEqualTo("DANH SÁCH SẢN PHẨM OCOP TỈNH BẮC KẠN");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Bắc Kạn, 06@63",
    "Tỉnh Bắc Kạn, 06@63",
    "OCOP Bắc Kạn 2022, 06@63",
    "BẮC KẠN, 06@63",
    "Sheet1, ",
    "Phụ lục 1, ",
    "Bắc Kạn và Cao Bằng, ",
  })
  void a_sheet_named_like_a_province_is_of_it_where_no_title_says_so(String name, String unit) {
    assertThat(bare(name, HEAD, NA).file().unitId()).isEqualTo(unit);
  }

  @Test
  void sheets_named_by_their_provinces_are_each_of_their_own() {
    Workbook poi = workbook();
    grid(poi.createSheet("Lạng Sơn"), HEAD, NA);
    grid(poi.createSheet("Bắc Kạn"), HEAD, row(1, "Miến", "HTX B", "", "3 sao"));
    assertThat(read("hai-tinh.xlsx", poi).entries())
        .extracting(entry -> entry.location().provinceId())
        .containsExactly("20@63", "06@63");
  }

  @Test
  void a_sheet_named_by_its_decision_tells_it() {
    assertThat(said(bare("QĐ 77 ngày 9.9.2022", HEAD, NA))).containsExactly("Na dai 4 2022-09-09");
  }

  @Test
  void of_two_columns_of_decisions_the_later_one_is_that_of_the_star() {
    Reading reading =
        list(
            "SẢN PHẨM OCOP TỈNH LẠNG SƠN",
            row(
                "STT",
                "Tên sản phẩm",
                "Chủ thể",
                "Hạng sao",
                "Quyết định",
                "Quyết định",
                "Hết hạn"),
            row(
                1,
                "Na",
                "HTX A",
                "4 sao",
                "12/QĐ-UBND ngày 5/5/2019",
                "9/QĐ-UBND ngày 8/8/2022",
                "8/8/2025"),
            row(2, "Ớt", "HTX B", "3 sao", "12/QĐ-UBND ngày 5/5/2019"));
    assertThat(said(reading)).containsExactly("Na 4 2022-08-08", "Ớt 3 2019-05-05");
    assertThat(reading.entries().get(0).decision().number()).isEqualTo("9/QĐ-UBND");
    assertThat(reading.entries().get(0).decision().expiresOn()).isEqualTo("2025-08-08");
    assertThat(codes(reading)).containsOnlyOnce("OCOP-1152");
  }

  @Test
  void two_columns_of_numbers_and_days_are_two_decisions_too() {
    Reading reading =
        list(
            "SẢN PHẨM OCOP TỈNH LẠNG SƠN",
            row(
                "STT",
                "Tên sản phẩm",
                "Chủ thể",
                "Hạng sao",
                "Số QĐ",
                "Ngày QĐ",
                "Số QĐ",
                "Ngày QĐ"),
            row(1, "Na", "HTX A", "4 sao", "12/QĐ-UBND", "5/5/2019", "9/QĐ-UBND", "8/8/2022"));
    assertThat(said(reading)).containsExactly("Na 4 2022-08-08");
  }

  @Test
  void beside_two_columns_of_stars_a_second_decision_is_not_paired_with_the_first_star() {
    Reading reading =
        list(
            "SẢN PHẨM OCOP TỈNH LẠNG SƠN",
            row(
                "STT",
                "Tên sản phẩm",
                "Chủ thể",
                "Hạng sao",
                "Quyết định",
                "Hạng sao",
                "Quyết định"),
            row(
                1,
                "Na",
                "HTX A",
                "3 sao",
                "1/QĐ-UBND ngày 5/5/2019",
                "4 sao",
                "9/QĐ-UBND ngày 8/8/2022"));
    assertThat(said(reading)).containsExactly("Na 3 2019-05-05");
    assertThat(codes(reading)).contains("OCOP-1132").doesNotContain("OCOP-1152");
  }

  @Test
  void of_several_decisions_in_a_note_the_latest_counts_and_a_note_may_tell_the_year_alone() {
    Reading reading =
        list(
            "SẢN PHẨM OCOP TỈNH LẠNG SƠN",
            row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú"),
            row(
                1,
                "Na",
                "HTX A",
                "4 sao",
                "QĐ 3/QĐ-UBND ngày 1/2/2020; đánh giá lại QĐ 5/QĐ-UBND ngày 5/12/2023"),
            row(2, "Ớt", "HTX B", "3 sao", "Công nhận năm 2022"));
    assertThat(said(reading)).containsExactly("Na 4 2023-12-05", "Ớt 3 2022-12-31");
  }

  @Test
  void the_year_in_a_note_does_not_date_the_decision_of_the_title() {
    Reading reading =
        list(
            row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú"),
            row(1, "Na", "HTX A", "4 sao", "Công nhận năm 2020"));
    assertThat(said(reading)).containsExactly("Na 4 2023-08-15");
  }

  @Test
  void a_day_behind_a_hyphen_is_that_of_the_decision_before_it() {
    Reading reading =
        list(
            "SẢN PHẨM OCOP TỈNH LONG AN",
            row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Quyết định"),
            row(1, "Chanh", "HTX A", "4 sao", "9989/QĐ-UBND-10/11/2023"));
    assertThat(said(reading)).containsExactly("Chanh 4 2023-11-10");
    assertThat(reading.entries().get(0).decision().number()).isEqualTo("9989/QĐ-UBND");
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }

  private Reading bare(String sheet, Object[]... rows) {
    Workbook poi = workbook();
    grid(poi.createSheet(sheet), rows);
    return read("khong-tieu-de.xlsx", poi);
  }
}
