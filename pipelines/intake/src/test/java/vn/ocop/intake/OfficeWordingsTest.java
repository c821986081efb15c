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
import vn.ocop.intake.account.RowRole;

/** Words of headings, totals, titles and cells that mean the same in every office. */
class OfficeWordingsTest extends OfficeLists {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sản phẩm tham gia | Chủ thể SX | Xếp loại | Ngày ký | Thời hạn",
        "Tên, chủng loại sản phẩm | Cơ sở sản xuất | Xếp hạng sao | Ngày ký QĐ | Có giá trị đến",
        "Tên SP OCOP | Chủ thể đăng ký | Số sao đạt được | Thời điểm cấp GCN | Còn hiệu lực đến",
        "Product | Producer | Stars | Decision date | Expiry date",
      })
  void headings_worded_otherwise_name_the_same_columns(
      String product, String producer, String star, String day, String expiry) {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN",
            row("TT", product, producer, star, day, expiry),
            row(1, "Na", "HTX Na", "3 sao", "7/12/2022", "7/12/2025"));
    assertThat(said(reading)).containsExactly("Na 3 2022-12-07");
    assertThat(reading.entries().get(0).subject().producerName()).isEqualTo("HTX Na");
    assertThat(reading.entries().get(0).decision().expiresOn()).hasToString("2025-12-07");
  }

  @Test
  void a_result_in_points_is_the_score_and_the_result_beside_it_the_star() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Chủ thể", "Kết quả đánh giá (điểm)", "Kết quả phân hạng"),
            row(1, "Na", "HTX Na", "86", "4 sao"));
    assertThat(said(reading)).containsExactly("Na 4 2023-08-15");
    assertThat(reading.entries().get(0).outcome().score()).isEqualTo(86);
  }

  @Test
  void a_score_beside_a_blank_star_is_no_recognition_and_told() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao"),
            row(1, "Na", "HTX Na", "86", "4 sao"),
            row(2, "Mận", "HTX Mận", "87", ""));
    assertThat(reading.entries().get(1).outcome().step()).isEqualTo("scored");
    assertThat(reading.issues()).extracting(Issue::code).containsOnlyOnce("OCOP-1138");
  }

  @Test
  void points_beside_the_star_in_one_cell_are_its_score() {
    Reading reading = list(HEAD, na("4 sao (84,5 điểm)"));
    assertThat(reading.entries().get(0).outcome().score()).isEqualTo(84.5);
  }

  @Test
  void a_unit_beside_the_producer_is_the_place_and_alone_it_is_the_producer() {
    Reading both =
        list(
            "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN",
            row("TT", "Đơn vị", "Tên sản phẩm", "Chủ thể", "Hạng sao"),
            row(1, "Huyện Chi Lăng", "Na", "HTX Na", "3 sao"));
    assertThat(both.entries())
        .extracting(e -> e.subject().producerName() + " " + e.location().districtId())
        .containsExactly("HTX Na 187@63");
    Reading alone =
        list(row("TT", "Đơn vị", "Tên sản phẩm", "Hạng sao"), row(1, "HTX Na", "Na", "3 sao"));
    assertThat(alone.entries().get(0).subject().producerName()).isEqualTo("HTX Na");
  }

  @Test
  void name_and_address_of_the_producer_in_one_column_are_taken_apart() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Tên và địa chỉ chủ thể", "Sao"),
            row(1, "Na", "HTX Na Đồng Mỏ; xã Vạn Linh", 3));
    assertThat(reading.entries())
        .extracting(e -> e.subject().producerName() + " " + e.location().address())
        .containsExactly("HTX Na Đồng Mỏ xã Vạn Linh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cộng (II)",
        "Tổng cộng I+II",
        "Cộng nhóm thực phẩm",
        "TỔNG CỘNG CẢ TỈNH",
        "Cộng chung",
        "Toàn tỉnh có 02 sản phẩm",
        "Trong đó: 01 sản phẩm 3 sao"
      })
  void totals_in_any_wording_are_no_products(String total) {
    Reading reading = list(HEAD, na("4 sao"), row(null, total, null, null, 1));
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15");
    assertThat(reading.rows().get(reading.rows().size() - 1).role()).isEqualTo(RowRole.SUBTOTAL);
  }

  @Test
  void a_product_whose_name_begins_like_a_total_stays_a_product() {
    assertThat(list(HEAD, row(1, "Cộng Cà phê", "HTX A", null, "3 sao")).entries()).hasSize(1);
  }

  @Test
  void a_remark_in_two_cells_below_the_list_is_no_product() {
    Reading reading = list(HEAD, na("4 sao"), row("Ghi chú:", "Danh sách này gồm 01 sản phẩm"));
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  @Test
  void a_heading_that_is_merged_downwards_is_never_a_product() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Cách làm", null),
            row(null, null, null, null, "thủ công", "máy"),
            row(1, "Na", "HTX Na", "3 sao", "x", null));
    merge(sheet, "A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1");
    Reading reading = read("gop-xuong.xlsx", poi);
    assertThat(reading.entries()).extracting(e -> e.subject().productName()).containsExactly("Na");
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  @Test
  void a_heading_that_is_merged_with_the_blank_cells_of_its_column_hides_no_product() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            row("Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú"),
            row("Na", "HTX Na", "3 sao"),
            row("Ớt", "HTX Ớt", "3 sao"),
            row("Hồi", "HTX Hồi", "3 sao"),
            row("Quế", "HTX Quế", "3 sao"));
    merge(sheet, "D1:D5");
    assertThat(read("gop-ghi-chu.xlsx", poi).entries()).hasSize(4);
  }

  @Test
  void a_title_gives_its_star_to_the_rows_above_the_first_sub_heading_of_another() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("I. SẢN PHẨM 4 SAO HUYỆN CHI LĂNG, TỈNH LẠNG SƠN NĂM 2022"),
        row("TT", "Tên sản phẩm", "Chủ thể"),
        row(1, "Na", "HTX Na"),
        row(),
        row("II. SẢN PHẨM 3 SAO HUYỆN CHI LĂNG, TỈNH LẠNG SƠN NĂM 2022"),
        row("TT", "Tên sản phẩm", "Chủ thể"),
        row(1, "Ớt", "HTX Ớt"));
    assertThat(said(read("hai-bang.xlsx", poi)))
        .containsExactly("Na 4 2022-12-31", "Ớt 3 2022-12-31");
  }

  @Test
  void a_decision_that_goes_on_in_the_next_line_of_the_title_has_its_day() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP NĂM 2021"),
        row("(Ban hành kèm theo Quyết định số 4127/QĐ-UBND"),
        row("ngày 27 tháng 12 năm 2021 của UBND tỉnh Lạng Sơn)"),
        HEAD,
        na("4 sao"));
    Reading reading = read("hai-dong.xlsx", poi);
    assertThat(said(reading)).containsExactly("Na dai 4 2021-12-27");
    assertThat(reading.entries().get(0).decision().number()).isEqualTo("4127/QĐ-UBND");
  }

  @Test
  void an_expiry_without_a_day_is_told_unless_it_only_repeats_the_rule() {
    Object[] head = row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Thời hạn");
    assertThat(codes(list(head, row(1, "Na", "HTX Na", "3 sao", "36 tháng"))))
        .doesNotContain("OCOP-1135", "OCOP-1220");
    assertThat(codes(list(head, row(1, "Na", "HTX Na", "3 sao", "12/2025"))))
        .contains("OCOP-1135")
        .doesNotContain("OCOP-1222");
  }

  @Test
  void a_plan_of_products_and_a_list_with_proposed_ranks_are_steps() {
    Reading plan =
        list(
            "KẾ HOẠCH SẢN PHẨM THAM GIA OCOP NĂM 2024 HUYỆN CHI LĂNG, TỈNH LẠNG SƠN",
            row("TT", "Tên sản phẩm", "Chủ thể dự kiến", "Dự kiến hạng sao"),
            row(1, "Ớt", "HTX Ớt", "3 sao"));
    assertThat(said(plan)).containsExactly("Ớt registered 2024-12-31");
    Reading proposal =
        list(
            "DANH SÁCH SẢN PHẨM ĐỀ NGHỊ ĐÁNH GIÁ NĂM 2024, TỈNH LẠNG SƠN",
            row("TT", "Sản phẩm tham gia", "Chủ thể", "Điểm huyện chấm", "Đề xuất hạng"),
            row(1, "Ớt", "HTX Ớt", "73,4", "4 sao"));
    assertThat(said(proposal)).containsExactly("Ớt proposed 2024-12-31");
    assertThat(proposal.entries().get(0).outcome().score()).isEqualTo(73.4);
  }

  @Test
  void sub_headings_by_year_round_and_decision_date_the_rows_below_them() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP HUYỆN CHI LĂNG, TỈNH LẠNG SƠN",
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao"),
            row("I", "Năm 2021"),
            row(1, "Na", "HTX Na", "3 sao"),
            row("II", "SẢN PHẨM ĐƯỢC CÔNG NHẬN ĐỢT 1 NĂM 2022: 01 sản phẩm"),
            row(1, "Ớt", "HTX Ớt", "3 sao"),
            row("III", "Quyết định số 55/QĐ-UBND ngày 5/5/2023 của UBND huyện Chi Lăng"),
            row(1, "Hồi", "HTX Hồi", "3 sao"));
    assertThat(said(reading))
        .containsExactly("Na 3 2021-12-31", "Ớt 3 2022-12-31", "Hồi 3 2023-05-05");
    assertThat(reading.entries())
        .extracting(e -> e.decision().number() + " " + e.decision().round())
        .containsExactly("null null", "null đợt 1 năm 2022", "55/QĐ-UBND năm 2023");
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  @Test
  void a_round_below_a_year_keeps_the_year_and_leaves_the_decision_of_the_round_before() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP HUYỆN CHI LĂNG, TỈNH LẠNG SƠN",
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao"),
            row("A", "NĂM 2021"),
            row("I", "Đợt 1 (QĐ số 900/QĐ-UBND ngày 12/5/2021)"),
            row(1, "Na", "HTX Na", "3 sao"),
            row("II", "Đợt 2"),
            row(2, "Ớt", "HTX Ớt", "3 sao"));
    assertThat(said(reading)).containsExactly("Na 3 2021-05-12", "Ớt 3 2021-12-31");
    assertThat(reading.entries().get(1).decision().number()).isNull();
  }

  @Test
  void a_sheet_named_after_a_year_is_of_that_year() {
    Workbook poi = workbook();
    grid(poi.createSheet("Năm 2021"), HEAD, na("3 sao"));
    grid(poi.createSheet("2022"), HEAD, na("4 sao"));
    assertThat(said(read("trang-nam.xlsx", poi)))
        .containsExactly("Na dai 3 2021-12-31", "Na dai 4 2022-12-31");
  }

  @Test
  void a_decision_below_the_list_is_that_of_the_list() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        HEAD,
        na("4 sao"),
        row("(Ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 7/7/2023)"));
    assertThat(said(read("cuoi.xlsx", poi))).containsExactly("Na dai 4 2023-07-07");
  }

  @Test
  void a_certificate_that_ended_was_given_in_the_year_of_its_column() {
    Reading reading =
        list(
            "SẢN PHẨM OCOP TỈNH LẠNG SƠN (Tính đến 30/6/2024)",
            row("TT", "Huyện/Chủ thể", "Tên sản phẩm", "Hạng cũ", "Hạng mới", "Năm đạt", "Ghi chú"),
            row(1, "HTX Chè", "Chè", "3 sao", "4 sao", 2020, "Đã hết hạn"));
    assertThat(reading.entries())
        .extracting(e -> e.kind() + " " + e.outcome().star() + " " + e.decision().date().date())
        .containsExactly("RECOGNITION 4 2020-12-31", "WITHDRAWAL 4 2024-06-30");
    assertThat(reading.entries().get(0).subject().producerName()).isEqualTo("HTX Chè");
  }

  @Test
  void a_file_of_several_districts_is_that_of_their_province() {
    Workbook poi = workbook();
    for (String district : List.of("Chi Lăng", "Hữu Lũng")) {
      grid(
          poi.createSheet("H. " + district),
          row("DANH SÁCH SẢN PHẨM OCOP HUYỆN " + district + ", TỈNH LẠNG SƠN NĂM 2022"),
          HEAD,
          row(1, "Mật ong", "HTX A", null, "3 sao"));
    }
    assertThat(read("cac-huyen.xlsx", poi).file().unitId()).isEqualTo("20@63");
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }
}
