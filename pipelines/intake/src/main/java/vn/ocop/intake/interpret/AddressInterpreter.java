package vn.ocop.intake.interpret;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ocop.domain.unit.AddressParts;
import vn.ocop.domain.unit.Place;
import vn.ocop.domain.unit.Problem;
import vn.ocop.domain.unit.UnitDirectory;

/** Addresses to units, with numbered findings. */
public final class AddressInterpreter {
  private record Address(AddressParts parts, LocalDate onDate) {
    boolean isShort() {
      return Stream.of(parts.province(), parts.district(), parts.commune(), parts.free())
          .allMatch(Memo::isShort);
    }
  }

  private final UnitDirectory units;
  private final Memo<Address, Interpreted<Place>> known =
      new Memo<>(4_000, Address::isShort, this::read);

  public AddressInterpreter(UnitDirectory units) {
    this.units = units;
  }

  /** Never without a value: an unknown place is an unknown unit. */
  public Interpreted<Place> interpret(AddressParts parts, LocalDate onDate) {
    return known.of(new Address(parts, onDate));
  }

  private Interpreted<Place> read(Address address) {
    Place place = units.resolve(address.parts(), address.onDate());
    List<Finding> findings = place.problems().stream().map(AddressInterpreter::finding).toList();
    return new Interpreted<>(place, findings);
  }

  private static Finding finding(Problem problem) {
    return Interpreted.finding(
        code(problem.kind()),
        problem.level().code() + "_code",
        problem.rawText(),
        Map.of("suggestion", problem.suggestion().isEmpty() ? "–" : problem.suggestion()));
  }

  /** A second address that is not the commune which took over that of the first. */
  public static Finding otherPlace(String address, String commune) {
    return Interpreted.finding("OCOP-1254", "commune_code", address, Map.of("suggestion", commune));
  }

  static String code(Problem.Kind kind) {
    return switch (kind) {
      case PROVINCE_NOT_STATED -> "OCOP-1240";
      case PROVINCE_NOT_FOUND -> "OCOP-1241";
      case DISTRICT_NOT_FOUND -> "OCOP-1242";
      case COMMUNE_NOT_FOUND -> "OCOP-1243";
      case COMMUNE_NOT_STATED -> "OCOP-1244";
      case AMBIGUOUS -> "OCOP-1245";
      case NEAR_SPELLING -> "OCOP-1246";
      case STATUS_CHANGED -> "OCOP-1247";
      case OTHER_DIVISION -> "OCOP-1248";
      case PROVINCE_INFERRED -> "OCOP-1249";
      case DISTRICT_INFERRED -> "OCOP-1250";
      case COMMUNE_IN_OTHER_DISTRICT -> "OCOP-1251";
      case FORMER_PARENT -> "OCOP-1252";
      case OTHER_PROVINCE -> "OCOP-1253";
    };
  }
}
