package vn.ocop.domain.producer;

import java.util.Locale;

/** Types of producers (chủ thể). */
public enum ProducerType {
  COOPERATIVE,
  COOPERATIVE_GROUP,
  ENTERPRISE,
  HOUSEHOLD,
  FARM,
  ASSOCIATION,
  UNKNOWN;

  /** The code used in tables: {@code cooperative_group}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
