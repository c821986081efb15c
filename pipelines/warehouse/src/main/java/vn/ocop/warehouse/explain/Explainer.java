package vn.ocop.warehouse.explain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.batch.Indicators;
import vn.ocop.warehouse.engine.Sql;
import vn.ocop.warehouse.explain.Explanation.Asked;
import vn.ocop.warehouse.explain.Explanation.ChosenUnit;
import vn.ocop.warehouse.explain.Explanation.Event;
import vn.ocop.warehouse.explain.Explanation.Figure;
import vn.ocop.warehouse.explain.Explanation.Member;
import vn.ocop.warehouse.explain.Explanation.Publication;
import vn.ocop.warehouse.explain.Explanation.Side;
import vn.ocop.warehouse.explain.MemberRules.Rule;

/**
 * Explains figures of the published file at one date, in the published dates or between them. One
 * explainer answers many questions of its date and period.
 */
public final class Explainer implements AutoCloseable {
  private static final double ROUNDING = 1e-6;
  private static final List<String> GEOGRAPHIES = List.of("recorded", "2025-07-01");

  private final PublishedAtDate published;
  private final Indicators indicators;
  private final MemberRules rules;
  private final Figures figures;
  private final LocalDate asOf;
  private final LocalDate from;
  private final Set<String> answered = new HashSet<>();
  private Units units;

  private Explainer(
      PublishedAtDate published,
      Indicators indicators,
      MemberRules rules,
      LocalDate asOf,
      LocalDate from) {
    this.published = published;
    this.indicators = indicators;
    this.rules = rules;
    this.figures = new Figures(published);
    this.asOf = asOf;
    this.from = from;
  }

  /**
   * Answers one question.
   *
   * @throws Failure OCOP-2006 when nothing has been published, OCOP-2101 to OCOP-2105 when the
   *     question does not fit
   */
  public static Explanation explain(Path database, Path sqlFolder, Question question) {
    Indicators indicators = Indicators.load(sqlFolder);
    definition(indicators, question.indicator());
    try (Explainer explainer =
        open(database, sqlFolder, indicators, question.asOf(), question.periodFrom())) {
      return explainer.explain(question);
    }
  }

  /**
   * Opens the published file at a date.
   *
   * @param periodFrom start of the period of flows; null for 1 January of the year
   * @throws Failure OCOP-2006 when nothing has been published, OCOP-2104 when the period ends
   *     before it begins
   */
  public static Explainer open(
      Path database, Path sqlFolder, LocalDate asOf, LocalDate periodFrom) {
    return open(database, sqlFolder, Indicators.load(sqlFolder), asOf, periodFrom);
  }

