package vn.ocop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.YamlDocuments;

/**
 * Offices that see only some units and what lies below them. Each becomes a role without rights of
 * its own and a row-level rule; whoever has the role of all officers but no office sees no row.
 */
final class Offices {
  /** Datasets and the role of all officers stand in one rule of the files, which denies. */
  private static final String DENYING = "rules/ocop_unit.yaml";

  private static final Pattern ROLE = Pattern.compile("ocop_unit_[a-z0-9_]+");
  private static final Pattern UNIT = Pattern.compile("[0-9A-Za-z/-]+@[0-9]+");
  private final Map<String, List<String>> unitsByRole;
  private final Rule denying;

  /** The rule that denies all rows; the rules of offices open some of the same datasets. */
  private record Rule(
      List<String> datasets,
      List<String> roles,
      String clause,
      String groupKey,
      String description) {}

  private record File(Map<String, List<String>> offices) {}

  private Offices(Map<String, List<String>> unitsByRole, Rule denying) {
    this.unitsByRole = unitsByRole;
    this.denying = denying;
  }

  /**
   * Reads {@code offices.yaml} and the denying rule beside it.
   *
   * @throws CatalogueException when a name or a unit is not written as it must be
   */
  static Offices read(Path file) {
    Map<String, List<String>> offices =
        new TreeMap<>(YamlDocuments.read(file, File.class).offices());
    offices.forEach((role, units) -> demand(file, role, units));
    return new Offices(offices, YamlDocuments.read(file.resolveSibling(DENYING), Rule.class));
  }

  private static void demand(Path file, String role, List<String> units) {
    if (!ROLE.matcher(role).matches()) {
      throw new CatalogueException(file, List.of(role + ": name it ocop_unit_… in small letters"));
    }
    for (String unit : units) {
      if (!UNIT.matcher(unit).matches()) {
        throw new CatalogueException(
            file, List.of(role + ": " + unit + " is no unit id; write it as 20@63"));
      }
    }
  }

  /** A role and a rule for each office, by the path of the file that would hold it. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    unitsByRole.forEach(
        (role, units) -> {
          files.put("roles/" + role + ".yaml", "add: []\n");
          files.put("rules/" + role + ".yaml", rule(role, units));
        });
    return files;
  }

  private String rule(String role, List<String> units) {
    String list = units.stream().map(unit -> "'" + unit + "'").collect(Collectors.joining(", "));
    return """
        datasets: [%s]
        roles: [%s]
        group_key: %s
        clause: "province_id in (%s) or district_id in (%s) or commune_id in (%s)"
        """
        .formatted(
            String.join(", ", denying.datasets()), role, denying.groupKey(), list, list, list);
  }
}
