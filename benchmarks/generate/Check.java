package generate;

import generate.Truth.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Recomputes what must hold in a generated folder, from its files alone and by other ways than the
 * ledger that wrote them: stocks are summed from changes here, and counted day by day there.
 */
final class Check {
  private static final int SHOWN = 5;

  private final Path folder;
  private final Map<String, Home> homes = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();
  private int violated;
  private int failed;

  Check(Path folder) {
    this.folder = folder;
  }

  /** Where a product is counted. */
  private record Home(String district, String province, String newProvince) {}

  private interface Rule {
    void run() throws IOException;
  }

  /** Gives the exit code: 0 when all holds, 2 else. */
  int run() throws IOException {
    if (!Files.isDirectory(folder.resolve("truth"))) {
      throw new IllegalArgumentException(folder + " has no truth/: not a generated folder");
    }
    readHomes();
    check("lists are as accounted: bytes, rows by role, label in the name", this::files);
    check(
        "every list row of an award is evidence, and evidence names known awards", this::evidence);
    check("spans of a product never overlap and last 36 months at most", this::spans);
    check("each product has one first award, upgrades go up, kinds follow stars", this::kinds);
    check("stars fit the score's band and the authority of the day", this::stars);
    check("valid state = sum of span changes", this::validState);
    check("cumulative state = latest awards", this::cumulativeState);
    check("flows = awards by period", this::flows);
    check("units add up: districts, provinces, nation, both geographies", this::units);
    check("the bridge closes for each star, and opens where it closed", this::bridge);
    check(
        "cumulative ≥ cumulative_net ≥ valid − nothing is in force that was withdrawn",
        this::bases);
    System.out.println(failed == 0 ? "all hold" : failed + " do not hold");
    return failed == 0 ? 0 : 2;
  }

  private void check(String what, Rule rule) throws IOException {
    violated = 0;
    rule.run();
    failed += violated == 0 ? 0 : 1;
    System.out.println((violated == 0 ? "holds   " : "BROKEN  ") + what);
    if (violated > SHOWN) {
      System.out.println("          … " + violated + " in all");
    }
  }

  private void require(boolean holds, Object... what) {
    if (!holds && ++violated <= SHOWN) {
      System.out.println("          " + Arrays.toString(what));
    }
  }

  private Csv.Reader read(Table table) throws IOException {
    return new Csv.Reader(folder.resolve("truth").resolve(table.file()));
  }

  private static LocalDate day(Csv.Row row, String column) {
    return row.text(column).isEmpty() ? null : LocalDate.parse(row.text(column));
  }

  private void readHomes() throws IOException {
    try (Csv.Reader rows = read(Table.PRODUCT)) {
      for (Csv.Row row : rows) {
        homes.put(
            row.text("product_ref"),
            new Home(
                row.text("district_id"), row.text("province_id"), row.text("province_2025_id")));
      }
    }
    for (Table table : List.of(Table.STATE, Table.FLOW)) {
      try (Csv.Reader rows = read(table)) {
        for (Csv.Row row : rows) {
          List<String> key = row.cells().subList(0, row.cells().size() - 1);
          counts.merge(table + String.join(",", key), (long) row.number("products"), Long::sum);
        }
      }
    }
  }

  // ------------------------------------------------------------------ lists

  private void files() throws IOException {
    Map<String, String> statuses = new HashMap<>();
    Set<String> hashes = new HashSet<>();
    try (Csv.Reader rows = read(Table.ACCOUNTS)) {
      for (Csv.Row row : rows) {
        String name = row.text("file_name");
        statuses.put(name, row.text("status"));
        Path file = folder.resolve("inbox").resolve(name);
        boolean isThere = Files.isRegularFile(file);
        require(isThere, name, "is missing");
        require(
            !isThere || Lists.sha256(Files.readAllBytes(file)).equals(row.text("sha256")), name);
        require(file.getFileName().toString().startsWith("mo-phong-"), name);
        boolean isNew = hashes.add(row.text("sha256"));
        require(isNew != row.text("status").equals("duplicate"), name, row.text("status"));
        int sum = 0;
        for (String role :
            List.of(
                "title", "header", "section", "data", "quarantined", "subtotal", "note", "blank")) {
          sum += row.number(role);
        }
        require(sum == row.number("rows"), name, sum, row.number("rows"));
      }
    }
    try (var files = Files.walk(folder.resolve("inbox"))) {
      long there = files.filter(Files::isRegularFile).count();
      require(there == statuses.size(), there, "files,", statuses.size(), "accounts");
    }
  }

