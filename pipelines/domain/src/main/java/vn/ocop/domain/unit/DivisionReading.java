package vn.ocop.domain.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One address read in one division, from the province down. */
final class DivisionReading {
  private final UnitIndexes indexes;
  private final String division;
  private final List<Segment> open;
  private final Unit hint;
  private final List<Unit> hintProvinces;
  private final LocalDate onDate;

  private final AddressDoubts doubts;
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
    this.indexes = indexes;
    this.division = division;
    this.open = new ArrayList<>(segments);
    this.hint = hint;
    this.hintProvinces = hintProvinces;
    this.onDate = onDate;
    this.doubts = new AddressDoubts(indexes);
  }

  void read() {
    readProvince();
    if (isOld()) {
      readDistrict();
    }
    readCommune();
    if (!isOld()) {
      ignoreDistricts();
    }
  }

  /** 0 when all that is stated was found as it stands; grows with every doubt. */
  int cost() {
    return doubts.cost();
  }

  /** The names are of this division, only their combination does not fit. */
  boolean isDisputed() {
    return doubts.has(Problem.Kind.COMMUNE_IN_OTHER_DISTRICT) || doubts.has(Problem.Kind.AMBIGUOUS);
  }

  boolean isPlaced() {
    return commune != null || districts.size() == 1;
  }

  // ------------------------------------------------------------------ province

  private void readProvince() {
    Segment stated = last(Segment.Role.PROVINCE);
    if (stated != null) {
      open.remove(stated);
      provinces = findProvince(stated);
    } else {
      takePlainProvince();
    }
    if (provinces.isEmpty()) {
      provinces = hintProvinces;
    } else if (!hintProvinces.isEmpty() && !hintProvinces.contains(provinces.get(0))) {
      doubts.say(
          Problem.Kind.OTHER_PROVINCE, Level.PROVINCE, provinces.get(0).nameVi(), hintProvinces);
    }
  }

  private List<Unit> findProvince(Segment stated) {
    NameIndex index = indexes.provinces(division);
    List<Unit> found = index.find(stated.name(), stated.typeWord());
    if (found.size() == 1) {
      return found;
    }
    List<Unit> near = index.findNear(stated.name());
    if (near.size() == 1) {
      doubts.sayNear(Level.PROVINCE, stated, near.get(0));
      return near;
    }
    doubts.fail(Problem.Kind.PROVINCE_NOT_FOUND, Level.PROVINCE, stated.raw(), near);
    return List.of();
  }

  /** The last part without a type word, or a "Thành phố", may be the province. */
  private void takePlainProvince() {
    Segment candidate = open.isEmpty() ? null : open.get(open.size() - 1);
    if (candidate == null || !isCityOrPlain(candidate)) {
      return;
    }
    List<Unit> found = indexes.provinces(division).find(candidate.name(), candidate.typeWord());
    if (found.size() == 1 && isMeant(found.get(0), candidate)) {
      open.remove(candidate);
      provinces = found;
    }
  }

  private boolean isMeant(Unit province, Segment segment) {
    if (segment.role() == Segment.Role.CITY) {
      return indexes.isNamed(province, segment.name(), segment.typeWord())
          && (last(Segment.Role.DISTRICT) != null || !isDistrictOf(province, segment));
    }
    if (hintProvinces.isEmpty() || hintProvinces.contains(province)) {
      return true;
    }
    return hintProvinces.stream()
        .noneMatch(
            hinted ->
                !indexes.below(hinted).find(segment.name(), "").isEmpty()
                    || !indexes.communesOf(hinted).find(segment.name(), "").isEmpty());
  }

  private boolean isDistrictOf(Unit province, Segment segment) {
    return isOld()
        && hintProvinces.contains(province)
        && indexes.below(province).find(segment.name(), segment.typeWord()).stream()
            .anyMatch(unit -> indexes.isNamed(unit, segment.name(), segment.typeWord()));
  }

  // ------------------------------------------------------------------ district

  private void readDistrict() {
    Segment stated = last(Segment.Role.DISTRICT, Segment.Role.CITY);
    if (stated != null) {
      open.remove(stated);
      districts = findDistrict(stated);
      return;
    }
    Unit hinted = hintDistrict();
    Segment plain = plainAfterCommune();
    if (plain != null
        && (hinted == null || indexes.below(hinted).find(plain.name(), "").isEmpty())) {
      List<Unit> found = findDistricts(plain);
      if (!found.isEmpty()) {
        open.remove(plain);
        districts = found;
        return;
      }
      if (hinted == null && takeNearDistrict(plain)) {
        return;
      }
    }
    districts = hinted == null ? List.of() : List.of(hinted);
  }

  private List<Unit> findDistrict(Segment stated) {
    List<Unit> found = findDistricts(stated);
    if (!found.isEmpty()) {
      if (found.size() == 1) {
        doubts.sayStatus(Level.DISTRICT, stated, found.get(0));
      }
      return found;
    }
    List<Unit> near = nearDistricts(stated);
    if (near.size() == 1) {
      doubts.sayNear(Level.DISTRICT, stated, near.get(0));
      return near;
    }
    List<Unit> meant = near.isEmpty() ? findCommunes(provinces, stated) : near;
    doubts.fail(Problem.Kind.DISTRICT_NOT_FOUND, Level.DISTRICT, stated.raw(), meant);
    return List.of();
  }

  /** A lone name that is no commune and one letter off one district. */
  private boolean takeNearDistrict(Segment plain) {
    List<Unit> near = nearDistricts(plain);
    if (near.size() != 1 || !findCommunes(provinces, plain).isEmpty()) {
      return false;
    }
    open.remove(plain);
    doubts.sayNear(Level.DISTRICT, plain, near.get(0));
    districts = near;
    return true;
  }

  private List<Unit> nearDistricts(Segment stated) {
    List<Unit> near = new ArrayList<>();
    provinces.forEach(province -> near.addAll(indexes.below(province).findNear(stated.name())));
    return near;
  }

  private List<Unit> findDistricts(Segment segment) {
    if (provinces.isEmpty()) {
      return indexes.districts(division).find(segment.name(), segment.typeWord());
    }
    List<Unit> found = new ArrayList<>();
    for (Unit province : provinces) {
      found.addAll(indexes.below(province).find(segment.name(), segment.typeWord()));
    }
    return found;
  }

  private Unit hintDistrict() {
    if (hint == null || hint.districtId() == null) {
      return null;
    }
    Unit district = indexes.unit(hint.districtId());
    boolean fits = provinces.stream().anyMatch(p -> p.unitId().equals(district.provinceId()));
    return fits && !district.isUnknown() ? district : null;
  }

  /** The last part without a type word, if no smaller place follows it. */
  private Segment plainAfterCommune() {
    Segment end = open.isEmpty() ? null : open.get(open.size() - 1);
    return end != null && end.role() == Segment.Role.PLAIN ? end : null;
  }

  /** The two-level division has no districts; a stated one is left aside. */
  private void ignoreDistricts() {
    Segment stated = last(Segment.Role.DISTRICT, Segment.Role.CITY);
    if (stated != null) {
      open.remove(stated);
      if (commune == null) {
        doubts.fail(Problem.Kind.DISTRICT_NOT_FOUND, Level.DISTRICT, stated.raw(), List.of());
      } else {
        doubts.ignore();
      }
    }
  }

  // ------------------------------------------------------------------ commune

  private void readCommune() {
    Segment stated = last(Segment.Role.COMMUNE);
    if (stated != null) {
      open.removeIf(segment -> segment.role() == Segment.Role.COMMUNE);
      takeCommune(stated);
      return;
    }
    for (int i = open.size() - 1; i >= 0; i--) {
      Segment plain = open.get(i);
      if (plain.role() == Segment.Role.PLAIN && !findCommunes(communeScope(), plain).isEmpty()) {
        open.remove(plain);
        takeCommune(plain);
        return;
      }
    }
    Segment plain = last(Segment.Role.PLAIN);
    if (plain != null) {
      takeCommune(plain);
    }
  }

  private List<Unit> communeScope() {
    return districts.isEmpty() ? provinces : districts;
  }

  private void takeCommune(Segment stated) {
    List<Unit> found = findCommunes(communeScope(), stated);
    if (found.size() == 1) {
      commune = inTime(found.get(0), stated);
      doubts.sayStatus(Level.COMMUNE, stated, commune);
      if (isOld() && districts.isEmpty()) {
        doubts.say(Problem.Kind.DISTRICT_INFERRED, Level.DISTRICT, stated.raw(), parents(found));
      }
    } else if (found.size() > 1) {
      doubts.fail(Problem.Kind.AMBIGUOUS, Level.COMMUNE, stated.raw(), found);
    } else {
      takeNearCommune(stated);
    }
  }

  private void takeNearCommune(Segment stated) {
    List<Unit> near = new ArrayList<>();
    communeScope().forEach(scope -> near.addAll(communesOf(scope).findNear(stated.name())));
    if (near.size() == 1) {
      commune = near.get(0);
      open.remove(stated);
      doubts.sayNear(Level.COMMUNE, stated, commune);
      return;
    }
    List<Unit> elsewhere = districts.isEmpty() ? List.of() : findCommunes(provinces, stated);
    if (elsewhere.isEmpty()) {
      doubts.fail(Problem.Kind.COMMUNE_NOT_FOUND, Level.COMMUNE, stated.raw(), near);
    } else {
      doubts.fail(Problem.Kind.COMMUNE_IN_OTHER_DISTRICT, Level.COMMUNE, stated.raw(), elsewhere);
    }
  }

  private List<Unit> findCommunes(List<Unit> scopes, Segment segment) {
    List<Unit> found = new ArrayList<>();
    for (Unit scope : scopes) {
      found.addAll(communesOf(scope).find(segment.name(), segment.typeWord()));
    }
    if (found.size() > 1 && !segment.typeWord().isEmpty()) {
      List<Unit> typed =
          found.stream()
              .filter(unit -> indexes.isNamed(unit, segment.name(), segment.typeWord()))
              .toList();
      return typed.isEmpty() ? found : typed;
    }
    return found;
  }

  private NameIndex communesOf(Unit scope) {
    return scope.level() == Level.PROVINCE ? indexes.communesOf(scope) : indexes.below(scope);
  }

  /** A former parent stands only until its last day; later the commune is where it is now. */
  private Unit inTime(Unit found, Segment stated) {
    if (!UnitIndexes.isFormer(found)) {
      return found;
    }
    boolean isOver = onDate != null && onDate.isAfter(found.validTo());
    Unit current = indexes.unit(found.unitCode() + "@" + UnitLoader.OLD);
    if (!isOver || current == null) {
      return found;
    }
    doubts.say(Problem.Kind.FORMER_PARENT, Level.COMMUNE, stated.raw(), List.of(current));
    districts = List.of(indexes.unit(current.districtId()));
    return current;
  }

  // ------------------------------------------------------------------ result

  Place place() {
    Unit district = district();
    Unit province = province(district);
    Unit leaf = commune;
    if (leaf == null) {
      Unit parent = isOld() ? orUnknown(district, province) : province;
      leaf = indexes.unit(parent.unitCode() + "-unknown@" + division);
      sayNotStated(province);
    }
    return new Place(
        province,
        isOld() ? indexes.unit(leaf.districtId()) : null,
        leaf,
        village(),
        doubts.problems());
  }

  private Unit district() {
    if (commune != null) {
      return isOld() ? indexes.unit(commune.districtId()) : null;
    }
    if (districts.size() > 1) {
      doubts.say(Problem.Kind.AMBIGUOUS, Level.DISTRICT, districts.get(0).shortName(), districts);
      return null;
    }
    return districts.isEmpty() ? null : districts.get(0);
  }

  private Unit province(Unit district) {
    Unit below = commune == null ? district : commune;
    if (below != null) {
      Unit province = indexes.unit(below.provinceId());
      if (provinces.isEmpty()) {
        doubts.say(
            Problem.Kind.PROVINCE_INFERRED, Level.PROVINCE, below.nameVi(), List.of(province));
      }
      return province;
    }
    return provinces.size() == 1 ? provinces.get(0) : indexes.unit("unknown@" + division);
  }

  private Unit orUnknown(Unit district, Unit province) {
    return district != null
        ? district
        : indexes.unit(province.unitCode() + "-unknown@" + UnitLoader.OLD);
  }

  private void sayNotStated(Unit province) {
    if (province.isUnknown() && !doubts.isSaid(Level.PROVINCE) && !doubts.isSaid(Level.DISTRICT)) {
      doubts.say(Problem.Kind.PROVINCE_NOT_STATED, Level.PROVINCE, "", List.of());
    } else if (!doubts.isSaid(Level.COMMUNE) && !doubts.isSaid(Level.DISTRICT)) {
      doubts.say(Problem.Kind.COMMUNE_NOT_STATED, Level.COMMUNE, "", List.of());
    }
  }

  private String village() {
    String text =
        open.stream()
            .filter(
                segment ->
                    segment.role() == Segment.Role.VILLAGE || segment.role() == Segment.Role.PLAIN)
            .map(Segment::raw)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? null : text;
  }

  // ------------------------------------------------------------------ helpers

  private boolean isOld() {
    return division.equals(UnitLoader.OLD);
  }

  private static boolean isCityOrPlain(Segment segment) {
    return segment.role() == Segment.Role.CITY || segment.role() == Segment.Role.PLAIN;
  }

  private Segment last(Segment.Role... roles) {
    for (int i = open.size() - 1; i >= 0; i--) {
      for (Segment.Role role : roles) {
        if (open.get(i).role() == role) {
          return open.get(i);
        }
      }
    }
    return null;
  }

  private List<Unit> parents(List<Unit> units) {
    return units.stream().map(unit -> indexes.unit(unit.parentId())).toList();
  }
}
