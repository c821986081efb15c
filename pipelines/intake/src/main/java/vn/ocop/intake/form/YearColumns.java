package vn.ocop.intake.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds columns that stand under a year: "Năm 2021 | Năm 2022", "Hạng sao năm 2021", a year over
 * several columns, one column for each round of a year.
 */
final class YearColumns {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[12]\\d)(?!\\d)");
  private static final Pattern ROUND =
      Pattern.compile("(?<![a-z\\d])dot ([1-9]|i{1,3}|iv)(?![a-z\\d])");
  private static final Pattern NAMED = Pattern.compile("(?<![a-z])nam(?![a-z])");
  private static final int ROUNDS_OF_A_YEAR = 10;

  private YearColumns() {}

  /** Whether a text is a year and nothing else: "2021", "Năm 2021", "Đợt 2/2021". */
  static boolean isYear(String text) {
    String key = HeadingKey.of(text);
    return year(key) > 0 && rest(key).isEmpty();
  }

  /** Whether several years have columns of their own: one may be a remark in a heading. */
  static boolean areSeveral(List<ColumnMapping> columns) {
    return columns.stream().mapToInt(ColumnMapping::year).filter(y -> y > 0).distinct().count() > 1;
  }

  /** The column of a year; null when its headings name none, or tell of something else. */
  static ColumnMapping map(
      Form form,
      int column,
      List<String> path,
      String heading,
      Map<Integer, Set<Field>> takenInBlock) {
    int at = path.size() - 1;
    while (at >= 0 && year(key(path.get(at))) == 0) {
      at--;
    }
    if (at < 0) {
      return null;
    }
    String key = key(path.get(at));
    Field field = field(form, path, at, rest(key));
    int block = block(path, year(key));
    boolean isFree =
        field != null
            && takenInBlock.computeIfAbsent(block, b -> EnumSet.noneOf(Field.class)).add(field);
    return isFree ? new ColumnMapping(column, heading, field, null, block, year(key), false) : null;
  }

  private static Field field(Form form, List<String> path, int at, String rest) {
    if (at < path.size() - 1) {
      return form.years().get(key(path.get(path.size() - 1)));
    }
    if (!rest.isEmpty()) {
      return form.findInYear(rest);
    }
    for (String group : path.subList(0, at)) {
      Field field = form.findInYear(rest(key(group)));
      if (field == null || field != Field.STAR) {
        return null;
      }
    }
    return Field.STAR;
  }

  private static int block(List<String> path, int year) {
    for (String text : path) {
      Matcher round = ROUND.matcher(key(text));
      if (round.find()) {
        return year * ROUNDS_OF_A_YEAR + number(round.group(1));
      }
    }
    return year * ROUNDS_OF_A_YEAR;
  }

  private static int number(String round) {
    return switch (round) {
      case "i" -> 1;
      case "ii" -> 2;
      case "iii" -> 3;
      case "iv" -> 4;
      default -> Integer.parseInt(round);
    };
  }

  private static String key(String text) {
    String bare = HeadingKey.of(HeadingKey.withoutBrackets(text));
    return year(bare) > 0 ? bare : HeadingKey.of(text);
  }

  /** The one year of a heading; 0 when it names none, or the first and last of a period. */
  private static int year(String key) {
    Matcher matcher = YEAR.matcher(key);
    int year = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    return matcher.find() ? 0 : year;
  }

  private static String rest(String key) {
    String rest = ROUND.matcher(YEAR.matcher(key).replaceAll(" ")).replaceAll(" ");
    return NAMED.matcher(rest).replaceAll(" ").replaceAll(" +", " ").strip();
  }
}
