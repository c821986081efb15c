package vn.ocop.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.domain.recognition.RecognitionKind;

class RuleBookTest {
  private static final RuleBook RULES =
      RuleBook.load(Path.of(System.getProperty("ocop.root"), "conf"));

  @ParameterizedTest
  @CsvSource({
    "2013-01-01, pre_1048",
    "2019-08-20, pre_1048",
    "2019-08-21, qd1048_2019",
    "2020-06-08, qd781_2020",
    "2023-02-23, qd781_2020",
    "2023-02-24, qd148_2023",
    "2025-07-05, qd148_2023",
    "2025-07-06, qd1489_2025",
    "2026-05-21, qd1489_2025",
    "2026-05-22, qd26_2026",
    "2030-01-01, qd26_2026"
  })
  void the_rule_set_follows_the_date(LocalDate date, String ruleSet) {
    assertThat(RULES.ruleSetAt(date)).isEqualTo(ruleSet);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-21, FIRST, qd1489_2025",
    "2026-05-22, FIRST, qd26_2026 qd1489_2025",
    "2026-07-21, FIRST, qd26_2026 qd1489_2025",
    "2026-07-22, FIRST, qd26_2026",
    "2026-07-21, UPGRADE, qd26_2026 qd1489_2025",
    "2026-06-21, REEVALUATION, qd26_2026 qd1489_2025",
    "2026-06-22, REEVALUATION, qd26_2026"
  })
  void files_sent_before_go_by_the_old_rules_for_sixty_days_re_evaluations_for_thirty(
      LocalDate date, RecognitionKind kind, String ruleSets) {
    assertThat(RULES.ruleSetsAt(date, kind)).containsExactly(ruleSets.split(" "));
  }

  @Test
  void the_transition_names_its_clauses_and_marks_what_is_counted_by_us() {
    assertThat(RULES.transitions())
        .hasSize(4)
        .allSatisfy(t -> assertThat(t.legalSource()).startsWith("QĐ 26/2026/QĐ-TTg Điều 12."))
        .allSatisfy(t -> assertThat(t.isUncertain()).isEqualTo(t.validTo() != null));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 5",
    "90, 5",
    "89.99, 4",
    "89.5, 4",
    "70, 4",
    "69.9, 3",
    "50, 3",
    "49.5, 2",
    "0, 1"
  })
  void a_score_bounds_the_star_from_above_without_gaps(double score, int star) {
    for (String ruleSet :
        new String[] {"qd1048_2019", "qd781_2020", "qd148_2023", "qd1489_2025", "qd26_2026"}) {
      assertThat(RULES.highestStar(ruleSet, score)).isEqualTo(OptionalInt.of(star));
    }
  }

  @Test
  void the_bands_of_provincial_criteria_are_not_known() {
    assertThat(RULES.highestStar("pre_1048", 95)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pre_1048, 5, province",
    "qd1048_2019, 3, province",
    "qd148_2023, 3, district",
    "qd148_2023, 4, province",
    "qd1489_2025, 3, province",
    "qd26_2026, 5, national",
    "qd26_2026, 2,"
  })
  void each_rule_set_says_who_recognises(String ruleSet, int star, String level) {
    assertThat(RULES.expectedAuthorityLevel(ruleSet, star).orElse(null)).isEqualTo(level);
  }

  @Test
  void a_certificate_holds_for_36_months() {
    assertThat(RULES.expiry(LocalDate.of(2020, 2, 29))).isEqualTo("2023-02-28");
    assertThat(RULES.expiry(LocalDate.of(2025, 6, 16))).isEqualTo("2028-06-16");
  }

  @Test
  void an_expiry_tells_when_the_certificate_was_issued_but_not_before_the_programme() {
    assertThat(RULES.issued(LocalDate.of(2025, 12, 7))).hasValue(LocalDate.of(2022, 12, 7));
    assertThat(RULES.issued(LocalDate.of(2029, 5, 22))).hasValue(LocalDate.of(2026, 5, 22));
    assertThat(RULES.issued(LocalDate.of(2021, 5, 7))).hasValue(LocalDate.of(2018, 5, 7));
    assertThat(RULES.issued(LocalDate.of(2021, 5, 6))).isEmpty();
  }

  @Test
  void the_only_tail_is_that_of_2026() {
    assertThat(RULES.validityTails())
        .singleElement()
        .satisfies(
            tail -> {
              assertThat(tail.tailDays()).isEqualTo(180);
              assertThat(tail.isUncertain()).isTrue();
            });
    assertThat(RULES.reevaluationWindowAt(LocalDate.of(2026, 5, 21))).isEmpty();
    assertThat(RULES.reevaluationWindowAt(LocalDate.of(2026, 5, 22)))
        .hasValueSatisfying(window -> assertThat(window.opensDaysBefore()).isEqualTo(180));
  }

  @Test
  void every_band_names_its_source() {
    assertThat(RULES.starBands())
        .hasSize(28)
        .allSatisfy(b -> assertThat(b.legalSource()).isNotBlank());
  }
}
