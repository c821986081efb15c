package vn.ocop.domain.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.text.CsvTable;

/** Old units to new ones on 2025-07-01, from {@code conf/units/admin_mapping.csv}. */
final class Succession {
  private final List<Successor> communes = new ArrayList<>(10_600);
  private final Map<String, String> certain = new HashMap<>(14_000);
  private final Map<String, List<String>> newProvinces = new HashMap<>();
  private final Map<String, List<String>> oldProvinces = new HashMap<>();

  private Succession() {}

  static Succession load(Path conf) {
    Succession succession = new Succession();
    CsvTable table = CsvTable.read(conf.resolve("units").resolve("admin_mapping.csv"));
    int level = table.column("level");
    int from = table.column("old_code");
    int to = table.column("new_code");
    int kind = table.column("kind");
    int isPrimary = table.column("is_primary");
    int rule = table.column("primary_rule");
    for (String[] row : table.rows()) {
      if (row[level].equals("commune")) {
        boolean isCertain = row[isPrimary].equals("1") && isCertain(row[rule]);
        succession.addCommune(row[from], row[to], row[kind], isCertain);
      } else if (row[level].equals("province")) {
        succession.addProvince(row[from], row[to]);
      }
    }
    return succession;
  }

  /** The other rules are plausible, not proven. */
  private static boolean isCertain(String rule) {
    return rule.equals("single_target") || rule.equals("whole_population");
  }

  private void addCommune(String from, String to, String kind, boolean isCertain) {
    communes.add(new Successor(from + "@" + UnitLoader.OLD, to, kind, isCertain));
    if (isCertain) {
      certain.put(from, to);
    }
  }

  private void addProvince(String from, String to) {
    String oldId = from + "@" + UnitLoader.OLD;
    String newId = to + "@" + UnitLoader.NEW;
    newProvinces.computeIfAbsent(oldId, id -> new ArrayList<>(1)).add(newId);
    oldProvinces.computeIfAbsent(newId, id -> new ArrayList<>(3)).add(oldId);
  }

  List<Successor> communes() {
    return communes;
  }

  /** The one certain successor of an old commune; null when there is none. */
  String certainSuccessor(String oldCode) {
    return certain.get(oldCode);
  }

  /** Provinces of the other division that share land with this one. */
  List<String> counterparts(Unit province) {
    Map<String, List<String>> map =
        province.division().equals(UnitLoader.OLD) ? newProvinces : oldProvinces;
    return map.getOrDefault(province.unitId(), List.of());
  }
}
