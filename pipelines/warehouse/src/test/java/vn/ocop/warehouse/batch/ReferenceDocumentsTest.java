package vn.ocop.warehouse.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps docs/reference the same as sql/ and conf/; {@code -Docop.update-docs=true} writes it. */
class ReferenceDocumentsTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));
  private static final Path FOLDER = ROOT.resolve("docs/reference");

  @TestFactory
  List<DynamicTest> eachDocumentIsWhatSqlAndConfSay() {
    return ReferenceDocuments.all(ROOT).entrySet().stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    document.getKey(), () -> assertSame(document.getKey(), document.getValue())))
        .toList();
  }

  @Test
  void nothingElseLiesInTheFolder() throws IOException {
    Map<String, String> documents = ReferenceDocuments.all(ROOT);
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString())).allMatch(documents::containsKey);
    }
  }

  private static void assertSame(String name, String expected) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("ocop.update-docs")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, expected);
    }
    assertThat(file).as("missing; rerun with -Docop.update-docs=true").exists();
    assertThat(Files.readString(file))
        .as("docs/reference/%s drifted; rerun with -Docop.update-docs=true", name)
        .isEqualTo(expected);
  }
}
