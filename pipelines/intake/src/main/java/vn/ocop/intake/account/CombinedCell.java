package vn.ocop.intake.account;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.producer.ProducerNames;
import vn.ocop.domain.producer.ProducerType;
import vn.ocop.intake.form.Field;

/** Takes apart a cell that holds two fields, such as a product and its producer. */
final class CombinedCell {
  private static final Pattern CUT =
      Pattern.compile(
          "\\s+(?=(?iu:địa chỉ|đ/c|đc)\\s*[:.])|\\s*\\n\\s*|\\s+[-–—]\\s+|\\s*[;(/:]\\s*|\\s*,\\s+");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?iu)^(?:địa chỉ|đ/c|đc|số \\d|thôn|bản|xóm|ấp|khu|tổ|tdp|phố|đường|xã|phường|thị"
              + " trấn|tt\\.?|huyện|thị xã|thành phố|tp\\.?|tỉnh)(?![\\p{L}]).*",
          Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile("(?iu)^(?:địa chỉ|đ/c|đc|chủ thể)\\s*[:.]\\s*");

  private CombinedCell() {}

  /**
   * What the cell says of a field.
   *
   * @param first field that stands first in the cell
   * @param second field that stands after it
   * @return null when nothing is told of the field; the whole cell as {@code first} when no place
   *     to cut it is found
   */
  static String read(String text, Field first, Field second, Field wanted) {
    int[] cut = cut(text, first, second);
    if (cut == null) {
      return wanted == first ? text : null;
    }
    return wanted == first ? text.substring(0, cut[0]).strip() : tail(text.substring(cut[1]));
  }

  /** Whether the cell can be taken apart. */
  static boolean isCut(String text, Field first, Field second) {
    return cut(text, first, second) != null;
  }

  /** End of the first field and start of the second; null when there is no place to cut. */
  private static int[] cut(String text, Field first, Field second) {
    Matcher matcher = CUT.matcher(text);
    while (matcher.find()) {
      String head = text.substring(0, matcher.start());
      String tail = text.substring(matcher.end());
      if (matcher.start() > 0 && !tail.isEmpty() && isOf(first, head) && isOf(second, tail)) {
        return new int[] {matcher.start(), matcher.end()};
      }
    }
    return null;
  }

  private static boolean isOf(Field field, String text) {
    return switch (field) {
      case PRODUCER_NAME -> ProducerNames.type(text) != ProducerType.UNKNOWN;
      case ADDRESS -> PLACE.matcher(text.strip()).matches();
      default -> true;
    };
  }

  private static String tail(String text) {
    String tail = LABEL.matcher(text.strip()).replaceFirst("");
    boolean isClosed = tail.endsWith(")") && tail.indexOf('(') < 0;
    return isClosed ? tail.substring(0, tail.length() - 1).strip() : tail;
  }
}
