package vn.ocop.intake.form;

import vn.ocop.domain.text.Text;

/** The form of a heading that is compared: no marks, no case, no punctuation. */
public final class HeadingKey {
  private HeadingKey() {}

  /** Letters and digits of the search key, words one blank apart. */
  public static String of(String text) {
    String key = Text.searchKey(text);
    if (key == null) {
      return "";
    }
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
    return bare.toString();
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
