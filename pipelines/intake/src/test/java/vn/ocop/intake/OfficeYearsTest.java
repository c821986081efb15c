package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import vn.ocop.domain.period.Precision;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.Issue;

/** Lists that give each year a column of its own. */
class OfficeYearsTest extends OfficeLists {
  private static final String TITLE_OF_YEARS =
      "TỔNG HỢP SẢN PHẨM OCOP HUYỆN CHI LĂNG, TỈNH LẠNG SƠN GIAI ĐOẠN 2020-2022";

  @Test
  void a_star_under_a_year_is_a_recognition_of_that_year() {
    Reading reading =
        list(
            TITLE_OF_YEARS,
            row("STT", "Tên sản phẩm", "Chủ thể", "Năm 2020", "Năm 2021", "Năm 2022"),
            row(1, "Na dai", "HTX Na", "3 sao", null, "4*"),
            row(2, "Ớt", "HTX Ớt", "-", 3, null),
            row(3, "Hồi", "HTX Hồi", null, null, "đề nghị 4 sao"),
            row(null, "Cộng", null, 1, 1, 1));
    assertThat(said(reading))
        .containsExactly(
            "Na dai 3 2020-12-31",
            "Na dai 4 2022-12-31",
            "Ớt 3 2021-12-31",
            "Hồi proposed 2022-12-31");
    assertThat(reading.file().formCode()).isEqualTo("year-list");
    assertThat(reading.file().rowsQuarantined()).isZero();
    assertThat(reading.entries())
        .extracting(e -> e.decision().assessmentYear())
        .containsExactly(2020, 2022, 2021, 2022);
  }

  @Test
  void years_below_a_group_heading_and_years_over_several_columns_are_understood() {
    Workbook poi = workbook();
    Sheet grouped =
        grid(
            poi.createSheet("A"),
            row("TT", "Sản phẩm", "Chủ thể", "Kết quả xếp hạng các năm", null),
            row(null, null, null, 2021, 2022),
            row(1, "Na", "HTX Na", "★★★", null));
    merge(grouped, "A1:A2", "B1:B2", "C1:C2", "D1:E1");
    Sheet wide =
        grid(
            poi.createSheet("B"),
            row("TT", "Sản phẩm", "Chủ thể", "Năm 2021", null, "Năm 2022", null),
            row(null, null, null, "Hạng sao", "Số QĐ", "Hạng sao", "Số QĐ"),
            row(1, "Ớt", "HTX Ớt", "3 sao", "10/QĐ-UBND", "4 sao", "20/QĐ-UBND ngày 5/1/2023"));
    merge(wide, "A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1");
    Reading reading = read("nhom-nam.xlsx", poi);
    assertThat(said(reading))
        .containsExactly("Na 3 2021-12-31", "Ớt 3 2021-12-31", "Ớt 4 2023-01-05");
    assertThat(reading.entries())
        .extracting(e -> e.decision().number())
        .containsExactly(null, "10/QĐ-UBND", "20/QĐ-UBND");
  }

