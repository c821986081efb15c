package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.intake.account.Issue;

/** What people do in workbooks that a form never asks for. */
class OfficeHabitsTest extends OfficeLists {
  private static final String BARE = "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN";

  @ParameterizedTest
  @CsvSource({"★★★☆☆, 3", "⭐⭐⭐⭐☆, 4", "★★★★★, 5", "☆☆☆, 3", "***, 3"})
  void hollow_stars_beside_filled_ones_are_not_reached(String star, int expected) {
    assertThat(said(list(HEAD, na(star)))).containsExactly("Na dai " + expected + " 2023-08-15");
  }

  @Test
  void of_two_decisions_in_a_title_neither_is_taken_for_all_rows_and_both_are_named() {
    String both =
        BARE
            + " (kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2023 và Quyết định số 45/QĐ-UBND"
            + " ngày 09/6/2023 của UBND tỉnh Lạng Sơn)";
    Reading reading =
        list(
            both,
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày QĐ"),
            row(1, "Na", "HTX", "4 sao"),
            row(2, "Ớt", "HTX", "3 sao", "45/QĐ-UBND", "09/6/2023"));
    assertThat(said(reading)).containsExactly("Na 4 null", "Ớt 3 2023-06-09");
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1151"))
        .extracting(issue -> issue.values().get("decisions"))
        .containsExactly("12/QĐ-UBND, 45/QĐ-UBND");
  }

  @Test
  void a_decision_that_changes_another_one_is_the_one_of_the_list() {
    String changed =
        BARE
            + " (kèm theo Quyết định số 45/QĐ-UBND ngày 09/6/2023 sửa đổi, bổ sung Quyết định số"
            + " 12/QĐ-UBND ngày 05/01/2023)";
    Reading reading = titled(changed, na("4 sao"));
    assertThat(said(reading)).containsExactly("Na dai 4 2023-06-09");
    assertThat(codes(reading)).doesNotContain("OCOP-1151");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ngày cập nhật",
        "Ngày cấp ĐKKD",
        "Năm cấp giấy phép",
        "Ngày hết hạn ATTP",
        "Ngày cấp giấy chứng nhận VietGAP",
        "Thời gian cập nhật"
      })
  void days_of_other_papers_are_not_those_of_the_decision(String heading) {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", heading),
            row(1, "Na", "HTX", "4 sao", "01/02/2024"));
    assertThat(said(reading)).containsExactly("Na 4 2023-08-15");
    assertThat(reading.entries().get(0).decision().expiresOn()).isNull();
    assertThat(codes(reading)).contains("OCOP-1109");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ngày cấp GCN OCOP", "Ngày cấp chứng nhận", "Ngày ký quyết định công nhận"})
  void days_of_the_certificate_are_those_of_the_decision(String heading) {
    Reading reading =
        list(
            BARE,
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", heading),
            row(1, "Na", "HTX", "4 sao", "01/02/2024"));
    assertThat(said(reading)).containsExactly("Na 4 2024-02-01");
  }

  @Test
  void a_row_that_is_struck_through_is_read_and_told_once() {
    for (Workbook poi : List.of(workbook(), new HSSFWorkbook())) {
      Sheet sheet =
          grid(
              poi.createSheet("DS"),
              TITLE,
              DECISION,
              HEAD,
              na("4 sao"),
              row(2, "Ớt", "HTX Ớt", "xã Vạn Linh", "3 sao"));
      Font font = poi.createFont();
      font.setStrikeout(true);
      CellStyle struck = poi.createCellStyle();
      struck.setFont(font);
      Row row = sheet.getRow(4);
      row.forEach(cell -> cell.setCellStyle(struck));
      Reading reading = read(poi instanceof HSSFWorkbook ? "gach.xls" : "gach.xlsx", poi);
      assertThat(reading.entries()).hasSize(2);
      assertThat(reading.issues())
          .filteredOn(issue -> issue.code().equals("OCOP-1028"))
          .extracting(Issue::cellAddress)
          .containsExactly("B5");
    }
  }

  @Test
  void text_that_was_opened_with_a_western_encoding_is_put_right_and_told() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        garbled(TITLE),
        garbled(DECISION),
        garbled(HEAD),
        garbled(na("4 sao")),
        row(2, "Chè “Tuyết” – đặc sản…", "HTX Chè", "xã Vạn Linh", "3 sao"));
    Reading reading = read("sai-bang-ma.xlsx", poi);
    assertThat(said(reading))
        .containsExactly("Na dai 4 2023-08-15", "Chè “Tuyết” – đặc sản… 3 2023-08-15");
    assertThat(reading.entries().get(0).location().communeId()).isEqualTo("06523@63");
    assertThat(codes(reading)).contains("OCOP-1023");
  }

  /** As Excel shows a CSV in UTF-8 that it takes for windows-1252. */
  private static Object[] garbled(Object[] row) {
    Object[] garbled = row.clone();
    for (int i = 0; i < row.length; i++) {
      if (row[i] instanceof String text) {
        StringBuilder letters = new StringBuilder();
        for (byte code : text.getBytes(StandardCharsets.UTF_8)) {
          String letter = new String(new byte[] {code}, Charset.forName("windows-1252"));
          letters.append(letter.equals("\uFFFD") ? Character.toString(code & 0xFF) : letter);
        }
        garbled[i] = letters.toString();
      }
    }
    return garbled;
  }

  @ParameterizedTest
  @CsvSource({
    "CS Bánh chưng Bà Tư, household",
    "LH HTX Chè, cooperative",
    "C.ty CP Trà, enterprise",
    "C.ty TNHH Mật, enterprise",
    "DN tư nhân X, enterprise",
    "Hộ KD Trần B, household"
  })
  void short_words_for_types_are_known(String producer, String type) {
    Reading reading = list(HEAD, row(1, "Na", producer, "xã Chi Lăng", "3 sao"));
    assertThat(reading.entries().get(0).subject().producerType()).isEqualTo(type);
  }

  @Test
  void all_about_a_producer_in_one_cell_gives_its_name_and_place_and_no_phone() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Thông tin chủ thể", "Hạng sao"),
            row(1, "Na", "HTX Na\nĐC: xã Chi Lăng\nĐT: 0912345678", "4 sao"));
    assertThat(reading.entries())
        .extracting(e -> e.subject().producerName() + " " + e.location().communeId())
        .containsExactly("HTX Na 06523@63");
    assertThat(reading.rows().toString()).doesNotContain("0912345678");
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }
}
