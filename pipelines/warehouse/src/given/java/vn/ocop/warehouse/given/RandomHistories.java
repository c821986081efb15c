package vn.ocop.warehouse.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.period.ReportingPeriods;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.given.GivenCase.Expectation;
import vn.ocop.warehouse.given.GivenCase.World;

/**
 * Thousands of random histories of products, the same for the same seed: recognitions at once,
 * before, on and after the expiry of the last, several on a day, withdrawals, potential five stars.
 * One engine computes them; every error-level check must hold, and the counts must be those that
 * plain loops over the histories give.
 */
public final class RandomHistories {
  /** A recognition of a random history. */
  record Award(LocalDate date, int star, LocalDate expires) {}

  /** One product: awards by date, one a day, and the days on which it was withdrawn. */
  record History(String product, String leaf, List<Award> awards, List<LocalDate> withdrawn) {}

  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final LocalDate TAIL_FROM = LocalDate.of(2026, 5, 22);
  private static final LocalDate TAIL_TO = LocalDate.of(2026, 9, 19);
  private static final int TAIL_DAYS = 180;
  private static final List<String> TYPES =
      List.of("cooperative", "enterprise", "household", "unknown");
  private static final List<String> LEAVES =
      List.of("06392@63", "06463@63", "06475@63", "186-unknown@63", "187-unknown@63");

  private final Random random;
  private final List<History> histories = new ArrayList<>();
  private final Map<String, List<Map<String, String>>> given = new LinkedHashMap<>();

