package vn.ocop.warehouse.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.ocop.warehouse.explain.HandHistory.Recognition;
import vn.ocop.warehouse.explain.HandHistory.Standing;

/**
 * Counts figures from recognitions, withdrawals and assessments alone, product by product, in plain
 * loops: no state table, no change, no span, no indicator is read.
 */
final class HandCount {
  private final HandHistory history;
  private final HandRates rates;
  private final Map<String, HandHistory.Product> products;
  private final Map<String, List<Recognition>> recognitions;

  HandCount(PublishedAtDate published) {
    this.history = new HandHistory(published);
    this.rates = new HandRates(history);
    this.products = history.products;
    this.recognitions = history.recognitions;
  }

  /** Numerator and denominator; null where the indicator has none. */
  Double[] count(
      String code,
      String unit,
      String geography,
      LocalDate from,
      LocalDate on,
      String basis,
      String category) {
    Set<String> leaves = history.leaves(unit, geography);
    return switch (code) {
      case "products_total" ->
          one(
              products(
                  leaves,
                  on,
                  basis,
                  s ->
                      s.isCertified()
                          || category.equals("all_with_potential_5") && s.isPotential()));
      case "products_by_star" ->
          one(
              category.equals("potential_5")
                  ? products(leaves, on, basis, Standing::isPotential)
                  : products(
                      leaves,
                      on,
                      basis,
                      s -> s.isCertified() && s.by().category().equals(category)));
      case "products_by_group" -> one(groupCount(leaves, on, basis, category));
      case "valid_certificate_share" ->
          two(
              products(leaves, on, "valid", Standing::isCertified),
              products(leaves, on, "cumulative", Standing::isCertified));
      case "products_expiring_180d" -> one(lapsing(leaves, on, 0, 180));
      case "products_in_reevaluation_window" -> one(lapsing(leaves, on, 120, 180));
      case "products_recognised" -> one(flow(leaves, from, on, r -> isOf(r, category)));
      case "products_new" ->
          one(flow(leaves, from, on, r -> isOf(r, category) && r.kind().equals("first")));
      case "products_upgraded" ->
          one(flow(leaves, from, on, r -> isOf(r, category) && r.kind().equals("upgrade")));
      case "products_reevaluated" ->
          one(flow(leaves, from, on, r -> isOf(r, category) && r.kind().equals("reevaluation")));
      case "products_participating" -> one(participating(leaves, from, on));
      case "producers_total" -> one(producers(leaves, on, basis, null));
      case "producers_by_type" -> one(producers(leaves, on, basis, category));
      case "cooperative_share" ->
          two(producers(leaves, on, basis, "cooperative"), producers(leaves, on, basis, null));
      case "sme_share" ->
          two(producers(leaves, on, basis, "enterprise"), producers(leaves, on, basis, null));
      case "average_products_per_producer" ->
          two(held(leaves, on, basis), producers(leaves, on, basis, null));
      case "communes_with_product" -> one(communes(leaves, geography, on, basis).size());
      case "commune_coverage" -> coverage(unit, geography, on, basis);
      default -> rates.count(code, leaves, unit, geography, from, on, basis, category);
    };
  }

  private static boolean isOf(Recognition recognition, String category) {
    return recognition.star() >= 3
        && (category.equals("all") || recognition.category().equals(category));
  }

  private long products(
      Set<String> leaves, LocalDate on, String basis, Predicate<Standing> counted) {
    return products.entrySet().stream()
        .filter(product -> leaves.contains(product.getValue().leaf()))
        .filter(product -> counted.test(history.standing(product.getKey(), on, basis)))
        .count();
  }

  private long groupCount(Set<String> leaves, LocalDate on, String basis, String group) {
    return products.entrySet().stream()
        .filter(
            product ->
                leaves.contains(product.getValue().leaf())
                    && product.getValue().group().equals(group))
        .filter(product -> history.standing(product.getKey(), on, basis).isCertified())
        .count();
  }

  private long lapsing(Set<String> leaves, LocalDate on, int least, int most) {
    return products(
        leaves,
        on,
        "valid",
        s -> {
          if (!s.isCertified() || s.isTail()) {
            return false;
          }
          long days = s.by().expires().toEpochDay() - on.toEpochDay();
          return days >= least && days <= most;
        });
  }

  private long flow(
      Set<String> leaves, LocalDate from, LocalDate on, Predicate<Recognition> counted) {
    return history.all.stream()
        .filter(r -> r.date() != null && !r.date().isBefore(from) && !r.date().isAfter(on))
        .filter(counted)
        .map(Recognition::product)
        .filter(product -> leaves.contains(products.get(product).leaf()))
        .distinct()
        .count();
  }

