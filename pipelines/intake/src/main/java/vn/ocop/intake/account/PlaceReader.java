package vn.ocop.intake.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ocop.domain.unit.AddressParts;
import vn.ocop.domain.unit.Place;
import vn.ocop.domain.unit.Problem;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.interpret.AddressInterpreter;
import vn.ocop.intake.interpret.Finding;
import vn.ocop.intake.interpret.Interpreted;

/** Reads where a row belongs from all its columns of place. */
final class PlaceReader {
  /** The last day of three levels: the division assumed for lists without any date. */
  static final LocalDate THREE_LEVELS = LocalDate.of(2025, 6, 30);

  /** The first day of two levels. */
  private static final LocalDate TWO_LEVELS = THREE_LEVELS.plusDays(1);

  /** Undated rows that name the former district of a commune are read as of before it moved. */
  private static final LocalDate DISTRICTS_BEFORE_MOVES = LocalDate.of(2019, 12, 1);

  private final UnitDirectory units;
  private final AddressInterpreter addresses;

  PlaceReader(UnitDirectory units) {
    this.units = units;
    this.addresses = new AddressInterpreter(units);
  }

  /**
   * Reads the place of a row.
   *
   * @param list where the list as a whole is
   * @param communeOfName commune that the producer's cell ends with, or null
   */
  Entry.Location read(
      RowView row, ListPlace list, String communeOfName, LocalDate on, List<Finding> findings) {
    String free = row.text(Field.ADDRESS);
    String district = row.text(Field.DISTRICT);
    String commune = row.text(Field.COMMUNE);
    String area = row.text(Field.AREA);
    if (area != null) {
      if (area.contains(",") || startsAsCommune(area)) {
        free = free == null ? area : free;
      } else {
        district = district == null ? area : district;
      }
    }
    if (commune == null && free == null) {
      commune = communeOfName;
    }
    if (commune != null && commune.contains(",") && free == null) {
      free = commune;
      commune = null;
    }
    String hint = list.unit() == null ? null : list.unit().unitId();
    AddressParts parts = new AddressParts(row.text(Field.PROVINCE), district, commune, free, hint);
    LocalDate day = on == null ? THREE_LEVELS : on;
    Interpreted<Place> reading = addresses.interpret(parts, day);
    if (list.commune() != null && commune == null && reading.value().commune().isUnknown()) {
      AddressParts inCommune =
          new AddressParts(row.text(Field.PROVINCE), district, list.commune(), free, hint);
      Interpreted<Place> placed = addresses.interpret(inCommune, day);
      if (!placed.value().commune().isUnknown()) {
        parts = inCommune;
        reading = placed;
      }
    }
    if (on == null && isUnderFormerParent(reading.value())) {
      reading = addresses.interpret(parts, DISTRICTS_BEFORE_MOVES);
    }
    String now = row.text(Field.ADDRESS_2025);
    if (now != null) {
      Interpreted<Place> today = today(row, now, hint, day);
      if (reading.value().commune().isUnknown() && !today.value().commune().isUnknown()) {
        reading = today;
        free = free == null ? now : free;
      } else {
        noteOtherPlace(reading.value(), today.value(), now, findings);
      }
    }
    findings.addAll(reading.findings());
    return location(row, reading.value(), free != null ? free : area != null ? area : commune);
  }

  /** A place in the communes of 01/07/2025, whenever the product was recognised. */
  private Interpreted<Place> today(RowView row, String address, String hint, LocalDate day) {
    AddressParts parts = new AddressParts(row.text(Field.PROVINCE), null, null, address, hint);
    return addresses.interpret(parts, day.isBefore(TWO_LEVELS) ? TWO_LEVELS : day);
  }

  /** Tells when the commune of today is not the one that took over that of the other address. */
  private void noteOtherPlace(Place before, Place today, String now, List<Finding> findings) {
    Optional<String> successor = units.successor2025(before.commune());
    boolean isOther =
        successor.isPresent()
            && !today.commune().isUnknown()
            && !successor.equals(units.successor2025(today.commune()));
    if (isOther) {
      findings.add(AddressInterpreter.otherPlace(now, before.commune().nameVi()));
    }
  }

  private static boolean isUnderFormerParent(Place place) {
    return place.problems().stream().anyMatch(p -> p.kind() == Problem.Kind.FORMER_PARENT);
  }

  private static boolean startsAsCommune(String text) {
    String key = HeadingKey.of(text);
    return key.startsWith("xa ") || key.startsWith("phuong ") || key.startsWith("thi tran ");
  }

  private Entry.Location location(RowView row, Place place, String address) {
    String village = row.text(Field.VILLAGE);
    Unit leaf = units.leaf(place.commune(), village != null ? village : place.village());
    Optional<String> successor = leaf.isUnknown() ? Optional.empty() : units.successor2025(leaf);
    Unit district = place.district();
    return new Entry.Location(
        address,
        village != null ? village : place.village(),
        place.province().unitCode(),
        district == null ? null : district.unitCode(),
        place.commune().unitCode(),
        place.province().unitId(),
        district == null ? null : district.unitId(),
        place.commune().unitId(),
        leaf.unitId(),
        successor.orElse(null));
  }
}
