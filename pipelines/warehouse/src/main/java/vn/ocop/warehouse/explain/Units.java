package vn.ocop.warehouse.explain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.ocop.domain.text.Text;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.explain.Explanation.ChosenUnit;
import vn.ocop.warehouse.query.PublishedQuery;

/** Finds the unit that a person means by an id, a code or a name, and says why it is this one. */
public final class Units {
  /** Since this day there are 34 provinces and two levels (Nghị quyết 202/2025/QH15). */
  private static final LocalDate NEW_FROM = LocalDate.of(2025, 7, 1);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final int MOST_LISTED = 12;
  private static final List<String> LEVELS = List.of("nation", "province", "district", "commune");
  private static final List<String> TYPE_WORDS =
      List.of(
          "thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "phường", "xã");
  private static final String SELECT =
      "select unit_id, unit_code, name_vi, name_en, level, geography from unit"
          + " order by unit_id";

  private record Unit(
      String id, String code, String nameVi, String nameEn, String level, String geography) {}

  private final List<Unit> units;

  private Units(List<Unit> units) {
    this.units = units;
  }

  static Units of(PublishedAtDate published) {
    return of(published.rows(SELECT));
  }

  /**
   * The units of a published file.
   *
   * @throws Failure OCOP-2006 when nothing has been published
   */
  public static Units read(Path database) {
    try (PublishedQuery query = PublishedQuery.open(database)) {
      return of(
          query.run(SELECT).rows().stream()
              .map(row -> row.stream().map(Units::text).toList())
              .toList());
    }
  }

  private static Units of(List<List<String>> rows) {
    return new Units(
        rows.stream()
            .map(
                row ->
                    new Unit(
                        row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
            .toList());
  }

  /**
   * The unit meant.
   *
   * @param geography taken for a bare code or a name; null for the division of the date
   * @throws Failure OCOP-2102 when there is none, OCOP-2103 when a name fits several
   */
  public ChosenUnit find(String given, LocalDate date, String geography) {
    String text = Text.clean(given);
    if (text.contains("@")) {
      List<Unit> found = units.stream().filter(unit -> unit.id().equals(text)).toList();
      return found.isEmpty() ? none(text) : chosen(found.get(0), "theo định danh", "by its id");
    }
    String asked = geography != null ? geography : divisionOf(date);
    String other = "recorded".equals(asked) ? "2025-07-01" : "recorded";
    List<Unit> found = named(text, asked);
    boolean isOther = found.isEmpty();
    if (isOther) {
      found = named(text, other);
    }
    if (found.isEmpty()) {
      return none(text);
    }
    List<Unit> highest = highest(found);
    if (highest.size() > 1) {
      return several(text, highest);
    }
    Unit unit = highest.get(0);
    List<Unit> lower = found.stream().filter(each -> !each.level().equals(unit.level())).toList();
    return why(unit, text, date, geography, isOther, lower);
  }

  private static String text(Object cell) {
    return cell == null ? "" : cell.toString();
  }

  private ChosenUnit why(
      Unit unit, String text, LocalDate date, String geography, boolean isOther, List<Unit> lower) {
    String division = unit.id().endsWith("@34") ? "34" : "63";
    String vi = "“%s” được hiểu theo mô hình %s tỉnh, ".formatted(text, division);
    String en = "\"%s\" is read in the division of %s provinces, ".formatted(text, division);
    if (isOther) {
      vi += "vì mô hình kia không có mã hay tên này";
      en += "since the other division has no such code or name";
    } else if (geography != null) {
      vi += "theo địa giới đã chọn";
      en += "by the geography chosen";
    } else {
      vi += "là mô hình của ngày " + date.format(DAY);
      en += "the division of " + date;
    }
    if (!lower.isEmpty()) {
      vi += "; cùng tên còn có " + listed(lower);
      en += "; of the same name there is also " + listed(lower);
    }
    return chosen(unit, vi, en);
  }

  private List<Unit> named(String text, String geography) {
    List<Unit> inDivision =
        units.stream().filter(unit -> unit.geography().equals(geography)).toList();
    List<Unit> byCode =
        inDivision.stream()
            .filter(unit -> unit.code().equals(text) && !unit.id().contains("/"))
            .toList();
    if (!byCode.isEmpty()) {
      return byCode;
    }
    String key = Text.matchKey(text);
    String search = Text.searchKey(text);
    List<Predicate<Unit>> ways =
        List.of(
            unit -> Text.matchKey(unit.nameVi()).equals(key),
            unit -> bare(Text.matchKey(unit.nameVi())).equals(key),
            unit -> Text.searchKey(unit.nameVi()).equals(search),
            unit -> Text.searchKey(bare(Text.matchKey(unit.nameVi()))).equals(search));
    for (Predicate<Unit> way : ways) {
      List<Unit> found =
          inDivision.stream().filter(unit -> !unit.id().contains("/")).filter(way).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static String bare(String name) {
    return TYPE_WORDS.stream()
        .filter(word -> name.startsWith(word + " "))
        .findFirst()
        .map(word -> name.substring(word.length() + 1))
        .orElse(name);
  }

  private static List<Unit> highest(List<Unit> found) {
    for (String level : LEVELS) {
      List<Unit> there = found.stream().filter(unit -> unit.level().equals(level)).toList();
      if (!there.isEmpty()) {
        return there;
      }
    }
    return found;
  }

  private static String divisionOf(LocalDate date) {
    return date.isBefore(NEW_FROM) ? "recorded" : "2025-07-01";
  }

  private static ChosenUnit chosen(Unit unit, String vi, String en) {
    return new ChosenUnit(
        unit.id(),
        unit.code(),
        unit.nameVi(),
        unit.nameEn(),
        unit.level(),
        unit.geography(),
        vi,
        en);
  }

  private static String listed(List<Unit> found) {
    String names =
        found.stream()
            .limit(MOST_LISTED)
            .map(unit -> unit.nameVi() + " (" + unit.id() + ")")
            .collect(Collectors.joining(", "));
    int more = found.size() - MOST_LISTED;
    return more > 0 ? names + ", … +" + more : names;
  }

  private static ChosenUnit none(String text) {
    throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2102", Map.of("unit", text));
  }

  private static ChosenUnit several(String text, List<Unit> found) {
    throw new Failure(
        Failure.Exit.WRONG_USAGE, "OCOP-2103", Map.of("unit", text, "units", listed(found)));
  }
}
