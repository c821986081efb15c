package vn.ocop.domain.unit;

import java.util.ArrayList;
import java.util.List;

/** The parts of an address that no unit has been found for yet, in one division. */
final class OpenAddress {
  private final UnitIndexes indexes;
  private final String division;
  private final List<Segment> open;
  private final AddressDoubts doubts;

  OpenAddress(UnitIndexes indexes, String division, List<Segment> segments) {
    this.indexes = indexes;
    this.division = division;
    this.open = new ArrayList<>(segments);
    this.doubts = new AddressDoubts(indexes);
  }

  UnitIndexes indexes() {
    return indexes;
  }

  String division() {
    return division;
  }

  AddressDoubts doubts() {
    return doubts;
  }

  /** Whether the division has districts. */
  boolean isOld() {
    return division.equals(UnitLoader.OLD);
  }

  /** What is open, in the order of the address. */
  List<Segment> segments() {
    return open;
  }

  /** The part that ends the address; null when nothing is open. */
  Segment end() {
    return open.isEmpty() ? null : open.get(open.size() - 1);
  }

  /** The last open part of one of the roles; null when there is none. */
  Segment last(Segment.Role... roles) {
    for (int i = open.size() - 1; i >= 0; i--) {
      for (Segment.Role role : roles) {
        if (open.get(i).role() == role) {
          return open.get(i);
        }
      }
    }
    return null;
  }

  void close(Segment segment) {
    open.remove(segment);
  }

  /** Adds a part, as the end of the address. */
  void open(Segment segment) {
    open.add(segment);
  }

  /** Communes of some provinces or districts that have the name of a part. */
  List<Unit> communes(List<Unit> scopes, Segment segment) {
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

  NameIndex communesOf(Unit scope) {
    return scope.level() == Level.PROVINCE ? indexes.communesOf(scope) : indexes.below(scope);
  }
}
