package vn.ocop.warehouse.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.domain.unit.UnitName;
import vn.ocop.warehouse.explain.Explanation.ChosenUnit;

/**
 * A unit with all names that it bears or bore.
 *
 * @param nameVi the last name of its division
 * @param names the names beside it, of {@link UnitName#FORMER} and {@link UnitName#OTHER} kind
 */
record NamedUnit(
    String id,
    String code,
    String nameVi,
    String nameEn,
    String level,
    String geography,
    String provinceId,
    List<UnitName> names) {

  /** Rows for the time under a former parent are no units that a person asks for by name. */
  boolean isFormerParent() {
    return id.contains("/");
  }

  String nameViAt(LocalDate date) {
    return formerAt(date).map(UnitName::nameVi).orElse(nameVi);
  }

  String nameEnAt(LocalDate date) {
    return formerAt(date).map(UnitName::nameEn).orElse(nameEn);
  }

  /** The official name of the date and the spellings of any date. */
  Stream<String> namesAt(LocalDate date) {
    Stream<String> others =
        names.stream().filter(name -> name.kind().equals(UnitName.OTHER)).map(UnitName::nameVi);
    return Stream.concat(Stream.of(nameViAt(date)), others);
  }

  /** The names of all dates. */
  Stream<String> allNames() {
    return Stream.concat(Stream.of(nameVi), names.stream().map(UnitName::nameVi));
  }

  ChosenUnit chosen(LocalDate date, String whyVi, String whyEn) {
    return new ChosenUnit(id, code, nameViAt(date), nameEnAt(date), level, geography, whyVi, whyEn);
  }

  private Optional<UnitName> formerAt(LocalDate date) {
    return names.stream()
        .filter(name -> name.kind().equals(UnitName.FORMER) && !date.isAfter(name.validTo()))
        .filter(name -> name.validFrom() == null || !date.isBefore(name.validFrom()))
        .findFirst();
  }
}
