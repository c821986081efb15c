package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.RowRole;

/** Every list of samples/inbox gives what samples/expected.yaml, worked out by hand, says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealListsTest {
  private static final Path SAMPLES = Fixtures.ROOT.resolve("samples");
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 8, 0);

  private final Map<String, Reading> readings = new TreeMap<>();
  private final JsonNode expected;

  RealListsTest() throws IOException {
    expected =
        new ObjectMapper(new YAMLFactory()).readTree(SAMPLES.resolve("expected.yaml").toFile());
    Intake intake = Intake.open(Fixtures.CONF);
    for (InboxFile file : Inbox.scan(SAMPLES.resolve("inbox"))) {
      readings.put(file.name(), intake.read(file, NOW));
    }
  }

  @Test
  void every_sample_has_its_expectation_and_the_other_way_round() {
    assertThat(expected.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names());
  }

  private Iterable<String> names() {
    return readings.keySet();
  }

  @TestFactory
  Iterable<DynamicTest> every_list_gives_what_was_worked_out_by_hand() {
    return readings.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> check(each.getValue(), expected.get(each.getKey()))))
        .toList();
  }

  private static void check(Reading reading, JsonNode expected) {
    ReceivedFile file = reading.file();
    assertThat(file.rowsQuarantined()).isZero();
    assertThat(file.rowsLoaded()).isEqualTo(expected.get("rows_loaded").asLong());
    assertThat(file.rowsRead()).isEqualTo(file.rowsLoaded() + file.rowsClassed());
    assertThat(reading.rows()).noneMatch(row -> row.role() == RowRole.QUARANTINED);
    assertThat(count(reading, Entry.Kind.RECOGNITION, entry -> entry.outcome().star().toString()))
        .isEqualTo(map(expected.get("recognitions")));
    assertThat(count(reading, Entry.Kind.ASSESSMENT, entry -> entry.outcome().step()))
        .isEqualTo(map(expected.get("assessments")));
    assertThat(count(reading, Entry.Kind.WITHDRAWAL, entry -> "")).isEmpty();
    assertThat(count(reading, Entry.Kind.RECOGNITION, RealListsTest::dated))
        .isEqualTo(dates(expected));
    if (expected.has("kinds")) {
      Map<String, Long> kinds = count(reading, Entry.Kind.RECOGNITION, e -> e.outcome().kind());
      kinds.remove("null");
      assertThat(kinds).isEqualTo(map(expected.get("kinds")));
    }
    if (expected.has("by_district")) {
      assertThat(count(reading, Entry.Kind.RECOGNITION, e -> e.location().districtId()).values())
          .containsExactlyInAnyOrderElementsOf(map(expected.get("by_district")).values());
    }
  }

  private static String dated(Entry entry) {
    Entry.Decision decision = entry.decision();
    return decision.date().date() == null
        ? "undated"
        : decision.date().date()
            + " "
            + decision.date().precision().code()
            + " "
            + decision.dateSource();
  }

  private static Map<String, Long> dates(JsonNode expected) {
    Map<String, Long> dates = new TreeMap<>();
    for (JsonNode date : expected.get("dates")) {
      String key =
          date.get("date").asText()
              + " "
              + date.get("precision").asText()
              + " "
              + date.get("from").asText();
      dates.put(key, date.get("recognitions").asLong());
    }
    if (expected.get("undated").asLong() > 0) {
      dates.put("undated", expected.get("undated").asLong());
    }
    return dates;
  }

  private static Map<String, Long> count(
      Reading reading, Entry.Kind kind, Function<Entry, String> label) {
    return reading.entries().stream()
        .filter(entry -> entry.kind() == kind)
        .collect(
            Collectors.groupingBy(
                entry -> String.valueOf(label.apply(entry)), TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> map(JsonNode node) {
    Iterable<Map.Entry<String, JsonNode>> fields = node::fields;
    return StreamSupport.stream(fields.spliterator(), false)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().asLong(), (a, b) -> a, TreeMap::new));
  }
}
