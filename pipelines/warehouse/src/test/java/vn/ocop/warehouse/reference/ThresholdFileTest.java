package vn.ocop.warehouse.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.domain.catalogue.Messages;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.batch.Checks;

class ThresholdFileTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));
  private static final Path SQL = ROOT.resolve("sql");

  @TempDir private Path conf;
  private Path file;

  @BeforeEach
  void copyTheThresholdsOfTheProject() throws IOException {
    Path folder = Files.createDirectory(conf.resolve("checks"));
    Path own = ROOT.resolve("conf/checks");
    file = Files.copy(own.resolve("thresholds.yaml"), folder.resolve("thresholds.yaml"));
    Files.copy(own.resolve("threshold.schema.json"), folder.resolve("threshold.schema.json"));
  }

  @Test
  void everyThresholdThatACheckNamesIsThereOnce() {
    assertThat(ThresholdFile.rows(conf, SQL))
        .extracting(row -> row.get("check_code") + " " + row.get("threshold_code"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Checks.load(SQL).thresholds().entrySet().stream()
                .flatMap(e -> e.getValue().keySet().stream().map(code -> e.getKey() + " " + code))
                .toList());
  }

  @Test
  void aCheckReadsEveryThresholdThatItsHeaderNames() throws IOException {
    try (Stream<Path> files = Files.walk(SQL.resolve("checks"))) {
      for (Path check : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
        String text = Files.readString(check);
        String select = text.substring(text.indexOf("--- */"));
        String code = check.getFileName().toString().replace(".sql", "");
        for (String threshold : Checks.load(SQL).thresholds().get(code).keySet()) {
          if (!threshold.equals("tolerated_share")) {
            assertThat(select).contains("check_threshold", "'" + threshold + "'", "'" + code + "'");
          }
        }
      }
    }
  }

  @Test
  void anErrorLevelCheckLetsNothingPass() {
    assertThat(Checks.load(SQL).thresholds().get("units_sum_to_parent")).isEmpty();
    assertThat(Checks.load(SQL).thresholds().get("recognition_undated"))
        .containsOnlyKeys("tolerated_share");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check_code: one_star_a_day                | check_code: one_star_day     | OCOP-3030 | one_star_a_day
          threshold_code: days_earlier              | threshold_code: days_early   | OCOP-3031 | days_earlier
          value: 1                                  | value: "một"                 | OCOP-3032 | một số không âm
          value: 1                                  | value: -1                    | OCOP-3032 | một số không âm
          value: 0                                  | value: 5                     | OCOP-3032 | một tỷ lệ từ 0 đến 1
          value: "2025-07-05"                       | value: "2025-02-30"          | OCOP-3032 | một ngày có thật
          value: "2025-07-05"                       | value: 5                     | OCOP-3032 | một ngày có thật
          threshold_code: unregulated_to            | threshold_code: unregulated_from | OCOP-3034 | unregulated_from
          meaning_en: "Last day                     | meaning_xx: "Last day        | OCOP-3011 | unregulated_to
          source: "Ngh                              | sauce: "Ngh                  | OCOP-3011 | Có phải là 'source'
          meaning_en: "Last day                     | # "                          | OCOP-3035 | meaning_en
          value: 1                                  | value: [1                    | OCOP-3010 | thresholds.yaml
          """)
  void aFaultIsToldInAClearSentence(String text, String wrong, String code, String says)
      throws IOException {
    Files.writeString(file, Files.readString(file).replaceFirst("(?m)" + text, wrong));

    Failure failure = catchThrowableOfType(Failure.class, () -> ThresholdFile.rows(conf, SQL));

    assertThat(failure.code()).isEqualTo(code);
    assertThat(sentence(failure)).contains(says).doesNotContain("{");
  }

  @Test
  void aMissingThresholdIsNamed() throws IOException {
    Files.writeString(file, "thresholds: []\n");

    Failure failure = catchThrowableOfType(Failure.class, () -> ThresholdFile.rows(conf, SQL));

    assertThat(failure.code()).isEqualTo("OCOP-3033");
    assertThat(failure.values().get("threshold")).isEqualTo("tolerated_share");
  }

  private static String sentence(Failure failure) {
    return Messages.load(ROOT.resolve("conf")).vi(failure.code(), Map.copyOf(failure.values()));
  }
}
