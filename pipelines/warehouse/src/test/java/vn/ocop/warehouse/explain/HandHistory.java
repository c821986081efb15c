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

/**
 * What happened to each product, read from recognitions, withdrawals and assessments alone, and
 * what it counts as on a day: no state table, no change, no span, no indicator is read.
 */
final class HandHistory {
  /** A recognition; {@code date} and {@code expires} are null where unknown. */
  record Recognition(
      String product,
      String producer,
      String type,
      String kind,
      long star,
      String category,
      LocalDate date,
      LocalDate expires,
      String id,
      Double score,
      String ruleSet,
      String authority,
      boolean isDay) {}

  /** An assessment of potential five stars. */
  record Potential(String product, LocalDate from, LocalDate to, String id) {}

  /** A product in its place. */
  record Product(String group, String taxonomy, String leaf, String producer) {}

  /**
   * What a product counts as on a day: certified under {@code category}, potential five stars or
   * both.
   */
  record Standing(Recognition by, boolean isCertified, boolean isPotential, boolean isTail) {}

  final Map<String, Product> products = new HashMap<>();
  final Map<String, String> producerLeaves = new HashMap<>();

  /** Dated recognitions of three stars or more, by product and date. */
  final Map<String, List<Recognition>> recognitions = new TreeMap<>();

  final List<Recognition> all = new ArrayList<>();
  final Map<String, List<LocalDate>> withdrawals = new HashMap<>();
  final Map<String, List<Potential>> potentials = new TreeMap<>();
  final List<String[]> steps = new ArrayList<>();
  private final PublishedAtDate published;
  private final Map<String, List<List<String>>> read = new HashMap<>();
  private final List<List<String>> tails;
  private final Map<String, Standing> standings = new HashMap<>();
  private final Map<String, Set<String>> units = new HashMap<>();

  HandHistory(PublishedAtDate published) {
    this.published = published;
    rows("select product_id, product_group, taxonomy, leaf_unit_id, producer_id from product")
        .forEach(
            row ->
                products.put(
                    row.get(0), new Product(row.get(1), row.get(2), row.get(3), row.get(4))));
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

  /** The leaf units of a unit. */
  Set<String> leaves(String unit, String geography) {
    return units.getOrDefault(unit + "|" + geography, Set.of());
  }

  /** What the product counts as on the day. */
  Standing standing(String product, LocalDate on, String basis) {
    return standings.computeIfAbsent(
        product + "|" + on + "|" + basis, key -> find(product, on, basis));
  }

  private Standing find(String product, LocalDate on, String basis) {
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

  /** Days that a certificate may last beyond its expiry. */
  long tail(Recognition recognition) {
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
    rows("select product_id, producer_id, producer_type, kind, star, star_category, decision_date, expires_on, recognition_id, score, rule_set, authority_level, date_precision from recognition")
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
                        row.get(8),
                        row.get(9) == null ? null : Double.valueOf(row.get(9)),
                        row.get(10),
                        row.get(11) == null ? "unknown" : row.get(11),
                        "day".equals(row.get(12)))));
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

  List<List<String>> rows(String select) {
    return read.computeIfAbsent(select, published::rows);
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static String interval(Double score) {
    if (score == null) {
      return "unknown";
    }
    int low = Math.min(95, (int) Math.floor(score / 5) * 5);
    return low + "_" + (low + 5);
  }

  /** Points to the band of the next star; null where the score or the band is not known. */
  Double missing(Recognition recognition) {
    List<List<String>> bands =
        rows("select rule_set, star, score_from from star_band where score_from is not null");
    for (List<String> band : bands) {
      if (recognition.score() != null
          && recognition.star() < 5
          && band.get(0).equals(recognition.ruleSet())
          && Long.parseLong(band.get(1)) == recognition.star() + 1) {
        return Math.max(0, Double.parseDouble(band.get(2)) - recognition.score());
      }
    }
    return null;
  }

  /** When the first list with it was received. */
  LocalDate received(Recognition recognition) {
    return rows(
            "select v.recognition_id, cast(min(s.received_at) as date) from recognition_evidence v"
                + " join submission s on s.submission_id = v.submission_id group by 1")
        .stream()
        .filter(row -> row.get(0).equals(recognition.id()))
        .map(row -> day(row.get(1)))
        .findFirst()
        .orElse(null);
  }
}
