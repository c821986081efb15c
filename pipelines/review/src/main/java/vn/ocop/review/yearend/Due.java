package vn.ocop.review.yearend;

import java.time.LocalDate;
import vn.ocop.review.figure.Vietnamese;

/**
 * Some of the certificates that run out in the twelve months after a period.
 *
 * @param key ends the keys of their figures
 * @param name what they are, in Vietnamese
 * @param where which they are, null for all
 */
record Due(String key, String name, String where) {
  static final Due ALL = new Due("", "hết hạn trong 12 tháng tới", null);

  /** Certificates whose end is known by the month or year only. */
  static final Due IMPRECISE =
      new Due(
          "_imprecise",
          "hết hạn trong 12 tháng tới, không rõ ngày hết hạn",
          "date_precision <> 'day'");

  /** Certificates that run out in one of the quarters, counted from 1. */
  static Due quarter(int number, LocalDate first, LocalDate last) {
    return new Due(
        "_quarter" + number,
        "hết hạn từ " + Vietnamese.date(first) + " đến " + Vietnamese.date(last),
        "expires_on between date '%s' and date '%s'".formatted(first, last));
  }

  /** Certificates that are past their date and last only by a statutory tail. */
  static Due past(LocalDate asOf) {
    return new Due(
        "_past",
        "đã quá hạn, đang trong thời gian kéo dài theo quy định",
        "expires_on <= date '%s'".formatted(asOf));
  }
}