  private void evidence() throws IOException {
    Set<String> told = new HashSet<>();
    try (Csv.Reader rows = read(Table.EVIDENCE)) {
      for (Csv.Row row : rows) {
        told.add(row.text("recognition_ref"));
      }
    }
    int awards = 0;
    try (Csv.Reader rows = read(Table.RECOGNITION)) {
      for (Csv.Row row : rows) {
        awards++;
        require(told.contains(row.text("recognition_ref")), row.cells());
      }
    }
    require(told.size() == awards, told.size(), "awards with evidence,", awards, "awards");
  }

  // ------------------------------------------------------------------ histories

  private void spans() throws IOException {
    Map<String, LocalDate> ends = new HashMap<>();
    try (Csv.Reader rows = read(Table.SPAN)) {
      for (Csv.Row row : rows) {
        LocalDate from = day(row, "from_date");
        LocalDate to = day(row, "to_date");
        boolean isExtension = row.text("is_extension").equals("true");
        require(from.isBefore(to), row.cells());
        require(
            !to.isAfter(isExtension ? from.plusDays(Rules.TAIL_DAYS) : from.plusMonths(36)),
            row.cells());
        LocalDate before = ends.put(row.text("product_ref"), to);
        require(before == null || !before.isAfter(from), row.cells());
      }
    }
  }

  private void kinds() throws IOException {
    Map<String, Integer> stars = new HashMap<>();
    try (Csv.Reader rows = read(Table.RECOGNITION)) {
      for (Csv.Row row : rows) {
        int star = row.number("star");
        Integer before = stars.put(row.text("product_ref"), star);
        String kind = before == null ? "first" : star > before ? "upgrade" : "reevaluation";
        require(kind.equals(row.text("kind")), row.cells(), "expected", kind);
      }
    }
  }

  private void stars() throws IOException {
    try (Csv.Reader rows = read(Table.RECOGNITION)) {
      for (Csv.Row row : rows) {
        int star = row.number("star");
        String score = row.text("score");
        require(score.isEmpty() || star <= Rules.band(Double.parseDouble(score)), row.cells());
        LocalDate happened = day(row, "happened_on");
        String authority = row.text("authority_level");
        require(Rules.authority(happened, star).code().equals(authority), row.cells());
        boolean isTwoLevel = !happened.isBefore(Rules.TWO_LEVELS_FROM);
        require(row.text("leaf_unit_id").endsWith(isTwoLevel ? "@34" : "@63"), row.cells());
      }
    }
  }

  // ------------------------------------------------------------------ stocks and flows

  /** Changes by place, basis and star, as {place,basis,star → day → sum}. */
  private static final class Changes {
    final Map<String, TreeMap<LocalDate, Integer>> byKey = new HashMap<>();

    void add(Home home, String rest, LocalDate day, int delta) {
      List<String> places = new ArrayList<>();
      if (!home.district.isEmpty()) {
        places.add("recorded,district," + home.district);
      }
      places.add("recorded,province," + home.province);
      places.add("recorded,nation,VN@63");
      places.add("2025-07-01,province," + home.newProvince);
      places.add("2025-07-01,nation,VN@34");
      for (String place : places) {
        byKey.computeIfAbsent(place + rest, k -> new TreeMap<>()).merge(day, delta, Integer::sum);
      }
    }
  }

  private void compare(Changes changes, String basis, String star) throws IOException {
    long expected = 0;
    for (LocalDate date : dates()) {
      for (var entry : changes.byKey.entrySet()) {
        int sum = 0;
        for (int delta : entry.getValue().headMap(date, true).values()) {
          sum += delta;
        }
        String key = Table.STATE + date.toString() + "," + entry.getKey();
        require(counts.getOrDefault(key, 0L) == sum, key, sum, counts.get(key));
        expected += sum;
      }
    }
    long found = 0;
    for (var entry : counts.entrySet()) {
      boolean isPotential = entry.getKey().endsWith("potential_5");
      boolean isMeant =
          entry.getKey().startsWith(Table.STATE.toString())
              && entry.getKey().contains("," + basis + ",")
              && isPotential == star.equals("potential_5");
      found += isMeant ? entry.getValue() : 0;
    }
    require(found == expected, basis, star, found, expected);
  }

  private List<LocalDate> dates() throws IOException {
    Set<LocalDate> dates = new java.util.TreeSet<>();
    try (Csv.Reader rows = read(Table.BRIDGE)) {
      for (Csv.Row row : rows) {
        dates.add(day(row, "period_to"));
      }
    }
    return new ArrayList<>(dates);
  }

