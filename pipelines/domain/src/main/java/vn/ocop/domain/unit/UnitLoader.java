package vn.ocop.domain.unit;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.text.CsvTable;

/** Builds all units of both divisions from {@code conf/units}. */
final class UnitLoader {
  /** Units in the order parents, children; names beside the shown ones, by unit_id. */
  record Units(Map<String, Unit> byId, Map<String, List<UnitName>> otherNames, Villages villages) {}

  static final String OLD = "63";
  static final String NEW = "34";
  private static final String OLD_SUFFIX = "@" + OLD;
  static final LocalDate NEW_FROM = LocalDate.of(2025, 7, 1);
  private static final LocalDate OLD_TO = NEW_FROM.minusDays(1);

  private final Path folder;
  private final Map<String, Unit> units = new LinkedHashMap<>(20_000);
  private final Map<String, List<UnitName>> otherNames = new HashMap<>(4_000);
  private final Map<String, String> isoCodes = new HashMap<>();
  private final Map<String, String> newNames = new HashMap<>();

  private UnitLoader(Path folder) {
    this.folder = folder;
  }

  static Units load(Path conf) {
    UnitLoader loader = new UnitLoader(conf.resolve("units"));
    loader.addAll();
    Villages villages = Villages.load(conf);
    villages.parts().forEach(loader::addPart);
    return new Units(loader.units, loader.otherNames, villages);
  }

  private void addAll() {
    readNames();
    addNation(OLD);
    addNation(NEW);
    addDivision("admin_old.csv", OLD);
    addRetired();
    addFormerParents();
    addDivision("admin_new.csv", NEW);
    addUnknownUnits();
  }

  private void readNames() {
    CsvTable iso = CsvTable.read(folder.resolve("iso_3166_2.csv"));
    int code = iso.column("code");
    int value = iso.column("iso_3166_2");
    iso.rows().forEach(row -> isoCodes.put(row[code], row[value]));
    readAliases();
    readUsualNames();
    readChanges();
  }

  private void readAliases() {
    CsvTable table = CsvTable.read(folder.resolve("admin_aliases.csv"));
    int system = table.column("system");
    int code = table.column("code");
    int name = table.column("alias_full_name");
    int to = table.column("valid_to");
    int assumed = table.column("is_assumed_day");
    for (String[] row : table.rows()) {
      String unitId = row[code] + "@" + division(row[system]);
      if (row[to].isEmpty()) {
        addOtherName(unitId, row[name]);
      } else {
        LocalDate lastDay = LocalDate.parse(row[to]);
        addFormerName(unitId, row[name], null, lastDay, row[assumed].equals("1"));
      }
    }
  }

  private void readUsualNames() {
    CsvTable table = CsvTable.read(folder.resolve("other_names.csv"));
    int system = table.column("system");
    int code = table.column("code");
    int name = table.column("alias_full_name");
    for (String[] row : table.rows()) {
      addOtherName(row[code] + "@" + division(row[system]), row[name]);
    }
  }

  private static String division(String system) {
    return system.equals("old") ? OLD : NEW;
  }

  private void readChanges() {
    CsvTable table = CsvTable.read(folder.resolve("admin_new_changes.csv"));
    int code = table.column("code");
    int before = table.column("old_full_name");
    int after = table.column("new_full_name");
    int from = table.column("effective_date");
    for (String[] row : table.rows()) {
      newNames.put(row[code], row[after]);
      LocalDate lastDay = LocalDate.parse(row[from]).minusDays(1);
      addFormerName(row[code] + "@" + NEW, row[before], NEW_FROM, lastDay, false);
    }
  }

  private void addOtherName(String unitId, String name) {
    String english = englishName(TypeWords.strip(name));
    addName(new UnitName(unitId, name, english, UnitName.OTHER, null, null, false));
  }

  private void addFormerName(
      String unitId, String name, LocalDate from, LocalDate to, boolean isAssumed) {
    String english = englishName(TypeWords.strip(name));
    addName(new UnitName(unitId, name, english, UnitName.FORMER, from, to, isAssumed));
  }

  private void addName(UnitName name) {
    otherNames.computeIfAbsent(name.unitId(), id -> new ArrayList<>(2)).add(name);
  }

  private void addNation(String division) {
    add(
        new Unit(
            "VN@" + division,
            "VN",
            geography(division),
            Level.NATION,
            "Việt Nam",
            "Viet Nam",
            "Việt Nam",
            null,
            null,
            null,
            null,
            null,
            null,
            division.equals(NEW) ? NEW_FROM : null,
            null,
            false,
            false));
  }

  /** Files list provinces, then districts, then communes, so that parents come first. */
  private void addDivision(String file, String division) {
    CsvTable table = CsvTable.read(folder.resolve(file));
    int code = table.column("code");
    int fullName = table.column("full_name");
    int parent = table.column("parent_code");
    int english = table.column("name_en");
    boolean isOld = division.equals(OLD);
    String suffix = "@" + division;
    for (String[] row : table.rows()) {
      String shown = isOld ? row[fullName] : newNames.getOrDefault(row[code], row[fullName]);
      Unit above = parent(row[parent], suffix);
      add(
          child(
              row[code].concat(suffix),
              row[code],
              above,
              shown,
              TypeWords.strip(shown),
              row[english],
              isOld ? null : NEW_FROM,
              isOld ? OLD_TO : null,
              false,
              false));
    }
  }

  private Unit parent(String code, String suffix) {
    return units.get((code.isEmpty() ? "VN" : code).concat(suffix));
  }

