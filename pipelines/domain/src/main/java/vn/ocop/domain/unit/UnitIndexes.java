package vn.ocop.domain.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Name indexes of units, each built when it is first asked for. */
final class UnitIndexes {
  private static final int COMMUNE_DIGITS = 5;

  private final Map<String, Unit> byId;
  private final Map<String, List<UnitName>> otherNames;
  private final Map<String, List<Unit>> children = new HashMap<>(1_000);
  private final Map<String, NameIndex> indexes = new ConcurrentHashMap<>();

  UnitIndexes(Map<String, Unit> byId, Map<String, List<UnitName>> otherNames) {
    this.byId = byId;
    this.otherNames = otherNames;
    for (Unit unit : byId.values()) {
      if (unit.parentId() != null) {
        children.computeIfAbsent(unit.parentId(), id -> new ArrayList<>()).add(unit);
      }
    }
  }

  Unit unit(String unitId) {
    return byId.get(unitId);
  }

  NameIndex provinces(String division) {
    return index("provinces" + division, () -> children.get("VN@" + division));
  }

  /** Units directly below: districts of an old province, communes of a district or new province. */
  NameIndex below(Unit parent) {
    return index(parent.unitId(), () -> children.getOrDefault(parent.unitId(), List.of()));
  }

  /** All communes of a province, under their last districts. */
  NameIndex communesOf(Unit province) {
    if (province.division().equals(UnitLoader.NEW)) {
      return below(province);
    }
    return index("communes" + province.unitId(), () -> communes(province));
  }

  /** All districts of a division; none in the two-level one. */
  NameIndex districts(String division) {
    return index(
        "districts" + division,
        () ->
            byId.values().stream()
                .filter(unit -> unit.level() == Level.DISTRICT)
                .filter(unit -> unit.division().equals(division))
                .toList());
  }

  NameIndex allCommunes(String division) {
    return index(
        "communes" + division,
        () ->
            byId.values().stream()
                .filter(unit -> unit.level() == Level.COMMUNE)
                .filter(unit -> unit.division().equals(division) && !isFormer(unit))
                .toList());
  }

  /** Whether the unit bears or bore this name under this type. */
  boolean isNamed(Unit unit, String name, String typeWord) {
    String key = NameIndex.key(name);
    return isName(unit.nameVi(), key, typeWord)
        || otherNames.getOrDefault(unit.unitId(), List.of()).stream()
            .anyMatch(other -> isName(other.nameVi(), key, typeWord));
  }

  private static boolean isName(String fullName, String key, String typeWord) {
    return TypeWords.of(fullName).equals(typeWord)
        && NameIndex.key(TypeWords.strip(fullName)).equals(key);
  }

  private List<Unit> communes(Unit province) {
    List<Unit> communes = new ArrayList<>();
    for (Unit district : children.getOrDefault(province.unitId(), List.of())) {
      children.getOrDefault(district.unitId(), List.of()).stream()
          .filter(unit -> !isFormer(unit))
          .forEach(communes::add);
    }
    return communes;
  }

  /** The part of a split commune that one new commune took; its code follows the slash. */
  static boolean isPart(Unit unit) {
    return isFormer(unit) && suffix(unit).length() == COMMUNE_DIGITS;
  }

  /** What follows the slash. */
  static String suffix(Unit unit) {
    return unit.unitId().substring(unit.unitId().indexOf('/') + 1);
  }

  /** A row for the time under a former parent, or a part; the commune itself is another unit. */
  static boolean isFormer(Unit unit) {
    return unit.unitId().indexOf('/') > 0;
  }

  private NameIndex index(String key, Supplier<Collection<Unit>> units) {
    NameIndex index = indexes.get(key);
    if (index == null) {
      index = new NameIndex(units.get(), otherNames);
      indexes.put(key, index);
    }
    return index;
  }
}
