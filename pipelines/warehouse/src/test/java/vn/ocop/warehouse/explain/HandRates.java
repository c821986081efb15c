package vn.ocop.warehouse.explain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import vn.ocop.warehouse.explain.HandHistory.Potential;
import vn.ocop.warehouse.explain.HandHistory.Recognition;
import vn.ocop.warehouse.explain.HandHistory.Standing;

/** Counts rates and changes by walking through the days of a period, product by product. */
final class HandRates {
  /** What changed from one day to the next in what a product holds. */
  private record Change(String product, String kind, String category, int sign, long daysOut) {}

  private final HandHistory history;
  private final Map<String, List<Change>> walked = new HashMap<>();

  HandRates(HandHistory history) {
    this.history = history;
  }

  Double[] count(
      String code,
      Set<String> leaves,
      String unit,
      String geography,
      LocalDate from,
      LocalDate on,
      String basis,
      String category) {
    return switch (code) {
      case "certificates_first",
          "certificates_returned",
          "certificates_moved_in",
          "certificates_moved_out",
          "certificates_lapsed",
          "certificates_withdrawn" ->
          one(changes(leaves, from, on, code.substring("certificates_".length()), category).size());
      case "certificates_net_change" ->
          one(changes(leaves, from, on, null, category).stream().mapToInt(Change::sign).sum());
      case "days_to_return" ->
          sum(changes(leaves, from, on, "returned", "all"), change -> change.daysOut());
      case "renewal_rate" -> renewals(leaves, from, on);
      case "cohort_survival" -> cohort(leaves, on, category);
      case "days_of_validity_left" ->
          sum(
              inForce(leaves, on, s -> !s.isTail()),
              s -> ChronoUnit.DAYS.between(on, s.by().expires()));
      case "products_extended" -> one(inForce(leaves, on, Standing::isTail).size());
      case "potential_five_pending" -> one(pending(leaves, on, category));
      case "several_products_share" ->
          two(
              holdings(leaves, on, basis).values().stream().filter(held -> held >= 2).count(),
              holdings(leaves, on, basis).size());
      case "active_producer_share" ->
          two(holdings(leaves, on, "valid").size(), holdings(leaves, on, "cumulative").size());
      case "producers_new" -> one(newProducers(leaves, from, on));
      case "top_ten_commune_share" -> topTen(leaves, geography, on);
      case "unplaced_product_share" -> unplaced(leaves, geography, on);
      case "high_star_share" -> share(leaves, on, basis, s -> !s.by().category().equals("3"));
      case "cooperative_product_share" ->
          share(leaves, on, basis, s -> s.by().type().equals("cooperative"));
      case "products_by_taxonomy" -> one(byTaxonomy(leaves, on, category));
      case "consolidated_share" -> consolidated(leaves, from, on);
      case "products_by_authority" ->
          one(products(decided(leaves, from, on, r -> r.authority().equals(category))));
      case "products_new_by_group" ->
          one(
              products(
                  decided(
                      leaves,
                      from,
                      on,
                      r ->
                          r.kind().equals("first")
                              && history.products.get(r.product()).group().equals(category))));
      case "average_score" ->
          sum(decided(leaves, from, on, r -> r.score() != null), Recognition::score);
      case "products_by_score" ->
          one(
              inForce(leaves, on, s -> HandHistory.interval(s.by().score()).equals(category))
                  .size());
      case "points_to_next_star" ->
          sum(
              inForce(
                  leaves,
                  on,
                  s -> s.by().category().equals(category) && history.missing(s.by()) != null),
              s -> history.missing(s.by()));
      case "products_near_four_stars" ->
          one(
              inForce(
                      leaves,
                      on,
                      s ->
                          s.by().star() == 3
                              && history.missing(s.by()) != null
                              && history.missing(s.by()) <= 5)
                  .size());
      case "days_to_receipt" ->
          sum(
              decided(leaves, from, on, r -> r.isDay() && history.received(r) != null),
              r -> ChronoUnit.DAYS.between(r.date(), history.received(r)));
      default -> throw new IllegalArgumentException("count it by hand: " + code);
    };
  }

  private boolean isInside(String product, Set<String> leaves) {
    return leaves.contains(history.products.get(product).leaf());
  }

  private List<Change> changes(
      Set<String> leaves, LocalDate from, LocalDate on, String kind, String category) {
    return walked.computeIfAbsent(from + "|" + on, period -> walk(from, on)).stream()
        .filter(change -> isInside(change.product(), leaves))
        .filter(change -> kind == null || change.kind().equals(kind))
        .filter(change -> category.equals("all") || change.category().equals(category))
        .toList();
  }

