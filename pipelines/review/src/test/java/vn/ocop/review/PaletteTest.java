package vn.ocop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.YamlDocuments;

class PaletteTest {
  private static final double READABLE = 4.5;

  private static Map<String, String> colours() {
    Map<?, ?> read = YamlDocuments.read(MartFixture.conf().resolve("palette.yaml"), Map.class);
    Map<String, String> colours = new LinkedHashMap<>();
    read.forEach((name, hex) -> colours.put(String.valueOf(name), String.valueOf(hex)));
    return colours;
  }

  @ParameterizedTest
  @CsvSource({
    "ink",
    "ink_soft",
    "link",
    "accent",
    "status_met",
    "status_not_met",
    "status_in_progress",
    "status_not_measurable"
  })
  void text_is_readable_on_every_ground_light_and_dark(String text) {
    Map<String, String> colours = colours();
    for (String ground : new String[] {"card", "paper", "notice"}) {
      assertThat(contrast(colours.get(text), colours.get(ground)))
          .as("%s on %s", text, ground)
          .isGreaterThanOrEqualTo(READABLE);
      assertThat(contrast(colours.get(text + "_dark"), colours.get(ground + "_dark")))
          .as("%s on %s, dark", text, ground)
          .isGreaterThanOrEqualTo(READABLE);
    }
  }

  @Test
  void stars_differ_in_lightness_so_that_they_survive_a_grey_print() {
    Map<String, String> colours = colours();

    assertThat(contrast(colours.get("star_3"), colours.get("star_4"))).isGreaterThan(1.8);
    assertThat(contrast(colours.get("star_4"), colours.get("star_5"))).isGreaterThan(1.8);
  }

  @Test
  void dark_colours_become_variables_of_the_dark_scheme_only(@TempDir Path folder)
      throws Exception {
    Path file =
        Files.writeString(folder.resolve("p.yaml"), "ink: \"#000000\"\nink_dark: \"#ffffff\"\n");

    assertThat(Palette.read(file).css())
        .contains(":root{--ink:#000000;}")
        .contains("@media screen and (prefers-color-scheme: dark){:root{--ink:#ffffff;}}");
  }

  @Test
  void wrong_colour_is_named_with_its_file(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("p.yaml"), "ink: red\n");

    assertThatThrownBy(() -> Palette.read(file))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("p.yaml")
        .hasMessageContaining("ink: write the colour as #rrggbb, not red");
  }

  /** Contrast ratio of WCAG 2.2. */
  private static double contrast(String first, String second) {
    double a = luminance(first);
    double b = luminance(second);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int at) {
    double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
