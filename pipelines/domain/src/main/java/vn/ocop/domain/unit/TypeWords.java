package vn.ocop.domain.unit;

import java.util.List;

/** The type words before the names of units: "Thị trấn Đồng Mỏ". */
final class TypeWords {
  private static final List<String> WORDS =
      List.of(
          "Xã", "Phường", "Thị trấn", "Huyện", "Quận", "Thị xã", "Thành phố", "Tỉnh", "Đặc khu");

  private TypeWords() {}

  /** The type word of a full name; empty text where there is none. */
  static String of(String fullName) {
    for (String word : WORDS) {
      if (fullName.length() > word.length()
          && fullName.charAt(0) == word.charAt(0)
          && fullName.charAt(word.length()) == ' '
          && fullName.startsWith(word)) {
        return word;
      }
    }
    return "";
  }

  /** The name without its type word. */
  static String strip(String fullName) {
    String word = of(fullName);
    return word.isEmpty() ? fullName : fullName.substring(word.length() + 1);
  }
}
