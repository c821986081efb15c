package generate;

import generate.Model.Event;
import generate.Model.Group;
import generate.Model.Happening;
import generate.Model.Producer;
import generate.Model.ProducerType;
import generate.Model.Product;
import generate.Rules.Authority;
import generate.Units.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Simulates the histories of all products of the old provinces that became one new province. */
final class Simulation {
  private static final double[] TYPE_SHARES = {0.33, 0.05, 0.22, 0.37, 0.02, 0.01};
  private static final double[] GROUP_SHARES = {0.78, 0.08, 0.05, 0.06, 0.01, 0.02};

  private final Dice dice;
  private final Names names;
  private final Rounds rounds;
  private final String prefix;
  private final double[] startWeights;
  final List<Product> products = new ArrayList<>();
  final List<Producer> producers = new ArrayList<>();

  Simulation(long seed, Unit newProvince, Rounds rounds) {
    this.dice = new Dice(seed, "histories of " + newProvince.id());
    this.names = new Names(new Dice(seed, "names of " + newProvince.id()));
    this.rounds = rounds;
    this.prefix = newProvince.code + "-";
    this.startWeights = new double[rounds.count];
    for (int i = 0; i < rounds.count; i++) {
      startWeights[i] = 1 + Math.min(i, 8) * 0.5;
    }
  }

  /** Adds so many products of one old province. */
  void simulate(Unit province, int count) {
    List<Unit> homes = Units.homes(province);
    for (int made = 0; made < count; ) {
      Producer producer = producer(dice.pick(homes));
      do {
        made += product(producer) ? 1 : 0;
      } while (made < count && dice.chance(0.45));
    }
  }

  private Producer producer(Unit commune) {
    ProducerType type = ProducerType.values()[dice.weighted(TYPE_SHARES)];
    boolean changes = dice.chance(0.03);
    boolean isNeutral = changes || dice.chance(0.02);
    String id = "C" + prefix + (producers.size() + 1);
    Producer producer = new Producer(id, commune, names.village(), names.brand(), type, isNeutral);
    if (changes) {
      boolean isCooperative = type == ProducerType.COOPERATIVE;
      producer.laterType = isCooperative ? ProducerType.ENTERPRISE : ProducerType.COOPERATIVE;
      producer.changesOn = LocalDate.of(rounds.year(dice.below(rounds.count)), 8, 1);
    }
    producers.add(producer);
    return producer;
  }

  /** False when nothing happened to the product by the end of the simulation. */
  private boolean product(Producer producer) {
    Group group = Group.values()[dice.weighted(GROUP_SHARES)];
    int start = dice.weighted(startWeights);
    if (group == Group.ORNAMENTAL_CREATURE && rounds.year(start) < 2023) {
      group = Group.CRAFT;
    }
    String id = "P" + prefix + (products.size() + 1);
    Product product = new Product(id, names.product(group), producer, group);
    live(product, start);
    if (product.events.isEmpty()) {
      return false;
    }
    producer.products.add(product);
    products.add(product);
    return true;
  }

  // ------------------------------------------------------------------ one history

  private void live(Product product, int start) {
    LocalDate opening = rounds.date(start, product.producer.commune, 3);
    if (opening != null && dice.chance(0.05)) {
      LocalDate registered = opening.minusDays(80);
      add(product, Happening.REGISTERED, registered, 0, 0, null, start);
    }
    Event held = assess(product, start, firstScore());
    while (held != null) {
      held = next(product, held);
    }
  }

  private double firstScore() {
    int band = dice.weighted(0.68, 0.295, 0.025);
    return score(50 + band * 20, band == 2 ? 97 : 69.99 + band * 20);
  }

  private double score(double low, double high) {
    return Math.round((low + dice.fraction() * (high - low)) * 100) / 100.0;
  }

  /** A council sits over a product. Gives the award, null when there is none. */
  private Event assess(Product product, int round, double score) {
    int star = Rules.band(score);
    if (star == 5) {
      return assessFive(product, round, score);
    }
    boolean missesMinimum = star == 4 && dice.chance(0.06);
    return recognise(product, round, missesMinimum ? 3 : star, score);
  }

