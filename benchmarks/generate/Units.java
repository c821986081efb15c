package generate;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Administrative units of both divisions and which commune became which. */
final class Units {
  /** Provinces that come first when fewer than 63 are asked for. */
  private static final List<String> FIRST = List.of("20", "04", "19", "06", "12", "46");

  private static final Set<String> CERTAIN = Set.of("single_target", "whole_population");

  private static final Pattern TYPE =
      Pattern.compile(
          "^(Thành phố|Thị xã|Thị trấn|Đặc khu|Tỉnh|Huyện|Quận|Phường|Xã)\\s+(?=\\p{Lu}|\\d)");

  final Map<String, Unit> old = new TreeMap<>();
  final Map<String, Unit> current = new TreeMap<>();

  private Units() {}

  /** A unit of one division. */
  static final class Unit {
    final String code;
    final String division;
    final String name;
    final String fullName;
    final String level;
    final Unit parent;
    final List<Unit> children = new ArrayList<>();

    /** Old province: its new one. Old commune: its new one where that is certain, else null. */
    Unit successor;

    Unit(String code, String division, String name, String fullName, String level, Unit parent) {
      this.code = code;
      this.division = division;
      this.name = name;
      this.fullName = fullName;
      this.level = level;
      this.parent = parent;
    }

    String id() {
      return code + "@" + division;
    }

    Unit province() {
      return level.equals("province") ? this : parent.province();
    }

    /** The type in lower case and the name: "xã Hữu Lễ". */
    String inText() {
      return fullName.substring(0, 1).toLowerCase(Locale.ROOT) + fullName.substring(1);
    }
  }

  static Units load(Path folder) throws IOException {
    Units units = new Units();
    read(folder.resolve("admin_old.csv"), "63", units.old);
    read(folder.resolve("admin_new.csv"), "34", units.current);
    units.readSuccessors(folder.resolve("admin_mapping.csv"));
    return units;
  }

  private static void read(Path file, String division, Map<String, Unit> units) throws IOException {
    try (Csv.Reader rows = new Csv.Reader(file)) {
      for (Csv.Row row : rows) {
        Unit parent = units.get(row.text("parent_code"));
        String fullName = row.text("full_name");
        Unit unit =
            new Unit(
                row.text("code"),
                division,
                TYPE.matcher(fullName).replaceFirst(""),
                fullName,
                level(parent, division),
                parent);
        units.put(unit.code, unit);
        if (parent != null) {
          parent.children.add(unit);
        }
      }
    }
  }

  /** Provinces have no parent; the division of 34 has no districts. */
  private static String level(Unit parent, String division) {
    if (parent == null) {
      return "province";
    }
    return parent.parent == null && division.equals("63") ? "district" : "commune";
  }

  private void readSuccessors(Path file) throws IOException {
    Map<String, String> communes = new HashMap<>();
    try (Csv.Reader rows = new Csv.Reader(file)) {
      for (Csv.Row row : rows) {
        boolean isCertain =
            row.text("is_primary").equals("1") && CERTAIN.contains(row.text("primary_rule"));
        if (row.text("level").equals("province")) {
          old.get(row.text("old_code")).successor = current.get(row.text("new_code"));
        } else if (row.text("level").equals("commune") && isCertain) {
          communes.put(row.text("old_code"), row.text("new_code"));
        }
      }
    }
    communes.forEach((from, to) -> old.get(from).successor = current.get(to));
  }

  /** The old provinces to simulate: those named, else the first so many. */
  List<Unit> provinces(int count, List<String> codes) {
    List<Unit> chosen = new ArrayList<>();
    List<String> order = new ArrayList<>(codes.isEmpty() ? FIRST : codes);
    if (codes.isEmpty()) {
      old.values().stream()
          .filter(u -> u.level.equals("province") && !FIRST.contains(u.code))
          .forEach(u -> order.add(u.code));
    }
    for (String code : order.subList(0, codes.isEmpty() ? count : order.size())) {
      Unit unit = old.get(code);
      if (unit == null || !unit.level.equals("province")) {
        throw new IllegalArgumentException("No old province has the code " + code);
      }
      chosen.add(unit);
    }
    return chosen;
  }

  /** Communes of an old province where producers may live. */
  static List<Unit> homes(Unit province) {
    List<Unit> homes = new ArrayList<>();
    for (Unit district : province.children) {
      for (Unit commune : district.children) {
        boolean moved =
            commune.successor != null && commune.successor.province() != province.successor;
        if (!moved) {
          homes.add(commune);
        }
      }
    }
    return homes;
  }

  /** Without marks, lower case: two texts with one key may be taken for the same. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    String split = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (int i = 0; i < split.length(); i++) {
      char c = Character.toLowerCase(split.charAt(i));
      if (c == 'đ') {
        key.append('d');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** "lang-son" for "Lạng Sơn". */
  static String slug(String text) {
    return key(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
