package vn.ocop.review.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VietnameseTest {
  @Test
  void thousandsHaveADotAndDecimalsAComma() {
    assertThat(Vietnamese.number(1234.5, 1)).isEqualTo("1.234,5");
    assertThat(Vietnamese.number(1234567, 0)).isEqualTo("1.234.567");
    assertThat(Vietnamese.number(-3, 0)).isEqualTo("−3");
    assertThat(Vietnamese.number(-0.04, 1)).isEqualTo("0");
  }

  @Test
  void halvesAreRoundedUpward() {
    assertThat(Vietnamese.percent(0.0625)).isEqualTo("6,3\u00a0%");
    assertThat(Vietnamese.percent(1)).isEqualTo("100,0\u00a0%");
  }

  @Test
  void numbersOfASentenceAreGroupedAndDatesAreNot() {
    assertThat(Vietnamese.grouped("tính được 198, công bố 9852, thiếu 9654. Năm 2023, 1234/QĐ"))
        .isEqualTo("tính được 198, công bố 9.852, thiếu 9.654. Năm 2023, 1234/QĐ");
    assertThat(Vietnamese.grouped("công bố 2023/12, công bố 1.234"))
        .isEqualTo("công bố 2023/12, công bố 1.234");
  }

  @Test
  void countsBelowTenHaveALeadingNought() {
    assertThat(Vietnamese.count(8)).isEqualTo("08");
    assertThat(Vietnamese.count(10)).isEqualTo("10");
    assertThat(Vietnamese.count(0)).isEqualTo("0");
  }

  @Test
  void datesAreAsPreciseAsTheyAreKnown() {
    LocalDate date = LocalDate.of(2023, 12, 31);

    assertThat(Vietnamese.date(date, "day")).isEqualTo("31/12/2023");
    assertThat(Vietnamese.date(date, "month")).isEqualTo("12/2023");
    assertThat(Vietnamese.date(date, "year")).isEqualTo("năm 2023");
    assertThat(Vietnamese.date(null, "unknown")).isEmpty();
  }
}
