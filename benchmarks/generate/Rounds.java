package generate;

import generate.Units.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When councils decide: two rounds a year in each province, two at the ministry. */
final class Rounds {
  private final long seed;
  private final int from;
  private final LocalDate asOf;

  /** Number of rounds: round i is round i % 2 + 1 of year from + i / 2. */
  final int count;

  private final Map<Unit, LocalDate[]> byProvince = new HashMap<>();
  private final Map<Unit, Integer> delays = new HashMap<>();
  private final List<LocalDate> national = new ArrayList<>();

  Rounds(long seed, int from, int to, LocalDate asOf) {
    this.seed = seed;
    this.from = from;
    this.asOf = asOf;
    this.count = 2 * (to - from + 1);
    Dice dice = new Dice(seed, "national rounds");
    for (int year = Math.max(from, 2020); year <= to; year++) {
      national.add(LocalDate.of(year, 3, 10).plusDays(dice.below(25)));
      national.add(LocalDate.of(year, 9, 1).plusDays(dice.below(25)));
    }
    national.removeIf(date -> date.isAfter(asOf));
  }

  int year(int round) {
    return from + round / 2;
  }

  /** Rounds of the year in order: the first is decided by June, the second from December on. */
  private LocalDate[] datesOf(Unit province) {
    return byProvince.computeIfAbsent(
        province,
        unit -> {
          Dice dice = new Dice(seed, "rounds of " + unit.id());
          LocalDate[] dates = new LocalDate[count];
          for (int i = 0; i < count; i++) {
            LocalDate first = LocalDate.of(year(i), i % 2 == 0 ? 5 : 12, i % 2 == 0 ? 10 : 1);
            dates[i] = first.plusDays(dice.below(i % 2 == 0 ? 45 : 60));
          }
          return dates;
        });
  }

  /** When a star is decided in a round; null when that is after the end of the simulation. */
  LocalDate date(int round, Unit commune, int star) {
    if (round < 0 || round >= count) {
      return null;
    }
    Unit province = commune.province();
    LocalDate date = datesOf(province)[round];
    if (!date.isBefore(Rules.TWO_LEVELS_FROM)) {
      date = datesOf(province.successor)[round];
    } else if (star == 3 && Rules.isDistrictEra(date)) {
      date = date.plusDays(delays.computeIfAbsent(commune.parent, this::delay));
    }
    return date.isAfter(asOf) ? null : date;
  }

  private int delay(Unit district) {
    return new Dice(seed, "delay of " + district.id()).below(6);
  }

  /** The ministry's first decision after a day; null when there is none any more. */
  LocalDate nationalAfter(LocalDate day) {
    return national.stream().filter(date -> date.isAfter(day)).findFirst().orElse(null);
  }

  /** The ministry's last decision before a day; null when there is none. */
  LocalDate nationalBefore(LocalDate day) {
    return national.stream().filter(d -> d.isBefore(day)).reduce((a, b) -> b).orElse(null);
  }

  /** When the province next takes products off its list, on or after a day; null when never. */
  LocalDate withdrawalFrom(LocalDate day, Unit province) {
    for (int year = day.getYear(); year <= asOf.getYear(); year++) {
      Unit unit = year < 2025 ? province : province.successor;
      LocalDate date =
          LocalDate.of(year, 11, 5)
              .plusDays(new Dice(seed, "withdrawals of " + unit.id() + year).below(20));
      if (!date.isBefore(day)) {
        return date.isAfter(asOf) ? null : date;
      }
    }
    return null;
  }
}
