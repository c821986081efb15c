package vn.ocop.domain.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportingPeriodsTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 12, 20);
  private static final List<ReportingPeriod> PERIODS =
      ReportingPeriods.upTo(
          AS_OF, List.of(LocalDate.of(2024, 2, 2), LocalDate.of(2025, 12, 31), AS_OF));

  @Test
  void only_complete_periods_are_computed() {
    assertThat(PERIODS).allMatch(period -> !period.asOf().isAfter(AS_OF));
    assertThat(kind("month"))
        .hasSize(83)
        .first()
        .extracting(ReportingPeriod::asOf)
        .isEqualTo(LocalDate.of(2018, 1, 31));
    assertThat(kind("quarter")).hasSize(27);
    assertThat(kind("year")).hasSize(6);
  }

  @Test
  void administrative_years_run_from_15_to_14_december() {
    assertThat(kind("administrative_year"))
        .hasSize(7)
        .last()
        .isEqualTo(
            new ReportingPeriod(
                LocalDate.of(2024, 12, 14),
                LocalDate.of(2023, 12, 15),
                "administrative_year",
                false));
  }

  @Test
  void single_dates_stand_once_and_never_in_the_future() {
    assertThat(kind("date"))
        .extracting(ReportingPeriod::asOf)
        .containsExactly(LocalDate.of(2024, 2, 2), AS_OF);
  }

  @Test
  void communes_are_computed_for_whole_years_and_for_the_date_itself() {
    assertThat(PERIODS)
        .filteredOn(ReportingPeriod::forCommunes)
        .extracting(ReportingPeriod::kind)
        .containsExactly("year", "year", "year", "year", "year", "year", "date");
    assertThat(PERIODS)
        .filteredOn(ReportingPeriod::forCommunes)
        .last()
        .extracting("asOf")
        .isEqualTo(AS_OF);
  }

  @Test
  void on_a_year_end_the_year_and_the_date_itself_go_down_to_communes() {
    LocalDate yearEnd = LocalDate.of(2023, 12, 31);
    assertThat(ReportingPeriods.upTo(yearEnd, List.of()))
        .filteredOn(period -> period.asOf().equals(yearEnd) && period.forCommunes())
        .extracting(ReportingPeriod::kind)
        .containsExactlyInAnyOrder("year", "date");
  }

  @Test
  void rows_are_unique() {
    assertThat(PERIODS).doesNotHaveDuplicates();
  }

  @Test
  void a_day_inside_refines_a_month_or_year() {
    DateReading year = DateReading.year(2021);
    assertThat(year.isRefinedBy(DateReading.day(LocalDate.of(2021, 4, 6)))).isTrue();
    assertThat(year.isRefinedBy(DateReading.day(LocalDate.of(2022, 4, 6)))).isFalse();
    assertThat(DateReading.UNKNOWN.isRefinedBy(year)).isTrue();
    assertThat(DateReading.day(LocalDate.of(2021, 4, 6)).isRefinedBy(year)).isFalse();
    assertThat(DateReading.month(2024, 2).date()).isEqualTo("2024-02-29");
  }

  private static List<ReportingPeriod> kind(String kind) {
    return PERIODS.stream().filter(period -> period.kind().equals(kind)).toList();
  }
}
