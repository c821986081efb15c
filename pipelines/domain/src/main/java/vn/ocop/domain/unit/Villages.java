package vn.ocop.domain.unit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.text.CsvTable;
import vn.ocop.domain.text.Text;

/**
 * Where villages of communes that were split on 2025-07-01 belong since, from {@code
 * conf/units/village_successors.csv}: only what a source says. A village that is not in the table,
 * or that it puts into two communes, stays with its old commune.
 */
final class Villages {
  /** The part of an old commune that one new commune took. */
  record Part(String oldCode, String newCode) {
    String unitId() {
      return oldCode + "@" + UnitLoader.OLD + "/" + newCode;
    }
  }

  private static final Pattern KIND =
      Pattern.compile("^(tổ dân phố|khu dân cư|khu phố|thôn|bản|ấp|xóm|làng|buôn|khóm|tổ|khu) ");

  private final Map<String, Map<String, Set<String>>> newCodes = new HashMap<>();
  private final Set<Part> parts = new LinkedHashSet<>();

  private Villages() {}

  /**
   * @throws CatalogueException when a row has no source or names communes that do not follow each
   *     other
   */
  static Villages load(Path conf) {
    Villages villages = new Villages();
    Path file = conf.resolve("units").resolve("village_successors.csv");
    if (Files.exists(file)) {
      List<Map<String, String>> rows = CsvTable.read(file).records();
      if (!rows.isEmpty()) {
        villages.addAll(file, rows, splits(conf));
      }
    }
    return villages;
  }

  private static Set<Part> splits(Path conf) {
    return Succession.load(conf).communes().stream()
        .filter(successor -> successor.kind().equals("split"))
        .map(s -> new Part(s.unitId().replaceFirst("@.*", ""), s.successorCode()))
        .collect(Collectors.toSet());
  }

  private void addAll(Path file, List<Map<String, String>> rows, Set<Part> splits) {
    for (Map<String, String> row : rows) {
      Part part = new Part(row.get("old_code"), row.get("new_code"));
      String village = key(row.get("village"));
      if (!splits.contains(part)) {
        throw new CatalogueException(
            file,
            List.of(
                "xã "
                    + part.oldCode()
                    + " không bị chia cho xã "
                    + part.newCode()
                    + " trong admin_mapping.csv (no such split)"));
      }
      if (village.isEmpty() || row.get("legal_source").isBlank()) {
        throw new CatalogueException(
            file, List.of("dòng " + part + " thiếu village hoặc legal_source (is missing)"));
      }
      parts.add(part);
      newCodes
          .computeIfAbsent(part.oldCode(), code -> new HashMap<>())
          .computeIfAbsent(village, name -> new LinkedHashSet<>())
          .add(part.newCode());
    }
  }

  Set<Part> parts() {
    return parts;
  }

  /** The unit_id of the part in which a place of an address lies; null when no row says so. */
  String partOf(String oldCode, String address) {
    Map<String, Set<String>> known = newCodes.get(oldCode);
    if (known == null || address == null) {
      return null;
    }
    Set<String> found = new LinkedHashSet<>();
    for (String piece : address.split("[,;]")) {
      found.addAll(known.getOrDefault(key(piece), Set.of()));
    }
    return found.size() == 1 ? new Part(oldCode, found.iterator().next()).unitId() : null;
  }

  /** The name with its tone marks, without the word that says what kind of village it is. */
  private static String key(String village) {
    String text = Text.matchKey(village == null ? "" : village).toLowerCase(Locale.ROOT);
    return KIND.matcher(text).replaceFirst("").strip();
  }
}
