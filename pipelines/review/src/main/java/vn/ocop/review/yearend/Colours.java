package vn.ocop.review.yearend;

import java.nio.file.Path;
import java.util.Map;
import vn.ocop.domain.catalogue.YamlDocuments;

/** The light colours of {@code conf/palette.yaml}, the same as on the page. */
final class Colours {
  private final Map<?, ?> byName;

  private Colours(Map<?, ?> byName) {
    this.byName = byName;
  }

  static Colours load(Path conf) {
    return new Colours(YamlDocuments.read(conf.resolve("palette.yaml"), Map.class));
  }

  String of(String name) {
    Object colour = byName.get(name);
    if (colour == null) {
      throw new IllegalArgumentException("conf/palette.yaml has no colour " + name);
    }
    return colour.toString();
  }
}
