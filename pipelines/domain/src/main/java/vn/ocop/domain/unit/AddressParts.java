package vn.ocop.domain.unit;

/**
 * The texts of one row that say where something is, as they stand in their columns; each may be
 * null.
 *
 * @param free an address of any shape ("thôn Đon Chợ, xã Hữu Lễ, huyện Văn Quan")
 * @param provinceHintUnitId province or district that the list as a whole is about (title, sidecar,
 *     folder); a unit_id, null when not known
 */
public record AddressParts(
    String province, String district, String commune, String free, String provinceHintUnitId) {

  public AddressParts(String province, String district, String commune, String free) {
    this(province, district, commune, free, null);
  }
}