  private RandomHistories(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Computes random histories on an engine and proves the figures.
   *
   * @param root the repository
   * @param scratch an empty folder
   */
  public static void prove(
      Path root, Path scratch, Function<Path, Engine> engines, long seed, int products) {
    RandomHistories histories = new RandomHistories(seed);
    histories.make(root, products);
    Path sql = root.resolve("sql");
    GivenWorld world =
        new GivenWorld(
            sql,
            TableCatalogue.load(sql),
            new World("certificate_span", histories.given),
            List.of("check_result"),
            scratch);
    try {
      world.compute(engines);
      histories.assertChecks(world);
      histories.assertCounts(world);
    } finally {
      world.close();
    }
  }

  private void make(Path root, int products) {
    GivenCase.shared(GivenCases.folder(root))
        .forEach(
            (table, rows) -> {
              if (List.of("unit", "unit_successor", "unit_rollup", "star_band").contains(table)) {
                given.put(table, rows);
              }
            });
    ReportingPeriods.upTo(LAST, List.of())
        .forEach(
            period ->
                row(
                    "period",
                    "as_of", period.asOf(),
                    "period_from", period.periodFrom(),
                    "kind", period.kind(),
                    "for_communes", period.forCommunes()));
    row(
        "validity_tail",
        "legal_source", "QĐ 26/2026/QĐ-TTg Điều 12.3",
        "valid_from", TAIL_FROM,
        "valid_to", TAIL_TO,
        "tail_days", TAIL_DAYS);
    int producers = products / 3;
    for (int index = 0; index < producers; index++) {
      row("producer", "producer_id", "s" + index, "leaf_unit_id", pick(LEAVES));
    }
    for (int index = 0; index < products; index++) {
      product("p" + index, producers);
    }
  }

  private void product(String id, int producers) {
    String leaf = pick(LEAVES);
    String producer = chance(10) ? null : "s" + random.nextInt(producers);
    row(
        "product",
        "product_id", id,
        "product_group", pick(List.of("food", "drink", "unknown")),
        "producer_id", producer,
        "leaf_unit_id", leaf);
    List<Award> awards = new ArrayList<>();
    List<LocalDate> withdrawn = new ArrayList<>();
    LocalDate date = FIRST.plusDays(random.nextInt(2500));
    int star = 3 + random.nextInt(2);
    int rounds = random.nextInt(5);
    for (int round = 0; round < rounds && !date.isAfter(LAST); round++) {
      Award award = award(id, producer, date, star, awards);
      if (chance(25)) {
        withdrawn.add(withdraw(id, award));
      }
      if (chance(15)) {
        potential(id, producer, award);
      }
      date = next(award);
      star = Math.max(3, Math.min(5, star + random.nextInt(3) - 1));
    }
    histories.add(new History(id, leaf, awards, withdrawn));
  }

  private Award award(String id, String producer, LocalDate date, int star, List<Award> awards) {
    Award award = new Award(date, star, date.plusMonths(36));
    boolean isFirst = awards.isEmpty();
    boolean isUpgrade = !isFirst && awards.get(awards.size() - 1).star() < star;
    String type = pick(TYPES);
    recognition(id, producer, award, isFirst ? "first" : isUpgrade ? "upgrade" : "reevaluation", type);
    if (star > 3 && chance(5)) {
      // the same day says a lower star too: the higher one counts
      recognition(id, producer, new Award(date, 3, date.plusMonths(36)), "reevaluation", type);
    }
    awards.add(award);
    return award;
  }

  private void recognition(String id, String producer, Award award, String kind, String type) {
    row(
        "recognition",
        "recognition_id", "r" + given.getOrDefault("recognition", List.of()).size(),
        "product_id", id,
        "producer_id", producer,
        "producer_type", type,
        "kind", kind,
        "kind_evidence", "stated",
        "star", award.star(),
        "star_category", award.star(),
        "score", chance(50) ? 50 + random.nextInt(500) / 10.0 : null,
        "rule_set", "qd148_2023",
        "authority_level", pick(List.of("district", "province", "unknown")),
        "decision_date", award.date(),
        "date_precision", "day",
        "expires_on", award.expires());
  }

  private LocalDate withdraw(String id, Award award) {
    LocalDate day = award.date().plusDays(1 + random.nextInt(1200));
    row(
        "withdrawal",
        "withdrawal_id", "w" + given.getOrDefault("withdrawal", List.of()).size(),
        "product_id", id,
        "ground", pick(List.of("revoked", "lapsed", "removed")),
        "withdrawn_on", day,
        "date_precision", "day");
    return day;
  }

  private void potential(String id, String producer, Award award) {
    LocalDate from = award.date().plusDays(random.nextInt(400));
    row(
        "assessment",
        "assessment_id", "a" + given.getOrDefault("assessment", List.of()).size(),
        "product_id", id,
        "producer_id", producer,
        "producer_type", "unknown",
        "step", "potential_five",
        "decision_date", from,
        "from_date", from,
        "to_date", from.plusDays(1 + random.nextInt(1000)));
  }

  /** The next decision: long before, shortly before, on, or after the expiry, or years later. */
  private LocalDate next(Award award) {
    return switch (random.nextInt(6)) {
      case 0 -> award.date().plusDays(1 + random.nextInt(900));
      case 1, 2 -> award.expires().minusDays(random.nextInt(200));
      case 3 -> award.expires();
      case 4 -> award.expires().plusDays(1 + random.nextInt(200));
      default -> award.expires().plusDays(200 + random.nextInt(600));
    };
  }

  private void assertChecks(GivenWorld world) {
    Expectation failed =
        new Expectation(
            "check_result",
            "severity = 'error' and status not in ('pass', 'not_applicable')",
            List.of(Collections.singletonMap("check_code", "")));
    assertThat(world.rows(failed)).as("checks of severity error that do not pass").isEmpty();
    Expectation measured =
        new Expectation(
            "check_result",
            "status = 'pass' and check_code in ('bridge_closes', 'change_fits_levels',"
                + " 'spans_do_not_overlap', 'units_sum_to_parent', 'stars_sum_to_total',"
                + " 'types_sum_to_producers', 'cohorts_sum_to_valid', 'flows_sum_to_parent')",
            List.of(Collections.singletonMap("check_code", "")));
    assertThat(world.rows(measured)).as("checks that had rows to look at").hasSize(8);
  }

  private void assertCounts(GivenWorld world) {
    List<Map<String, String>> expected = new ArrayList<>();
    for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
      LocalDate on = LocalDate.of(year, 12, 31);
      for (String basis : List.of("cumulative", "cumulative_net", "valid")) {
        for (String unit : List.of("VN@63", "187@63")) {
          expected.add(
              Map.of(
                  "unit_id", unit,
                  "as_of", on.toString(),
                  "basis", basis,
                  "value", String.valueOf(count(unit, on, basis))));
        }
      }
    }
    Expectation totals =
        new Expectation(
            "indicator_value",
            "indicator_code = 'products_total' and category = 'all' and unit_id in ('VN@63', '187@63')"
                + " and extract(month from as_of) = 12 and extract(day from as_of) = 31"
                + " and as_of >= date '2019-12-31'",
            expected);
    assertThat(world.rows(totals)).containsExactlyInAnyOrderElementsOf(world.expected(totals));
  }

  private long count(String unit, LocalDate on, String basis) {
    return histories.stream()
        .filter(history -> unit.equals("VN@63") || !history.leaf().matches("06392@63|186.*"))
        .filter(history -> counts(history, on, basis))
        .count();
  }

  private static boolean counts(History history, LocalDate on, String basis) {
    Award latest = null;
    for (Award award : history.awards()) {
      if (!award.date().isAfter(on)) {
        latest = award;
      }
    }
    if (latest == null || basis.equals("cumulative")) {
      return latest != null;
    }
    for (LocalDate day : history.withdrawn()) {
      if (day.isAfter(latest.date()) && !day.isAfter(on)) {
        return false;
      }
    }
    boolean hasTail =
        !latest.expires().isBefore(TAIL_FROM) && !latest.expires().isAfter(TAIL_TO);
    LocalDate end = hasTail ? latest.expires().plusDays(TAIL_DAYS) : latest.expires();
    return basis.equals("cumulative_net") || on.isBefore(end);
  }

  private void row(String table, Object... pairs) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int index = 0; index < pairs.length; index += 2) {
      if (pairs[index + 1] != null) {
        row.put((String) pairs[index], pairs[index + 1].toString());
      }
    }
    given.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
