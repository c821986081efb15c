package vn.ocop.review.yearend;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.mart.Mart;

/**
 * What is known of the unit.
 *
 * @param name {@code Tỉnh Lạng Sơn}
 * @param partWord what its parts are called: huyện, xã, tỉnh
 * @param partsSelect the select that gives the parts
 * @param parts the parts that exist at the end of the period, name by id as in {@code place.sql},
 *     where a part that changed its parent has one id; empty where not told
 * @param formerNames the provinces that a merged one consists of; empty when it was not merged
 */
record UnitFacts(
    String id,
    String name,
    String level,
    String partWord,
    String partsSelect,
    Map<String, String> parts,
    List<String> formerNames) {
  private static final List<String> TYPE_WORDS =
      List.of(
          "Tỉnh ",
          "Quận ",
          "Huyện ",
          "Thị xã ",
          "Thành phố ",
          "Xã ",
          "Phường ",
          "Thị trấn ",
          "Đặc khu ");

  /** Where the parts are not known. */
  private static final Map<String, String> PART_WORDS =
      Map.of(
          "province", "tỉnh, thành phố",
          "district", "huyện, thị xã, thành phố",
          "commune", "xã, phường");

  static UnitFacts read(Mart mart, Scope scope) {
    String id = scope.unitId().replace("'", "''");
    Map<String, Object> row =
        mart.rows(
                "select "
                    + nameAt(scope)
                    + " as name_vi, u.level from unit u where u.unit_id = '"
                    + id
                    + "'")
            .get(0);
    String level = (String) row.get("level");
    String part = partLevel(level, scope);
    String select = partsSelect(id, part, scope);
    Map<String, String> parts = parts(mart, select);
    return new UnitFacts(
        scope.unitId(),
        (String) row.get("name_vi"),
        level,
        partWord(parts.values(), part),
        select,
        parts,
        "province".equals(level) && id.endsWith("@34") ? former(mart, id) : List.of());
  }

  /** Inside a sentence: tỉnh Lạng Sơn. */
  String inSentence() {
    return level.equals("nation") ? "cả nước" : lower(name);
  }

  /** The place before the date: Lạng Sơn. */
  String place() {
    return TYPE_WORDS.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(word -> name.substring(word.length()))
        .orElse(name);
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String partLevel(String level, Scope scope) {
    return switch (level) {
      case "nation" -> "province";
      case "province" -> scope.unitId().endsWith("@63") ? "district" : "commune";
      default -> "commune";
    };
  }

  /** The kinds of parts that there are: huyện, thành phố. */
  private static String partWord(Collection<String> parts, String level) {
    List<String> kinds =
        TYPE_WORDS.stream()
            .filter(word -> parts.stream().anyMatch(name -> name.startsWith(word)))
            .map(word -> lower(word.strip()))
            .toList();
    return kinds.isEmpty() ? PART_WORDS.get(level) : String.join(", ", kinds);
  }

  /** The name that unit {@code u} bore at the end of the period. */
  private static String nameAt(Scope scope) {
    return ("coalesce((select max(w.name_vi) from unit_name w where w.unit_id = u.unit_id and"
            + " w.name_kind = 'former' and date '%s' between coalesce(w.valid_from, date"
            + " '0001-01-01') and w.valid_to), u.name_vi)")
        .formatted(scope.asOf());
  }

  private static String partsSelect(String id, String part, Scope scope) {
    return ("select split_part(u.unit_id, '/', 1) as unit_id, %5$s as name_vi from unit u where u.level = '%1$s' and u.geography = '%2$s' and not"
            + " coalesce(u.is_unknown, false) and not coalesce(u.is_retired, false) and '%3$s' in"
            + " (u.parent_id, u.province_id, u.district_id) and greatest(date '%4$s', case when"
            + " u.geography = 'recorded' then date '0001-01-01' else date '2025-07-01' end)"
            + " between coalesce(u.valid_from, date '0001-01-01') and coalesce(u.valid_to, date"
            + " '9999-12-31') order by u.unit_id")
        .formatted(part, scope.geography(), id, scope.asOf(), nameAt(scope));
  }

  private static Map<String, String> parts(Mart mart, String select) {
    Map<String, String> parts = new LinkedHashMap<>();
    mart.rows(select)
        .forEach(row -> parts.put((String) row.get("unit_id"), (String) row.get("name_vi")));
    return parts;
  }

  private static List<String> former(Mart mart, String id) {
    String sql =
        ("select distinct o.name_vi from unit n join unit_successor s on s.successor_code ="
                + " n.unit_code join unit c on c.unit_id = s.unit_id join unit o on o.unit_id ="
                + " c.province_id where n.province_id = '%s' and n.level = 'commune' and o.name_vi is"
                + " not null order by 1")
            .formatted(id);
    List<String> names =
        mart.rows(sql).stream().map(row -> lower((String) row.get("name_vi"))).toList();
    return names.size() > 1 ? names : List.of();
  }
}
