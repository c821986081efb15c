package vn.ocop.warehouse.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
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

  private static final Offset<Double> ROUNDING = Offset.offset(1e-6);

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
    LocalDate from = asOf.withDayOfYear(1);
    SoftAssertions softly = new SoftAssertions();
    List<Printed> figures;
    try (PublishedAtDate published = PublishedAtDate.open(database, SQL)) {
      published.compute(TableCatalogue.load(SQL), from, asOf);
      HandCount hand = new HandCount(published);
      figures = figures(published, asOf);
      for (Printed figure : figures) {
        Question asked = figure.question();
        Double[] counted =
            hand.count(
                asked.indicator(),
                asked.unit(),
                asked.geography(),
                from,
                asOf,
                asked.basis(),
                asked.category());
        softly.assertThat(figure.numerator()).as("%s", asked).isCloseTo(counted[0], ROUNDING);
        if (counted[1] == null) {
          softly.assertThat(figure.denominator()).as("%s", asked).isNull();
        } else {
          softly.assertThat(figure.denominator()).as("%s", asked).isCloseTo(counted[1], ROUNDING);
        }
      }
    }
    try (Explainer explainer = Explainer.open(database, SQL, asOf, null)) {
      for (Printed figure : oneInTurn(figures)) {
        Explanation found = explainer.explain(figure.question());
        softly
            .assertThat(found.figure().numerator())
            .as(found.command())
            .isEqualTo(figure.numerator());
        assertRows(softly, found);
      }
    }
    softly.assertAll();
    assertThat(figures).hasSizeGreaterThan(100);
  }

  @Test
  void aPublishedDateGivesThePublishedNumbers() {
    LocalDate asOf = LocalDate.of(2022, 12, 31);
    try (PublishedAtDate published = PublishedAtDate.open(database, SQL)) {
      published.compute(TableCatalogue.load(SQL), asOf.withDayOfYear(1), asOf);
      int compared = 0;
      for (Printed figure : figures(published, asOf)) {
        if (figure.publishedValue() != null) {
          assertThat(figure.value())
              .as("%s", figure.question())
              .isCloseTo(figure.publishedValue(), ROUNDING);
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(300);
    }
  }

  /**
   * Of each indicator and basis one total and one category; unit and category change from one to
   * the next and from date to date.
   */
  private static List<Printed> oneInTurn(List<Printed> figures) {
    Map<String, List<Printed>> groups = new LinkedHashMap<>();
    for (Printed figure : figures) {
      Question asked = figure.question();
      String group = asked.indicator() + "|" + asked.basis() + "|" + asked.category().equals("all");
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(figure);
    }
    List<Printed> chosen = new ArrayList<>();
    for (List<Printed> group : groups.values()) {
      int turn = chosen.size() + group.get(0).question().asOf().getYear();
      chosen.add(group.get(turn % group.size()));
    }
    return chosen;
  }

  @Test
  void anIndicatorOfWhichTheListsTellNothingIsExplainedByEmptyLists() {
    LocalDate asOf = LocalDate.of(2021, 3, 17);
    try (Explainer explainer = Explainer.open(database, SQL, asOf, null)) {
      for (String code :
          List.of(
              "women_led_share",
              "minority_led_share",
              "products_per_10000_people",
              "withdrawals_by_ground",
              "revenue_per_product",
              "revenue_reporting_share",
              "issues_per_100_rows",
              "quarantined_row_share",
              "undated_recognition_share",
              "products_extended",
              "days_to_return")) {
        Explanation found =
            explainer.explain(new Question(code, "VN@63", asOf, null, null, null, null));
        assertThat(found.figure().isKnown()).as(code).isFalse();
        assertThat(found.numerator().members()).as(code).isEmpty();
        assertThat(found.agrees()).as(code).isTrue();
      }
    }
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
        .allMatch(event -> event.rows().stream().noneMatch(row -> row.cells().isEmpty()))
        .allMatch(event -> event.rows().stream().noneMatch(EveryFigureTest::isHeadedByNumbers));
  }

  /** The row (1) (2) (3) … of an office's list tells nothing of its columns. */
  private static boolean isHeadedByNumbers(Explanation.Row row) {
    return row.cells().stream().allMatch(cell -> cell.heading().matches("\\(\\d+\\)"));
  }

  /** Every indicator, basis and category that the units have at the date. */
  private static List<Printed> figures(PublishedAtDate published, LocalDate asOf) {
    List<Printed> figures = new ArrayList<>();
    Indicators indicators = Indicators.load(SQL);
    for (String code : indicators.codes()) {
      String sql = Sql.statement(indicators.find(code).orElseThrow().sql());
      published
          .rows(
              "select i.unit_id, i.geography, i.basis, i.category, i.numerator, i.denominator, i.value, m.value from ("
                  + sql
                  + "\n) as i left join mart.indicator_value m on m.indicator_code = i.indicator_code"
                  + " and m.unit_id = i.unit_id and m.geography = i.geography and m.as_of = i.as_of"
                  + " and m.basis = i.basis and m.category = i.category"
                  + " and m.period_from is not distinct from i.period_from"
                  + " where i.unit_id in "
                  + UNITS
                  + " and i.as_of = date '"
                  + asOf
                  + "' order by i.category, i.basis, i.unit_id, i.geography")
          .forEach(row -> figures.add(Printed.of(code, asOf, row)));
    }
    return figures;
  }

  private record Printed(
      Question question,
      Double numerator,
      Double denominator,
      Double value,
      Double publishedValue) {
    private static Printed of(String code, LocalDate asOf, List<String> row) {
      return new Printed(
          new Question(code, row.get(0), asOf, row.get(3), row.get(2), row.get(1), null),
          number(row.get(4)),
          number(row.get(5)),
          number(row.get(6)),
          number(row.get(7)));
    }

    private static Double number(String text) {
      return text == null ? null : Double.valueOf(text);
    }
  }
}
