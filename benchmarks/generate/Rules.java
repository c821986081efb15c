package generate;

import java.time.LocalDate;

/** The rules of OCOP by date, as far as histories need them. */
final class Rules {
  /** First day on which districts recognised 3 stars (QĐ 148/QĐ-TTg). */
  static final LocalDate DISTRICTS_FROM = LocalDate.of(2023, 2, 24);

  /** First day of the division into 34 provinces without districts (NQ 202/2025/QH15). */
  static final LocalDate TWO_LEVELS_FROM = LocalDate.of(2025, 7, 1);

  /**
   * First day of national criteria (QĐ 1048/QĐ-TTg); provinces gave 5 stars of their own before.
   */
  static final LocalDate NATIONAL_CRITERIA_FROM = LocalDate.of(2019, 8, 21);

  /** First day of the Ministry of Agriculture and Environment. */
  static final LocalDate NEW_MINISTRY_FROM = LocalDate.of(2025, 3, 1);

  /**
   * Certificates that expire in these days run on (QĐ 26/2026/QĐ-TTg, Điều 12.3; both included).
   */
  static final LocalDate TAIL_FROM = LocalDate.of(2026, 5, 22);

  static final LocalDate TAIL_TO = LocalDate.of(2026, 9, 19);
  static final int TAIL_DAYS = 180;

  private Rules() {}

  static String ruleSetAt(LocalDate date) {
    if (date.isBefore(NATIONAL_CRITERIA_FROM)) {
      return "pre_1048";
    } else if (date.isBefore(LocalDate.of(2020, 6, 8))) {
      return "QD1048_2019";
    } else if (date.isBefore(DISTRICTS_FROM)) {
      return "QD781_2020";
    } else if (date.isBefore(LocalDate.of(2025, 7, 6))) {
      return "QD148_2023";
    }
    return date.isBefore(TAIL_FROM) ? "QD1489_2025" : "QD26_2026";
  }

  /** The highest star that a score allows. */
  static int band(double score) {
    if (score >= 90) {
      return 5;
    } else if (score >= 70) {
      return 4;
    } else if (score >= 50) {
      return 3;
    }
    return score >= 30 ? 2 : 1;
  }

  /** Who recognises a star on a date. */
  static Authority authority(LocalDate date, int star) {
    if (star == 5 && !date.isBefore(NATIONAL_CRITERIA_FROM)) {
      return Authority.NATIONAL;
    }
    return star == 3 && isDistrictEra(date) ? Authority.DISTRICT : Authority.PROVINCE;
  }

  static boolean isDistrictEra(LocalDate date) {
    return !date.isBefore(DISTRICTS_FROM) && date.isBefore(TWO_LEVELS_FROM);
  }

  /** A certificate holds 36 months; this is the first day without it. */
  static LocalDate expiry(LocalDate decided) {
    return decided.plusMonths(36);
  }

  static boolean hasTail(LocalDate expiry) {
    return !expiry.isBefore(TAIL_FROM) && !expiry.isAfter(TAIL_TO);
  }

  /** Level of a decision. */
  enum Authority {
    DISTRICT,
    PROVINCE,
    NATIONAL;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
