package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.intake.account.Entry;

/** Layouts in which offices send lists, beside those of the samples. */
class OfficeLayoutsTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 8, 0);
  private static final String[] HEAD = {"STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao"};
  private static final String[] TITLE = {
    "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN ĐỢT 1 NĂM 2023, HUYỆN CHI LĂNG, TỈNH LẠNG SƠN"
  };
  private static final String[] DECISION = {
    "(Kèm theo Quyết định số 1234/QĐ-UBND ngày 15/8/2023 của UBND tỉnh Lạng Sơn)"
  };

  private static Intake intake;

  @TempDir Path inbox;

  @BeforeAll
  static void open() {
    intake = Intake.open(Fixtures.CONF);
  }

  // ------------------------------------------------------------------ headings

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

  // ------------------------------------------------------------------ sections and sheets

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

  // ------------------------------------------------------------------ cells

  @Test
  void dates_as_serials_in_both_calendars_and_numbers_as_text_are_read() {
    for (boolean is1904 : new boolean[] {false, true}) {
      XSSFWorkbook poi = new XSSFWorkbook();
      poi.getCTWorkbook().addNewWorkbookPr().setDate1904(is1904);
      Sheet sheet =
          grid(
              poi.createSheet("S"),
              row("STT", "Tên sản phẩm", "Điểm", "Hạng", "Số QĐ", "Ngày quyết định"),
              row("1", "Na dai", "75.5", "3", "55/QĐ-UBND", null));
      CellStyle day = poi.createCellStyle();
      day.setDataFormat(poi.createDataFormat().getFormat("dd/mm/yyyy"));
      Cell cell = sheet.getRow(1).createCell(5);
      cell.setCellValue(is1904 ? 44701 - 1462 : 44701);
      cell.setCellStyle(day);
      Reading reading = read("ngay-" + is1904 + ".xlsx", poi);
      assertThat(said(reading)).containsExactly("Na dai 3 2022-05-20");
      assertThat(reading.entries().get(0).outcome().score()).isEqualTo(75.5);
    }
  }

  @Test
  void stars_in_every_spelling_give_the_same_star() {
    Object[] spellings = {
      4,
      "4",
      "04",
      "4.0",
      "★★★★",
      "****",
      "bốn sao",
      "Bốn (04) sao",
      "4*",
      "4 *",
      "Đạt 4 sao",
      "Hạng 4",
      "OCOP 4 sao",
      "4 SAO",
      "4sao",
      "Đạt hạng 4 sao cấp tỉnh",
      "4 ★",
      "⭐⭐⭐⭐"
    };
    for (Object spelling : spellings) {
      assertThat(said(list(HEAD, na(spelling))))
          .as(String.valueOf(spelling))
          .containsExactly("Na dai 4 2023-08-15");
    }
  }

  @Test
  void marks_in_star_columns_may_be_any_sign_and_two_marks_are_an_error() {
    Object[] marks = {"x", "X", "✓", "✔", "√", 1, "v", "V", "●", "có", "•", "+"};
    for (Object mark : marks) {
      assertThat(said(list(wideHead(), row(1, "Na dai", "HTX Na", null, mark, null))))
          .as(String.valueOf(mark))
          .containsExactly("Na dai 4 2023-08-15");
    }
    Reading twice = list(wideHead(), row(1, "Na dai", "HTX Na", "x", "x", null));
    assertThat(twice.entries()).isEmpty();
    assertThat(twice.issues()).anyMatch(issue -> issue.code().equals("OCOP-1108"));
  }

  private static Object[] wideHead() {
    return row("STT", "Tên sản phẩm", "Chủ thể", "3 sao", "4 sao", "5 sao");
  }

  @Test
  void a_wide_history_of_three_blocks_gives_three_recognitions() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("S"),
            row("THEO DÕI SẢN PHẨM OCOP TỈNH LẠNG SƠN"),
            row(
                "STT",
                "Tên sản phẩm",
                "Chủ thể",
                "Lần 1",
                null,
                null,
                "Lần 2",
                null,
                null,
                "Lần 3",
                null,
                null),
            row(
                null,
                null,
                null,
                "Hạng sao",
                "Số QĐ",
                "Ngày QĐ",
                "Hạng sao",
                "Số QĐ",
                "Ngày QĐ",
                "Hạng sao",
                "Số QĐ",
                "Ngày QĐ"),
            row(
                1,
                "Na dai",
                "HTX Na",
                "3 sao",
                "1/QĐ-UBND",
                "1/6/2019",
                "3 sao",
                "2/QĐ-UBND",
                "1/6/2022",
                "4 sao",
                "3/QĐ-UBND",
                "1/6/2025"));
    merge(sheet, "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2", "J2:L2");
    assertThat(said(read("ba-lan.xlsx", poi)))
        .containsExactly("Na dai 3 2019-06-01", "Na dai 3 2022-06-01", "Na dai 4 2025-06-01");
  }

  @Test
  void a_product_merged_across_rows_with_two_producers_keeps_both_rows() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("S"),
            TITLE,
            DECISION,
            HEAD,
            row(1, "Na dai", "HTX Na", "xã Chi Lăng", "3 sao"),
            row(null, null, "HTX Quả", "xã Chi Lăng", "4 sao"));
    merge(sheet, "A4:A5", "B4:B5");
    assertThat(said(read("gop.xlsx", poi)))
        .containsExactly("Na dai 3 2023-08-15", "Na dai 4 2023-08-15");
  }

  @Test
  void the_same_product_in_two_rows_is_two_entries() {
    assertThat(said(list(HEAD, na("3 sao"), na("3 sao")))).hasSize(2);
  }

  @Test
  void an_empty_list_loads_no_row_and_loses_none() {
    Reading reading = list(HEAD, row(null, "Không có sản phẩm nào"));
    assertThat(reading.entries()).isEmpty();
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  // ------------------------------------------------------------------ formats and alphabets

  @Test
  void the_same_list_as_xls_and_as_csv_in_every_encoding_gives_the_same_entries() {
    HSSFWorkbook poi = new HSSFWorkbook();
    grid(poi.createSheet("S"), TITLE, DECISION, HEAD, na("3 sao"));
    assertThat(said(read("cu.xls", poi))).containsExactly("Na dai 3 2023-08-15");
    String csv =
        String.join("\r\n", TITLE[0].replace(',', ' '), DECISION[0], String.join(";", HEAD))
            + "\r\n1;Na dai;HTX Na;xã Chi Lăng;3 sao\r\n";
    Charset windows = Charset.forName("windows-1258");
    List<byte[]> written =
        List.of(
            csv.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16BE),
            TextForms.windows1258(csv).getBytes(windows),
            Normalizer.normalize(csv, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < written.size(); i++) {
      Path file = Fixtures.write(inbox.resolve("bang-ma-" + i + ".csv"), written.get(i));
      assertThat(said(read(file))).as("encoding " + i).containsExactly("Na dai 3 2023-08-15");
    }
  }

  @Test
  void a_list_in_a_tcvn3_font_and_one_in_decomposed_unicode_are_read() {
    HSSFWorkbook poi = new HSSFWorkbook();
    Font font = poi.createFont();
    font.setFontName(".VnTime");
    CellStyle style = poi.createCellStyle();
    style.setFont(font);
    Sheet sheet =
        grid(
            poi.createSheet("S"),
            row("STT", "Tªn s¶n phÈm", "Chñ thÓ", "H¹ng sao", "Sè Q§", "Ngµy Q§"),
            row(1, "MËt ong", "HTX §ång TiÕn", "3 sao", "5/Q§-UBND", "20/5/2022"));
    sheet.forEach(line -> line.forEach(cell -> cell.setCellStyle(style)));
    assertThat(said(read("tcvn3.xls", poi))).containsExactly("Mật ong 3 2022-05-20");
    Workbook decomposed = workbook();
    Function<Object[], Object[]> nfd =
        line ->
            java.util.Arrays.stream(line)
                .map(v -> v instanceof String s ? Normalizer.normalize(s, Normalizer.Form.NFD) : v)
                .toArray();
    grid(
        decomposed.createSheet("S"),
        nfd.apply(TITLE),
        nfd.apply(DECISION),
        nfd.apply(HEAD),
        nfd.apply(row(1, "Mật ong", "Hợp tác xã Đồng Tiến", "xã Chi Lăng", "Bốn sao")));
    Reading reading = read("nfd.xlsx", decomposed);
    assertThat(said(reading)).containsExactly("Mật ong 4 2023-08-15");
    assertThat(reading.entries().get(0).location().communeId()).isEqualTo("06523@63");
  }

  // ------------------------------------------------------------------ places

  @Test
  void a_two_level_address_of_2026_stands_in_the_new_division() {
    Reading reading =
        list(
            row("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Số QĐ", "Ngày QĐ"),
            row(1, "Chè", "HTX", "xã Bình Lư, tỉnh Lai Châu", "3 sao", "9/QĐ-UBND", "5/3/2026"));
    assertThat(reading.entries().get(0).location().leafUnitId()).isEqualTo("03390@34");
  }

  @Test
  void an_address_with_its_new_name_in_brackets_stays_where_the_old_one_was() {
    Reading reading =
        list(
            row("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Số QĐ", "Ngày QĐ"),
            row(
                1,
                "Chè",
                "HTX",
                "Bản Bo, xã Bản Bo, huyện Tam Đường (nay là xã Bản Bo), tỉnh Lai Châu",
                "3 sao",
                "9/QĐ-UBND",
                "5/3/2025"));
    assertThat(reading.entries().get(0).location().districtId()).isEqualTo("106@63");
  }

  // ------------------------------------------------------------------ what is no award

  @Test
  void proposals_registrations_and_potential_five_stars_are_steps() {
    assertThat(said(titled("DANH SÁCH SẢN PHẨM ĐỀ NGHỊ CÔNG NHẬN OCOP NĂM 2023", na("4 sao"))))
        .containsExactly("Na dai proposed 2023-12-31");
    assertThat(said(titled("DANH SÁCH SẢN PHẨM ĐĂNG KÝ THAM GIA NĂM 2023", na("3 sao"))))
        .containsExactly("Na dai registered 2023-12-31");
    assertThat(said(titled("DANH SÁCH SẢN PHẨM TIỀM NĂNG 5 SAO NĂM 2023", na("Tiềm năng 5 sao"))))
        .containsExactly("Na dai potential_five 2023-12-31");
    assertThat(said(titled("DANH SÁCH SẢN PHẨM TIỀM NĂNG 5 SAO NĂM 2023", na("5 sao"))))
        .containsExactly("Na dai potential_five 2023-12-31");
  }

  @Test
  void removals_revocations_and_expiries_are_withdrawals_with_their_dates() {
    Reading removed =
        list(
            "DANH SÁCH SẢN PHẨM OCOP ĐƯA RA KHỎI DANH SÁCH",
            row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao đã công nhận", "Lý do", "Ngày thu hồi"),
            row(1, "Na dai", "HTX Na", "3 sao", "Ngừng sản xuất", "10/10/2024"),
            row(2, "Hồi khô", "HTX Hồi", "4 sao", "Hết hạn", "11/10/2024"),
            row(3, "Mận", "HTX Mận", "3 sao", "Thu hồi do vi phạm", "12/10/2024"));
    assertThat(removed.entries())
        .allMatch(entry -> entry.kind() == Entry.Kind.WITHDRAWAL)
        .extracting(e -> e.outcome().ground() + " " + e.decision().date().date())
        .containsExactly("producer_stopped 2024-10-10", "lapsed 2024-10-11", "revoked 2024-10-12");
  }

  @Test
  void a_list_of_reevaluations_says_so_for_every_row() {
    Reading reading =
        titled("DANH SÁCH SẢN PHẨM OCOP ĐÁNH GIÁ LẠI ĐƯỢC CÔNG NHẬN NĂM 2023", na("3 sao"));
    assertThat(reading.entries().get(0).outcome().kind()).isEqualTo("reevaluation");
  }

  @Test
  void sex_and_people_of_the_representative_are_kept_as_yes_or_no_and_the_person_is_not() {
    Reading reading =
        list(
            row(
                "STT",
                "Tên sản phẩm",
                "Chủ thể",
                "Họ và tên người đại diện",
                "Giới tính",
                "Dân tộc",
                "Số CCCD",
                "Số điện thoại",
                "Hạng sao"),
            row(
                1,
                "Na dai",
                "HTX Na",
                "Hoàng Thị Mẩy",
                "Nữ",
                "Nùng",
                "020190001234",
                "0912345678",
                "3 sao"),
            row(
                2,
                "Hồi khô",
                "HTX Hồi",
                "Vi Văn Páo",
                "Nam",
                "Kinh",
                "020190004321",
                "0987654321",
                "3 sao"));
    assertThat(reading.entries())
        .extracting(e -> e.subject().isWomenLed() + " " + e.subject().isMinorityLed())
        .containsExactly("true true", "false false");
    assertThat(reading.rows().toString() + reading.entries() + reading.issues())
        .doesNotContain("Mẩy", "Páo", "0201900", "09123", "09876");
    assertThat(reading.file().contactsRemoved()).isEqualTo(6);
  }

  @Test
  void a_decision_in_the_last_header_row_counts_for_the_list() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("S"),
        row("DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN"),
        HEAD,
        row("(Kèm theo Quyết định số 77/QĐ-UBND ngày 02 tháng 01 năm 2024)"),
        na("3 sao"));
    assertThat(said(read("qd-cuoi.xlsx", poi))).containsExactly("Na dai 3 2024-01-02");
  }

  // ------------------------------------------------------------------ helpers

  private Reading list(Object[]... rows) {
    return list(null, rows);
  }

  private Reading titled(String title, Object[]... rows) {
    Object[][] all = new Object[rows.length + 1][];
    all[0] = HEAD;
    System.arraycopy(rows, 0, all, 1, rows.length);
    return list(title, all);
  }

  private Reading list(String title, Object[]... rows) {
    Object[][] all = new Object[rows.length + 2][];
    all[0] = title == null ? TITLE : row(title);
    all[1] = title == null ? DECISION : row("");
    System.arraycopy(rows, 0, all, 2, rows.length);
    Workbook poi = workbook();
    grid(poi.createSheet("Danh sách"), all);
    return read("danh-sach.xlsx", poi);
  }

  private static Object[] na(Object star) {
    return row(1, "Na dai", "HTX Na", "xã Chi Lăng", star);
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static Workbook workbook() {
    return new XSSFWorkbook();
  }

  private static Sheet grid(Sheet sheet, Object[]... rows) {
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows[r].length; c++) {
        if (rows[r][c] instanceof Number number) {
          row.createCell(c).setCellValue(number.doubleValue());
        } else if (rows[r][c] != null) {
          row.createCell(c).setCellValue(rows[r][c].toString());
        }
      }
    }
    return sheet;
  }

  private static void merge(Sheet sheet, String... ranges) {
    for (String range : ranges) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
  }

  private Reading read(String name, Workbook poi) {
    return read(Fixtures.write(inbox.resolve(name), poi));
  }

  private static Reading read(Path file) {
    return intake.read(Inbox.scan(file).get(0), NOW);
  }

  /** Product, star or step, and date of each entry. */
  private static List<String> said(Reading reading) {
    return reading.entries().stream()
        .map(
            entry ->
                entry.subject().productName()
                    + " "
                    + (entry.outcome().step() != null
                        ? entry.outcome().step()
                        : entry.outcome().star())
                    + " "
                    + entry.decision().date().date())
        .toList();
  }
}