  private void addRetired() {
    CsvTable table = CsvTable.read(folder.resolve("admin_retired_2023_2025.csv"));
    int code = table.column("code");
    int fullName = table.column("full_name");
    int parent = table.column("parent_code");
    for (String[] row : table.rows()) {
      String shortName = TypeWords.strip(row[fullName]);
      add(
          child(
              row[code].concat(OLD_SUFFIX),
              row[code],
              parent(row[parent], OLD_SUFFIX),
              row[fullName],
              shortName,
              englishName(shortName),
              null,
              null,
              true,
              false));
    }
  }

  private void addFormerParents() {
    CsvTable table = CsvTable.read(folder.resolve("former_parents.csv"));
    int code = table.column("code");
    int name = table.column("name_then");
    int parent = table.column("former_parent_code");
    int validTo = table.column("valid_to");
    Map<String, LocalDate> movedOn = new HashMap<>();
    List<String[]> inOrder = new ArrayList<>(table.rows());
    inOrder.sort(Comparator.comparing(row -> row[validTo]));
    for (String[] row : inOrder) {
      LocalDate lastDay = LocalDate.parse(row[validTo]);
      String shortName = TypeWords.strip(row[name]);
      String current = row[code].concat(OLD_SUFFIX);
      String id = current + "/" + row[parent];
      addOtherName(id, units.get(current).nameVi());
      add(
          child(
              id,
              row[code],
              parent(row[parent], OLD_SUFFIX),
              row[name],
              shortName,
              englishName(shortName),
              movedOn.get(current),
              lastDay,
              false,
              false));
      movedOn.put(current, lastDay.plusDays(1));
    }
    // A commune stands under one district at a time: under the present one since it left the last.
    movedOn.forEach(
        (current, day) -> units.computeIfPresent(current, (key, unit) -> unit.since(day)));
  }

  /** Stands beside its commune for products; it is no commune of its own, so none is counted. */
  private void addPart(Villages.Part part) {
    Unit whole = units.get(part.oldCode().concat(OLD_SUFFIX));
    add(
        child(
            part.unitId(),
            whole.unitCode(),
            units.get(whole.parentId()),
            whole.nameVi(),
            whole.shortName(),
            whole.nameEn(),
            whole.validFrom(),
            whole.validTo(),
            true,
            false));
  }

  /** Every unit above the communes gets a shown child that stands for "not known where". */
  private void addUnknownUnits() {
    addUnknownProvince(OLD);
    addUnknownProvince(NEW);
    for (Unit province : units(Level.PROVINCE)) {
      addUnknownChild(province, province.division().equals(OLD) ? "huyện" : "xã");
    }
    for (Unit district : units(Level.DISTRICT)) {
      addUnknownChild(district, "xã");
    }
  }

  private List<Unit> units(Level level) {
    return units.values().stream().filter(unit -> unit.level() == level).toList();
  }

  private void addUnknownProvince(String division) {
    Unit nation = units.get("VN@" + division);
    add(
        child(
            "unknown@" + division,
            "unknown",
            nation,
            "Chưa xác định (tỉnh) – Việt Nam",
            "Chưa xác định",
            "Not determined (province) – Viet Nam",
            nation.validFrom(),
            null,
            false,
            true));
  }

  private void addUnknownChild(Unit parent, String what) {
    String code = parent.unitCode() + "-unknown";
    String english = what.equals("xã") ? "commune" : "district";
    Unit known = parent.isUnknown() ? units.get(parent.parentId()) : parent;
    known = known.isUnknown() ? units.get(known.parentId()) : known;
    Unit unknown =
        child(
            code + "@" + parent.division(),
            code,
            parent,
            "Chưa xác định (" + what + ") – " + known.nameVi(),
            "Chưa xác định",
            "Not determined (" + english + ") – " + known.nameEn(),
            parent.validFrom(),
            parent.validTo(),
            false,
            true);
    add(unknown);
    for (UnitName name : otherNames.getOrDefault(known.unitId(), List.of())) {
      if (name.kind().equals(UnitName.FORMER)) {
        addName(name.below(unknown, known));
      }
    }
  }

  private Unit child(
      String id,
      String code,
      Unit parent,
      String nameVi,
      String shortName,
      String nameEn,
      LocalDate validFrom,
      LocalDate validTo,
      boolean isRetired,
      boolean isUnknown) {
    Level level = levelBelow(parent);
    return new Unit(
        id,
        code,
        parent.geography(),
        level,
        nameVi,
        nameEn,
        shortName,
        parent.unitId(),
        parent.unitCode(),
        level == Level.PROVINCE ? id : parent.provinceId(),
        level == Level.DISTRICT ? id : parent.districtId(),
        level == Level.COMMUNE ? id : null,
        level == Level.PROVINCE && parent.division().equals(OLD) ? isoCodes.get(code) : null,
        validFrom,
        validTo,
        isRetired,
        isUnknown);
  }

  private static Level levelBelow(Unit parent) {
    return switch (parent.level()) {
      case NATION -> Level.PROVINCE;
      case PROVINCE -> parent.division().equals(OLD) ? Level.DISTRICT : Level.COMMUNE;
      default -> Level.COMMUNE;
    };
  }

  private void add(Unit unit) {
    units.put(unit.unitId(), unit);
  }

  private static String geography(String division) {
    return division.equals(OLD) ? "recorded" : "2025-07-01";
  }

  /** The name without marks, as the tables spell English names. */
  private static String englishName(String name) {
    String parts = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c);
      }
    }
    return plain.toString();
  }
}
