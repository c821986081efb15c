package vn.ocop.review.figure;

import java.time.LocalDate;

/**
 * Which of the stocks a number belongs to; two numbers of different stocks are never compared.
 * {@code CHANGE} is what leads from one stock to another of its kind.
 */
public enum Stock {
  IN_PERIOD("flow", "công nhận trong kỳ %1$s–%2$s"),
  CUMULATIVE("cumulative", "lũy kế đến %2$s"),
  VALID("valid", "còn hiệu lực tại %2$s"),
  IN_PLAN("flow", "công nhận trong giai đoạn %1$s–%2$s"),
  CHANGE("change", "biến động trong kỳ %1$s–%2$s");

  private final String basis;
  private final String pattern;

  Stock(String basis, String pattern) {
    this.basis = basis;
    this.pattern = pattern;
  }

  /** The basis as the published tables name it. */
  public String basis() {
    return basis;
  }

  /** In words, with its dates. */
  public String describe(LocalDate from, LocalDate asOf) {
    return pattern.formatted(Vietnamese.date(from), Vietnamese.date(asOf));
  }
}
