package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.intake.account.Entry;

/** Headings and sub-headings as offices lay them out, and what stands around a list. */
class OfficeHeadingsTest extends OfficeLists {

  @Test
  void a_group_heading_over_name_address_and_phone_names_the_producer() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("Phụ lục"),
            TITLE,
            DECISION,
            row("STT", "Sản phẩm", "Thông tin chủ thể", null, null, "Kết quả", null),
            row(null, null, "Tên", "Địa chỉ", "SĐT", "Điểm TB", "Hạng sao đạt được"),
            row(1, "Na dai", "HTX Na", "xã Chi Lăng", "0912345678", "72,5", "3 sao"));
    merge(sheet, "A3:A4", "B3:B4", "C3:E3", "F3:G3");
    Reading reading = read("nhom-tieu-de.xlsx", poi);
    assertThat(said(reading)).containsExactly("Na dai 3 2023-08-15");
    Entry entry = reading.entries().get(0);
    assertThat(entry.subject().producerName()).isEqualTo("HTX Na");
    assertThat(entry.outcome().score()).isEqualTo(72.5);
    assertThat(entry.location().districtId()).isEqualTo("187@63");
    assertThat(reading.file().contactsRemoved()).isEqualTo(1);
  }

  @Test
  void a_header_of_three_rows_with_stars_in_the_last_is_understood() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("PL"),
            TITLE,
            DECISION,
            row("TT", "Chủ thể", null, "Sản phẩm", "Kết quả phân hạng", null, null),
            row(null, "Tên chủ thể", "Địa chỉ", null, "Hạng sao", null, null),
            row(null, null, null, null, "3 sao", "4 sao", "5 sao"),
            row(1, "HTX Na", "xã Chi Lăng", "Na dai", null, "✓", null),
            row(2, "HTX Hồi", "xã Vân Thủy", "Tinh dầu hồi", "X", null, null));
    merge(sheet, "A3:A5", "B3:C3", "B4:B5", "C4:C5", "D3:D5", "E3:G3", "E4:G4");
    assertThat(said(read("ba-dong-tieu-de.xlsx", poi)))
        .containsExactly("Na dai 4 2023-08-15", "Tinh dầu hồi 3 2023-08-15");
  }

  @Test
  void headings_in_capitals_with_line_breaks_and_abbreviations_are_known() {
    Reading reading =
        list(
            row("SỐ\nTT", "TÊN\nSP", "CHỦ THỂ\nSX", "Đ/C", "KQ\nPHÂN HẠNG", "SỐ QĐ/NGÀY"),
            row(1, "Na dai", "HTX Na", "xã Chi Lăng", "03 sao", "55/QĐ-UBND\n20/5/2022"));
    assertThat(said(reading)).containsExactly("Na dai 3 2022-05-20");
    assertThat(reading.entries().get(0).decision().number()).isEqualTo("55/QĐ-UBND");
  }

  @Test
  void abbreviated_headings_of_decision_day_and_mean_score_are_known() {
    Reading reading =
        list(
            row("STT", "SP", "Chủ thể", "Điểm TB", "Hạng", "Số QĐ", "Ngày QĐ"),
            row(1, "Na dai", "HTX Na", 71.25, "3 sao", "55/QĐ-UBND", "20-05-2022"));
    assertThat(said(reading)).containsExactly("Na dai 3 2022-05-20");
    assertThat(reading.entries().get(0).outcome().score()).isEqualTo(71.25);
  }

  @Test
  void the_row_of_column_numbers_is_no_product() {
    Reading reading =
        list(
            HEAD,
            row("(1)", "(2)", "(3)", "(4)", "(5)"),
            row(1, "Na dai", "HTX Na", "xã Chi Lăng", "4 sao"));
    assertThat(said(reading)).hasSize(1);
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  @Test
  void a_total_above_the_list_and_a_footer_below_it_are_no_products() {
    Reading reading =
        list(
            HEAD,
            row(null, "TỔNG CỘNG", "2 chủ thể", null, "2 sản phẩm"),
            row(1, "Na dai", "HTX Na", "xã Chi Lăng", "4 sao"),
            row(2, "Hồi khô", "HTX Hồi", "xã Vân Thủy", "3 sao"),
            row(null, "Danh sách gồm 02 sản phẩm./."),
            row(null, "Người lập biểu", null, null, "KT. CHỦ TỊCH"),
            row(null, null, null, null, "PHÓ CHỦ TỊCH"),
            row(null, "(Ký, ghi rõ họ tên)", null, null, "(Đã ký)"),
            row(null, "Nguyễn Thị Lập", null, null, "Trần Văn Ký"));
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15", "Hồi khô 3 2023-08-15");
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  @Test
  void several_sheets_one_for_each_district_all_count() {
    Workbook poi = workbook();
    for (String district : List.of("Chi Lăng", "Hữu Lũng")) {
      grid(
          poi.createSheet(district),
          row("DANH SÁCH SẢN PHẨM OCOP HUYỆN " + district.toUpperCase() + ", TỈNH LẠNG SƠN"),
          DECISION,
          HEAD,
          row(1, "Mật ong " + district, "HTX A", null, "3 sao"));
    }
    Reading reading = read("nhieu-trang.xlsx", poi);
    assertThat(reading.entries())
        .extracting(entry -> entry.location().districtId())
        .containsExactly("187@63", "186@63");
  }

  @Test
  void sub_headings_by_star_type_and_commune_fill_downwards_and_the_counter_restarts() {
    Reading reading =
        list(
            row("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ"),
            row("I", "SẢN PHẨM ĐẠT 4 SAO"),
            row(1, "Na dai", "HTX Na", "xã Chi Lăng"),
            row(2, "Na bở", "HTX Na", "xã Chi Lăng"),
            row("II", "SẢN PHẨM ĐẠT 3 SAO (01 sản phẩm)"),
            row(1, "Hồi khô", "HTX Hồi", "xã Vân Thủy"));
    assertThat(said(reading))
        .containsExactly("Na dai 4 2023-08-15", "Na bở 4 2023-08-15", "Hồi khô 3 2023-08-15");
  }

  @Test
  void sub_headings_by_district_and_commune_place_the_products() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        row("DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN NĂM 2023 TỈNH LẠNG SƠN"),
        DECISION,
        row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao"),
        row("A", "HUYỆN CHI LĂNG"),
        row("1", "Xã Chi Lăng"),
        row("1.1", "Na dai", "HTX Na", "3 sao"),
        row("B", "HUYỆN HỮU LŨNG"),
        row("1", "Xã Hữu Liên"),
        row("1.1", "Hồi khô", "HTX Hồi", "4 sao"));
    Reading reading = read("muc.xlsx", poi);
    assertThat(reading.entries())
        .extracting(entry -> entry.subject().productName() + " " + entry.location().districtId())
        .containsExactly("Na dai 187@63", "Hồi khô 186@63");
    assertThat(reading.entries().get(1).location().communeId()).doesNotContain("unknown");
  }

  @Test
  void hidden_columns_and_rows_count_like_others() {
    Workbook poi = workbook();
    Sheet sheet = grid(poi.createSheet("S"), TITLE, DECISION, HEAD, na("3 sao"));
    sheet.setColumnHidden(3, true);
    sheet.getRow(3).setZeroHeight(true);
    assertThat(said(read("an.xlsx", poi))).containsExactly("Na dai 3 2023-08-15");
  }

  @Test
  void columns_of_types_and_kinds_are_read_where_they_are_marked() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            TITLE,
            DECISION,
            row("STT", "Tên sản phẩm", "Chủ thể", "Loại hình chủ thể", null, null, "Hạng sao"),
            row(null, null, null, "HTX", "DN", "Hộ KD", null),
            row(1, "Na", "Na Chi Lăng", "x", null, null, "3 sao"),
            row(2, "Ớt", "Ớt Vạn Linh", "-", "✓", null, "4 sao"));
    merge(sheet, "D3:F3", "A3:A4", "B3:B4", "C3:C4", "G3:G4");
    grid(
        poi.createSheet("Hình thức"),
        row(
            "STT",
            "Tên sản phẩm",
            "Hợp tác xã",
            "Doanh nghiệp",
            "Hạng",
            "Công nhận mới",
            "Nâng hạng"),
        row(1, "Hồi", null, "x", "4 sao", null, "x"));
    assertThat(read("danh-dau.xlsx", poi).entries())
        .extracting(
            e ->
                e.subject().productName()
                    + " "
                    + e.subject().producerType()
                    + " "
                    + e.outcome().kind())
        .containsExactly("Na cooperative null", "Ớt enterprise null", "Hồi enterprise upgrade");
  }

  @Test
  void column_numbers_below_a_header_that_comes_again_are_no_product() {
    Object[] numbers = {"(1)", "(2)", "(3)", "(4)", "(5)"};
    Reading reading =
        list(
            HEAD,
            numbers,
            na("3 sao"),
            row("Trang 2"),
            HEAD,
            numbers,
            row(2, "Ớt", null, null, "3 sao"));
    assertThat(said(reading)).containsExactly("Na dai 3 2023-08-15", "Ớt 3 2023-08-15");
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  @Test
  void a_list_below_the_whole_text_of_its_decision_is_found() {
    Object[][] rows = new Object[82][];
    for (int i = 0; i < 80; i++) {
      rows[i] = row("Căn cứ văn bản số " + i + "/TB-UBND;");
    }
    rows[80] = HEAD;
    rows[81] = na("3 sao");
    assertThat(said(list(rows))).containsExactly("Na dai 3 2023-08-15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cty/HTX/Hộ", "HTX, THT, doanh nghiệp", "Hộ KD - Cơ sở SX"})
  void a_column_headed_by_types_of_producers_names_the_producers(String heading) {
    Reading reading =
        list(
            row("STT", "Tên SP", heading, "Đ/c", "XH"),
            row(1, "Na dai", "HTX Na", "xã Chi Lăng", "4*"));
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15");
    assertThat(reading.entries().get(0).subject().producerName()).isEqualTo("HTX Na");
  }
}
