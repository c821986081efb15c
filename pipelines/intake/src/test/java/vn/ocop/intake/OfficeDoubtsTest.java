package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.intake.account.Issue;

/** Cells that say two things, the same as above, or nothing that can be counted. */
class OfficeDoubtsTest extends OfficeLists {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 hoặc 4 sao", "3 hay 4 sao", "3 và 4 sao", "từ 3 đến 4 sao", "3-4 sao", "ba, bốn sao",
        "3 sao/4 sao", "từ 3 sao trở lên", "x", "66,4 điểm", "6 sao", "không rõ"
      })
  void a_star_that_cannot_be_told_is_an_error_of_its_cell_and_counts_nowhere(String star) {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        TITLE,
        DECISION,
        row("STT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao"),
        row(1, "Na dai", "HTX Na", "66,4", star));
    Reading reading = read("sao.xlsx", poi);
    assertThat(reading.entries()).isEmpty();
    assertThat(reading.file().rowsQuarantined()).isEqualTo(1);
    assertThat(codes(reading))
        .containsAnyOf("OCOP-1201", "OCOP-1203", "OCOP-1207")
        .doesNotContain("OCOP-1105");
  }

  @ParameterizedTest
  @CsvSource({
    "hạng ba, 3",
    "Hạng III, 3",
    "III sao, 3",
    "ba, 3",
    "3 ngôi sao, 3",
    "'3,0', 3",
    "4 stars, 4",
    "3 sao → 4 sao, 4",
    "5 sao tiềm năng, potential_five",
    "4 sao (đề nghị), proposed",
    "Không, registered",
    "'Đã đạt 3 sao, đề nghị nâng 4 sao', 3"
  })
  void rare_spellings_of_stars_are_read(String text, String expected) {
    assertThat(said(list(HEAD, na(text)))).containsExactly("Na dai " + expected + " 2023-08-15");
  }

  @Test
  void marks_for_no_in_star_columns_are_no_stars() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        TITLE,
        DECISION,
        row("STT", "Tên sản phẩm", "Chủ thể", "3 sao", "4 sao", "5 sao"),
        row(1, "Na dai", "HTX Na", "không", "✓", "–"),
        row(2, "Ớt", "HTX Ớt", 1, 0, "FALSE"));
    assertThat(said(read("dau.xlsx", poi)))
        .containsExactly("Na dai 4 2023-08-15", "Ớt 3 2023-08-15");
  }

  @Test
  void product_and_producer_in_one_cell_are_taken_apart_and_that_is_told() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        TITLE,
        DECISION,
        row("TT", "Sản phẩm - Chủ thể", "Xếp hạng"),
        row(1, "Na dai - HTX Na Chi Lăng", "3 sao"),
        row(2, "Mật ong (HTX Mật)", "4 sao"),
        row(3, "Rượu men lá\nCông ty TNHH Men", "4 sao"),
        row(4, "Trà hoa vàng", "3 sao"));
    Reading reading = read("chung-o.xlsx", poi);
    assertThat(reading.entries())
        .extracting(e -> e.subject().productName() + " | " + e.subject().producerName())
        .containsExactly(
            "Na dai | HTX Na Chi Lăng",
            "Mật ong | HTX Mật",
            "Rượu men lá | Công ty TNHH Men",
            "Trà hoa vàng | null");
    assertThat(codes(reading)).contains("OCOP-1124", "OCOP-1125", "OCOP-1123");
  }

  @Test
  void producer_and_address_in_one_cell_give_both() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN"),
        row("TT", "Tên sản phẩm", "Tên chủ thể/\nĐịa chỉ", "Hạng sao"),
        row(1, "Na dai", "HTX Na\nXã Chi Lăng, huyện Chi Lăng", "3 sao"),
        row(2, "Ớt", "HTX Ớt, xã Vạn Linh, huyện Chi Lăng", "3 sao"));
    assertThat(read("ten-dia-chi.xlsx", poi).entries())
        .extracting(e -> e.subject().producerName() + " " + e.location().communeId())
        .containsExactly("HTX Na 06523@63", "HTX Ớt 06505@63");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nt", "-nt-", "\"", "-//-", "''", "như trên", "N.T"})
  void the_same_as_above_is_what_stands_above(String ditto) {
    Reading reading = list(HEAD, na("3 sao"), row(2, "Mứt na", ditto, ditto, "4 sao"));
    assertThat(reading.entries().get(1).subject().producerName()).isEqualTo("HTX Na");
    assertThat(reading.entries().get(1).location().communeId()).isEqualTo("06523@63");
  }

  @Test
  void a_decision_in_the_notes_counts_where_no_column_has_one() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú"),
        row(1, "Na", "HTX Na", "3 sao", "QĐ 12/QĐ-UBND ngày 1/2/2022"),
        row(2, "Ớt", "HTX Ớt", "3 sao", "nt"));
    Reading reading = read("ghi-chu.xlsx", poi);
    assertThat(reading.entries())
        .extracting(e -> e.decision().number() + " " + e.decision().date().date())
        .containsExactly("12/QĐ-UBND 2022-02-01", "12/QĐ-UBND 2022-02-01");
    assertThat(codes(reading)).doesNotContain("OCOP-1210");
  }

  @ParameterizedTest
  @CsvSource({"2022", "QĐ 2022", "(2022)", "năm 2022", "2021-2022", "'2021, 2022'"})
  void years_in_a_combined_decision_column_are_no_number(String text) {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Quyết định"),
        row(1, "Na", "HTX Na", "3 sao", text));
    Reading reading = read("nam.xlsx", poi);
    assertThat(reading.entries().get(0).decision().number()).isNull();
    assertThat(codes(reading)).doesNotContain("OCOP-1231");
  }

  @ParameterizedTest
  @CsvSource({
    "số 12 ngày 5/5/2021, 12, 2021-05-05",
    "'QĐ 2919/UBND-NN, 16-11-2020', 2919/UBND-NN, 2020-11-16"
  })
  void a_number_without_its_symbol_is_kept_and_told(String text, String number, String date) {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "QĐ số, ngày"),
        row(1, "Na", "HTX Na", "3 sao", text));
    Reading reading = read("so-qd.xlsx", poi);
    assertThat(reading.entries())
        .extracting(e -> e.decision().number() + " " + e.decision().date().date())
        .containsExactly(number + " " + date);
    assertThat(codes(reading)).contains("OCOP-1231");
  }

  @Test
  void a_second_recognition_beside_the_first_is_read_or_at_least_told() {
    Workbook poi = workbook();
    Sheet known = poi.createSheet("Công nhận lại");
    grid(
        known,
        row("TT", "Tên sản phẩm", "Chủ thể", "Công nhận lần đầu", null, "Công nhận lại", null),
        row(null, null, null, "Hạng sao", "Ngày", "Hạng sao", "Ngày"),
        row(1, "Na", "HTX Na", "3 sao", "1/2/2020", "4 sao", "1/3/2023"));
    merge(known, "D1:E1", "F1:G1");
    grid(
        poi.createSheet("Khác"),
        row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ngày QĐ", "Hạng sao", "Ngày QĐ"),
        row(1, "Ớt", "HTX Ớt", "3 sao", "1/2/2020", "4 sao", "1/3/2023"));
    Reading reading = read("hai-lan.xlsx", poi);
    assertThat(said(reading))
        .containsExactly("Na 3 2020-02-01", "Na 4 2023-03-01", "Ớt 3 2020-02-01");
    assertThat(codes(reading)).contains("OCOP-1132");
  }

  @Test
  void a_round_is_no_month() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ngày công nhận"),
        row(1, "Na", "HTX Na", "3 sao", "đợt 2 năm 2022"),
        row(2, "Ớt", "HTX Ớt", "3 sao", "Quý IV/2022"),
        row(3, "Hồi", "HTX Hồi", "3 sao", "20221207"),
        row(4, "Quế", "HTX Quế", "3 sao", "7-Dec-22"),
        row(5, "Chè", "HTX Chè", "3 sao", "tháng 2 năm 2022"));
    assertThat(said(read("dot.xlsx", poi)))
        .containsExactly(
            "Na 3 2022-12-31",
            "Ớt 3 2022-12-31",
            "Hồi 3 2022-12-07",
            "Quế 3 2022-12-07",
            "Chè 3 2022-02-28");
  }

  @Test
  void a_recognition_that_ended_stays_a_recognition_beside_its_end() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("TỔNG HỢP SẢN PHẨM OCOP CÒN HIỆU LỰC ĐẾN NGÀY 31/12/2024 TỈNH CAO BẰNG"),
        row(
            "TT",
            "Tên sản phẩm",
            "Chủ thể",
            "Hạng sao",
            "Số QĐ",
            "Ngày cấp",
            "Ngày hết hạn",
            "Tình trạng"),
        row(1, "Miến", "HTX A", 3, "5/QĐ-UBND", "1/3/2022", "1/3/2025", "Còn hiệu lực"),
        row(2, "Gạo", "Hộ B", 4, "6/QĐ-UBND", "1/3/2021", "1/3/2024", "Hết hạn"),
        row(3, "Chè", "CTy C", 3, "7/QĐ-UBND", "1/5/2022", "1/5/2025", "Đã thu hồi"));
    assertThat(read("con-hieu-luc.xlsx", poi).entries())
        .extracting(
            e -> e.kind() + " " + e.subject().productName() + " " + e.decision().date().date())
        .containsExactly(
            "RECOGNITION Miến 2022-03-01",
            "RECOGNITION Gạo 2021-03-01",
            "WITHDRAWAL Gạo 2024-03-01",
            "RECOGNITION Chè 2022-05-01",
            "WITHDRAWAL Chè 2024-12-31");
  }

  @Test
  void the_authority_of_a_summary_is_unknown_where_the_rules_changed_in_between() {
    String title = "TỔNG HỢP SẢN PHẨM OCOP TỈNH LẠNG SƠN LŨY KẾ ĐẾN HẾT NĂM 2025";
    Reading summary = titled(title, na("3 sao"), row(2, "Ớt", "HTX Ớt", "xã Vạn Linh", "4 sao"));
    assertThat(summary.entries())
        .extracting(e -> e.outcome().star() + " " + e.decision().authorityLevel())
        .containsExactly("3 unknown", "4 province");
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ngày công nhận"),
        row(1, "Na", "HTX Na", "3 sao", "2023"),
        row(2, "Ớt", "HTX Ớt", "3 sao", "2022"),
        row(3, "Hồi", "HTX Hồi", "3 sao", "5/2024"));
    assertThat(read("nam-cong-nhan.xlsx", poi).entries())
        .extracting(e -> e.decision().authorityLevel())
        .containsExactly("unknown", "province", "district");
  }

  @Test
  void a_commune_in_the_title_is_the_place_of_all_rows() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("UBND XÃ CHI LĂNG"),
        row("DANH SÁCH SẢN PHẨM OCOP XÃ CHI LĂNG, HUYỆN CHI LĂNG, TỈNH LẠNG SƠN"),
        row("TT", "Tên sản phẩm", "Chủ thể", "Thôn", "Hạng sao", "Năm công nhận"),
        row(1, "Na", "HTX Na", "Đồng Đĩnh", "3 sao", 2022));
    assertThat(read("xa.xlsx", poi).entries())
        .extracting(e -> e.location().communeId() + " " + e.location().village())
        .containsExactly("06523@63 Đồng Đĩnh");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_swallows_no_row() {
    String list = "STT,Tên sản phẩm,Chủ thể,Hạng sao\n1,\"Na dai,HTX Na,3 sao\n2,Ớt,HTX Ớt,4 sao\n";
    Reading reading = read(Fixtures.write(inbox.resolve("ngoac.csv"), list));
    assertThat(reading.entries()).hasSize(2);
    assertThat(codes(reading)).contains("OCOP-1027");
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }

  @Test
  void a_type_in_its_column_is_kept_where_nobody_is_named() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Chủ thể", "Loại hình", "Hạng sao"),
            row(1, "Na", "", "HTX", "3 sao"));
    assertThat(reading.entries().get(0).subject().producerType()).isEqualTo("cooperative");
    assertThat(reading.entries().get(0).subject().producerName()).isNull();
  }

  @Test
  void a_city_below_a_province_recognises_as_a_district() {
    Reading reading =
        list(
            "TỔNG HỢP SẢN PHẨM OCOP TỈNH VĨNH PHÚC",
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Cơ quan công nhận"),
            row(1, "Na", "HTX", "3 sao", "5/QĐ-UBND", "UBND thành phố Vĩnh Yên, tỉnh Vĩnh Phúc"),
            row(2, "Mơ", "HTX", "3 sao", "6/QĐ-UBND", "UBND tỉnh Vĩnh Phúc"));
    assertThat(reading.entries())
        .extracting(entry -> entry.decision().authorityLevel())
        .containsExactly("district", "province");
  }

  @Test
  void what_is_still_to_come_is_no_kind_and_a_lapse_in_a_note_has_its_day() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú"),
            row(1, "Na", "HTX", "3 sao", "Hết hạn 15/8/2026, chưa đánh giá lại"),
            row(2, "Mơ", "HTX", "3 sao", "đến hạn đánh giá lại"),
            row(3, "Mận", "HTX", "3 sao", "đánh giá lại"));
    assertThat(said(reading))
        .containsExactly(
            "Na 3 2023-08-15", "Na 3 2026-08-15", "Mơ 3 2023-08-15", "Mận 3 2023-08-15");
    assertThat(reading.entries())
        .extracting(entry -> entry.outcome().kind())
        .containsExactly(null, null, null, "reevaluation");
  }

  @Test
  void a_list_of_revoked_certificates_gives_the_ground_where_the_row_does_not() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM THU HỒI GIẤY CHỨNG NHẬN OCOP (Quyết định số 45/QĐ-UBND ngày"
                + " 12/01/2025 của UBND tỉnh Đồng Tháp)",
            row("TT", "Tên sản phẩm", "Chủ thể", "Lý do thu hồi"),
            row(1, "Khô cá", "CSSX Tứ Quý", "Không đánh giá lại"),
            row(2, "Xoài", "Công ty Xoài", "Vi phạm tiêu chí"));
    assertThat(reading.entries())
        .extracting(entry -> entry.outcome().ground())
        .containsExactly("lapsed", "revoked");
  }

  @Test
  void the_first_of_several_decisions_below_the_header_is_not_that_of_the_list() {
    Reading reading =
        list(
            "TỔNG HỢP SẢN PHẨM OCOP HUYỆN PHÚ NINH, TỈNH QUẢNG NAM",
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng"),
            row("Đợt 1: Quyết định số 1500/QĐ-UBND ngày 8/6/2020"),
            row(1, "Dưa", "HTX", "3 sao"),
            row("Đợt 2: Quyết định số 3800/QĐ-UBND ngày 31/12/2020"),
            row(2, "Mắm", "HTX", "3 sao"));
    assertThat(said(reading)).containsExactly("Dưa 3 2020-06-08", "Mắm 3 2020-12-31");
    assertThat(reading.issues()).extracting(Issue::code).doesNotContain("OCOP-1115");
  }

  @Test
  void a_product_that_stopped_later_was_recognised_and_one_about_to_lapse_still_stands() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú"),
            row(1, "Na", "HTX", "3 sao", "Ngừng sản xuất từ ngày 15/6/2024"),
            row(2, "Mơ", "HTX", "3 sao", "sắp hết hạn"));
    assertThat(said(reading))
        .containsExactly("Na 3 2023-08-15", "Na 3 2024-06-15", "Mơ 3 2023-08-15");
    assertThat(reading.entries())
        .extracting(entry -> entry.outcome().ground())
        .containsExactly(null, "producer_stopped", null);
  }
}
