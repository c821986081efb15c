package vn.ocop.domain.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Chooses the division of an address and reads it there. */
final class PlaceResolver {
  private final UnitIndexes indexes;
  private final Supplier<Succession> succession;
  private final List<Segment> segments;
  private final Unit hint;
  private final LocalDate onDate;

  PlaceResolver(
      UnitIndexes indexes, Supplier<Succession> succession, AddressParts parts, LocalDate onDate) {
    this.indexes = indexes;
    this.succession = succession;
    this.segments = AddressParser.parse(parts);
    String hintId = parts.provinceHintUnitId();
    this.hint = hintId == null ? null : indexes.unit(hintId);
    this.onDate = onDate;
  }

  /** The division of the date, unless the names are found better in the other one. */
  Place resolve() {
    boolean isOld =
        onDate == null
            || onDate.isBefore(UnitLoader.NEW_FROM)
            || isWithinDistrict()
            || statesDistrict();
    String division = isOld ? UnitLoader.OLD : UnitLoader.NEW;
    DivisionReading expected = read(division);
    if (expected.cost() == 0 || expected.isDisputed()) {
      return expected.place();
    }
    DivisionReading other = read(isOld ? UnitLoader.NEW : UnitLoader.OLD);
    if (other.cost() >= expected.cost() || !other.isPlaced()) {
      return expected.place();
    }
    return withOtherDivision(other.place());
  }

  /** A list of a district names the communes that it had, unless the address names a province. */
  private boolean isWithinDistrict() {
    return hint != null
        && hint.level() == Level.DISTRICT
        && segments.stream().noneMatch(segment -> segment.role() == Segment.Role.PROVINCE);
  }

  /** A column of districts may hold a province ("Lâm Đồng"), which is of both divisions. */
  private boolean statesDistrict() {
    return segments.stream()
        .filter(segment -> segment.role() == Segment.Role.DISTRICT)
        .anyMatch(segment -> !segment.typeWord().isEmpty() || !isOnlyProvince(segment));
  }

  private boolean isOnlyProvince(Segment segment) {
    return indexes.provinces(UnitLoader.NEW).find(segment.name(), "").size() == 1
        && indexes.districts(UnitLoader.OLD).find(segment.name(), "").isEmpty();
  }

  private DivisionReading read(String division) {
    DivisionReading reading =
        new DivisionReading(indexes, division, segments, hint, hintProvinces(division), onDate);
    reading.read();
    return reading;
  }

  /** The hint's province in this division; several where provinces were merged. */
  private List<Unit> hintProvinces(String division) {
    if (hint == null || hint.provinceId() == null) {
      return List.of();
    }
    Unit province = indexes.unit(hint.provinceId());
    if (province.division().equals(division)) {
      return List.of(province);
    }
    return succession.get().counterparts(province).stream().map(indexes::unit).toList();
  }

  private static Place withOtherDivision(Place place) {
    List<Problem> problems = new ArrayList<>(place.problems());
    Unit shown = place.commune().isUnknown() ? place.province() : place.commune();
    problems.add(
        new Problem(Problem.Kind.OTHER_DIVISION, Level.COMMUNE, shown.nameVi(), shown.unitId()));
    return new Place(
        place.province(), place.district(), place.commune(), place.village(), problems);
  }
}
