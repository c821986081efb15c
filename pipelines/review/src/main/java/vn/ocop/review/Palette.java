package vn.ocop.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.YamlDocuments;

/** The colours of {@code conf/palette.yaml} as CSS variables, light, and dark where they differ. */
final class Palette {
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String DARK = "_dark";

  private final Map<String, String> colours = new TreeMap<>();

  private Palette() {}

  static Palette read(Path file) {
    Palette palette = new Palette();
    Map<?, ?> entries = YamlDocuments.read(file, Map.class);
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      String colour = String.valueOf(entry.getValue());
      if (!HEX.matcher(colour).matches()) {
        throw new CatalogueException(
            file, List.of(entry.getKey() + ": write the colour as #rrggbb, not " + colour));
      }
      palette.colours.put(String.valueOf(entry.getKey()), colour);
    }
    return palette;
  }

  /** Variables named like the colours: {@code star_3} is {@code --star-3}. Print stays light. */
  String css() {
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    colours.forEach(
        (name, colour) -> {
          boolean isDark = name.endsWith(DARK);
          String bare = isDark ? name.substring(0, name.length() - DARK.length()) : name;
          (isDark ? dark : light)
              .append("--")
              .append(bare.replace('_', '-'))
              .append(':')
              .append(colour)
              .append(';');
        });
    return ":root{%s}\n@media screen and (prefers-color-scheme: dark){:root{%s}}\n"
        .formatted(light, dark);
  }
}
