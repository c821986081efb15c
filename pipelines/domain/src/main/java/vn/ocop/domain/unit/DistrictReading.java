package vn.ocop.domain.unit;

import java.util.ArrayList;
import java.util.List;

/** Finds the district of an address in the division of three levels. */
final class DistrictReading {
  private final OpenAddress address;
  private final Unit hint;
  private final List<Unit> provinces;

  DistrictReading(OpenAddress address, Unit hint, List<Unit> provinces) {
    this.address = address;
    this.hint = hint;
    this.provinces = provinces;
  }

  /** The district that the address or the list names; several when the name is of several. */
  List<Unit> read() {
    Segment stated = address.last(Segment.Role.DISTRICT, Segment.Role.CITY);
    if (stated != null) {
      address.close(stated);
      return findStated(stated);
    }
    Unit hinted = hinted();
    Segment plain = plainAfterCommune();
    if (plain != null && (hinted == null || !isIn(hinted, plain))) {
      List<Unit> found = plain(plain, hinted);
      if (!found.isEmpty()) {
        address.close(plain);
        return found;
      }
    }
    return hinted == null ? List.of() : List.of(hinted);
  }

  private boolean isIn(Unit district, Segment segment) {
    return !address.indexes().below(district).find(segment.name(), "").isEmpty();
  }

  private List<Unit> plain(Segment plain, Unit hinted) {
    List<Unit> found = find(plain);
    return found.isEmpty() && hinted == null ? nearest(plain) : found;
  }

  private List<Unit> findStated(Segment stated) {
    List<Unit> found = find(stated);
    if (!found.isEmpty()) {
      if (found.size() == 1) {
        address.doubts().sayStatus(Level.DISTRICT, stated, found.get(0));
      }
      return found;
    }
    if (repeatsProvince(stated)) {
      return List.of();
    }
    List<Unit> near = near(stated);
    if (near.size() == 1) {
      address.doubts().sayNear(Level.DISTRICT, stated, near.get(0));
      return near;
    }
    List<Unit> meant = near.isEmpty() ? address.communes(provinces, stated) : near;
    address.doubts().fail(Problem.Kind.DISTRICT_NOT_FOUND, Level.DISTRICT, stated.raw(), meant);
    return List.of();
  }

  /** "Cần Thơ" in the column of districts beside "Cần Thơ" in that of provinces says nothing. */
  private boolean repeatsProvince(Segment stated) {
    return stated.typeWord().isEmpty()
        && provinces.stream()
            .anyMatch(province -> NameIndex.key(province.shortName()).equals(stated.key()));
  }

  /** A lone name that is no commune and one letter off one district. */
  private List<Unit> nearest(Segment plain) {
    List<Unit> near = near(plain);
    if (near.size() != 1 || !address.communes(provinces, plain).isEmpty()) {
      return List.of();
    }
    address.doubts().sayNear(Level.DISTRICT, plain, near.get(0));
    return near;
  }

  private List<Unit> near(Segment stated) {
    List<Unit> near = new ArrayList<>();
    provinces.forEach(
        province -> near.addAll(address.indexes().below(province).findNear(stated.name())));
    return near;
  }

  private List<Unit> find(Segment segment) {
    if (provinces.isEmpty()) {
      return address
          .indexes()
          .districts(address.division())
          .find(segment.name(), segment.typeWord());
    }
    List<Unit> found = new ArrayList<>();
    for (Unit province : provinces) {
      found.addAll(address.indexes().below(province).find(segment.name(), segment.typeWord()));
    }
    return found;
  }

  private Unit hinted() {
    if (hint == null || hint.districtId() == null) {
      return null;
    }
    Unit district = address.indexes().unit(hint.districtId());
    boolean fits = provinces.stream().anyMatch(p -> p.unitId().equals(district.provinceId()));
    return fits && !district.isUnknown() ? district : null;
  }

  /** The last part without a type word, if no smaller place follows it. */
  private Segment plainAfterCommune() {
    Segment end = address.end();
    return end != null && end.role() == Segment.Role.PLAIN ? end : null;
  }
}
