package vn.ocop.warehouse.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Counts figures from recognitions, withdrawals and assessments alone, product by product, in plain
 * loops: no state table, no change, no span, no indicator is read.
 */
final class HandCount {
  private record Recognition(
      String product,
      String producer,
      String type,
      String kind,
      long star,
      String category,
      LocalDate date,
      LocalDate expires,
      String id) {}

  private record Potential(String product, LocalDate from, LocalDate to, String id) {}

  private record Product(String group, String leaf, String producer) {}

  /**
   * What a product counts as on a day: certified under {@code category}, potential five stars or
   * both.
   */
  private record Standing(
      Recognition by, boolean isCertified, boolean isPotential, boolean isTail) {}

  private final PublishedAtDate published;
  private final Map<String, List<List<String>>> read = new HashMap<>();
  private final Map<String, Product> products = new HashMap<>();
  private final Map<String, String> producerLeaves = new HashMap<>();
  private final Map<String, List<Recognition>> recognitions = new TreeMap<>();
  private final List<Recognition> all = new ArrayList<>();
  private final Map<String, List<LocalDate>> withdrawals = new HashMap<>();
  private final Map<String, List<Potential>> potentials = new TreeMap<>();
  private final List<String[]> steps = new ArrayList<>();
  private final List<List<String>> tails;
  private final Map<String, Set<String>> units = new HashMap<>();

  HandCount(PublishedAtDate published) {
    this.published = published;
    rows("select product_id, product_group, leaf_unit_id, producer_id from product")
        .forEach(row -> products.put(row.get(0), new Product(row.get(1), row.get(2), row.get(3))));
    rows("select producer_id, leaf_unit_id from producer")
        .forEach(row -> producerLeaves.put(row.get(0), row.get(1)));
    rows("select leaf_unit_id, unit_id, geography from unit_rollup")
        .forEach(
            row ->
                units
                    .computeIfAbsent(row.get(1) + "|" + row.get(2), unit -> new HashSet<>())
                    .add(row.get(0)));
    rows("select product_id, withdrawn_on from withdrawal where withdrawn_on is not null")
        .forEach(
            row ->
                withdrawals
                    .computeIfAbsent(row.get(0), product -> new ArrayList<>())
                    .add(day(row.get(1))));
    tails = rows("select valid_from, valid_to, tail_days from validity_tail");
    readRecognitions();
    readAssessments();
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
    Set<String> leaves = units.getOrDefault(unit + "|" + geography, Set.of());
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
      default -> throw new IllegalArgumentException("count it by hand: " + code);
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
        .filter(product -> counted.test(standing(product.getKey(), on, basis)))
        .count();
  }

  private long groupCount(Set<String> leaves, LocalDate on, String basis, String group) {
    return products.entrySet().stream()
        .filter(
            product ->
                leaves.contains(product.getValue().leaf())
                    && product.getValue().group().equals(group))
        .filter(product -> standing(product.getKey(), on, basis).isCertified())
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
    return all.stream()
        .filter(r -> r.date() != null && !r.date().isBefore(from) && !r.date().isAfter(on))
        .filter(counted)
        .map(Recognition::product)
        .filter(product -> leaves.contains(products.get(product).leaf()))
        .distinct()
        .count();
  }

  private long participating(Set<String> leaves, LocalDate from, LocalDate on) {
    Set<String> found = new HashSet<>();
    all.stream()
        .filter(r -> r.date() != null && !r.date().isBefore(from) && !r.date().isAfter(on))
        .forEach(r -> found.add(r.product()));
    steps.stream()
        .filter(step -> !day(step[1]).isBefore(from) && !day(step[1]).isAfter(on))
        .forEach(step -> found.add(step[0]));
    return found.stream().filter(product -> leaves.contains(products.get(product).leaf())).count();
  }

