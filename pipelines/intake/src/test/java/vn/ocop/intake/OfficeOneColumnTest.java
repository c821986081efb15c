package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.Issue;

/** Delimited text that was never cut into columns. */
class OfficeOneColumnTest extends OfficeLists {
  private static final String[] LINES = {
    "STT,Tên sản phẩm,Chủ thể,Điện thoại,Địa chỉ,Hạng sao",
    "1,Na dai,HTX Na,0912345678,\"xã Chi Lăng, huyện Chi Lăng\",4 sao",
    "2,\"Chè \"\"Tuyết\"\"\",HTX Chè,,\"xã Vạn Linh\nhuyện Chi Lăng\",3 sao"
  };

  private static void assertRead(Reading reading) {
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15", "Chè \"Tuyết\" 3 2023-08-15");
    assertThat(reading.entries())
        .extracting(e -> e.location().communeId())
        .containsExactly("06523@63", "06505@63");
    assertThat(reading.rows().toString()).doesNotContain("0912345678");
    assertThat(codes(reading)).containsOnlyOnce("OCOP-1147");
  }

  @Test
  void lines_pasted_into_one_column_below_a_title_are_a_list() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        TITLE,
        DECISION,
        row(LINES[0]),
        row(LINES[1]),
        row(LINES[2]),
        row("Tổng cộng: 02 sản phẩm"));
    Reading reading = read("mot-cot.xlsx", poi);
    assertRead(reading);
    assertThat(reading.file().rowsClassed()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void other_signs_between_the_fields_are_found(String sign) {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        TITLE,
        DECISION,
        row(null, String.join(sign, "STT", "Tên sản phẩm", "Chủ thể", "Hạng sao")),
        row(null, String.join(sign, "1", "Na, dai", "HTX Na", "4 sao")));
    assertThat(said(read("mot-cot.xlsx", poi))).containsExactly("Na, dai 4 2023-08-15");
  }

  @Test
  void a_line_that_excel_cut_at_its_own_sign_is_whole_again() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        TITLE,
        DECISION,
        row("STT,Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao"),
        row("1,Na dai,HTX Na,xã Chi Lăng", "huyện Chi Lăng,4 sao"));
    Reading reading = read("mot-cot.xlsx", poi);
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15");
    assertThat(reading.entries().get(0).location().communeId()).isEqualTo("06523@63");
  }

  @Test
  void lines_of_a_csv_that_are_quoted_whole_are_a_list() {
    StringBuilder text = new StringBuilder();
    for (String line : List.of(TITLE[0], DECISION[0], LINES[0], LINES[1], LINES[2])) {
      text.append('"').append(line.replace("\"", "\"\"")).append("\"\r\n");
    }
    assertRead(read(Fixtures.write(inbox.resolve("dong-trong-ngoac.csv"), text.toString())));
  }

  @Test
  void a_line_with_a_field_too_many_is_never_loaded_with_a_wrong_star() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        TITLE,
        DECISION,
        row("STT,Tên sản phẩm,Địa chỉ,Hạng sao,Chủ thể"),
        row("1,Na dai,xã Chi Lăng, huyện Chi Lăng,4 sao,HTX Na"),
        row("2,Ớt,xã Vạn Linh,3 sao,HTX Ớt"));
    Reading reading = read("mot-cot.xlsx", poi);
    assertThat(said(reading)).containsExactly("Ớt 3 2023-08-15");
    assertThat(reading.file().rowsQuarantined()).isEqualTo(1);
  }

  @Test
  void sentences_that_name_headings_are_no_list() {
    Workbook poi = workbook();
    grid(poi.createSheet("DS"), TITLE, DECISION, HEAD, na("4 sao"));
    grid(
        poi.createSheet("Hướng dẫn"),
        row("STT, Tên sản phẩm, Chủ thể, Hạng sao"),
        row("Bốn cột trên phải điền đủ"),
        row("Gửi trước ngày 30, không muộn hơn"));
    Reading reading = read("huong-dan.xlsx", poi);
    assertThat(reading.entries()).hasSize(1);
    assertThat(codes(reading)).doesNotContain("OCOP-1147", "OCOP-1133");
  }

  @Test
  void the_workbook_that_goes_back_shows_the_columns() throws Exception {
    Workbook poi = workbook();
    grid(
        poi.createSheet("DS"),
        TITLE,
        DECISION,
        row(LINES[0]),
        row(LINES[1].replace("4 sao", "9 sao")));
    Path list = Fixtures.write(inbox.resolve("mot-cot.xlsx"), poi);
    Reading reading = read(list);
    assertThat(reading.entries()).extracting(Entry::kind).isEmpty();
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1203"))
        .extracting(Issue::cellAddress)
        .containsExactly("F4");
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }
}