  private long participating(Set<String> leaves, LocalDate from, LocalDate on) {
    Set<String> found = new HashSet<>();
    history.all.stream()
        .filter(r -> r.date() != null && !r.date().isBefore(from) && !r.date().isAfter(on))
        .forEach(r -> found.add(r.product()));
    history.steps.stream()
        .filter(
            step ->
                !HandHistory.day(step[1]).isBefore(from) && !HandHistory.day(step[1]).isAfter(on))
        .forEach(step -> found.add(step[0]));
    return found.stream().filter(product -> leaves.contains(products.get(product).leaf())).count();
  }

  private Map<String, Integer> holdings(Set<String> leaves, LocalDate on, String basis) {
    Map<String, Integer> holdings = new HashMap<>();
    for (String product : recognitions.keySet()) {
      Standing standing = history.standing(product, on, basis);
      if (standing.isCertified()) {
        String producer =
            standing.by().producer() == null
                ? products.get(product).producer()
                : standing.by().producer();
        if (producer != null && leaves.contains(history.producerLeaves.get(producer))) {
          holdings.merge(producer, 1, Integer::sum);
        }
      }
    }
    return holdings;
  }

  private long held(Set<String> leaves, LocalDate on, String basis) {
    return holdings(leaves, on, basis).values().stream().mapToInt(Integer::intValue).sum();
  }

  private long producers(Set<String> leaves, LocalDate on, String basis, String type) {
    return holdings(leaves, on, basis).keySet().stream()
        .filter(producer -> type == null || typeOf(producer, on).equals(type))
        .count();
  }

  private String typeOf(String producer, LocalDate on) {
    return history.all.stream()
        .filter(r -> producer.equals(r.producer()) && r.date() != null && !r.date().isAfter(on))
        .filter(r -> !r.type().equals("unknown"))
        .max(
            Comparator.comparing(Recognition::date)
                .thenComparing(Recognition::star)
                .thenComparing(Recognition::id))
        .map(Recognition::type)
        .orElse("unknown");
  }

  private Set<String> communes(Set<String> leaves, String geography, LocalDate on, String basis) {
    Set<String> communes = new HashSet<>();
    Map<String, String> known = new HashMap<>();
    history
        .rows(
            "select r.leaf_unit_id, split_part(r.unit_id, '/', 1) from unit_rollup r join unit u on u.unit_id = r.unit_id"
                + " where r.level = 'commune' and not coalesce(u.is_unknown, false) and r.geography = '"
                + geography
                + "'")
        .forEach(row -> known.put(row.get(0), row.get(1)));
    products.forEach(
        (id, product) -> {
          if (leaves.contains(product.leaf())
              && known.containsKey(product.leaf())
              && history.standing(id, on, basis).isCertified()) {
            communes.add(known.get(product.leaf()));
          }
        });
    return communes;
  }

  private Double[] coverage(String unit, String geography, LocalDate on, String basis) {
    LocalDate day =
        geography.equals("2025-07-01") && on.isBefore(LocalDate.of(2025, 7, 1))
            ? LocalDate.of(2025, 7, 1)
            : on;
    Set<String> existing = new HashSet<>();
    history
        .rows(
            "select unit_code, valid_from, valid_to, province_id, district_id from unit where level = 'commune'"
                + " and not coalesce(is_unknown, false) and not coalesce(is_retired, false) and geography = '"
                + geography
                + "'")
        .forEach(
            row -> {
              boolean isInside =
                  unit.startsWith("VN@") || unit.equals(row.get(3)) || unit.equals(row.get(4));
              boolean isThere =
                  (row.get(1) == null || !HandHistory.day(row.get(1)).isAfter(day))
                      && (row.get(2) == null || !HandHistory.day(row.get(2)).isBefore(day));
              if (isInside && isThere) {
                existing.add(row.get(0));
              }
            });
    String division = geography.equals("recorded") ? "@63" : "@34";
    Set<String> with = new HashSet<>();
    for (String commune :
        communes(
            history.leaves(geography.equals("recorded") ? "VN@63" : "VN@34", geography),
            geography,
            on,
            basis)) {
      if (existing.contains(commune.split("@")[0]) && commune.endsWith(division)) {
        with.add(commune);
      }
    }
    return two(with.size(), existing.size());
  }

  private static Double[] one(long numerator) {
    return new Double[] {(double) numerator, null};
  }

  private static Double[] two(long numerator, long denominator) {
    return new Double[] {(double) numerator, (double) denominator};
  }
}