  private static Explainer open(
      Path database, Path sqlFolder, Indicators indicators, LocalDate asOf, LocalDate periodFrom) {
    LocalDate from = periodFrom == null ? asOf.withDayOfYear(1) : periodFrom;
    if (from.isAfter(asOf)) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2104", Map.of("from", from, "as_of", asOf));
    }
    PublishedAtDate published = PublishedAtDate.open(database, sqlFolder);
    published.compute(TableCatalogue.load(sqlFolder), from, asOf);
    return new Explainer(published, indicators, MemberRules.load(sqlFolder), asOf, from);
  }

  /**
   * Answers one question of this date.
   *
   * @throws Failure OCOP-2101 to OCOP-2105 when the question does not fit
   */
  public Explanation explain(Question question) {
    Indicators.Definition definition = definition(indicators, question.indicator());
    String basis = basis(definition, question.basis());
    String geography = geography(question.geography());
    if (units == null) {
      units = Units.of(published);
    }
    ChosenUnit unit = units.find(question.unit(), asOf, geography);
    if (answered.add(definition.code())) {
      published.keep(Figures.table(definition.code()), Sql.statement(definition.sql()));
    }
    boolean isFlow = "flow".equals(basis);
    String place = geography == null ? unit.geography() : geography;
    Asked open =
        new Asked(
            definition.code(),
            unit.unitId(),
            asOf.toString(),
            isFlow ? from.toString() : null,
            basis,
            question.category(),
            place);
    Asked asked = withCategory(open);
    Figure figure = figures.of(asked, definition);
    keepQuestion(asked);
    return answer(asked, unit, definition, figure);
  }

  @Override
  public void close() {
    published.close();
  }

  private Explanation answer(
      Asked asked, ChosenUnit unit, Indicators.Definition definition, Figure figure) {
    MemberRules.Sides sides = rules.of(definition);
    String numerator = rules.select(sides.numerator());
    Rule below = sides.denominator();
    String all =
        "select 'numerator' as side, n.* from ("
            + numerator
            + ") as n"
            + (below == null
                ? ""
                : " union all select 'denominator' as side, d.* from ("
                    + rules.select(below)
                    + ") as d");
    published.keep("member_row", all);
    List<Event> events = Evidence.read(published);
    return new Explanation(
        asked,
        unit,
        new Explanation.Definition(
            definition.nameVi(),
            definition.nameEn(),
            definition.unitOfMeasure(),
            definition.countUnit(),
            definition.numeratorVi(),
            definition.denominatorVi(),
            definition.direction(),
            definition.legalSource()),
        figure,
        definition.sql(),
        side("numerator", figure.numerator()),
        below == null ? null : side("denominator", figure.denominator()),
        events,
        publication());
  }

  private Side side(String side, Double printed) {
    Map<String, Member> members = new LinkedHashMap<>();
    double total = 0;
    String select =
        "select member_id, member_name, event_id, cast(amount as double) from member_row where side = "
            + Sql.text(side)
            + " order by member_name, member_id, event_id";
    for (List<String> row : published.rows(select)) {
      Member member = members.get(row.get(0));
      if (member == null) {
        member = new Member(row.get(0), row.get(1), new ArrayList<>());
        members.put(member.id(), member);
        total += Double.parseDouble(row.get(3));
      }
      if (row.get(2) != null && !member.events().contains(row.get(2))) {
        member.events().add(row.get(2));
      }
    }
    double expected = printed == null ? 0 : printed;
    boolean agrees = Math.abs(total - expected) < ROUNDING;
    return new Side(expected, members.size(), total, agrees, List.copyOf(members.values()));
  }

  private Asked withCategory(Asked asked) {
    List<String> known =
        published
            .rows(
                "select distinct category from "
                    + Figures.table(asked.indicator())
                    + " where basis = "
                    + Sql.text(asked.basis()))
            .stream()
            .map(row -> row.get(0))
            .sorted()
            .toList();
    String category = asked.category();
    if (category == null) {
      category =
          known.isEmpty() || known.contains("all")
              ? "all"
              : known.size() == 1 ? known.get(0) : null;
    }
    if (category == null || !known.isEmpty() && !known.contains(category)) {
      throw new Failure(
          Failure.Exit.WRONG_USAGE,
          "OCOP-2105",
          Map.of(
              "indicator", asked.indicator(),
              "categories", choices(asked, known)));
    }
    return new Asked(
        asked.indicator(),
        asked.unitId(),
        asked.asOf(),
        asked.periodFrom(),
        asked.basis(),
        category,
        asked.geography());
  }

  /** The categories with the numbers of the unit, so that one can be picked. */
  private String choices(Asked asked, List<String> known) {
    Map<String, String> values =
        published
            .rows(
                "select category, cast(numerator as decimal(18, 0)) from "
                    + Figures.table(asked.indicator())
                    + Figures.where(asked))
            .stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1), (a, b) -> a));
    return known.stream()
        .map(category -> category + " (" + values.getOrDefault(category, "0") + ")")
        .collect(Collectors.joining(", "));
  }

  private void keepQuestion(Asked asked) {
    published.keep(
        "question",
        "select "
            + String.join(
                ", ",
                Sql.text(asked.indicator()) + " as indicator_code",
                Sql.text(asked.unitId()) + " as unit_id",
                Sql.text(asked.geography()) + " as geography",
                "date '" + asOf + "' as as_of",
                "date '" + from + "' as period_from",
                Sql.text(asked.basis()) + " as basis",
                Sql.text(asked.category()) + " as category"));
  }

  private Publication publication() {
    List<String> row =
        published
            .rows(
                "select version, as_of, cast(published_at as varchar), label_vi, label_en, known_by,"
                    + " undated_plans, undated_figures"
                    + " from publication")
            .get(0);
    return new Publication(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5),
        row.get(6),
        row.get(7));
  }

  private static Indicators.Definition definition(Indicators indicators, String code) {
    return indicators
        .find(code)
        .orElseThrow(
            () ->
                new Failure(
                    Failure.Exit.WRONG_USAGE,
                    "OCOP-2101",
                    Map.of(
                        "indicator",
                        code,
                        "indicators",
                        indicators.codes().stream().sorted().collect(Collectors.joining(", ")))));
  }

  private static String basis(Indicators.Definition definition, String asked) {
    if (asked == null) {
      return definition.bases().get(0);
    }
    if (!definition.bases().contains(asked)) {
      throw new Failure(
          Failure.Exit.WRONG_USAGE,
          "OCOP-2106",
          Map.of("basis", asked, "bases", String.join(", ", definition.bases())));
    }
    return asked;
  }

  private static String geography(String asked) {
    if (asked != null && !GEOGRAPHIES.contains(asked)) {
      throw new Failure(
          Failure.Exit.WRONG_USAGE,
          "OCOP-2107",
          Map.of("geography", asked, "geographies", String.join(", ", GEOGRAPHIES)));
    }
    return asked;
  }
}
