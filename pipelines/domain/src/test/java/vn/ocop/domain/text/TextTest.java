package vn.ocop.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @Test
  void cleaning_leaves_composed_text_with_single_blanks() {
    String decomposed = Normalizer.normalize("Hoằng Hóa", Normalizer.Form.NFD);
    assertThat(Text.clean("\u00a0 " + decomposed + "\u200b \t\n xã\u0007 "))
        .isEqualTo("Hoằng Hóa xã");
    assertThat(Text.clean(null)).isEmpty();
  }

  @Test
  void search_keys_have_no_marks_and_no_punctuation() {
    assertThat(Text.searchKey("Đường phèn “Quảng-Ngãi”, 3 sao!"))
        .isEqualTo("duong phen quang ngai 3 sao");
  }

  @ParameterizedTest
  @CsvSource({
    "Hoà, Hòa",
    "Thuỷ, Thủy",
    "Quí, Quý",
    "quít, quýt",
    "Toà, Tòa",
    "khoẻ, khỏe",
    "THUỴ HƯƠNG, Thụy Hương",
    "hương qùê, hương quề",
    "Bà Rịa-Vũng Tàu, Bà Rịa – Vũng Tàu",
    "Ea H’leo, Ea H'leo",
    "giò me “Hoài Võ”, Giò me Hoài Võ"
  })
  void match_keys_do_not_depend_on_the_place_of_the_tone_mark_or_punctuation(
      String one, String two) {
    assertThat(Text.matchKey(one)).isEqualTo(Text.matchKey(two));
  }

  @ParameterizedTest
  @CsvSource({"Hoàng, Hoằng", "giá, già", "của, cửa", "Tâm, Tầm", "mía, mịa", "Ba, Bà"})
  void match_keys_keep_what_tells_words_apart(String one, String two) {
    assertThat(Text.matchKey(one)).isNotEqualTo(Text.matchKey(two));
  }

  @Test
  void match_keys_are_stable() {
    for (String text :
        new String[] {"Nguyễn Thị Quỳnh", "khuỷu", "giếng", "gì", "Curcumin BKQ", "thuở"}) {
      assertThat(Text.matchKey(Text.matchKey(text))).isEqualTo(Text.matchKey(text));
    }
  }
}
