package vn.ocop.domain.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds the commune of an address below its province or district. */
final class CommuneReading {
  private final OpenAddress address;
  private final List<Unit> provinces;
  private final LocalDate onDate;
  private List<Unit> districts;
  private Unit commune;

  /**
   * @param districts none when nothing tells the district, or the division has none
   * @param onDate null means now
   */
  CommuneReading(
      OpenAddress address, List<Unit> provinces, List<Unit> districts, LocalDate onDate) {
    this.address = address;
    this.provinces = provinces;
    this.districts = districts;
    this.onDate = onDate;
  }

  /** The commune; null when it is not known. */
  Unit commune() {
    return commune;
  }

  /** The districts, corrected where the commune has changed its district by the date. */
  List<Unit> districts() {
    return districts;
  }

  void read() {
    Segment stated = address.last(Segment.Role.COMMUNE);
    if (stated != null) {
      address.segments().removeIf(segment -> segment.role() == Segment.Role.COMMUNE);
      take(stated);
      return;
    }
    for (int i = address.segments().size() - 1; i >= 0; i--) {
      Segment plain = address.segments().get(i);
      if (isUntyped(plain) && !address.communes(scope(), plain).isEmpty()) {
        address.close(plain);
        take(plain);
        return;
      }
    }
    Segment plain = address.last(Segment.Role.PLAIN);
    if (plain != null) {
      take(plain);
    }
  }

  /** Names of communes may begin like villages: "Bản Bo", "Chợ Rã". */
  private static boolean isUntyped(Segment segment) {
    return segment.role() == Segment.Role.PLAIN || segment.role() == Segment.Role.VILLAGE;
  }

  private List<Unit> scope() {
    return districts.isEmpty() ? provinces : districts;
  }

  private void take(Segment stated) {
    List<Unit> found = address.communes(scope(), stated);
    List<Unit> alike = stated.isUnmarked() ? near(stated) : List.of();
    if (!found.isEmpty() && alike.size() > 1) {
      address.doubts().fail(Problem.Kind.AMBIGUOUS, Level.COMMUNE, stated.raw(), alike);
    } else if (found.size() == 1) {
      commune = inTime(found.get(0), stated);
      address.doubts().sayStatus(Level.COMMUNE, stated, commune);
      if (address.isOld() && districts.isEmpty()) {
        address
            .doubts()
            .say(Problem.Kind.DISTRICT_INFERRED, Level.DISTRICT, stated.raw(), parents(found));
      }
    } else if (found.size() > 1) {
      address.doubts().fail(Problem.Kind.AMBIGUOUS, Level.COMMUNE, stated.raw(), found);
    } else {
      takeNear(stated);
    }
  }

  private List<Unit> near(Segment stated) {
    List<Unit> near = new ArrayList<>();
    scope().forEach(scope -> near.addAll(address.communesOf(scope).findNear(stated.name())));
    List<Unit> typed =
        near.stream()
            .filter(unit -> TypeWords.of(unit.nameVi()).equals(stated.typeWord()))
            .toList();
    return typed.isEmpty() ? near : typed;
  }

  private void takeNear(Segment stated) {
    List<Unit> near = near(stated);
    if (near.size() == 1) {
      commune = near.get(0);
      address.close(stated);
      address.doubts().sayNear(Level.COMMUNE, stated, commune);
      return;
    }
    List<Unit> elsewhere = districts.isEmpty() ? List.of() : address.communes(provinces, stated);
    if (elsewhere.isEmpty()) {
      address.doubts().fail(Problem.Kind.COMMUNE_NOT_FOUND, Level.COMMUNE, stated.raw(), near);
    } else {
      address
          .doubts()
          .fail(Problem.Kind.COMMUNE_IN_OTHER_DISTRICT, Level.COMMUNE, stated.raw(), elsewhere);
    }
  }

  /** A former parent stands only until its last day; later the commune is where it is now. */
  private Unit inTime(Unit found, Segment stated) {
    if (!UnitIndexes.isFormer(found)) {
      return found;
    }
    boolean isOver = onDate != null && onDate.isAfter(found.validTo());
    Unit current = address.indexes().unit(found.unitCode() + "@" + UnitLoader.OLD);
    if (!isOver || current == null) {
      return found;
    }
    address.doubts().say(Problem.Kind.FORMER_PARENT, Level.COMMUNE, stated.raw(), List.of(current));
    districts = List.of(address.indexes().unit(current.districtId()));
    return current;
  }

  private List<Unit> parents(List<Unit> units) {
    return units.stream().map(unit -> address.indexes().unit(unit.parentId())).toList();
  }
}
