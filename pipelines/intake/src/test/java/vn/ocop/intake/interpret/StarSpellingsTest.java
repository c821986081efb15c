package vn.ocop.intake.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of a column of stars in all the ways in which offices spell a rank. */
class StarSpellingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4s",
        "04s",
        "4 S",
        "OCOP 4s",
        "★4",
        "* 4",
        "☆ 4",
        "OCOP ★4",
        "4★",
        "4☆",
        "4 ⭐",
        "****",
        "* * * *",
        "⭐️⭐️⭐️⭐️",
        "🌟🌟🌟🌟",
        "✯✯✯✯",
        "✰✰✰✰",
        "✦✦✦✦",
        "⋆⋆⋆⋆",
        "★★★★☆",
        "✪✪✪✪✩",
        "bốn (04) sao",
        "Bốn sao (4 sao)",
        "04 (bốn) sao",
        "4/5 sao",
        "4/5",
        "04/05 sao",
        "4 trên 5 sao",
        "4/5 ★",
        "Hạng 4",
        "hạng: IV",
        "OCOP 4*",
        "OCOP-4",
        "4.0 sao",
        "4,0 sao",
        "Four stars",
        "four",
        "4-star",
        "(4)",
        "[4]",
        "4.",
        "\"4\"",
        "④",
        "3→4",
        "3 -> 4",
        "4 sao¹",
        "4\nsao",
        "4\u00a0sao",
        "4\u200b sao"
      })
  void every_spelling_of_four_stars_is_an_award_of_four(String raw) {
    Interpreted<StarReading> read = StarInterpreter.interpretNumber(raw);
    assertThat(read.value()).isEqualTo(new StarReading(4, null, null, false, false, null));
    assertThat(read.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 sao QG", "5 sao (TW)", "5 stars (national)"})
  void an_abbreviated_level_is_that_of_the_centre(String raw) {
    assertThat(StarInterpreter.interpretNumber(raw).value().level()).isEqualTo("national");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 sao TN", "5 sao (TN)", "TN 5 sao", "5*TN"})
  void an_abbreviated_potential_is_no_award(String raw) {
    Interpreted<StarReading> read = StarInterpreter.interpretNumber(raw);
    assertThat(read.value().step()).isEqualTo("potential_five");
    assertThat(read.findings()).extracting(Finding::code).containsExactly("OCOP-1208");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Không xếp hạng",
        "không được phân hạng",
        "Không được công nhận",
        "Dưới 3 sao",
        "Loại",
        "Trượt"
      })
  void what_did_not_pass_is_refused(String raw) {
    assertThat(StarInterpreter.interpretNumber(raw).value().step()).isEqualTo("refused");
  }

  @ParameterizedTest
  @CsvSource({
    "Trên 3 sao, OCOP-1207",
    "ít nhất 03 sao, OCOP-1207",
    "3/4 sao, OCOP-1207",
    "'4,5 sao', OCOP-1203",
    "4s5, OCOP-1201",
    "5/4, OCOP-1201",
    "24/5, OCOP-1201",
  })
  void bounds_and_halves_are_no_rank(String raw, String code) {
    Interpreted<StarReading> read = StarInterpreter.interpretNumber(raw);
    assertThat(read.value()).isNull();
    assertThat(read.findings()).extracting(Finding::code).containsExactly(code);
  }

  @Test
  void a_note_that_a_product_was_not_recognised_is_no_recognition() {
    StatusReading read = StatusInterpreter.interpret("Không được công nhận").value();
    assertThat(read.isRecognised()).isFalse();
    assertThat(read.step()).isEqualTo("refused");
  }
}
