package vn.ocop.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegacyFontTest {
  @Test
  void tcvn3_letters_become_unicode() {
    assertThat(LegacyFont.TCVN3.convert("Céng hßa x· héi chñ nghÜa ViÖt Nam", false))
        .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
    assertThat(LegacyFont.TCVN3.convert("Đ­îc mïa thÞt tr©u".substring(1), false))
        .isEqualTo("ược mùa thịt trâu");
  }

  @Test
  void capital_fonts_draw_capitals() {
    assertThat(LegacyFont.drawsCapitals(".VnTimeH")).isTrue();
    assertThat(LegacyFont.TCVN3.convert("céng hßa", true)).isEqualTo("CỘNG HÒA");
  }

  @Test
  void vni_pairs_become_unicode() {
    assertThat(LegacyFont.VNI.convert("Saûn phaåm cuûa hôïp taùc xaõ, ñöôïc coâng nhaän", false))
        .isEqualTo("Sản phẩm của hợp tác xã, được công nhận");
  }

  @Test
  void the_family_follows_from_the_font_name() {
    assertThat(LegacyFont.ofFontName(".VnTime")).isEqualTo(LegacyFont.TCVN3);
    assertThat(LegacyFont.ofFontName("VNI-Times")).isEqualTo(LegacyFont.VNI);
    assertThat(LegacyFont.ofFontName("Times New Roman")).isNull();
  }
}
