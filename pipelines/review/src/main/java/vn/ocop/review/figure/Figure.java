package vn.ocop.review.figure;

import java.time.LocalDate;

/**
 * A number of a document.
 *
 * @param key names it in all files of one review: {@code valid_4}
 * @param name what it counts, in Vietnamese
 * @param unit whether it is a count or a share 0–1
 * @param value null where it cannot be told (a share of nothing)
 * @param stock which stock it belongs to
 * @param indicator code of the published indicator that counts the same; null for a part of one
 * @param category of that indicator; null for all
 * @param from first day of its period
 * @param asOf its last day
 * @param isLowerBound whether missing lists can only make it larger
 * @param sql a select over the published file that gives the value
 * @param rows how many rows it counts; −1 when it is computed from other figures
 */
public record Figure(
    String key,
    String name,
    Unit unit,
    Double value,
    Stock stock,
    String indicator,
    String category,
    String unitId,
    LocalDate from,
    LocalDate asOf,
    boolean isLowerBound,
    String sql,
    long rows) {
  /** Units of figures. */
  public enum Unit {
    COUNT,
    SHARE,
    DIFFERENCE
  }

  public boolean isKnown() {
    return value != null;
  }

  public boolean isZero() {
    return value != null && value == 0;
  }

  /** As it stands in a table: 1.234; 43,8 %; +5; – where it cannot be told. */
  public String text() {
    if (value == null) {
      return "–";
    }
    return switch (unit) {
      case COUNT -> Vietnamese.number(value, 1);
      case SHARE -> Vietnamese.percent(value);
      case DIFFERENCE -> (value > 0 ? "+" : "") + Vietnamese.number(value, 0);
    };
  }

  /** As it stands in a sentence: 08; 43,8 %; a difference without its sign. */
  public String inSentence() {
    if (value == null) {
      return "–";
    }
    return switch (unit) {
      case COUNT -> Vietnamese.count(value);
      case SHARE -> Vietnamese.percent(value);
      case DIFFERENCE -> Vietnamese.count(Math.abs(value));
    };
  }

  /** Which stock, with its dates. */
  public String meaning() {
    return stock.describe(from, asOf);
  }
}
