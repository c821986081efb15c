package vn.ocop.warehouse.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.warehouse.engine.EmbeddedEngine;
import vn.ocop.warehouse.given.GivenCases;

class GivenExpectTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));

  @TempDir static Path scratch;

  @TestFactory
  Stream<DynamicNode> theEmbeddedEngineGivesWhatWasWorkedOutByHand() {
    return GivenCases.tests(ROOT, scratch, EmbeddedEngine::open);
  }

  @Test
  void everyIndicatorHasACaseWorkedOutByHandAndACompleteHeader() {
    SoftAssertions softly = new SoftAssertions();
    Indicators indicators = Indicators.load(ROOT.resolve("sql"));
    for (String code : indicators.codes()) {
      softly
          .assertThat(GivenCases.folder(ROOT).resolve(code))
          .as("cases of %s", code)
          .isDirectoryContaining("glob:**.yaml");
    }
    for (var row : indicators.catalogue()) {
      softly
          .assertThat(row)
          .as("header of %s", row.get("indicator_code"))
          .doesNotContainValue(null);
      softly.assertThat(row.get("direction")).isIn("up", "down", "none");
    }
    softly.assertAll();
    assertThat(indicators.codes()).hasSizeGreaterThanOrEqualTo(40);
  }
}
