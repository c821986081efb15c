package vn.ocop.domain.text;

import java.text.Normalizer;
import java.util.Locale;

/** Cleaning and keys of Vietnamese text. */
public final class Text {
  private Text() {}

  /**
   * A cell as text: NFC, without control and zero-width characters, blanks of every sort collapsed
   * and trimmed. Never null.
   */
  public static String clean(String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = !out.isEmpty();
      } else if (!isInvisible(c)) {
        if (blank) {
          out.append(' ');
          blank = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * A key for searching: lower case, no tone or diacritic marks, đ as d, only letters, digits and
   * single blanks.
   */
  public static String searchKey(String raw) {
    String text =
        Normalizer.normalize(clean(raw).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replace('đ', 'd');
    KeyBuilder key = new KeyBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        key.add(c);
      }
    }
    return key.toString();
  }

  /**
   * A key for matching: lower case with the marks kept, each tone mark at one place of its syllable
   * (Hoà is Hòa, Thuỷ is Thủy, quí is quý), punctuation dropped, single blanks.
   */
  public static String matchKey(String raw) {
    String text = clean(raw).toLowerCase(Locale.ROOT);
    KeyBuilder key = new KeyBuilder(text.length());
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        key.addWord(ToneMarks.normalise(text.substring(start, i)));
        if (i < text.length()) {
          key.add(text.charAt(i));
        }
        start = i + 1;
      }
    }
    return key.toString();
  }

  private static boolean isInvisible(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      default -> c == '\uFFFD';
    };
  }

  /** Letters and digits with single blanks; an apostrophe inside a word leaves no blank. */
  private static final class KeyBuilder {
    private final StringBuilder out;
    private boolean blank;

    KeyBuilder(int capacity) {
      out = new StringBuilder(capacity);
    }

    void add(char c) {
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        flushBlank();
        out.append(c);
      } else if (c != '\'' && c != '’' && c != '‘' && c != '`' && c != 'ʼ') {
        blank = !out.isEmpty();
      }
    }

    void addWord(String word) {
      if (!word.isEmpty()) {
        flushBlank();
        out.append(word);
      }
    }

    private void flushBlank() {
      if (blank) {
        out.append(' ');
        blank = false;
      }
    }

    @Override
    public String toString() {
      return out.toString();
    }
  }
}
