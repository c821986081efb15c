package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.ocop.intake.account.Issue;

/** Cells as offices fill them in: stars, dates, marks, merged producers. */
class OfficeCellsTest extends OfficeLists {

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

  @Test
  void the_star_that_was_stands_beside_the_star_that_is_and_tells_of_an_upgrade() {
    Reading reading =
        list(
            HEAD,
            row(1, "A", "HTX A", "xã Chi Lăng", "4 SAO (nâng hạng từ 3 sao)"),
            row(2, "B", "HTX B", "xã Chi Lăng", "4 sao, trước đây 3 sao"),
            row(3, "C", "HTX C", "xã Chi Lăng", "Từ 3 sao lên 4 sao"),
            row(4, "D", "HTX D", "xã Chi Lăng", "4 sao từ 3 sao trở lên"));
    assertThat(reading.entries())
        .extracting(e -> e.subject().productName() + e.outcome().star() + e.outcome().kind())
        .containsExactly("A4upgrade", "B4null", "C4null");
  }

  @Test
  void a_cell_of_several_producers_is_one_and_told_and_a_number_before_a_name_is_none_of_it() {
    Reading reading =
        list(
            HEAD,
            row(1, "Na", "1. HTX Na\n2. Công ty TNHH Ớt", "xã Chi Lăng", "3 sao"),
            row(2, "Ớt", "2. Công ty TNHH SX và TM Ớt, Bưởi", "xã Chi Lăng", "3 sao"),
            row(3, "Hồi", "HTX Hồi; HTX Quế", "xã Chi Lăng", "3 sao"),
            row(4, "Chè", "HTX chè, dịch vụ và Trang trại A", "xã Chi Lăng", "3 sao"));
    assertThat(reading.entries())
        .extracting(e -> e.subject().producerName() + " " + e.subject().producerType())
        .containsExactly(
            "HTX Na; Công ty TNHH Ớt cooperative",
            "Công ty TNHH SX và TM Ớt, Bưởi enterprise",
            "HTX Hồi; HTX Quế cooperative",
            "HTX chè, dịch vụ và Trang trại A cooperative");
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1143"))
        .extracting(Issue::cellAddress)
        .containsExactly("C4", "C6", "C7");
  }

  @Test
  void of_several_decisions_in_a_cell_the_latest_is_that_of_the_star_and_that_is_told() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN",
            row("TT", "Tên sản phẩm", "Hạng sao", "Quyết định"),
            row(1, "Na", "4 sao", "QĐ 12/QĐ-UBND ngày 05/3/2020; QĐ 99/QĐ-UBND ngày 06/4/2023"),
            row(2, "Ớt", "3 sao", "Quyết định số 12/QĐ-UBND\nngày 05/3/2020"));
    assertThat(said(reading)).containsExactly("Na 4 2023-04-06", "Ớt 3 2020-03-05");
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1232"))
        .extracting(Issue::cellAddress)
        .containsExactly("D4");
  }

  @Test
  void passed_means_the_star_of_the_title_and_rounds_may_stand_in_a_column_with_years() {
    Object[] head = {"TT", "Tên sản phẩm", "Chủ thể", "Kết quả", "Năm, đợt công nhận"};
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP ĐẠT 4 SAO TỈNH LẠNG SƠN",
            head,
            row(1, "Na", "HTX Na", "Đạt", "Đợt 2/2023"),
            row(2, "Ớt", "HTX Ớt", "Không đạt", "2024"),
            row(3, "Quế", "HTX Quế", null, "2024"));
    assertThat(said(reading)).containsExactly("Na 4 2023-12-31", "Ớt refused 2024-12-31");
    assertThat(reading.file().rowsQuarantined()).isEqualTo(1);
    assertThat(
            said(
                list("DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN", head, row(1, "Na", "HTX Na", "Đạt"))))
        .containsExactly("Na scored null");
  }
}
