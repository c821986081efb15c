package generate;

import generate.History.Span;
import generate.Model.Event;
import generate.Model.Producer;
import generate.Model.ProducerType;
import generate.Units.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts histories by unit and year end: stocks, flows and the bridge between two year ends. */
final class Ledger {
  static final List<String> STARS = List.of("3", "4", "5", "5_province", "potential_5");
  static final List<String> BASES = List.of("cumulative", "cumulative_net", "valid");
  static final List<String> KINDS = List.of("first", "upgrade", "reevaluation");

  /** Columns of the bridge between opening and closing. */
  static final List<String> MOVES =
      List.of(
          "first",
          "returned",
          "upgrade_in",
          "downgrade_in",
          "upgrade_out",
          "downgrade_out",
          "lapsed",
          "revoked");

  private static final int POTENTIAL = 4;
  private static final int VALID = 2;

  private final List<LocalDate> dates;
  private final Map<Place, Counts> counts = new LinkedHashMap<>();

  Ledger(List<LocalDate> dates) {
    this.dates = dates;
  }

  /** A unit in a geography; the nation has the code VN. */
  record Place(String unitId, String geography, String level) {}

  /** Counts of one place. */
  static final class Counts {
    final int[][][] products;
    final int[][][] producers;
    final int[][][] flows;
    final int[][][] moves;

    Counts(int dates) {
      products = new int[dates][BASES.size()][STARS.size()];
      producers = new int[dates][BASES.size()][ProducerType.values().length];
      flows = new int[dates][KINDS.size()][STARS.size()];
      moves = new int[dates][STARS.size()][MOVES.size()];
    }
  }

  Map<Place, Counts> counts() {
    return counts;
  }

  List<LocalDate> dates() {
    return dates;
  }

  private List<Counts> at(Event home) {
    Unit commune = home.product.producer.commune;
    Unit newProvince = commune.province().successor;
    List<Counts> at = new ArrayList<>(5);
    if (home.isTwoLevel()) {
      at.add(place(newProvince.id(), "recorded", "province"));
    } else {
      at.add(place(commune.parent.id(), "recorded", "district"));
      at.add(place(commune.province().id(), "recorded", "province"));
    }
    at.add(place("VN@63", "recorded", "nation"));
    at.add(place(newProvince.id(), "2025-07-01", "province"));
    at.add(place("VN@34", "2025-07-01", "nation"));
    return at;
  }

  private Counts place(String id, String geography, String level) {
    return counts.computeIfAbsent(
        new Place(id, geography, level), place -> new Counts(dates.size()));
  }

  /** Counts one producer with all its products. */
  void add(Producer producer, List<History> histories) {
    for (History history : histories) {
      Event home = history.home();
      if (home != null) {
        add(history, at(home));
      }
    }
    Event producerHome = home(histories);
    if (producerHome != null) {
      addProducer(histories, at(producerHome));
    }
  }

  /** The event that says where a producer belongs. */
  static Event home(List<History> histories) {
    List<Event> told = new ArrayList<>();
    for (History history : histories) {
      history.told().stream().filter(event -> !event.isProducerMissing).forEach(told::add);
    }
    told.sort(Comparator.comparing(event -> event.date));
    return History.best(told);
  }

  private void add(History history, List<Counts> at) {
    for (int d = 0; d < dates.size(); d++) {
      LocalDate date = dates.get(d);
      Event latest = history.latest(date);
      if (latest != null) {
        int star = STARS.indexOf(latest.starCategory());
        count(at, d, 0, star);
        if (!history.isWithdrawnSince(latest, date)) {
          count(at, d, 1, star);
        }
      }
      Span span = history.inForce(date);
      if (span != null) {
        count(at, d, VALID, STARS.indexOf(span.award().starCategory()));
      }
      if (history.isPotential(date)) {
        count(at, d, 0, POTENTIAL);
        count(at, d, VALID, POTENTIAL);
      }
    }
    for (Event award : history.awards) {
      int d = period(award.date);
      int star = STARS.indexOf(award.starCategory());
      for (Counts counts : d < 0 ? List.<Counts>of() : at) {
        counts.flows[d][KINDS.indexOf(award.what.code())][star]++;
      }
    }
    addMoves(history, at);
  }

  private static void count(List<Counts> at, int date, int basis, int star) {
    for (Counts counts : at) {
      counts.products[date][basis][star]++;
    }
  }

  private void addMoves(History history, List<Counts> at) {
    Span before = null;
    for (Span span : history.spans) {
      boolean goesOn = before != null && before.to().equals(span.from());
      if (!goesOn) {
        if (before != null) {
          ended(at, before);
        }
        move(at, span.from(), span.award(), before == null ? "first" : "returned");
      } else if (!before.award().starCategory().equals(span.award().starCategory())) {
        boolean isUp = span.award().star > before.award().star;
        move(at, span.from(), before.award(), isUp ? "upgrade_out" : "downgrade_out");
        move(at, span.from(), span.award(), isUp ? "upgrade_in" : "downgrade_in");
      }
      before = span;
    }
    if (before != null) {
      ended(at, before);
    }
  }

  private void ended(List<Counts> at, Span span) {
    move(at, span.to(), span.award(), span.end() == History.End.REVOKED ? "revoked" : "lapsed");
  }

  private void move(List<Counts> at, LocalDate date, Event award, String move) {
    int d = period(date);
    for (Counts counts : d < 0 ? List.<Counts>of() : at) {
      counts.moves[d][STARS.indexOf(award.starCategory())][MOVES.indexOf(move)]++;
    }
  }

  /** Index of the first reporting date on or after a day; −1 when it is after all. */
  private int period(LocalDate day) {
    for (int d = 0; d < dates.size(); d++) {
      if (!day.isAfter(dates.get(d))) {
        return d;
      }
    }
    return -1;
  }

  private void addProducer(List<History> histories, List<Counts> at) {
    for (int d = 0; d < dates.size(); d++) {
      LocalDate date = dates.get(d);
      Event latest = null;
      boolean[] has = new boolean[BASES.size()];
      for (History history : histories) {
        Event award = history.latest(date);
        if (award == null || award.isProducerMissing) {
          continue;
        }
        latest = latest == null || award.date.isAfter(latest.date) ? award : latest;
        has[0] = true;
        has[1] |= !history.isWithdrawnSince(award, date);
        has[VALID] |= history.inForce(date) != null;
      }
      for (int basis = 0; basis < has.length; basis++) {
        for (Counts counts : has[basis] ? at : List.<Counts>of()) {
          counts.producers[d][basis][latest.producerType.ordinal()]++;
        }
      }
    }
  }

  /** Adds another ledger over the same dates. */
  void merge(Ledger other) {
    other.counts.forEach(
        (place, more) -> {
          Counts mine = counts.computeIfAbsent(place, p -> new Counts(dates.size()));
          add(mine.products, more.products);
          add(mine.producers, more.producers);
          add(mine.flows, more.flows);
          add(mine.moves, more.moves);
        });
  }

  private static void add(int[][][] to, int[][][] more) {
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to[i].length; j++) {
        for (int k = 0; k < to[i][j].length; k++) {
          to[i][j][k] += more[i][j][k];
        }
      }
    }
  }
}