  @Test
  void a_mark_under_a_year_takes_the_star_of_its_row() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", null, "Năm công nhận", null),
            row(null, null, null, "3*", "4*", 2021, 2022),
            row(1, "Na", "HTX Na", "x", null, null, "x"),
            row(2, "Ớt", "HTX Ớt", null, "x", "x", null));
    merge(sheet, "A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1");
    assertThat(said(read("danh-dau-nam.xlsx", poi)))
        .containsExactly("Na 3 2022-12-31", "Ớt 4 2021-12-31");
  }

  @Test
  void the_same_star_in_the_years_after_says_that_the_certificate_is_valid() {
    Reading reading =
        list(
            TITLE_OF_YEARS,
            row("STT", "Tên sản phẩm", "Chủ thể", "2019", "2020", "2021", "2022"),
            row(1, "Na", "HTX Na", "3 sao", "3 sao", "3 sao", "3 sao"));
    assertThat(said(reading))
        .as("2022 is three years later: recognised again")
        .containsExactly("Na 3 2019-12-31", "Na 3 2022-12-31");
    assertThat(codes(reading)).contains("OCOP-1134");
  }

  @Test
  void the_decision_of_the_title_is_that_of_its_own_year_only() {
    Reading reading =
        list(
            row("STT", "Tên sản phẩm", "Chủ thể", "Năm 2022", "Năm 2023"),
            row(1, "Na", "HTX Na", "3 sao", null),
            row(2, "Ớt", "HTX Ớt", null, "3 sao"));
    assertThat(said(reading)).containsExactly("Na 3 2022-12-31", "Ớt 3 2023-08-15");
    assertThat(reading.entries())
        .extracting(e -> e.decision().number())
        .containsExactly(null, "1234/QĐ-UBND");
  }

  @Test
  void revenue_by_year_is_no_star() {
    Reading reading =
        list(
            "DOANH THU SẢN PHẨM OCOP",
            row("STT", "Tên sản phẩm", "Chủ thể", "Doanh thu năm 2021", "Doanh thu năm 2022"),
            row(1, "Na", "HTX Na", 350, 400));
    assertThat(reading.entries()).extracting(Entry::kind).containsOnly(Entry.Kind.REVENUE);
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }

  @Test
  void an_expiry_alone_tells_the_month_of_the_decision() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN",
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Có giá trị đến"),
            row(1, "Na", "HTX Na", "3 sao", "07/12/2025"),
            row(2, "Mận", "HTX Mận", "3 sao", "05/01/2020"),
            row(3, "Mơ", "HTX Mơ", "3 sao", "2025"));
    assertThat(said(reading)).containsExactly("Na 3 2022-12-31", "Mận 3 null", "Mơ 3 null");
    Entry.Decision first = reading.entries().get(0).decision();
    assertThat(first.date().precision()).isEqualTo(Precision.MONTH);
    assertThat(first.dateSource()).isEqualTo("expiry");
    assertThat(first.expiresOn()).hasToString("2025-12-07");
    assertThat(reading.issues()).extracting(Issue::code).containsOnlyOnce("OCOP-1139");
  }

  @Test
  void any_other_source_of_the_date_comes_before_the_expiry() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN NĂM 2021",
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Có giá trị đến"),
            row(1, "Na", "HTX Na", "3 sao", "07/12/2025"));
    assertThat(said(reading)).containsExactly("Na 3 2021-12-31");
    assertThat(reading.issues()).extracting(Issue::code).doesNotContain("OCOP-1139");
  }

  @Test
  void the_expiry_of_a_product_taken_off_the_list_is_not_the_day_of_its_removal() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM ĐƯA RA KHỎI DANH SÁCH OCOP TỈNH LẠNG SƠN",
            row("TT", "Tên sản phẩm", "Chủ thể", "Lý do", "Có giá trị đến"),
            row(1, "Na", "HTX Na", "ngừng sản xuất", "07/12/2025"));
    assertThat(reading.issues()).extracting(Issue::code).doesNotContain("OCOP-1139");
  }

  @Test
  void revenue_by_year_beside_the_star_is_read_with_the_recognition() {
    Reading reading =
        list(
            "SẢN PHẨM OCOP HUYỆN CHI LĂNG, TỈNH LẠNG SƠN",
            row(
                "TT",
                "Sản phẩm",
                "Chủ thể",
                "Hạng sao",
                "Ngày QĐ",
                "Doanh thu 2021 (triệu đồng)",
                "Doanh thu 2022 (triệu đồng)"),
            row(1, "Na", "HTX Na", "3 sao", "05/12/2021", "1.200", 350.5),
            row(2, "Ớt", "HTX Ớt", "4 sao", "05/12/2021", "-", null));
    assertThat(said(reading))
        .containsExactly("Na 3 2021-12-05", "Na null null", "Na null null", "Ớt 4 2021-12-05");
    assertThat(reading.entries().subList(1, 3))
        .extracting(e -> e.revenue().year() + " " + e.revenue().millionVnd() + e.blockNumber())
        .containsExactly("2021 1200.01", "2022 350.52");
    assertThat(reading.file().rowsLoaded()).isEqualTo(2);
  }

  @Test
  void a_list_of_revenue_says_that_its_stars_are_no_recognitions() {
    Reading reading =
        list(
            "TỔNG HỢP DOANH THU SẢN PHẨM OCOP TỈNH LẠNG SƠN",
            row("TT", "Sản phẩm", "Chủ thể", "Hạng sao", "Năm", "Doanh thu"),
            row(1, "Na", "HTX Na", "3 sao", 2021, 100),
            row(2, "Na", "HTX Na", "3 sao", 2022, 120));
    assertThat(reading.entries()).extracting(Entry::kind).containsOnly(Entry.Kind.REVENUE);
    assertThat(reading.issues()).extracting(Issue::code).contains("OCOP-1144");
  }
}
