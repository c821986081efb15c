package vn.ocop.domain.unit;

import java.time.LocalDate;

/**
 * One administrative unit in one division of the country.
 *
 * @param unitId code and division, {@code 20@63}; a former parent follows a slash, {@code
 *     20032@63/480}, and so does the commune of 2025 that took a part: {@code 30334@63/30337}
 * @param unitCode bare code; no key by itself, codes were reused on 2025-07-01
 * @param geography {@code recorded} for the 63 provinces, {@code 2025-07-01} for the 34
 * @param nameVi full name with its type, "Huyện Chi Lăng"
 * @param shortName name without the type, "Chi Lăng"
 * @param parentId null for the nation
 * @param districtId null above districts and in the two-level division
 * @param communeId null above communes
 * @param iso31662 only for the 63 old provinces
 * @param validFrom null when not known
 * @param validTo last day, null when open or not known
 * @param isRetired in no denominator: ended between 2023 and 2025 on a day that is not known, or a
 *     part of a split commune that a village is placed in
 * @param isUnknown stands for an unknown place below its parent
 */
public record Unit(
    String unitId,
    String unitCode,
    String geography,
    Level level,
    String nameVi,
    String nameEn,
    String shortName,
    String parentId,
    String parentCode,
    String provinceId,
    String districtId,
    String communeId,
    String iso31662,
    LocalDate validFrom,
    LocalDate validTo,
    boolean isRetired,
    boolean isUnknown) {

  /** The same unit, valid from a day on. */
  Unit since(LocalDate day) {
    return new Unit(
        unitId,
        unitCode,
        geography,
        level,
        nameVi,
        nameEn,
        shortName,
        parentId,
        parentCode,
        provinceId,
        districtId,
        communeId,
        iso31662,
        day,
        validTo,
        isRetired,
        isUnknown);
  }

  /** The division that the unit belongs to: {@code 63} or {@code 34}. */
  public String division() {
    int at = unitId.indexOf('@');
    return unitId.substring(at + 1, at + 3);
  }
}
