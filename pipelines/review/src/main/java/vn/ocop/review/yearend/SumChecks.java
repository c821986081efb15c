package vn.ocop.review.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Vietnamese;

/** Adds the parts of tables up, and compares figures with the published indicators. */
final class SumChecks {
  /** A sentence of section checks with its values. */
  record Finding(String sentence, Object... values) {}

  private final Inquiry inquiry;
  private final Numbers numbers;
  private final List<Finding> broken = new ArrayList<>();
  private int sums;

  SumChecks(Inquiry inquiry, Numbers numbers) {
    this.inquiry = inquiry;
    this.numbers = numbers;
  }

  List<Finding> run() {
    Scope now = inquiry.now;
    List<String> stars = numbers.stars();
    Figure cumulative = numbers.cumulative(now, null);
    Figure valid = numbers.valid(now, null);
    sum(
        "lũy kế theo hạng sao",
        cumulative,
        stars.stream().map(s -> numbers.cumulative(now, s)).toList());
    sum(
        "còn hiệu lực theo hạng sao",
        valid,
        stars.stream().map(s -> numbers.valid(now, s)).toList());
    sum(
        "lũy kế theo nhóm",
        cumulative,
        inquiry.groups.keySet().stream().map(group -> byKey("group_" + group)).toList());
    sum(
        "chủ thể theo loại hình",
        numbers.producers(now, "cumulative", null),
        inquiry.wording.names("producer_types").keySet().stream()
            .map(type -> numbers.producers(now, "cumulative", type))
            .toList());
    if (!inquiry.unit.level().equals("commune")) {
      sum("lũy kế theo địa bàn", cumulative, parts(""));
      sum("còn hiệu lực theo địa bàn", valid, parts("_valid"));
    }
    bridge("valid", List.of("entered", "returned", "lapsed", "withdrawn"), valid);
    bridge("cumulative", List.of("entered"), cumulative);
    List<Finding> findings = new ArrayList<>(broken);
    if (broken.isEmpty()) {
      findings.add(new Finding("sums", "n", sums));
    }
    findings.addAll(mart());
    return findings;
  }

  private List<Figure> parts(String suffix) {
    return new Parts(inquiry)
        .rows().stream()
            .map(row -> ((String) row.get("part_id")).replaceAll("[^A-Za-z0-9]", "_"))
            .map(id -> byKey("part_" + id + suffix))
            .toList();
  }

  private void bridge(String basis, List<String> reasons, Figure close) {
    double sum = numbers.eve(basis, null).value();
    for (String reason : reasons) {
      double value = numbers.moved(basis, reason, null).value();
      sum += ResultsSection.isLeaving(reason) ? -value : value;
    }
    compare("cầu nối " + Numbers.basisName(basis), close.value(), sum);
  }

  private void sum(String what, Figure total, List<Figure> parts) {
    compare(what, total.value(), parts.stream().mapToDouble(Figure::value).sum());
  }

  private void compare(String what, double total, double sum) {
    sums++;
    if (total != sum) {
      broken.add(finding("sums_broken", what, sum, total));
    }
  }

  /** Figures whose indicator, basis and dates the published file holds. */
  private List<Finding> mart() {
    List<Finding> findings = new ArrayList<>();
    int equal = 0;
    for (Figure figure : inquiry.figures.all()) {
      Double published = published(figure);
      if (published != null && Math.abs(published - figure.value()) > 1e-9) {
        findings.add(finding("mart_broken", figure.name(), figure.value(), published));
      } else if (published != null) {
        equal++;
      }
    }
    if (findings.isEmpty() && equal > 0) {
      findings.add(new Finding("mart", "n", equal));
    }
    return findings;
  }

  /** Only figures of a whole indicator: key without a part of it. */
  private Double published(Figure figure) {
    Map<String, String> categories =
        Map.of(
            "recognised",
            "all",
            "first",
            "all",
            "upgrade",
            "all",
            "reevaluation",
            "all",
            "cumulative",
            "all",
            "valid",
            "all",
            "producers_cumulative",
            "all",
            "share_cooperative",
            "all",
            "share_enterprise",
            "all");
    String category = categories.get(figure.key().replaceFirst("^before_", ""));
    if (category == null || !figure.isKnown()) {
      return null;
    }
    boolean isFlow = figure.stock().basis().equals("flow");
    String sql =
        ("select value from indicator_value where indicator_code = '%s' and unit_id = '%s' and"
                + " geography = '%s' and as_of = date '%s' and basis = '%s' and category = '%s' and"
                + " %s")
            .formatted(
                figure.indicator(),
                figure.unitId().replace("'", "''"),
                inquiry.now.geography(),
                figure.asOf(),
                figure.stock().basis(),
                category,
                isFlow ? "period_from = date '" + figure.from() + "'" : "period_from is null");
    return inquiry.mart.number(sql);
  }

  private Figure byKey(String key) {
    return inquiry.figures.all().stream()
        .filter(figure -> figure.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no figure " + key));
  }

  private static Finding finding(String sentence, String what, double sum, double total) {
    return new Finding(
        sentence,
        "what",
        what,
        "sum",
        Vietnamese.number(sum, 3),
        "total",
        Vietnamese.number(total, 3));
  }
}
