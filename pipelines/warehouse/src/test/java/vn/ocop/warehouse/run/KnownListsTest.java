package vn.ocop.warehouse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.explain.Explainer;
import vn.ocop.warehouse.explain.Explanation;
import vn.ocop.warehouse.explain.Question;
import vn.ocop.warehouse.query.PublishedQuery;

class KnownListsTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));
  private static final Set<Warehouse.Option> NO_OPTION = EnumSet.noneOf(Warehouse.Option.class);
  private static final LocalDate UNTIL = LocalDate.of(2023, 6, 30);

  @TempDir Path folder;
  private Path home;
  private Path known;
  private Path inbox;

  /** A list that came on the last evening, and one of the same year that came the day after. */
  @BeforeEach
  void twoListsOfTwoDays() throws IOException {
    home = folder.resolve("home");
    known = home.resolve("known-by").resolve(UNTIL.toString());
    inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.write(inbox.resolve("a.csv"), List.of("mật ong|HTX A|3|2022-03-01"));
    receive(LocalDateTime.of(2023, 6, 30, 23, 59, 59), NO_OPTION);
    Files.write(inbox.resolve("b.csv"), List.of("chè|HTX B|4|2022-03-01"));
    receive(LocalDateTime.of(2023, 7, 1, 0, 0), NO_OPTION);
  }

  @Test
  void listsThatCameLaterAreLeftOutWithAllTheirRows() {
    assertThat(lookBack().outcome()).isEqualTo("published");

    assertThat(ask(known, "select string_agg(name, ',') from product")).isEqualTo("mật ong");
    assertThat(ask(known, "select count(*) from source_row")).isEqualTo("1");
    assertThat(ask(known, "select count(*) from submission")).isEqualTo("1");
    assertThat(ask(known, "select known_by from publication")).isEqualTo("2023-06-30");
  }

  @Test
  void theCommandOfAnExplanationLooksBackToo() {
    lookBack();

    Explanation explanation =
        Explainer.explain(
            known.resolve("published/current/ocop.duckdb"),
            ROOT.resolve("sql"),
            new Question("products_total", "VN@63", UNTIL, null, null, null, null));
    assertThat(explanation.command())
        .isEqualTo(
            "./ocop explain products_total --unit VN@63 --as-of 2023-06-30 --basis cumulative"
                + " --known-by 2023-06-30");
  }

  @Test
  void plansIssuedAndFiguresPublishedLaterAreLeftOutAndTheUndatedOnesAreCounted() {
    lookBack();

    assertThat(ask(known, "select count(*) from plan where issued_on > date '2023-06-30'"))
        .isEqualTo("0");
    assertThat(ask(known, "select string_agg(plan_code, ' ' order by plan_code) from plan"))
        .isEqualTo(
            "cao-bang-2023 huong-tra-2019-2020 lang-son-2023 qd919-2021-2025 tam-duong-2022"
                + " thai-nguyen-2018-2020");
    assertThat(
            ask(
                known,
                "select count(*) from published_figure"
                    + " where coalesce(published_on, as_of) > date '2023-06-30'"))
        .isEqualTo("0");
    assertThat(
            ask(
                known,
                "select undated_plans = (select count(*) from plan where issued_on is null)"
                    + " and undated_figures > 0 from publication"))
        .isEqualTo("true");
  }

  @Test
  void aPlanIsKnownSinceTheDayOfItsIssue() {
    lookBack(LocalDate.of(2023, 3, 6));
    assertThat(plansAt("2023-03-06")).isFalse();

    lookBack(LocalDate.of(2023, 3, 7));
    assertThat(plansAt("2023-03-07")).isTrue();
  }

  @Test
  void aFigureIsKnownSinceTheDayOnWhichItCameOut() {
    // Bến Tre 12/2020 stands at the end of its month and came out on 17 December.
    lookBack(LocalDate.of(2020, 12, 16));
    assertThat(figuresAt("2020-12-16")).isEqualTo("0");

    lookBack(LocalDate.of(2020, 12, 17));
    assertThat(figuresAt("2020-12-17")).isEqualTo("4");
  }

  private boolean plansAt(String day) {
    return ask(at(day), "select count(*) from plan where plan_code = 'lang-son-2023'").equals("1");
  }

  private String figuresAt(String day) {
    return ask(at(day), "select count(*) from published_figure where figure_id = 'BTr-2020-12'");
  }

  private Path at(String day) {
    return home.resolve("known-by").resolve(day);
  }

  @Test
  void theFiguresThatReadersSeeStayAsTheyAre() {
    lookBack();

    assertThat(ask(home, "select count(*) from product")).isEqualTo("2");
    assertThat(ask(home, "select known_by from publication")).isEqualTo("null");
    assertThat(receive(LocalDateTime.of(2024, 1, 1, 0, 0), NO_OPTION).outcome())
        .isEqualTo("nothing_new");
  }

  @Test
  void lookingBackTwiceGivesTheSame() {
    lookBack();
    lookBack();

    assertThat(ask(known, "select count(*) from source_row")).isEqualTo("1");
  }

  @Test
  void readingEverythingAnewKeepsTheDayWhenAListCame() {
    receive(LocalDateTime.of(2025, 1, 1, 0, 0), EnumSet.of(Warehouse.Option.FULL));

    assertThat(
            ask(
                home,
                "select string_agg(cast(received_at as varchar), ' ' order by 1)"
                    + " from submission"))
        .isEqualTo("2023-06-30 23:59:59 2023-07-01 00:00:00");
  }

  private RunReport receive(LocalDateTime at, Set<Warehouse.Option> options) {
    return new Warehouse(
            settings(home, LocalDate.of(2024, 12, 31)), new StagedLists(at), null, s -> {})
        .run(inbox, options);
  }

  private RunReport lookBack() {
    return lookBack(UNTIL);
  }

  private RunReport lookBack(LocalDate until) {
    return new Warehouse(settings(at(until.toString()), until), new StagedLists(), null, s -> {})
        .knowing(home, until)
        .run(inbox, NO_OPTION);
  }

  private static Settings settings(Path home, LocalDate asOf) {
    return new Settings(
        Clock.runId(Clock.now()),
        home,
        ROOT.resolve("conf"),
        ROOT.resolve("sql"),
        asOf,
        "embedded",
        null,
        "test",
        "test");
  }

  private static String ask(Path home, String sql) {
    try (PublishedQuery query =
        PublishedQuery.open(home.resolve("published/current/ocop.duckdb"))) {
      return String.valueOf(query.run(sql).rows().get(0).get(0));
    }
  }
}
