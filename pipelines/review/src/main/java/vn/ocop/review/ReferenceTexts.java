package vn.ocop.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/**
 * The generated references (handbook of indicators, checks, data dictionary, forms, rules, numbered
 * messages) as they stand in {@code docs}, packed for the page: it unpacks and draws them only when
 * a reader opens them.
 */
final class ReferenceTexts {
  private static final List<String> FILES =
      List.of(
          "reference/indicators.md",
          "reference/checks.md",
          "reference/mart.md",
          "reference/forms.md",
          "reference/rules.md",
          "errors.md");

  /** Parts the texts; stands in none of them. */
  private static final char BETWEEN = '\f';

  private ReferenceTexts() {}

  /**
   * All texts in one, zlib in base64.
   *
   * @param docs folder of the project's documents
   */
  static String packed(Path docs) throws IOException {
    StringBuilder all = new StringBuilder(1 << 18);
    for (String name : FILES) {
      all.append(Files.readString(docs.resolve(name))).append(BETWEEN);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(all.toString().getBytes(StandardCharsets.UTF_8));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
