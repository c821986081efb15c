package vn.ocop.intake.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.unit.Level;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form.TemplateColumn;

/** What the unit of a template answers by itself, and the places below it. */
final class PlaceChoices {
  private static final String TWO_LEVELS = "34";
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  private final Unit unit;
  private final Map<String, Unit> byId = new HashMap<>();

  PlaceChoices(Unit unit, UnitDirectory units) {
    this.unit = unit;
    units
        .all()
        .filter(other -> other.division().equals(unit.division()))
        .forEach(other -> byId.put(other.unitId(), other));
  }

  /** Whether a column has to be asked for: the commune always, what stands above only if open. */
  boolean asks(Field field) {
    return switch (field) {
      case PROVINCE -> unit.level() == Level.NATION;
      case DISTRICT ->
          !unit.division().equals(TWO_LEVELS)
              && (unit.level() == Level.NATION || unit.level() == Level.PROVINCE);
      default -> true;
    };
  }

  /** "Xã Chi Lăng, huyện Chi Lăng, tỉnh Lạng Sơn". */
  String title() {
    List<String> names = new ArrayList<>();
    for (Unit at = unit; at != null && at.level() != Level.NATION; at = byId.get(at.parentId())) {
      String name = at.nameVi();
      names.add(
          names.isEmpty()
              ? name
              : name.substring(0, 1).toLowerCase(vietnamese()) + name.substring(1));
    }
    return names.isEmpty() ? unit.nameVi() : String.join(", ", names);
  }

  private static java.util.Locale vietnamese() {
    return java.util.Locale.forLanguageTag("vi-VN");
  }

  /** Names that a column of place offers, in the order of their codes; empty for other columns. */
  List<String> offered(Field field) {
    Level level =
        switch (field) {
          case PROVINCE -> Level.PROVINCE;
          case DISTRICT -> Level.DISTRICT;
          case COMMUNE -> unit.level() == Level.NATION ? null : Level.COMMUNE;
          default -> null;
        };
    return byId.values().stream()
        .filter(other -> other.level() == level)
        .filter(other -> isOffered(other) || other == unit)
        .filter(this::isBelow)
        .sorted(Comparator.comparing(Unit::unitCode))
        .map(Unit::nameVi)
        .distinct()
        .toList();
  }

  /** Units that stood until the end of their division. */
  private static boolean isOffered(Unit other) {
    boolean isOpen = other.validTo() == null || !other.validTo().isBefore(LAST_DAY);
    return isOpen && !other.isUnknown() && !other.isRetired();
  }

  private boolean isBelow(Unit other) {
    for (Unit at = other; at != null; at = byId.get(at.parentId())) {
      if (at.unitId().equals(unit.unitId())) {
        return true;
      }
    }
    return false;
  }

  /** Columns that stay in sight: up to the name of the product. */
  int frozenColumns(List<TemplateColumn> columns) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).field() == Field.PRODUCT_NAME) {
        return at + 1;
      }
    }
    return 0;
  }
}
