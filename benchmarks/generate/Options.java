package generate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command line says. */
final class Options {
  static final String USAGE =
      String.join(
          "\n",
          "Makes SYNTHETIC lists of OCOP recognitions, with the figures that they must give.",
          "",
          "  java benchmarks/GenerateLists.java --out DIR [options]    write DIR/inbox and"
              + " DIR/truth",
          "  java benchmarks/GenerateLists.java --check DIR            recompute what must hold in"
              + " DIR",
          "",
          "  --units DIR         admin_old.csv, admin_new.csv, admin_mapping.csv (default"
              + " conf/units)",
          "  --seed N            same seed and options, same bytes (default 7)",
          "  --provinces N       how many of the 63 old provinces, Lạng Sơn first (default 63)",
          "  --province-codes L  these old provinces instead, as 20,04",
          "  --products N        products over all provinces (default 18000)",
          "  --scale N           times so many products (default 1; 64 gives 1.7 million"
              + " recognitions)",
          "  --from Y --to Y     years of assessment (default 2019 and 2026)",
          "  --as-of DATE        last day that is simulated (default the end of --to)",
          "  --layouts L         csv, xlsx or csv,xlsx (default csv,xlsx)",
          "  --defects S         share of rows with a spoilt cell (default 0.02)",
          "  --contacts          add invented phones and e-mail addresses, to prove that they are"
              + " dropped",
          "  --threads N         default: all processors; no influence on what is written",
          "",
          "DIR must be new or empty. Every list says DỮ LIỆU MÔ PHỎNG (simulated data).");

  private static final Set<String> NAMES =
      Set.of(
          "out",
          "check",
          "units",
          "seed",
          "provinces",
          "province-codes",
          "products",
          "scale",
          "from",
          "to",
          "as-of",
          "layouts",
          "defects",
          "threads");

  private final Map<String, String> values = new HashMap<>();
  final boolean hasContacts;
  final boolean asksHelp;

  private Options(boolean hasContacts, boolean asksHelp) {
    this.hasContacts = hasContacts;
    this.asksHelp = asksHelp;
  }

  /** Throws IllegalArgumentException with one clear line. */
  static Options parse(String[] arguments) {
    List<String> rest = new ArrayList<>(List.of(arguments));
    boolean help = rest.removeAll(List.of("--help", "-h")) || rest.isEmpty();
    Options options = new Options(rest.remove("--contacts"), help);
    for (int i = 0; i < rest.size(); i += 2) {
      String name = rest.get(i).startsWith("--") ? rest.get(i).substring(2) : "";
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("Unknown option " + rest.get(i) + "; see --help");
      } else if (i + 1 == rest.size()) {
        throw new IllegalArgumentException(rest.get(i) + " needs a value; see --help");
      }
      options.values.put(name, rest.get(i + 1));
    }
    if (!options.asksHelp && options.path("check") == null) {
      options.validate();
    }
    return options;
  }

  private void validate() {
    if (path("out") == null) {
      throw new IllegalArgumentException("Say where to write: --out DIR");
    }
    require(from() >= 2019 && to() >= from() && to() <= 2035, "--from and --to: 2019 to 2035");
    require(provinces() >= 1 && provinces() <= 63, "--provinces: 1 to 63");
    require(products() >= 1, "--products times --scale: at least 1");
    require(defects() >= 0 && defects() <= 1, "--defects: a share from 0 to 1");
    require(!layouts().isEmpty(), "--layouts: csv, xlsx or csv,xlsx");
    require(Set.of("csv", "xlsx").containsAll(layouts()), "--layouts: csv, xlsx or csv,xlsx");
    require(
        asOf().getYear() >= from() && asOf().getYear() <= to(), "--as-of: between --from and --to");
  }

  private static void require(boolean isTrue, String message) {
    if (!isTrue) {
      throw new IllegalArgumentException(message);
    }
  }

  private int integer(String name, int otherwise) {
    String value = values.get(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--" + name + " needs a whole number, not " + value, e);
    }
  }

  Path path(String name) {
    return values.containsKey(name) ? Path.of(values.get(name)) : null;
  }

  Path units() {
    return Path.of(values.getOrDefault("units", "conf/units"));
  }

  long seed() {
    return integer("seed", 7);
  }

  int provinces() {
    return integer("provinces", 63);
  }

  List<String> provinceCodes() {
    return values.containsKey("province-codes")
        ? List.of(values.get("province-codes").split(","))
        : List.of();
  }

  int products() {
    return integer("products", 18_000) * integer("scale", 1);
  }

  int from() {
    return integer("from", 2019);
  }

  int to() {
    return integer("to", 2026);
  }

  LocalDate asOf() {
    try {
      return LocalDate.parse(values.getOrDefault("as-of", to() + "-12-31"));
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("--as-of needs a date as 2025-12-31", e);
    }
  }

  List<String> layouts() {
    return List.of(values.getOrDefault("layouts", "csv,xlsx").split(","));
  }

  double defects() {
    return Double.parseDouble(values.getOrDefault("defects", "0.02"));
  }

  int threads() {
    return integer("threads", Runtime.getRuntime().availableProcessors());
  }
}