  private Event recognise(Product product, int round, int star, double score) {
    LocalDate date = rounds.date(round, product.producer.commune, star);
    if (date == null) {
      return null;
    }
    Event award = award(product, date, star, score, round);
    boolean isProposed =
        award != null && award.authority == Authority.DISTRICT && score >= 70 && dice.chance(0.5);
    if (isProposed) {
      Event step =
          new Event(
              product, Happening.PROPOSED, date, 0, 0, null, rounds.year(round), round % 2 + 1);
      attach(award, step);
    }
    return award;
  }

  private Event award(Product product, LocalDate date, int star, double score, int round) {
    Event before = latestAward(product);
    Happening kind = Happening.FIRST;
    if (before != null) {
      kind = star > before.star ? Happening.UPGRADE : Happening.REEVALUATION;
    }
    return add(product, kind, date, star, score, Rules.authority(date, star), round);
  }

  /** 90 points or more: provincial 5 stars before national criteria, else potential 5 stars. */
  private Event assessFive(Product product, int round, double score) {
    LocalDate date = rounds.date(round, product.producer.commune, 4);
    if (date == null) {
      return null;
    } else if (date.isBefore(Rules.NATIONAL_CRITERIA_FROM)) {
      return award(product, date, 5, score, round);
    }
    Event held = latestAward(product);
    boolean isBelowFour = held == null || held.star < 4;
    Event four = isBelowFour && dice.chance(0.4) ? recognise(product, round, 4, score) : null;
    Event potential =
        four == null
            ? add(product, Happening.POTENTIAL_FIVE, date, 0, score, Authority.PROVINCE, round)
            : attach(
                four,
                new Event(
                    product,
                    Happening.POTENTIAL_FIVE,
                    date,
                    0,
                    score,
                    Authority.PROVINCE,
                    four.assessmentYear,
                    four.round));
    LocalDate central = potential == null ? null : rounds.nationalAfter(date.plusDays(60));
    return central == null ? four : decideCentrally(product, round, central, four);
  }

  private Event decideCentrally(Product product, int round, LocalDate central, Event four) {
    int outcome = dice.weighted(0.55, 0.25, 0.2);
    if (outcome == 0) {
      return award(product, central, 5, score(90, 98), round);
    } else if (outcome == 2) {
      return four;
    }
    add(product, Happening.REFUSED, central, 0, score(80, 89.9), Authority.NATIONAL, round);
    Event held = latestAward(product);
    if (held != null) {
      return held;
    }
    int later = roundAfter(product, central, 4);
    return later < 0 ? null : recognise(product, later, 4, score(80, 89.9));
  }

  private static Event attach(Event award, Event companion) {
    companion.isCompanion = true;
    award.companion = companion;
    award.product.events.add(companion);
    return companion;
  }

  /** What comes after an award. Null ends the history. */
  private Event next(Product product, Event held) {
    LocalDate expiry = Rules.expiry(held.happenedOn);
    boolean isProvincialFive = held.starCategory().equals("5_province");
    if (dice.chance(0.03)) {
      LocalDate day = held.happenedOn.plusDays(dice.between(60, 900));
      Happening ground = dice.chance(0.5) ? Happening.REVOKED : Happening.PRODUCER_STOPPED;
      return withdraw(product, ground, day, expiry) ? comeBack(product, held, 0.15) : null;
    }
    if (!isProvincialFive && held.star < 5 && dice.chance(held.star == 3 ? 0.2 : 0.1)) {
      Event upgraded = upgrade(product, held, expiry);
      if (upgraded != null && upgraded != held) {
        return upgraded;
      }
    }
    switch (dice.weighted(0.55, 0.15, 0.3)) {
      case 0:
        return reevaluateInTime(product, held, expiry);
      case 1:
        return reevaluateFrom(product, held, expiry.plusDays(dice.below(500)));
      default:
        return lapse(product, held, expiry);
    }
  }

  private Event upgrade(Product product, Event held, LocalDate expiry) {
    int star = held.star + 1;
    LocalDate wished = held.happenedOn.plusDays(dice.between(300, 800));
    int round = roundAfter(product, max(wished, product.lastDate()), 4);
    if (round < 0 || !rounds.date(round, product.producer.commune, 4).isBefore(expiry)) {
      return null;
    } else if (dice.chance(0.25)) {
      LocalDate date = rounds.date(round, product.producer.commune, 4);
      add(product, Happening.REFUSED, date, star, 0, Authority.PROVINCE, round);
      return null;
    }
    return star == 4
        ? recognise(product, round, 4, score(70, 89.9))
        : assessFive(product, round, score(90, 96));
  }

