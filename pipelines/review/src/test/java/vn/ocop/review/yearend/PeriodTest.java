package vn.ocop.review.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.review.yearend.Period.Closing;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2023, MONTH_END, 2023-01-01, 2023-12-31, năm 2023, năm 2024",
    "2023, DAY_14, 2022-12-15, 2023-12-14, năm 2023, năm 2024",
    "2023-H1, MONTH_END, 2023-01-01, 2023-06-30, 6 tháng đầu năm 2023, 6 tháng cuối năm 2023",
    "2023-H1, DAY_14, 2022-12-15, 2023-06-14, 6 tháng đầu năm 2023, 6 tháng cuối năm 2023",
    "2023-h2, MONTH_END, 2023-07-01, 2023-12-31, 6 tháng cuối năm 2023, năm 2024",
    "2023-9M, DAY_14, 2022-12-15, 2023-09-14, 9 tháng đầu năm 2023, quý IV năm 2023",
    "2024-Q1, MONTH_END, 2024-01-01, 2024-03-31, quý I năm 2024, quý II năm 2024",
    "2023-Q4, DAY_14, 2023-09-15, 2023-12-14, quý IV năm 2023, quý I năm 2024"
  })
  void namedPeriodsHaveTheirDaysAndTheirWords(
      String name, Closing closing, LocalDate from, LocalDate asOf, String label, String next) {
    Period period = Period.named(name, closing);

    assertThat(period.from()).isEqualTo(from);
    assertThat(period.asOf()).isEqualTo(asOf);
    assertThat(period.label()).isEqualTo(label);
    assertThat(period.next()).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "23", "2023-H3", "2023-Q5", "2023-13", "nam 2023"})
  void otherNamesAreRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Period.named(name, Closing.MONTH_END));
  }

  @Test
  void aPeriodDoesNotEndBeforeItBegins() {
    LocalDate day = LocalDate.of(2023, 5, 1);

    assertThat(Period.between(day, day).label())
        .isEqualTo("từ ngày 01/05/2023 đến ngày 01/05/2023");
    assertThatIllegalArgumentException().isThrownBy(() -> Period.between(day, day.minusDays(1)));
  }
}