  private List<Change> walk(LocalDate from, LocalDate on) {
    List<Change> changes = new ArrayList<>();
    for (String product : history.recognitions.keySet()) {
      Standing before = history.standing(product, from.minusDays(1), "valid");
      for (LocalDate day = from; !day.isAfter(on); day = day.plusDays(1)) {
        Standing now = history.standing(product, day, "valid");
        compare(product, before, now, day, changes);
        before = now;
      }
    }
    return changes;
  }

  private void compare(
      String product, Standing before, Standing now, LocalDate day, List<Change> changes) {
    String was = before.isCertified() ? before.by().category() : null;
    String is = now.isCertified() ? now.by().category() : null;
    if (was == null && is != null) {
      boolean isFirst = history.recognitions.get(product).get(0).date().equals(day);
      changes.add(
          new Change(
              product, isFirst ? "first" : "returned", is, 1, isFirst ? 0 : out(product, day)));
    } else if (was != null && is == null) {
      boolean isWithdrawn = history.withdrawals.getOrDefault(product, List.of()).contains(day);
      changes.add(new Change(product, isWithdrawn ? "withdrawn" : "lapsed", was, -1, 0));
    } else if (was != null && !was.equals(is)) {
      changes.add(new Change(product, "moved_in", is, 1, 0));
      changes.add(new Change(product, "moved_out", was, -1, 0));
    }
  }

  private long out(String product, LocalDate day) {
    long days = 0;
    while (!history.standing(product, day.minusDays(days + 1), "valid").isCertified()) {
      days++;
    }
    return days;
  }

  private Double[] renewals(Set<String> leaves, LocalDate from, LocalDate on) {
    long due = 0;
    long inTime = 0;
    for (Map.Entry<String, List<Recognition>> product : history.recognitions.entrySet()) {
      for (Recognition r : product.getValue()) {
        LocalDate end = r.expires();
        boolean isCurrent =
            isInside(product.getKey(), leaves)
                && !end.isBefore(from)
                && !end.isAfter(on)
                && history.standing(product.getKey(), end.minusDays(180), "valid").by() == r;
        LocalDate next =
            product.getValue().stream()
                .map(Recognition::date)
                .filter(date -> date.isAfter(r.date()))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        boolean isWithdrawn =
            history.withdrawals.getOrDefault(product.getKey(), List.of()).stream()
                .anyMatch(w -> w.isAfter(r.date()) && w.isBefore(end) && w.isBefore(next));
        if (isCurrent && !isWithdrawn) {
          due++;
          inTime += next.isAfter(end.plusDays(history.tail(r))) || next.isAfter(on) ? 0 : 1;
        }
      }
    }
    return two(inTime, due);
  }

  private Double[] cohort(Set<String> leaves, LocalDate on, String year) {
    List<String> cohort =
        history.recognitions.entrySet().stream()
            .filter(product -> isInside(product.getKey(), leaves))
            .filter(product -> !product.getValue().get(0).date().isAfter(on))
            .filter(product -> year.equals("" + product.getValue().get(0).date().getYear()))
            .map(Map.Entry::getKey)
            .toList();
    return two(
        cohort.stream().filter(p -> history.standing(p, on, "valid").isCertified()).count(),
        cohort.size());
  }

  private List<Standing> inForce(Set<String> leaves, LocalDate on, Predicate<Standing> counted) {
    return history.recognitions.keySet().stream()
        .filter(product -> isInside(product, leaves))
        .map(product -> history.standing(product, on, "valid"))
        .filter(Standing::isCertified)
        .filter(counted)
        .toList();
  }

  private long pending(Set<String> leaves, LocalDate on, String category) {
    return history.potentials.entrySet().stream()
        .filter(product -> isInside(product.getKey(), leaves))
        .filter(product -> history.standing(product.getKey(), on, "valid").isPotential())
        .filter(
            product -> category.equals("all") || waited(product.getValue(), on).equals(category))
        .count();
  }

  private static String waited(List<Potential> potentials, LocalDate on) {
    LocalDate since =
        potentials.stream()
            .map(Potential::from)
            .filter(from -> !from.isAfter(on))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    if (on.isBefore(since.plusMonths(12))) {
      return "under_12_months";
    }
    return on.isBefore(since.plusMonths(24)) ? "12_to_24_months" : "24_to_36_months";
  }

  private String producer(Recognition recognition) {
    return recognition.producer() == null
        ? history.products.get(recognition.product()).producer()
        : recognition.producer();
  }