  private Map<String, Integer> holdings(Set<String> leaves, LocalDate on, String basis) {
    Map<String, Integer> holdings = new HashMap<>();
    for (String product : recognitions.keySet()) {
      Standing standing = standing(product, on, basis);
      if (standing.isCertified()) {
        String producer =
            standing.by().producer() == null
                ? products.get(product).producer()
                : standing.by().producer();
        if (producer != null && leaves.contains(producerLeaves.get(producer))) {
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
    return all.stream()
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
    rows("select r.leaf_unit_id, split_part(r.unit_id, '/', 1) from unit_rollup r join unit u on u.unit_id = r.unit_id"
            + " where r.level = 'commune' and not coalesce(u.is_unknown, false) and r.geography = '"
            + geography
            + "'")
        .forEach(row -> known.put(row.get(0), row.get(1)));
    products.forEach(
        (id, product) -> {
          if (leaves.contains(product.leaf())
              && known.containsKey(product.leaf())
              && standing(id, on, basis).isCertified()) {
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
    rows("select unit_code, valid_from, valid_to, province_id, district_id from unit where level = 'commune'"
            + " and not coalesce(is_unknown, false) and not coalesce(is_retired, false) and geography = '"
            + geography
            + "'")
        .forEach(
            row -> {
              boolean isInside =
                  unit.startsWith("VN@") || unit.equals(row.get(3)) || unit.equals(row.get(4));
              boolean isThere =
                  (row.get(1) == null || !day(row.get(1)).isAfter(day))
                      && (row.get(2) == null || !day(row.get(2)).isBefore(day));
              if (isInside && isThere) {
                existing.add(row.get(0));
              }
            });
    String division = geography.equals("recorded") ? "@63" : "@34";
    Set<String> with = new HashSet<>();
    for (String commune :
        communes(
            units.getOrDefault(
                (geography.equals("recorded") ? "VN@63|" : "VN@34|") + geography, Set.of()),
            geography,
            on,
            basis)) {
      if (existing.contains(commune.split("@")[0]) && commune.endsWith(division)) {
        with.add(commune);
      }
    }
    return two(with.size(), existing.size());
  }

  private Standing standing(String product, LocalDate on, String basis) {
    List<Recognition> past =
        recognitions.getOrDefault(product, List.of()).stream()
            .filter(r -> !r.date().isAfter(on))
            .toList();
    Recognition latest = past.isEmpty() ? null : past.get(past.size() - 1);
    boolean isTail = false;
    boolean isCertified = latest != null;
    if (isCertified && !basis.equals("cumulative")) {
      boolean isOut =
          withdrawals.getOrDefault(product, List.of()).stream()
              .anyMatch(w -> w.isAfter(latest.date()) && !w.isAfter(on));
      isCertified = !isOut;
      if (isCertified && basis.equals("valid")) {
        isTail = !on.isBefore(latest.expires());
        isCertified =
            on.isBefore(latest.expires()) || on.isBefore(latest.expires().plusDays(tail(latest)));
      }
    }
    boolean isPotential = !basis.equals("cumulative_net") && isPotential(product, on);
    return new Standing(latest, isCertified, isPotential, isTail);
  }

  private long tail(Recognition recognition) {
    return tails.stream()
        .filter(t -> !recognition.expires().isBefore(day(t.get(0))))
        .filter(t -> t.get(1) == null || !recognition.expires().isAfter(day(t.get(1))))
        .mapToLong(t -> Long.parseLong(t.get(2)))
        .max()
        .orElse(0);
  }

  private boolean isPotential(String product, LocalDate on) {
    Potential latest = null;
    for (Potential potential : potentials.getOrDefault(product, List.of())) {
      if (!potential.from().isAfter(on)) {
        latest = potential;
      }
    }
    return latest != null && latest.to().isAfter(on);
  }

  private void readRecognitions() {
    rows("select product_id, producer_id, producer_type, kind, star, star_category, decision_date, expires_on, recognition_id from recognition")
        .forEach(
            row ->
                all.add(
                    new Recognition(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        Long.parseLong(row.get(4)),
                        row.get(5),
                        row.get(6) == null ? null : day(row.get(6)),
                        row.get(7) == null ? null : day(row.get(7)),
                        row.get(8))));
    all.stream()
        .filter(r -> r.date() != null && r.star() >= 3)
        .sorted(
            Comparator.comparing(Recognition::date)
                .thenComparing(Recognition::star)
                .thenComparing(r -> !r.category().equals("5_province"))
                .thenComparing(Comparator.comparing(Recognition::id).reversed()))
        .forEach(
            r -> recognitions.computeIfAbsent(r.product(), product -> new ArrayList<>()).add(r));
  }

  private void readAssessments() {
    rows("select product_id, from_date, to_date, assessment_id, step from assessment where from_date is not null order by from_date, assessment_id")
        .forEach(
            row -> {
              steps.add(new String[] {row.get(0), row.get(1)});
              if (row.get(4).equals("potential_five")) {
                potentials
                    .computeIfAbsent(row.get(0), product -> new ArrayList<>())
                    .add(
                        new Potential(
                            row.get(0),
                            day(row.get(1)),
                            row.get(2) == null ? LocalDate.MAX : day(row.get(2)),
                            row.get(3)));
              }
            });
  }

  private List<List<String>> rows(String select) {
    return read.computeIfAbsent(select, published::rows);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static Double[] one(long numerator) {
    return new Double[] {(double) numerator, null};
  }

  private static Double[] two(long numerator, long denominator) {
    return new Double[] {(double) numerator, (double) denominator};
  }
}