  private Event reevaluateInTime(Product product, Event held, LocalDate expiry) {
    if (held.star == 5 && held.authority == Authority.NATIONAL) {
      LocalDate date = rounds.nationalBefore(expiry);
      boolean isPossible = date != null && date.isAfter(product.lastDate());
      return isPossible ? award(product, date, 5, score(90, 98), roundOf(date)) : null;
    }
    int star = Math.min(held.star, 4);
    Unit commune = product.producer.commune;
    for (int round = rounds.count - 1; round >= 0; round--) {
      LocalDate date = rounds.date(round, commune, star);
      if (date != null && date.isBefore(expiry)) {
        boolean isLastBeforeExpiry = date.isAfter(expiry.minusDays(260));
        return isLastBeforeExpiry && date.isAfter(product.lastDate())
            ? regrade(product, round, star)
            : null;
      }
    }
    return null;
  }

  private Event reevaluateFrom(Product product, Event held, LocalDate day) {
    int star = Math.min(held.star, 4);
    int round = roundAfter(product, max(day, product.lastDate()), star);
    return round < 0 ? null : regrade(product, round, star);
  }

  private Event regrade(Product product, int round, int star) {
    int now = star == 4 && dice.chance(0.08) ? 3 : star;
    return recognise(product, round, now, score(now == 4 ? 70 : 50, now == 4 ? 89.9 : 69.9));
  }

  private Event lapse(Product product, Event held, LocalDate expiry) {
    if (dice.chance(0.45)) {
      Happening ground =
          List.of(Happening.LAPSED, Happening.REMOVED, Happening.PRODUCER_STOPPED)
              .get(dice.weighted(0.7, 0.2, 0.1));
      withdraw(product, ground, expiry.plusDays(1), LocalDate.MAX);
    }
    return comeBack(product, held, 0.08);
  }

  private Event comeBack(Product product, Event held, double probability) {
    LocalDate from = max(Rules.expiry(held.happenedOn), product.lastDate()).plusDays(200);
    return dice.chance(probability) ? reevaluateFrom(product, held, from) : null;
  }

  private boolean withdraw(Product product, Happening ground, LocalDate from, LocalDate before) {
    Unit province = product.producer.commune.province();
    LocalDate date = rounds.withdrawalFrom(max(from, product.lastDate().plusDays(1)), province);
    return date != null
        && date.isBefore(before)
        && add(product, ground, date, 0, 0, Authority.PROVINCE, roundOf(date)) != null;
  }

  // ------------------------------------------------------------------ helpers

  /** Adds an event unless it is out of order, or its new commune would have to be guessed. */
  private Event add(
      Product product,
      Happening what,
      LocalDate date,
      int star,
      double score,
      Authority authority,
      int round) {
    boolean isUnplaced =
        !date.isBefore(Rules.TWO_LEVELS_FROM) && product.producer.commune.successor == null;
    if (isUnplaced || !date.isAfter(product.lastDate())) {
      return null;
    }
    boolean isNational = authority == Authority.NATIONAL;
    int year = isNational ? date.getYear() : rounds.year(round);
    int order = isNational ? (date.getMonthValue() < 6 ? 1 : 2) : round % 2 + 1;
    Event event = new Event(product, what, date, star, score, authority, year, order);
    product.events.add(event);
    return event;
  }

  private static Event latestAward(Product product) {
    for (int i = product.events.size() - 1; i >= 0; i--) {
      if (product.events.get(i).what.isRecognition()) {
        return product.events.get(i);
      }
    }
    return null;
  }

  /** The first round decided after a day, −1 when there is none. */
  private int roundAfter(Product product, LocalDate day, int star) {
    for (int round = 0; round < rounds.count; round++) {
      LocalDate date = rounds.date(round, product.producer.commune, star);
      if (date != null && date.isAfter(day)) {
        return round;
      }
    }
    return -1;
  }

  private int roundOf(LocalDate date) {
    int round = 2 * (date.getYear() - rounds.year(0)) + (date.getMonthValue() > 6 ? 1 : 0);
    return Math.max(0, Math.min(rounds.count - 1, round));
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