  private Map<String, Integer> holdings(Set<String> leaves, LocalDate on, String basis) {
    Map<String, Integer> holdings = new HashMap<>();
    for (String product : history.recognitions.keySet()) {
      Standing standing = history.standing(product, on, basis);
      String producer = standing.isCertified() ? producer(standing.by()) : null;
      if (producer != null && leaves.contains(history.producerLeaves.get(producer))) {
        holdings.merge(producer, 1, Integer::sum);
      }
    }
    return holdings;
  }

  private long newProducers(Set<String> leaves, LocalDate from, LocalDate on) {
    Map<String, LocalDate> since = new HashMap<>();
    for (List<Recognition> recognitions : history.recognitions.values()) {
      for (Recognition r : recognitions) {
        if (producer(r) != null) {
          since.merge(producer(r), r.date(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }
    return since.entrySet().stream()
        .filter(producer -> leaves.contains(history.producerLeaves.get(producer.getKey())))
        .filter(producer -> !producer.getValue().isBefore(from) && !producer.getValue().isAfter(on))
        .count();
  }

  private Map<String, Long> byCommune(Set<String> leaves, String geography, LocalDate on) {
    Map<String, String> communes = new HashMap<>();
    history
        .rows(
            "select r.leaf_unit_id, case when u.is_unknown then '' else split_part(r.unit_id, '/', 1) end"
                + " from unit_rollup r join unit u on u.unit_id = r.unit_id"
                + " where r.level = 'commune' and r.geography = '"
                + geography
                + "'")
        .forEach(row -> communes.put(row.get(0), row.get(1)));
    Map<String, Long> counts = new HashMap<>();
    for (String product : history.recognitions.keySet()) {
      String leaf = history.products.get(product).leaf();
      if (leaves.contains(leaf) && history.standing(product, on, "cumulative").isCertified()) {
        counts.merge(communes.get(leaf), 1L, Long::sum);
      }
    }
    return counts;
  }

  private Double[] topTen(Set<String> leaves, String geography, LocalDate on) {
    Map<String, Long> counts = byCommune(leaves, geography, on);
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    counts.remove("");
    long top =
        counts.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(10)
            .mapToLong(Long::longValue)
            .sum();
    return two(top, all);
  }

  private Double[] unplaced(Set<String> leaves, String geography, LocalDate on) {
    Map<String, Long> counts = byCommune(leaves, geography, on);
    return two(
        counts.getOrDefault("", 0L), counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private Double[] share(
      Set<String> leaves, LocalDate on, String basis, Predicate<Standing> counted) {
    List<Standing> standing =
        history.recognitions.keySet().stream()
            .filter(product -> isInside(product, leaves))
            .map(product -> history.standing(product, on, basis))
            .filter(Standing::isCertified)
            .toList();
    return two(standing.stream().filter(counted).count(), standing.size());
  }

  private long byTaxonomy(Set<String> leaves, LocalDate on, String category) {
    return history.recognitions.keySet().stream()
        .filter(product -> isInside(product, leaves))
        .filter(product -> history.standing(product, on, "cumulative").isCertified())
        .map(product -> history.products.get(product).taxonomy())
        .filter(taxonomy -> category.equals(taxonomy == null ? "unknown" : taxonomy))
        .count();
  }

  private Double[] consolidated(Set<String> leaves, LocalDate from, LocalDate on) {
    Set<String> before = products(decided(leaves, LocalDate.MIN, from.minusDays(1), r -> true));
    Set<String> again = products(decided(leaves, from, on, r -> !r.kind().equals("first")));
    again.retainAll(before);
    return two(again.size(), before.size());
  }

  private List<Recognition> decided(
      Set<String> leaves, LocalDate from, LocalDate on, Predicate<Recognition> counted) {
    return history.all.stream()
        .filter(r -> r.star() >= 3 && r.date() != null)
        .filter(r -> !r.date().isBefore(from) && !r.date().isAfter(on))
        .filter(r -> isInside(r.product(), leaves))
        .filter(counted)
        .toList();
  }

  private static Set<String> products(List<Recognition> recognitions) {
    Set<String> products = new HashSet<>();
    recognitions.forEach(r -> products.add(r.product()));
    return products;
  }

  private static <T> Double[] sum(List<T> members, ToDoubleFunction<T> amount) {
    return new Double[] {members.stream().mapToDouble(amount).sum(), (double) members.size()};
  }

  private static Double[] one(long numerator) {
    return new Double[] {(double) numerator, null};
  }

  private static Double[] one(Set<String> members) {
    return one(members.size());
  }

  private static Double[] two(long numerator, long denominator) {
    return new Double[] {(double) numerator, (double) denominator};
  }
}