  private void validState() throws IOException {
    Changes changes = new Changes();
    try (Csv.Reader rows = read(Table.SPAN)) {
      for (Csv.Row row : rows) {
        Home home = homes.get(row.text("product_ref"));
        String rest = ",valid," + row.text("star_category");
        changes.add(home, rest, day(row, "from_date"), 1);
        changes.add(home, rest, day(row, "to_date"), -1);
      }
    }
    compare(changes, "valid", "");
    Changes potentials = new Changes();
    try (Csv.Reader rows = read(Table.POTENTIAL)) {
      for (Csv.Row row : rows) {
        Home home = homes.get(row.text("product_ref"));
        potentials.add(home, ",valid,potential_5", day(row, "from_date"), 1);
        if (day(row, "to_date") != null) {
          potentials.add(home, ",valid,potential_5", day(row, "to_date"), -1);
        }
      }
    }
    compare(potentials, "valid", "potential_5");
  }

  private void cumulativeState() throws IOException {
    Changes changes = new Changes();
    Map<String, String> held = new HashMap<>();
    try (Csv.Reader rows = read(Table.RECOGNITION)) {
      for (Csv.Row row : rows) {
        Home home = homes.get(row.text("product_ref"));
        String star = row.text("star_category");
        String before = held.put(row.text("product_ref"), star);
        if (before != null) {
          changes.add(home, ",cumulative," + before, day(row, "decision_date"), -1);
        }
        changes.add(home, ",cumulative," + star, day(row, "decision_date"), 1);
      }
    }
    compare(changes, "cumulative", "");
  }

  private void flows() throws IOException {
    List<LocalDate> dates = dates();
    Map<String, Long> sums = new HashMap<>();
    try (Csv.Reader rows = read(Table.RECOGNITION)) {
      for (Csv.Row row : rows) {
        LocalDate day = day(row, "decision_date");
        Home home = homes.get(row.text("product_ref"));
        String rest = "," + row.text("kind") + "," + row.text("star_category");
        dates.stream()
            .filter(date -> !day.isAfter(date))
            .findFirst()
            .ifPresent(
                date -> {
                  sums.merge(date + ",recorded,nation,VN@63" + rest, 1L, Long::sum);
                  String province = ",2025-07-01,province," + home.newProvince;
                  sums.merge(date + province + rest, 1L, Long::sum);
                });
      }
    }
    sums.forEach(
        (key, sum) -> require(Objects.equals(counts.get(Table.FLOW + key), sum), key, sum));
  }

  /** Each level of a geography has the same total; districts lack what has none. */
  private void units() {
    Map<String, Long> totals = new HashMap<>();
    counts.forEach(
        (key, count) -> {
          String[] part = key.split(",");
          String table = part[0].substring(0, part[0].length() - 10);
          String date = part[0].substring(part[0].length() - 10);
          String rest = table + " " + date + " " + part[4] + " " + part[5];
          totals.merge(rest + "|" + part[1] + " " + part[2], count, Long::sum);
        });
    totals.forEach(
        (key, total) -> {
          String rest = key.substring(0, key.indexOf('|'));
          Long nation = totals.get(rest + "|recorded nation");
          boolean isDistrict = key.endsWith("district");
          require(isDistrict ? total <= nation : total.equals(nation), key, total, nation);
        });
  }

  private void bridge() throws IOException {
    Map<String, Integer> closings = new HashMap<>();
    try (Csv.Reader rows = read(Table.BRIDGE)) {
      for (Csv.Row row : rows) {
        int sum =
            row.number("opening")
                + row.number("first")
                + row.number("returned")
                + row.number("upgrade_in")
                + row.number("downgrade_in")
                - row.number("upgrade_out")
                - row.number("downgrade_out")
                - row.number("lapsed")
                - row.number("revoked");
        require(sum == row.number("closing"), row.cells(), sum);
        String place = String.join(",", row.cells().subList(1, 5));
        int before = closings.getOrDefault(place, 0);
        require(before == row.number("opening"), row.cells(), before);
        closings.put(place, row.number("closing"));
        String star = row.text("star_category");
        String key =
            Table.STATE + row.text("period_to") + "," + String.join(",", row.cells().subList(1, 4));
        long valid = counts.getOrDefault(key + ",valid," + star, 0L);
        require(valid == row.number("closing"), row.cells(), valid);
      }
    }
  }

  /** Of certified products, by place and date. */
  private void bases() {
    Map<String, Long> totals = new HashMap<>();
    counts.forEach(
        (key, count) -> {
          String[] part = key.split(",");
          if (key.startsWith(Table.STATE.toString()) && !part[5].equals("potential_5")) {
            String place = String.join(",", part[0], part[1], part[3]);
            totals.merge(place + "|" + part[4], count, Long::sum);
          }
        });
    totals.forEach(
        (key, total) -> {
          String place = key.substring(0, key.indexOf('|'));
          long cumulative = totals.getOrDefault(place + "|cumulative", 0L);
          long net = totals.getOrDefault(place + "|cumulative_net", 0L);
          long valid = totals.getOrDefault(place + "|valid", 0L);
          require(cumulative >= net && net >= valid, place, cumulative, net, valid);
        });
  }
}
