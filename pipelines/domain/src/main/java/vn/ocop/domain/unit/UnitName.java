package vn.ocop.domain.unit;

import java.time.LocalDate;

/**
 * A name of a unit beside the one that it bears last in its division.
 *
 * @param kind {@link #FORMER} for the official name of earlier days, {@link #OTHER} for spellings
 *     and usual names of any day
 * @param validFrom null when not known
 * @param validTo last day of a former name; null for other names
 * @param isAssumedDay the last day is an assumption: the source knows the name on 2023-04-10 and
 *     the one on 2025-06-30
 */
public record UnitName(
    String unitId,
    String nameVi,
    String nameEn,
    String kind,
    LocalDate validFrom,
    LocalDate validTo,
    boolean isAssumedDay) {
  /** The official name until a day. */
  public static final String FORMER = "former";

  /** A spelling or usual name. */
  public static final String OTHER = "other";

  /** The same name for the unit that stands for an unknown place below. */
  UnitName below(Unit unknown, Unit parent) {
    return new UnitName(
        unknown.unitId(),
        unknown.nameVi().replace(parent.nameVi(), nameVi),
        unknown.nameEn().replace(parent.nameEn(), nameEn),
        kind,
        validFrom,
        validTo,
        isAssumedDay);
  }
}
