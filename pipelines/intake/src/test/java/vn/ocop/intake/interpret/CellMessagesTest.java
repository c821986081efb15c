package vn.ocop.intake.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ocop.domain.catalogue.Messages;

class CellMessagesTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));

  @Test
  void every_code_of_the_interpreters_has_a_message_and_every_message_a_use() throws IOException {
    TreeSet<String> catalogued = new TreeSet<>(Messages.load(ROOT.resolve("conf")).all().keySet());
    catalogued.removeIf(code -> !code.startsWith("OCOP-12"));
    TreeSet<String> used = new TreeSet<>(codesInSources());
    used.add("OCOP-1280"); // raised by the reader of rows, which alone knows the count
    assertThat(used).isEqualTo(catalogued);
  }

  private static List<String> codesInSources() throws IOException {
    Path sources = ROOT.resolve("pipelines/intake/src/main/java/vn/ocop/intake/interpret");
    Pattern code = Pattern.compile("OCOP-12\\d\\d");
    try (Stream<Path> files = Files.list(sources)) {
      return files
          .flatMap(file -> code.matcher(read(file)).results().map(match -> match.group()))
          .distinct()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
