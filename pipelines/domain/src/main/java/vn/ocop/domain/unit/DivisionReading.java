package vn.ocop.domain.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** One address read in one division, from the province down. */
final class DivisionReading {
  private final OpenAddress address;
  private final Unit hint;
  private final List<Unit> hintProvinces;
  private final LocalDate onDate;

  private List<Unit> provinces = List.of();
  private List<Unit> districts = List.of();
  private Unit commune;

  DivisionReading(
      UnitIndexes indexes,
      String division,
      List<Segment> segments,
      Unit hint,
      List<Unit> hintProvinces,
      LocalDate onDate) {
    this.address = new OpenAddress(indexes, division, segments);
    this.hint = hint;
    this.hintProvinces = hintProvinces;
    this.onDate = onDate;
  }

  void read() {
    provinces = new ProvinceReading(address, hint, hintProvinces).read();
    if (address.isOld()) {
      districts = new DistrictReading(address, hint, provinces).read();
    }
    CommuneReading communes = new CommuneReading(address, provinces, districts, onDate);
    communes.read();
    commune = communes.commune();
    districts = communes.districts();
    if (!address.isOld()) {
      ignoreDistricts();
    }
  }

  /** 0 when all that is stated was found as it stands; grows with every doubt. */
  int cost() {
    return doubts().cost();
  }

  /** The names are of this division, only their combination does not fit. */
  boolean isDisputed() {
    return doubts().has(Problem.Kind.COMMUNE_IN_OTHER_DISTRICT)
        || doubts().has(Problem.Kind.AMBIGUOUS);
  }

  boolean isPlaced() {
    return commune != null || districts.size() == 1;
  }

  /** The two-level division has no districts; a stated one is left aside. */
  private void ignoreDistricts() {
    Segment stated = address.last(Segment.Role.DISTRICT, Segment.Role.CITY);
    if (stated != null) {
      address.close(stated);
      if (commune == null) {
        doubts().fail(Problem.Kind.DISTRICT_NOT_FOUND, Level.DISTRICT, stated.raw(), List.of());
      } else {
        doubts().ignore();
      }
    }
  }

  Place place() {
    Unit district = district();
    Unit province = province(district);
    Unit leaf = commune;
    if (leaf == null) {
      Unit parent = address.isOld() ? orUnknown(district, province) : province;
      leaf = address.indexes().unit(parent.unitCode() + "-unknown@" + address.division());
      sayNotStated(province);
    }
    return new Place(
        province,
        address.isOld() ? address.indexes().unit(leaf.districtId()) : null,
        leaf,
        village(),
        doubts().problems());
  }

  private Unit district() {
    if (commune != null) {
      return address.isOld() ? address.indexes().unit(commune.districtId()) : null;
    }
    if (districts.size() > 1) {
      doubts().say(Problem.Kind.AMBIGUOUS, Level.DISTRICT, districts.get(0).shortName(), districts);
      return null;
    }
    return districts.isEmpty() ? null : districts.get(0);
  }

  private Unit province(Unit district) {
    Unit below = commune == null ? district : commune;
    if (below != null) {
      Unit province = address.indexes().unit(below.provinceId());
      if (provinces.isEmpty()) {
        doubts()
            .say(Problem.Kind.PROVINCE_INFERRED, Level.PROVINCE, below.nameVi(), List.of(province));
      }
      return province;
    }
    return provinces.size() == 1
        ? provinces.get(0)
        : address.indexes().unit("unknown@" + address.division());
  }

  private Unit orUnknown(Unit district, Unit province) {
    return district != null
        ? district
        : address.indexes().unit(province.unitCode() + "-unknown@" + UnitLoader.OLD);
  }

  private void sayNotStated(Unit province) {
    if (province.isUnknown()
        && !doubts().isSaid(Level.PROVINCE)
        && !doubts().isSaid(Level.DISTRICT)) {
      doubts().say(Problem.Kind.PROVINCE_NOT_STATED, Level.PROVINCE, "", List.of());
    } else if (!doubts().isSaid(Level.COMMUNE) && !doubts().isSaid(Level.DISTRICT)) {
      doubts().say(Problem.Kind.COMMUNE_NOT_STATED, Level.COMMUNE, "", List.of());
    }
  }

  private String village() {
    String text =
        address.segments().stream()
            .filter(
                segment ->
                    segment.role() == Segment.Role.VILLAGE || segment.role() == Segment.Role.PLAIN)
            .map(Segment::raw)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? null : text;
  }

  private AddressDoubts doubts() {
    return address.doubts();
  }
}
