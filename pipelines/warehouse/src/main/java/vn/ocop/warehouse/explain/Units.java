package vn.ocop.warehouse.explain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.domain.text.Likeness;
import vn.ocop.domain.text.Text;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.domain.unit.UnitName;
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
      "select unit_id, unit_code, name_vi, name_en, level, geography, province_id from unit"
          + " order by unit_id";
  private static final String NAMES =
      "select unit_id, name_vi, name_en, name_kind, valid_from, valid_to, is_assumed_day"
          + " from unit_name order by unit_id, valid_to, name_vi";

  private final List<NamedUnit> units;

  private Units(List<NamedUnit> units) {
    this.units = units;
  }

  static Units of(PublishedAtDate published) {
    return of(published.rows(SELECT), published.rows(NAMES));
  }

  /** The units of {@code conf/units}. */
  public static Units of(UnitDirectory directory) {
    Map<String, List<UnitName>> names =
        directory.names().collect(Collectors.groupingBy(UnitName::unitId));
    return new Units(
        directory
            .all()
            .map(
                unit ->
                    new NamedUnit(
                        unit.unitId(),
                        unit.unitCode(),
                        unit.nameVi(),
                        unit.nameEn(),
                        unit.level().code(),
                        unit.geography(),
                        unit.provinceId(),
                        names.getOrDefault(unit.unitId(), List.of())))
            .toList());
  }

  /**
   * The units of a published file.
   *
   * @throws Failure OCOP-2006 when nothing has been published
   */
  public static Units read(Path database) {
    try (PublishedQuery query = PublishedQuery.open(database)) {
      return of(texts(query.run(SELECT).rows()), texts(query.run(NAMES).rows()));
    }
  }

  private static List<List<String>> texts(List<? extends List<?>> rows) {
    return rows.stream().map(row -> row.stream().map(Units::text).toList()).toList();
  }

  private static Units of(List<List<String>> rows, List<List<String>> nameRows) {
    Map<String, List<UnitName>> names =
        nameRows.stream().map(Units::name).collect(Collectors.groupingBy(UnitName::unitId));
    return new Units(
        rows.stream()
            .map(
                row ->
                    new NamedUnit(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        row.get(6),
                        names.getOrDefault(row.get(0), List.of())))
            .toList());
  }

  private static UnitName name(List<String> row) {
    return new UnitName(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        day(row.get(4)),
        day(row.get(5)),
        Boolean.parseBoolean(row.get(6)));
  }

  private static LocalDate day(String text) {
    return text == null || text.isEmpty() ? null : LocalDate.parse(text);
  }

  /**
   * The unit meant, under its name of the date. A name of the date is taken before one of other
   * dates, without tone marks and type word too.
   *
   * @param geography taken for a bare code or a name; null for the division of the date
   * @throws Failure OCOP-2102 when there is none, OCOP-2103 when a name fits several
   */
  public ChosenUnit find(String given, LocalDate date, String geography) {
    String text = Text.clean(given);
    if (text.contains("@")) {
      return units.stream()
          .filter(unit -> unit.id().equals(text))
          .findFirst()
          .map(unit -> unit.chosen(date, "theo định danh", "by its id"))
          .orElseThrow(() -> none(text, date, ofCode(text.substring(0, text.indexOf('@')))));
    }
    String asked = geography != null ? geography : divisionOf(date);
    String other = "recorded".equals(asked) ? "2025-07-01" : "recorded";
    List<NamedUnit> found = named(text, asked, date);
    boolean isOther = found.isEmpty();
    if (isOther) {
      found = named(text, other, date);
    }
    if (found.isEmpty()) {
      throw none(text, date, inDivision(asked));
    }
    List<NamedUnit> highest = highest(found);
    if (highest.size() > 1) {
      throw several(text, highest, date);
    }
    NamedUnit unit = highest.get(0);
    Set<NamedUnit> more = new LinkedHashSet<>(found);
    if (!unit.code().equals(text)) {
      more.addAll(byName(text, unit.geography(), NamedUnit::allNames));
    }
    more.remove(unit);
    return why(unit, text, date, geography, isOther, List.copyOf(more));
  }

  private static String text(Object cell) {
    return cell == null ? "" : cell.toString();
  }

  private ChosenUnit why(
      NamedUnit unit,
      String text,
      LocalDate date,
      String geography,
      boolean isOther,
      List<NamedUnit> more) {
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
    if (!unit.code().equals(text) && !isNamed(unit, text, each -> each.namesAt(date))) {
      vi += "; ngày đó đơn vị này tên là " + unit.nameViAt(date);
      en += "; on that day the unit is called " + unit.nameEnAt(date);
    }
    if (!more.isEmpty()) {
      vi += "; cùng tên còn có " + listed(more, date);
      en += "; of the same name there is also " + listed(more, date);
    }
    return unit.chosen(date, vi, en);
  }

  /** Units of that code, else of that name on the date, else of that name on any date. */
  private List<NamedUnit> named(String text, String geography, LocalDate date) {
    List<NamedUnit> byCode =
        inDivision(geography).filter(unit -> unit.code().equals(text)).toList();
    if (!byCode.isEmpty()) {
      return byCode;
    }
    List<NamedUnit> ofTheDate = byName(text, geography, unit -> unit.namesAt(date));
    return ofTheDate.isEmpty() ? byName(text, geography, NamedUnit::allNames) : ofTheDate;
  }

  /** The closest way of comparing that finds any: marks and type word, then without either. */
  private List<NamedUnit> byName(
      String text, String geography, Function<NamedUnit, Stream<String>> names) {
    for (Predicate<String> way : ways(text)) {
      List<NamedUnit> found =
          inDivision(geography).filter(unit -> names.apply(unit).anyMatch(way)).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean isNamed(
      NamedUnit unit, String text, Function<NamedUnit, Stream<String>> names) {
    return ways(text).stream().anyMatch(way -> names.apply(unit).anyMatch(way));
  }

  private static List<Predicate<String>> ways(String text) {
    String key = Text.matchKey(text);
    String search = Text.searchKey(text);
    return List.of(
        name -> Text.matchKey(name).equals(key),
        name -> bare(Text.matchKey(name)).equals(key),
        name -> Text.searchKey(name).equals(search),
        name -> plain(name).equals(search));
  }

  private Stream<NamedUnit> inDivision(String geography) {
    return units.stream()
        .filter(unit -> unit.geography().equals(geography) && !unit.isFormerParent());
  }

  private Stream<NamedUnit> ofCode(String code) {
    return units.stream().filter(unit -> unit.code().equals(code));
  }

  private static String bare(String name) {
    return TYPE_WORDS.stream()
        .filter(word -> name.startsWith(word + " "))
        .findFirst()
        .map(word -> name.substring(word.length() + 1))
        .orElse(name);
  }

  private static List<NamedUnit> highest(List<NamedUnit> found) {
    for (String level : LEVELS) {
      List<NamedUnit> there = found.stream().filter(unit -> unit.level().equals(level)).toList();
      if (!there.isEmpty()) {
        return there;
      }
    }
    return found;
  }

  private static String divisionOf(LocalDate date) {
    return date.isBefore(NEW_FROM) ? "recorded" : "2025-07-01";
  }

  /** Each with its province, since a name alone does not tell them apart. */
  private String listed(List<NamedUnit> found, LocalDate date) {
    String names =
        found.stream()
            .limit(MOST_LISTED)
            .map(unit -> unit.nameViAt(date) + province(unit, date) + " (" + unit.id() + ")")
            .collect(Collectors.joining(", "));
    int more = found.size() - MOST_LISTED;
    return more > 0 ? names + ", … +" + more : names;
  }

  private String province(NamedUnit unit, LocalDate date) {
    return units.stream()
        .filter(each -> each.id().equals(unit.provinceId()) && !each.id().equals(unit.id()))
        .findFirst()
        .map(each -> ", " + each.nameViAt(date))
        .orElse("");
  }

  private static String plain(String name) {
    return Text.searchKey(bare(Text.matchKey(name)));
  }

  /** Names the unit that was probably meant; of several the one of the highest level. */
  private Failure none(String text, LocalDate date, Stream<NamedUnit> among) {
    Map<String, NamedUnit> names = new LinkedHashMap<>();
    among
        .sorted(Comparator.comparingInt(unit -> LEVELS.indexOf(unit.level())))
        .forEach(
            unit -> {
              names.putIfAbsent(plain(unit.nameViAt(date)), unit);
              names.putIfAbsent(Text.searchKey(unit.nameViAt(date)), unit);
            });
    NamedUnit nearest = names.get(Likeness.nearest(Text.searchKey(text), names.keySet()));
    String suggestion = nearest == null ? "–" : listed(List.of(nearest), date);
    return new Failure(
        Failure.Exit.WRONG_USAGE, "OCOP-2102", Map.of("unit", text, "suggestion", suggestion));
  }

  private Failure several(String text, List<NamedUnit> found, LocalDate date) {
    return new Failure(
        Failure.Exit.WRONG_USAGE, "OCOP-2103", Map.of("unit", text, "units", listed(found, date)));
  }
}
