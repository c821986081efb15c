package vn.ocop.intake.form;

import java.util.Locale;

/** What a column of a list can hold. */
public enum Field {
  ORDINAL,
  PRODUCT_NAME,
  PRODUCT_CODE,
  GROUP,
  PRODUCER_NAME,
  PRODUCER_TYPE,
  TAX_CODE,
  SEX,
  ETHNICITY,
  REPRESENTATIVE,
  PHONE,
  EMAIL,
  IDENTITY_NUMBER,
  ADDRESS,
  /** The address in the communes of 01/07/2025, beside the one of before. */
  ADDRESS_2025,
  VILLAGE,
  COMMUNE,
  DISTRICT,
  PROVINCE,
  /** Địa bàn: a district by its bare name, or an address. */
  AREA,
  UNIT_CODE,
  STAR,
  /** A column per star with an x in it. */
  STAR_1,
  STAR_2,
  STAR_3,
  STAR_4,
  STAR_5,
  SCORE,
  STATUS,
  /** Second column of remarks beside the status. */
  NOTE,
  KIND,
  /** Free text that holds number, date or authority of a decision. */
  DECISION,
  DECISION_NUMBER,
  DECISION_DATE,
  /** The month of the date whose day stands in the column before. */
  MONTH_OF_DATE,
  /** The year of the date whose day and month stand in the two columns before. */
  YEAR_OF_DATE,
  AUTHORITY,
  ROUND,
  ASSESSMENT_YEAR,
  /** "Năm" without saying of what: the assessment year, and a date when nothing better is known. */
  YEAR,
  EFFECTIVE_FROM,
  EXPIRES_ON,
  WITHDRAWN_ON,
  GROUND,
  REVENUE,
  REVENUE_YEAR;

  /** The code used in forms and issues: {@code product_name}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Columns of this field hold personal data and are dropped whole. */
  public boolean isPersonal() {
    return this == REPRESENTATIVE || this == PHONE || this == EMAIL || this == IDENTITY_NUMBER;
  }

  /** The star of an x-mark column; 0 for every other field. */
  public int markedStar() {
    return ordinal() >= STAR_1.ordinal() && ordinal() <= STAR_5.ordinal()
        ? ordinal() - STAR_1.ordinal() + 1
        : 0;
  }

  static Field parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
