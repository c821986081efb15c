package vn.ocop.warehouse.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.batch.Indicators;
import vn.ocop.warehouse.engine.Sql;
import vn.ocop.warehouse.run.ListReceiver;
import vn.ocop.warehouse.run.Warehouse;

/**
 * Every indicator of the sample lists, at dates in and between the published ones, back to rows.
 */
class EveryFigureTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));
  private static final Path SQL = ROOT.resolve("sql");

  /** Nation and Lạng Sơn in both geographies, and one of its districts. */
  private static final String UNITS = "('VN@63', 'VN@34', '20@63', '20@34', '186@63')";

  @TempDir static Path home;
  private static Path database;

  @BeforeAll
  static void publishTheSamples() {
    Settings settings =
        new Settings(
            "20250901-000000-test",
            home,
            ROOT.resolve("conf"),
            SQL,
            LocalDate.of(2025, 9, 1),
            "embedded",
            null,
            "test",
            "test");
    new Warehouse(settings, new ListReceiver(settings.conf()), null, step -> {})
        .run(ROOT.resolve("samples/inbox"), EnumSet.noneOf(Warehouse.Option.class));
    database = settings.database();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-03-17", "2022-12-31", "2023-11-30", "2025-08-15"})
  void figuresCountUpToTheirRowsAndAreCountedByHand(String date) {
    LocalDate asOf = LocalDate.parse(date);
    SoftAssertions softly = new SoftAssertions();
    int seen = 0;
    try (Explainer explainer = Explainer.open(database, SQL, asOf, null);
        PublishedAtDate published = PublishedAtDate.open(database, SQL)) {
      published.compute(TableCatalogue.load(SQL), asOf.withDayOfYear(1), asOf);
      HandCount hand = new HandCount(published);
      for (Question question : questions(published, asOf)) {
        Explanation found = explainer.explain(question);
        softly.assertThat(found.figure().isKnown()).as(found.command()).isTrue();
        assertRows(softly, found);
        Double[] counted =
            hand.count(
                question.indicator(),
                question.unit(),
                question.geography(),
                asOf.withDayOfYear(1),
                asOf,
                question.basis(),
                question.category());
        softly.assertThat(found.figure().numerator()).as(found.command()).isEqualTo(counted[0]);
        softly.assertThat(found.figure().denominator()).as(found.command()).isEqualTo(counted[1]);
        seen++;
      }
    }
    softly.assertAll();
    assertThat(seen).isGreaterThan(100);
  }

  @Test
  void aPublishedDateGivesThePublishedNumbers() {
    LocalDate asOf = LocalDate.of(2022, 12, 31);
    int compared = 0;
    try (Explainer explainer = Explainer.open(database, SQL, asOf, null);
        PublishedAtDate published = PublishedAtDate.open(database, SQL)) {
      published.compute(TableCatalogue.load(SQL), asOf.withDayOfYear(1), asOf);
      for (Question question : questions(published, asOf)) {
        Explanation found = explainer.explain(question);
        Double before = found.figure().publishedValue();
        if (before != null) {
          assertThat(found.figure().value()).as(found.command()).isEqualTo(before);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(60);
  }

  private static void assertRows(SoftAssertions softly, Explanation found) {
    softly.assertThat(found.numerator().agrees()).as("numerator of " + found.command()).isTrue();
    if (found.denominator() != null) {
      softly
          .assertThat(found.denominator().agrees())
          .as("denominator of " + found.command())
          .isTrue();
    } else {
      softly.assertThat(found.figure().denominator()).as(found.command()).isNull();
    }
    softly
        .assertThat(found.numerator().members())
        .as(found.command())
        .allMatch(member -> !member.events().isEmpty());
    softly
        .assertThat(found.events())
        .as(found.command())
        .allMatch(event -> !event.rows().isEmpty())
        .allMatch(event -> event.rows().stream().noneMatch(row -> row.cells().isEmpty()));
  }

  /** Every indicator, basis and category that the units have at the date. */
  private static List<Question> questions(PublishedAtDate published, LocalDate asOf) {
    List<Question> questions = new ArrayList<>();
    Indicators indicators = Indicators.load(SQL);
    for (String code : indicators.codes()) {
      String sql = Sql.statement(indicators.find(code).orElseThrow().sql());
      published
          .rows(
              "select unit_id, geography, basis, category from ("
                  + sql
                  + "\n) as i where unit_id in "
                  + UNITS
                  + " and as_of = date '"
                  + asOf
                  + "'")
          .forEach(
              row ->
                  questions.add(
                      new Question(
                          code, row.get(0), asOf, row.get(3), row.get(2), row.get(1), null)));
    }
    return questions;
  }
}
