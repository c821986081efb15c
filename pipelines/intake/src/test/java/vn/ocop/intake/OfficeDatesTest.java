package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.domain.period.DateReading;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.interpret.DateInterpreter;

/** Dates that are written over several columns. */
class OfficeDatesTest extends OfficeLists {
  private static final String BARE = "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN";

  @Test
  void day_month_and_year_in_three_columns_are_one_date_beside_its_number() {
    Reading reading =
        list(
            BARE,
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày", "Tháng", "Năm"),
            row(1, "Na", "HTX", "3 sao", "5/QĐ-UBND", 7, 12, 2022),
            row(2, "Ớt", "HTX", "3 sao", "6/QĐ-UBND", null, "02", "2021"),
            row(3, "Hồi", "HTX", "3 sao", "7/QĐ-UBND", null, null, 2020),
            row(4, "Quế", "HTX", "4 sao", "8/QĐ-UBND", "15/8/2023", null, null),
            row(5, "Chè", "HTX", "4 sao", "9/QĐ-UBND", 31, 2, 2023));
    assertThat(said(reading))
        .containsExactly(
            "Na 3 2022-12-07",
            "Ớt 3 2021-02-28",
            "Hồi 3 2020-12-31",
            "Quế 4 2023-08-15",
            "Chè 4 null");
    assertThat(reading.entries())
        .extracting(entry -> entry.decision().date().precision().code())
        .containsExactly("day", "month", "year", "day", "unknown");
    assertThat(reading.entries().get(0).decision().number()).isEqualTo("5/QĐ-UBND");
    assertThat(codes(reading)).doesNotContain("OCOP-1109").contains("OCOP-1221");
  }

  @Test
  void a_row_whose_day_cannot_be_read_leaves_the_list_its_one_decision() {
    Object[] heading = row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày");
    Reading one =
        list(
            BARE,
            heading,
            row(1, "Na", "HTX", "3 sao", "110/QĐ-UBND", "2025"),
            row(2, "Ớt", "HTX", "3 sao", "110/QĐ-UBND", "03/06/2025"),
            row(3, "Hồi", "HTX", "3 sao", "110/QĐ-UBND", "45/13/2025"));
    assertThat(one.file().decisionNumber()).isEqualTo("110/QĐ-UBND");
    assertThat(one.file().decisionDate()).hasToString("2025-06-03");
    Reading two =
        list(
            BARE,
            heading,
            row(1, "Na", "HTX", "3 sao", "110/QĐ-UBND", "03/06/2025"),
            row(2, "Ớt", "HTX", "3 sao", "110/QĐ-UBND", "04/06/2025"));
    assertThat(two.file().decisionNumber()).isNull();
  }

  @Test
  void a_heading_above_them_says_which_date_they_are() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            row(BARE),
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ngày ký", null, null, "Hết hạn"),
            row(null, null, null, null, "Ngày", "Tháng", "Năm", "Ngày", "Tháng", "Năm"),
            row(1, "Na", "HTX", "3 sao", 7, 12, 2022, 7, 12, 2025));
    merge(sheet, "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:G2", "H2:J2");
    Reading reading = read("ba-cot.xlsx", poi);
    assertThat(said(reading)).containsExactly("Na 3 2022-12-07");
    assertThat(reading.entries().get(0).decision().expiresOn()).hasToString("2025-12-07");
  }

  @Test
  void each_recognition_of_a_history_has_its_own_three_columns() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            row(BARE),
            row(
                "TT",
                "Tên sản phẩm",
                "Chủ thể",
                "Công nhận lần đầu",
                null,
                null,
                null,
                "Công nhận lại"),
            row(
                null,
                null,
                null,
                "Hạng sao",
                "Ngày",
                "Tháng",
                "Năm",
                "Hạng sao",
                "Ngày",
                "Tháng",
                "Năm"),
            row(1, "Na", "HTX Na", "3 sao", 5, 3, 2020, "4 sao", 7, 3, 2023));
    merge(sheet, "D2:G2", "H2:K2");
    assertThat(said(read("lich-su.xlsx", poi)))
        .containsExactly("Na 3 2020-03-05", "Na 4 2023-03-07");
  }

  @Test
  void a_date_of_merged_cells_is_that_of_all_their_rows() {
    Workbook poi = workbook();
    Sheet sheet =
        grid(
            poi.createSheet("DS"),
            row(BARE),
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ngày", "Tháng", "Năm"),
            row(1, "Na", "HTX", "3 sao", 7, 12, 2022),
            row(2, "Ớt", "HTX", "3 sao"));
    merge(sheet, "E3:E4", "F3:F4", "G3:G4");
    assertThat(said(read("gop-o.xlsx", poi))).containsExactly("Na 3 2022-12-07", "Ớt 3 2022-12-07");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15/8/2023", "15-08-2023", "15.8.23", "ngày 15 tháng 8 năm 2023", "2023-08-15",
        "15/08/2023 00:00:00", "2023-08-15T00:00:00Z", "15/8 /2023", "Thứ Ba, 15/8/2023", "45153",
        "15 Aug 2023", "Aug 15, 2023", "August 15th, 2023", "15 thg 8, 2023", "15 thg 8 2023",
        "15\\8\\2023", "15,8,2023", "2023/08/15", "20230815", "8/15/2023"
      })
  void a_day_is_read_in_every_way_in_which_programs_and_people_write_it(String day) {
    assertThat(DateInterpreter.interpret(day, true).value())
        .isEqualTo(DateReading.day(LocalDate.of(2023, 8, 15)));
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }
}
