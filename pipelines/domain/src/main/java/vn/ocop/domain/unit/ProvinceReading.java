package vn.ocop.domain.unit;

import java.util.List;

/** Finds the province of an address in one division. */
final class ProvinceReading {
  private final OpenAddress address;
  private final List<Unit> hintProvinces;

  ProvinceReading(OpenAddress address, List<Unit> hintProvinces) {
    this.address = address;
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
    if (stated == null) {
      return plain();
    }
    address.close(stated);
    return find(stated);
  }

  private List<Unit> find(Segment stated) {
    NameIndex index = address.indexes().provinces(address.division());
    List<Unit> found = index.find(stated.name(), stated.typeWord());
    if (found.size() == 1) {
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

  /** The last part without a type word, or a "Thành phố", may be the province. */
  private List<Unit> plain() {
    Segment candidate = address.end();
    if (candidate == null || !isCityOrPlain(candidate)) {
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

  private boolean isMeant(Unit province, Segment segment) {
    if (segment.role() == Segment.Role.CITY) {
      return address.indexes().isNamed(province, segment.name(), segment.typeWord())
          && (address.last(Segment.Role.DISTRICT) != null || !isDistrictOf(province, segment));
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

  private boolean isDistrictOf(Unit province, Segment segment) {
    return address.isOld()
        && hintProvinces.contains(province)
        && address.indexes().below(province).find(segment.name(), segment.typeWord()).stream()
            .anyMatch(unit -> address.indexes().isNamed(unit, segment.name(), segment.typeWord()));
  }

  private static boolean isCityOrPlain(Segment segment) {
    return segment.role() == Segment.Role.CITY || segment.role() == Segment.Role.PLAIN;
  }
}
