package vn.ocop.intake.interpret;

import java.time.LocalDate;
import vn.ocop.domain.unit.AddressParts;
import vn.ocop.domain.unit.Place;
import vn.ocop.domain.unit.UnitDirectory;

/** Addresses to units, with numbered findings. */
public final class AddressInterpreter {
  private final UnitDirectory units;

  public AddressInterpreter(UnitDirectory units) {
    this.units = units;
  }

  /** Never without a value: an unknown place is an unknown unit. */
  public Interpreted<Place> interpret(AddressParts parts, LocalDate onDate) {
    return Interpreted.of(units.resolve(parts, onDate));
  }
}
