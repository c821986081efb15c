package vn.ocop.domain.text;

/** Puts the tone mark of a Vietnamese syllable at one place, so that Hoà and Hòa are the same. */
final class ToneMarks {
  /** One line a vowel: level, grave, hook above, tilde, acute, dot below. */
  private static final String[] VOWELS = {
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"
  };

  private static final String MODIFIED = "ăâêôơư";
  private static final int TABLE_SIZE = 0x1F00;

  /** Index of the vowel + 1 in the high byte, the tone in the low byte; 0 for other characters. */
  private static final char[] TABLE = table();

  private ToneMarks() {}

  /** One syllable in lower-case NFC; words that are no single syllable come back as they are. */
  static String normalise(String word) {
    char[] letters = word.toCharArray();
    int tone = 0;
    boolean vowels = false;
    for (int i = 0; i < letters.length; i++) {
      int entry = entry(letters[i]);
      if (entry != 0) {
        vowels = true;
        int here = entry & 0xFF;
        if (here != 0 && tone != 0) {
          return word;
        }
        tone = here != 0 ? here : tone;
        letters[i] = VOWELS[(entry >> 8) - 1].charAt(0);
      }
    }
    if (!vowels) {
      return word;
    }
    return place(word, letters, tone);
  }

  private static String place(String word, char[] letters, int tone) {
    int from = nucleus(letters);
    int to = from;
    while (to < letters.length && entry(letters[to]) != 0) {
      to++;
    }
    if (to == from || hasVowel(letters, to)) {
      return word;
    }
    boolean isQui = from == 2 && letters[0] == 'q' && letters[1] == 'u' && to == 3;
    if (isQui && letters[2] == 'i') {
      letters[2] = 'y';
    }
    if (tone != 0) {
      int at = bearer(letters, from, to);
      int entry = entry(letters[at]);
      letters[at] = VOWELS[(entry >> 8) - 1].charAt(tone);
    }
    return new String(letters);
  }

  /** The letter that bears the tone mark of the vowels in [from, to). */
  private static int bearer(char[] letters, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (MODIFIED.indexOf(letters[i]) >= 0) {
        return i;
      }
    }
    boolean isClosed = to < letters.length;
    return switch (to - from) {
      case 1 -> from;
      case 2 -> isClosed ? from + 1 : from;
      default -> from + 1;
    };
  }

  /** Where the vowels begin, the u of qu and the i of gi counted as consonants. */
  private static int nucleus(char[] letters) {
    int i = 0;
    while (i < letters.length && entry(letters[i]) == 0) {
      i++;
    }
    boolean glide =
        i == 1
            && letters.length > 2
            && entry(letters[2]) != 0
            && ((letters[0] == 'q' && letters[1] == 'u')
                || (letters[0] == 'g' && letters[1] == 'i'));
    return glide ? 2 : i;
  }

  private static boolean hasVowel(char[] letters, int from) {
    for (int i = from; i < letters.length; i++) {
      if (entry(letters[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int entry(char c) {
    return c < TABLE_SIZE ? TABLE[c] : 0;
  }

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    for (int vowel = 0; vowel < VOWELS.length; vowel++) {
      for (int tone = 0; tone < VOWELS[vowel].length(); tone++) {
        table[VOWELS[vowel].charAt(tone)] = (char) (((vowel + 1) << 8) | tone);
      }
    }
    return table;
  }
}
