package vn.ocop.domain.unit;

import java.util.Locale;

/** Levels of administrative units. */
public enum Level {
  NATION,
  PROVINCE,
  DISTRICT,
  COMMUNE;

  /** The code used in tables: {@code province}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
