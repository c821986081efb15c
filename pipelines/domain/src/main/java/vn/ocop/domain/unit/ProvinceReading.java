package vn.ocop.domain.unit;

import java.util.List;

/** Finds the province of an address in one division. */
final class ProvinceReading {
  private final OpenAddress address;
  private final Unit hint;
  private final List<Unit> hintProvinces;

  ProvinceReading(OpenAddress address, Unit hint, List<Unit> hintProvinces) {
    this.address = address;
    this.hint = hint;
    this.hintProvinces = hintProvinces;
  }

  /** The province that the address or the list names; empty when neither does. */
  List<Unit> read() {
    List<Unit> provinces = stated();
    if (provinces.isEmpty()) {
      return hintProvinces;
    }
    if (!hintProvinces.isEmpty() && !hintProvinces.contains(provinces.get(0))) {
      address
          .doubts()
          .say(
              Problem.Kind.OTHER_PROVINCE,
              Level.PROVINCE,
              provinces.get(0).nameVi(),
              hintProvinces);
    }
    return provinces;
  }

  private List<Unit> stated() {
    Segment stated = address.last(Segment.Role.PROVINCE);
    if (stated != null) {
      address.close(stated);
      return find(stated);
    }
    List<Unit> plain = plain();
    return plain.isEmpty() && hintProvinces.isEmpty() ? inDistrictColumn() : plain;
  }

  private List<Unit> find(Segment stated) {
    NameIndex index = address.indexes().provinces(address.division());
    List<Unit> found = index.find(stated.name(), stated.typeWord());
    if (found.size() == 1) {
      keepTown(found.get(0), stated);
      return found;
    }
    List<Unit> near = index.findNear(stated.name());
    if (near.size() == 1) {
      address.doubts().sayNear(Level.PROVINCE, stated, near.get(0));
      return near;
    }
    address.doubts().fail(Problem.Kind.PROVINCE_NOT_FOUND, Level.PROVINCE, stated.raw(), near);
    return List.of();
  }

  /** "Thành phố Cao Bằng" in a column of provinces names the town too; another district rules. */
  private void keepTown(Unit province, Segment stated) {
    boolean isTown =
        address.isOld()
            && stated.typeWord().equals("Thành phố")
            && !address.indexes().isNamed(province, stated.name(), stated.typeWord())
            && !namesakes(province, stated).isEmpty();
    if (isTown && address.last(Segment.Role.DISTRICT, Segment.Role.CITY) == null) {
      address.open(new Segment(Segment.Role.CITY, stated.typeWord(), stated.name(), stated.raw()));
    }
  }

  /** The last part without a type word, or a "Thành phố", may be the province. */
  private List<Unit> plain() {
    Segment candidate = candidate();
    if (candidate == null) {
      return List.of();
    }
    List<Unit> found =
        address
            .indexes()
            .provinces(address.division())
            .find(candidate.name(), candidate.typeWord());
    if (found.size() != 1 || !isMeant(found.get(0), candidate)) {
      return List.of();
    }
    address.close(candidate);
    return found;
  }

  /** A column of communes may follow the address that names the city. */
  private Segment candidate() {
    Segment end = address.end();
    if (end != null && end.role() == Segment.Role.COMMUNE) {
      return address.last(Segment.Role.CITY);
    }
    boolean isCityOrPlain =
        end != null && (end.role() == Segment.Role.CITY || end.role() == Segment.Role.PLAIN);
    return isCityOrPlain ? end : null;
  }

  private boolean isMeant(Unit province, Segment segment) {
    if (segment.role() == Segment.Role.CITY) {
      return address.indexes().isNamed(province, segment.name(), segment.typeWord())
          && (statesOtherDistrict(segment) || !isDistrictOf(province, segment));
    }
    if (hintProvinces.isEmpty() || hintProvinces.contains(province)) {
      return true;
    }
    return hintProvinces.stream()
        .noneMatch(
            hinted ->
                !address.indexes().below(hinted).find(segment.name(), "").isEmpty()
                    || !address.indexes().communesOf(hinted).find(segment.name(), "").isEmpty());
  }

  private boolean statesOtherDistrict(Segment segment) {
    return address.segments().stream()
        .anyMatch(
            other ->
                other != segment
                    && (other.role() == Segment.Role.DISTRICT
                        || other.role() == Segment.Role.CITY));
  }

  /**
   * "Thành phố Huế" is the province since 2025-01-01 and was a district of it: the commune tells
   * which is meant, else the district that the list is of.
   */
  private boolean isDistrictOf(Unit province, Segment segment) {
    List<Unit> named = namesakes(province, segment);
    if (!address.isOld() || !hintProvinces.contains(province) || named.isEmpty()) {
      return false;
    }
    Unit listed = hint.districtId() == null ? null : address.indexes().unit(hint.districtId());
    boolean isListElsewhere = listed != null && !named.contains(listed);
    Segment commune = address.last(Segment.Role.COMMUNE);
    if (commune == null || isListElsewhere && isIn(listed, commune)) {
      return !isListElsewhere;
    }
    boolean isInNamed = named.stream().anyMatch(district -> isIn(district, commune));
    return isInNamed || !isListElsewhere && !isIn(province, commune);
  }

  private boolean isIn(Unit scope, Segment commune) {
    return !address.communes(List.of(scope), commune).isEmpty();
  }

  /** Districts of a province that bear or bore the very name of the part. */
  private List<Unit> namesakes(Unit province, Segment segment) {
    return address.indexes().below(province).find(segment.name(), segment.typeWord()).stream()
        .filter(unit -> address.indexes().isNamed(unit, segment.name(), segment.typeWord()))
        .toList();
  }

  /**
   * A column of districts that names a province ("Hải Phòng"), where nothing else tells one. No
   * other province may have a district of that name.
   */
  private List<Unit> inDistrictColumn() {
    Segment stated = address.last(Segment.Role.DISTRICT);
    if (stated == null || !stated.typeWord().isEmpty()) {
      return List.of();
    }
    List<Unit> found = address.indexes().provinces(address.division()).find(stated.name(), "");
    Segment commune = address.last(Segment.Role.COMMUNE, Segment.Role.PLAIN);
    boolean isMeant =
        found.size() == 1
            && !isDistrictElsewhere(stated)
            && (commune == null || isIn(found.get(0), commune));
    if (!isMeant) {
      return List.of();
    }
    address.close(stated);
    return found;
  }

  private boolean isDistrictElsewhere(Segment stated) {
    return address.indexes().districts(UnitLoader.OLD).find(stated.name(), "").stream()
        .map(district -> address.indexes().unit(district.provinceId()))
        .anyMatch(province -> !NameIndex.key(province.shortName()).equals(stated.key()));
  }
}
