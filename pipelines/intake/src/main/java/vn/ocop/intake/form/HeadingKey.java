package vn.ocop.intake.form;

import java.util.Map;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;
import vn.ocop.intake.interpret.Memo;
import vn.ocop.intake.interpret.StarSigns;

/** The form of a heading that is compared: no marks, no case, no punctuation. */
public final class HeadingKey {
  private static final int LONGEST_HEADING = 120;
  private static final int MOST_KNOWN = 20_000;

  /** The same headings are compared with every form at every place of a sheet. */
  private static final Memo<String, String> KNOWN = Memo.ofTexts(MOST_KNOWN, HeadingKey::compute);

  private static final Pattern STAR_SIGN = Pattern.compile("[" + StarSigns.ALL + "]");
  private static final Pattern NUMBER_AND_STAR =
      Pattern.compile("(?<![\\p{L}\\d])0?([1-5])\\s?[" + StarSigns.ALL + "]+");
  private static final Pattern STARS = Pattern.compile("[" + StarSigns.ALL + "]{2,5}");
  private static final Map<String, String> ABBREVIATIONS =
      Map.of(
          "sp", "san pham",
          "sx", "san xuat",
          "sxkd", "san xuat kinh doanh",
          "kd", "kinh doanh",
          "cssx", "co so san xuat",
          "qd", "quyet dinh",
          "gcn", "giay chung nhan",
          "bq", "binh quan",
          "cn", "cong nhan",
          "sdt", "so dien thoai");

  private HeadingKey() {}

  /** Letters and digits of the search key, words one blank apart. */
  public static String of(String text) {
    return KNOWN.of(text);
  }

  private static String compute(String text) {
    String key = Text.searchKey(starsInWords(text));
    StringBuilder bare = new StringBuilder(key.length());
    boolean gap = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && bare.length() > 0) {
          bare.append(' ');
        }
        bare.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return spelledOut(bare.toString());
  }

  /** "3*", "***" and "★★★" are "3 sao"; a single sign is a mark of a footnote. */
  private static String starsInWords(String text) {
    if (text.length() > LONGEST_HEADING || !STAR_SIGN.matcher(text).find()) {
      return text;
    }
    String counted = NUMBER_AND_STAR.matcher(text).replaceAll("$1 sao");
    return STARS.matcher(counted).replaceAll(run -> run.group().codePoints().count() + " sao");
  }

  /** Abbreviations of headings in full, so that each heading stands in the forms once. */
  private static String spelledOut(String key) {
    if (key.length() > LONGEST_HEADING) {
      return key;
    }
    StringBuilder words = new StringBuilder(key.length() + 16);
    for (String word : key.split(" ")) {
      words.append(words.length() == 0 ? "" : " ").append(ABBREVIATIONS.getOrDefault(word, word));
    }
    return words.toString();
  }

  /** The text without what stands in round brackets. */
  static String withoutBrackets(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return text;
    }
    StringBuilder bare = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
