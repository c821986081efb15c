package vn.ocop.domain.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.ocop.domain.text.Text;

/** Units of one scope by their names, other names included. */
final class NameIndex {
  private record Named(Unit unit, String typeWord) {}

  private static final int SHORTEST_NEAR_NAME = 4;

  private final Map<String, List<Named>> byKey = new LinkedHashMap<>();

  NameIndex(Collection<Unit> units, Map<String, List<UnitName>> otherNames) {
    for (Unit unit : units) {
      if (!unit.isUnknown()) {
        add(unit, unit.nameVi(), unit.shortName());
        for (UnitName name : otherNames.getOrDefault(unit.unitId(), List.of())) {
          add(unit, name.nameVi(), TypeWords.strip(name.nameVi()));
        }
      }
    }
  }

  private void add(Unit unit, String fullName, String shortName) {
    byKey
        .computeIfAbsent(key(shortName), k -> new ArrayList<>(1))
        .add(new Named(unit, TypeWords.of(fullName)));
  }

  /** Units of that name; those of the given type alone where there are such. */
  List<Unit> find(String name, String typeWord) {
    List<Named> named = byKey.getOrDefault(key(name), List.of());
    Set<Unit> all = new LinkedHashSet<>();
    Set<Unit> ofType = new LinkedHashSet<>();
    for (Named each : named) {
      all.add(each.unit());
      if (each.typeWord().equals(typeWord)) {
        ofType.add(each.unit());
      }
    }
    return preferLiving(ofType.isEmpty() ? all : ofType);
  }

  /** Whether the unit bears or bore this name under this type. */
  boolean isNamed(Unit unit, String name, String typeWord) {
    return byKey.getOrDefault(key(name), List.of()).stream()
        .anyMatch(each -> each.unit().equals(unit) && each.typeWord().equals(typeWord));
  }

  /**
   * Units that a misspelt name may mean: the same without marks when the given name has none, else
   * those one edit away. Short names and numbers have no near names.
   */
  List<Unit> findNear(String name) {
    String key = key(name);
    if (key.length() < SHORTEST_NEAR_NAME || key.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    List<Unit> bare = isBare(key) ? near(other -> Text.searchKey(other).equals(key)) : List.of();
    return bare.isEmpty() ? near(other -> isOneEditAway(key, other)) : bare;
  }

  private static boolean isBare(String key) {
    return key.chars().allMatch(letter -> letter < 128);
  }

  private List<Unit> near(Predicate<String> isNear) {
    Set<Unit> near = new LinkedHashSet<>();
    byKey.forEach(
        (key, named) -> {
          if (isNear.test(key)) {
            named.forEach(each -> near.add(each.unit()));
          }
        });
    return preferLiving(near);
  }

  /** In one district a retired unit usually went into its living namesake. */
  private static List<Unit> preferLiving(Set<Unit> units) {
    if (units.size() < 2) {
      return List.copyOf(units);
    }
    Map<String, List<Unit>> byParent = new HashMap<>();
    units.forEach(
        unit -> byParent.computeIfAbsent(unit.parentId(), id -> new ArrayList<>()).add(unit));
    return units.stream()
        .filter(unit -> !unit.isRetired() || byParent.get(unit.parentId()).size() == 1)
        .toList();
  }

  /** Name as key; "Phường 07" is "Phường 7". */
  static String key(String name) {
    String key = Text.matchKey(name);
    int zeros = 0;
    while (zeros + 1 < key.length()
        && key.charAt(zeros) == '0'
        && Character.isDigit(key.charAt(zeros + 1))) {
      zeros++;
    }
    return key.substring(zeros);
  }

  static boolean isOneEditAway(String left, String right) {
    if (Math.abs(left.length() - right.length()) > 1 || left.equals(right)) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(left.length(), right.length());
    while (start < shorter && left.charAt(start) == right.charAt(start)) {
      start++;
    }
    int leftFrom = left.length() >= right.length() ? start + 1 : start;
    int rightFrom = right.length() >= left.length() ? start + 1 : start;
    return left.substring(Math.min(leftFrom, left.length()))
            .equals(right.substring(Math.min(rightFrom, right.length())))
        || isSwap(left, right, start);
  }

  private static boolean isSwap(String left, String right, int at) {
    return left.length() == right.length()
        && at + 1 < left.length()
        && left.charAt(at) == right.charAt(at + 1)
        && left.charAt(at + 1) == right.charAt(at)
        && left.substring(at + 2).equals(right.substring(at + 2));
  }
}
