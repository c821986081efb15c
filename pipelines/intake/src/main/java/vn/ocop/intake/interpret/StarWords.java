package vn.ocop.intake.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;

/** Finds the star numbers of a text in whatever way they are written. */
final class StarWords {
  /** Stands for a number that is no whole star or beyond five. */
  static final int IMPOSSIBLE = -1;

  private static final String SIGN = "[" + StarSigns.ALL + "]\\uFE0F?";
  private static final Pattern NUMBER_AND_SIGN = Pattern.compile("(\\d)\\s*(?:" + SIGN + ")+");
  private static final Pattern SIGN_RUN = Pattern.compile("(?:" + SIGN + "\\s*){2,}");

  /** Whole cells: "★4", "4s", "4/5", "④", "5 sao (TN)". */
  private static final Pattern SIGN_AND_NUMBER =
      Pattern.compile("(?iu)^(?:ocop|hạng|đạt)?\\s*" + SIGN + "\\s*0?([1-5])$");

  private static final Pattern SHORT =
      Pattern.compile("(?iu)^((?:ocop|hạng|đạt)\\s*)?0?([1-5])\\s*s$");
  private static final Pattern OF_FIVE = Pattern.compile("(?iu)^0?([1-5])\\s*(?:/|trên)\\s*0?5$");
  private static final Pattern CIRCLED = Pattern.compile("^[①-⑤]$");
  private static final Pattern POTENTIAL =
      Pattern.compile("^(?:TN\\s*0?5\\s*[Ss]ao|0?5\\s*[Ss]ao\\s*[-–(]?\\s*TN\\)?)$");
  private static final Pattern RISE = Pattern.compile("^0?([1-5]) lên 0?([1-5])$");

  /** "4/5 sao" is four of five, "3/4 sao" one or the other. */
  private static final Pattern STARS_OF_FIVE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d.,/])0?([1-5])\\s*(?:/|trên)\\s*0?5(?=\\s*(?:(?:ngôi )?sao|stars?|"
              + SIGN
              + "))");

  private static final Pattern WHOLE = Pattern.compile("(\\d)[.,]0+(?=\\s*(?iu:sao))");
  private static final Pattern FRACTION = Pattern.compile("\\d[.,]\\d+\\s*(?iu:sao)");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(\\d|hai|ba|bốn)\\s*[-–/,]\\s*(\\d|ba|bốn|tư|năm)\\s*sao");

  /** "3 hoặc 4 sao", "ba và bốn sao", "từ 3 đến 4 sao": both numbers are stars. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])0?(\\d|một|hai|ba|bốn|tư|năm)(?: sao)?"
              + " (hoặc|hoac|hay|và|va|với|đến|den|tới|lên|len) 0?(\\d|hai|ba|bốn|tư|năm)"
              + " ?sao(?![\\p{L}\\p{N}])");

  private static final Pattern ARROW = Pattern.compile("\\s*(?:[-=]+>|[→➔⇒➜])\\s*");
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bốn", 4),
          Map.entry("tư", 4),
          Map.entry("năm", 5),
          Map.entry("mot", 1),
          Map.entry("bon", 4),
          Map.entry("nam", 5),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("v", 5));
  private static final String WORD =
      "một|mot|hai|ba|bốn|bon|tư|năm|nam|one|two|three|four|five|iii|ii|iv|i|v";
  private static final Pattern SAME_WORDS =
      Pattern.compile("(?<![\\p{L}])(?:ngôi sao|stars?)(?![\\p{L}])");
  private static final Pattern STARS =
      Pattern.compile("(?<![\\p{L}\\p{N}])(\\d+|" + WORD + ") ?sao(?![\\p{L}\\p{N}])");
  private static final Pattern RANK =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:ocop|hạng|hạng sao|sao) ?0*(\\d|"
              + WORD
              + ")(?! ?[\\p{N}]| sao|[\\p{L}])");

  private StarWords() {}

  /** The text as match key with every sign for stars spelt out ("3*", "★★★" are "3 sao"). */
  static String key(String raw) {
    String text = UnmarkedText.restored(Text.clean(raw));
    text = WHOLE.matcher(text).replaceAll("$1");
    if (FRACTION.matcher(text).find()) {
      return "99 sao";
    }
    text = ARROW.matcher(text).replaceAll(" lên ").strip();
    text = wholeCell(text);
    text = STARS_OF_FIVE.matcher(text).replaceAll("$1");
    text = RANGE.matcher(text).replaceAll("$1 sao $2 sao");
    text = NUMBER_AND_SIGN.matcher(text).replaceAll("$1 sao ");
    Matcher run = SIGN_RUN.matcher(text);
    text = run.replaceAll(match -> " " + count(match.group()) + " sao ").strip();
    text = POTENTIAL.matcher(text).replaceFirst("5 sao tiềm năng");
    String key = SAME_WORDS.matcher(Text.matchKey(text)).replaceAll("sao");
    return JOINED.matcher(key).replaceAll("$1 sao $2 $3 sao");
  }

  /** Spellings that mean a star only where they are all that a cell holds. */
  private static String wholeCell(String text) {
    if (CIRCLED.matcher(text).matches()) {
      return text.charAt(0) - '①' + 1 + " sao";
    }
    String spelt = SIGN_AND_NUMBER.matcher(text).replaceFirst("$1 sao");
    spelt = SHORT.matcher(spelt).replaceFirst("$2 sao");
    spelt = OF_FIVE.matcher(spelt).replaceFirst("$1 sao");
    return RISE.matcher(spelt).replaceFirst("$1 sao lên $2 sao");
  }

  /** Signs of a run; beside filled ones the hollow ones are those that are not reached: "★★★☆☆". */
  private static long count(String run) {
    long all = run.codePoints().filter(StarSigns::isOne).count();
    long hollow = run.codePoints().filter(StarSigns::isHollow).count();
    return all > hollow ? all - hollow : all;
  }

  /** The star of a cell that holds its number as one word ("ba", "III"); null else. */
  static Integer word(String key) {
    return WORDS.get(key);
  }

  /** All stars that a key names, in order; {@link #IMPOSSIBLE} for what cannot be a rank. */
  static List<Integer> find(String key) {
    List<Integer> stars = new ArrayList<>();
    Matcher matcher = STARS.matcher(key);
    while (matcher.find()) {
      stars.add(star(matcher.group(1)));
    }
    if (stars.isEmpty()) {
      Matcher rank = RANK.matcher(key);
      while (rank.find()) {
        stars.add(star(rank.group(1)));
      }
    }
    return stars;
  }

  private static int star(String text) {
    Integer word = WORDS.get(text);
    if (word != null) {
      return word;
    }
    int number = text.length() > 3 ? IMPOSSIBLE : Integer.parseInt(text);
    return number > 5 ? IMPOSSIBLE : number;
  }
}
