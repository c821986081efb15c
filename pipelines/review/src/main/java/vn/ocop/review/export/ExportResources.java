package vn.ocop.review.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The selects that exports are made of, beside the classes. */
final class ExportResources {
  private ExportResources() {}

  static String text(String name) throws IOException {
    try (InputStream in = ExportResources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("Missing in the program: export/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
