package vn.ocop.intake.interpret;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.domain.text.Text;

/** Cells written without any marks: the marks of known words put back, so that rules see them. */
final class UnmarkedText {
  /** Words that without marks mean something else as often ("môi trường", "chứa đạt"). */
  private static final List<String> AMBIGUOUS = List.of("mới", "tước");

  private static final List<String> WORDS =
      List.of(
          "tiềm năng",
          "quyết định",
          "hội đồng",
          "trung ương",
          "quốc gia",
          "cấp tỉnh",
          "cấp thành phố",
          "đã có",
          "trước đây",
          "đợt trước",
          "năm trước",
          "đã công nhận",
          "được công nhận",
          "công nhận",
          "còn hiệu lực",
          "còn hạn",
          "thời hạn",
          "trở lên",
          "trở xuống",
          "không có",
          "chưa có",
          "đạt");

  /** Words that only a number after them makes certain. */
  private static final Map<Pattern, String> BEFORE_NUMBERS =
      Map.of(
          word("ngay(?=\\s*\\d)"), "ngày",
          word("thang(?=\\s*\\d)"), "tháng",
          word("nam(?=\\s*\\d{4})"), "năm",
          word("dot(?=\\s*(?:thu\\s*)?(?:\\d|[IV]))"), "đợt",
          word("quy(?=\\s*(?:[1-4]|I{1,3}|IV)\\b)"), "quý",
          word("so(?=[\\s.:]*\\d)"), "số",
          word("(?<=\\d\\s)thang"), "tháng");

  private static final Map<String, String> MARKED = marked();
  private static final Pattern KNOWN =
      word(
          MARKED.keySet().stream()
              .sorted(Comparator.comparing(String::length).reversed())
              .collect(Collectors.joining("|")));

  private UnmarkedText() {}

  private static Pattern word(String words) {
    return Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}])");
  }

  private static Map<String, String> marked() {
    Map<String, String> marked = new HashMap<>();
    Stream.concat(WORDS.stream(), Wording.words())
        .filter(words -> !AMBIGUOUS.contains(words))
        .forEach(words -> marked.put(Text.searchKey(words), words));
    return marked;
  }

  /** The text with its known words marked; as it is when it holds a mark. */
  static String restored(String text) {
    if (text == null
        || text.chars().anyMatch(letter -> letter > 127 && Character.isLetter(letter))) {
      return text;
    }
    String restored = KNOWN.matcher(text).replaceAll(UnmarkedText::marked);
    for (Map.Entry<Pattern, String> words : BEFORE_NUMBERS.entrySet()) {
      restored = words.getKey().matcher(restored).replaceAll(words.getValue());
    }
    return restored;
  }

  private static String marked(MatchResult match) {
    return MARKED.get(match.group().toLowerCase(Locale.ROOT));
  }
}
