package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.intake.account.Issue;

/** Sheets without headings that go on with the list of the sheet before. */
class OfficeContinuedTest extends OfficeLists {
  private static final Object[] CALLED = {
    "STT", "Tên sản phẩm", "Chủ thể", "Điện thoại", "Hạng sao", "Điểm"
  };

  private static Workbook first() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("Trang 1"),
        TITLE,
        DECISION,
        CALLED,
        row("I", "Huyện Hữu Lũng"),
        row(1, "Na dai", "HTX Na", "0912345678", "4 sao", "81,5"),
        row(2, "Mật ong", "HTX Ong", "0912345679", "3 sao", 66));
    return poi;
  }

  private Reading with(String sheet, Object[]... rows) {
    Workbook poi = first();
    grid(poi.createSheet(sheet), rows);
    return read("tiep-theo.xlsx", poi);
  }

  @Test
  void rows_whose_numbers_go_on_are_read_by_the_columns_of_the_sheet_before() {
    Reading reading =
        with(
            "Trang 2",
            row(3, "Ớt", "HTX Ớt", "0987654321", "3 sao", 61),
            row("II", "Huyện Chi Lăng"),
            row(4, "Hồi", "HTX Hồi", null, "4 sao", "72,25"),
            row(null, "Cộng: 4 sản phẩm"));
    assertThat(said(reading))
        .containsExactly(
            "Na dai 4 2023-08-15", "Mật ong 3 2023-08-15", "Ớt 3 2023-08-15", "Hồi 4 2023-08-15");
    assertThat(reading.entries())
        .extracting(entry -> entry.location().districtId())
        .as("the sub-heading above stays open over the sheets")
        .containsExactly("186@63", "186@63", "186@63", "187@63");
    assertThat(reading.rows().toString()).doesNotContain("0987654321");
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1148"))
        .extracting(issue -> issue.sheetName() + " " + issue.values().get("before"))
        .containsExactly("Trang 2 Trang 1");
    assertThat(codes(reading)).doesNotContain("OCOP-1131");
  }

  @Test
  void a_third_sheet_goes_on_from_the_second() {
    Workbook poi = first();
    grid(poi.createSheet("Trang 2"), row(3, "Ớt", "HTX Ớt", null, "3 sao", 61));
    grid(
        poi.createSheet("Trang 3"),
        row("(Tiếp theo trang 2)"),
        row(4, "Hồi", "HTX Hồi", null, "4 sao", "72,25"));
    assertThat(read("ba-trang.xlsx", poi).entries()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Đề nghị 2024", "Thu hồi", "Nháp"})
  void a_sheet_that_is_named_for_another_list_is_not_loaded(String name) {
    Reading reading =
        with(
            name,
            row(1, "Ớt", "HTX Ớt", null, "3 sao", 61),
            row(2, "Hồi", "HTX Hồi", null, "4 sao", 72),
            row(3, "Quế", "HTX Quế", null, "4 sao", 73));
    assertThat(reading.entries()).hasSize(2);
    assertThat(codes(reading)).contains("OCOP-1131");
  }

  @Test
  void other_columns_are_another_table_and_told() {
    assertNotLoaded(
        row(3, "HTX Ớt", "Ớt", null, "3 sao", 61),
        row(4, "HTX Hồi", "Hồi", null, "4 sao", 72),
        row(5, "HTX Quế", "Quế", null, "4 sao", 73));
    assertNotLoaded(
        row(3, "Ớt", "HTX Ớt", null, 61, "3 sao"),
        row(4, "Hồi", "HTX Hồi", null, 72, "4 sao"),
        row(5, "Quế", "HTX Quế", null, 73, "4 sao"));
    assertNotLoaded(
        row(3, "Ớt", "HTX Ớt", null, "3 sao", 61, "đã đề nghị"),
        row(4, "Hồi", "HTX Hồi", null, "4 sao", 72, "đã đề nghị"),
        row(5, "Quế", "HTX Quế", null, "4 sao", 73, "đã đề nghị"));
    assertNotLoaded(
        row("DANH SÁCH KHÁC"),
        row(3, "Ớt", "HTX Ớt", null, "3 sao", 61),
        row(4, "Hồi", "HTX Hồi", null, "4 sao", 72),
        row(5, "Quế", "HTX Quế", null, "4 sao", 73));
  }

  private void assertNotLoaded(Object[]... rows) {
    Reading reading = with("Trang 2", rows);
    assertThat(reading.entries()).hasSize(2);
    assertThat(codes(reading)).contains("OCOP-1131").doesNotContain("OCOP-1148");
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }
}
