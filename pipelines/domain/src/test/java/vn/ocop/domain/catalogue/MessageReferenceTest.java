package vn.ocop.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keeps docs/errors.md the same as conf/messages; {@code -Docop.update-docs=true} writes it. */
class MessageReferenceTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root", "../.."));

  @Test
  void theReferenceOfMessagesIsWhatTheCatalogueSays() throws IOException {
    Path reference = ROOT.resolve("docs/errors.md");
    String expected = reference(Messages.load(ROOT.resolve("conf")));
    if (Boolean.getBoolean("ocop.update-docs")) {
      Files.writeString(reference, expected);
    }
    assertThat(Files.readString(reference))
        .as("docs/errors.md drifted from conf/messages; rerun with -Docop.update-docs=true")
        .isEqualTo(expected);
  }

  private static String reference(Messages messages) {
    StringBuilder text =
        new StringBuilder(
            """
            # Numbered messages · Thông báo có mã

            Generated from `conf/messages/`; words in braces are filled in. A code is never reused.
            10xx files · 11xx layout and rows · 12xx cells · 14xx annotated workbooks, templates · 20xx running, lake, publishing · 30xx catalogues, plans, thresholds · 40xx local Superset, dashboards.

            | mã | mức | tiếng Việt | English |
            |---|---|---|---|
            """);
    for (Map.Entry<String, Messages.Message> entry : messages.all().entrySet()) {
      Messages.Message message = entry.getValue();
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  entry.getKey(),
                  message.severity().name().toLowerCase(Locale.ROOT),
                  cell(message.vi()),
                  cell(message.en())));
    }
    return text.toString();
  }

  private static String cell(String text) {
    return text.strip().replace("|", "\\|").replace('\n', ' ');
  }
}
