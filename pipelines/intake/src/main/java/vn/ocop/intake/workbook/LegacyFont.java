package vn.ocop.intake.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The two families of fonts that drew Vietnamese letters on Western codes before Unicode. The
 * tables follow TCVN 5712:1993 (three-byte set, fonts .Vn…) and the VNI convention (base letter and
 * mark, fonts VNI-…).
 */
enum LegacyFont {
  TCVN3,
  VNI;

  private static final String TCVN3_CODES =
      "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢£¤¥¦§";
  private static final String TCVN3_LETTERS =
      "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ";

  private static final String VNI_PAIRS =
      "aù=á aø=à aû=ả aõ=ã aï=ạ aê=ă aé=ắ aè=ằ aú=ẳ aü=ẵ aë=ặ aâ=â aá=ấ aà=ầ aå=ẩ aã=ẫ aä=ậ "
          + "eù=é eø=è eû=ẻ eõ=ẽ eï=ẹ eâ=ê eá=ế eà=ề eå=ể eã=ễ eä=ệ "
          + "où=ó oø=ò oû=ỏ oõ=õ oï=ọ oâ=ô oá=ố oà=ồ oå=ổ oã=ỗ oä=ộ "
          + "ôù=ớ ôø=ờ ôû=ở ôõ=ỡ ôï=ợ uù=ú uø=ù uû=ủ uõ=ũ uï=ụ öù=ứ öø=ừ öû=ử öõ=ữ öï=ự "
          + "yù=ý yø=ỳ yû=ỷ yõ=ỹ ô=ơ ö=ư ñ=đ æ=ỉ ó=ĩ ò=ị î=ỵ";

  private static final Map<Character, Character> TCVN3_TABLE = tcvn3Table();
  private static final Map<String, String> VNI_TABLE = vniTable();

  /** The family of a font name, or null for a Unicode font. */
  static LegacyFont ofFontName(String name) {
    if (name == null) {
      return null;
    }
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith(".vn")) {
      return TCVN3;
    }
    return lower.startsWith("vni-") ? VNI : null;
  }

  /** True for the capital fonts of the family (.VnTimeH), which draw small letters as capitals. */
  static boolean drawsCapitals(String name) {
    return name.strip().startsWith(".") && name.strip().endsWith("H");
  }

  /** The text in Unicode. */
  String convert(String text, boolean capitals) {
    String converted = this == TCVN3 ? convertTcvn3(text) : convertVni(text);
    return capitals ? converted.toUpperCase(Locale.ROOT) : converted;
  }

  private static String convertTcvn3(String text) {
    StringBuilder converted = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      converted.append(TCVN3_TABLE.getOrDefault(c, c).charValue());
    }
    return converted.toString();
  }

  private static String convertVni(String text) {
    StringBuilder converted = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      String pair = at + 1 < text.length() ? text.substring(at, at + 2) : null;
      String letter = pair == null ? null : VNI_TABLE.get(pair);
      if (letter != null) {
        at += 2;
      } else {
        String single = text.substring(at, at + 1);
        letter = VNI_TABLE.getOrDefault(single, single);
        at++;
      }
      converted.append(letter);
    }
    return converted.toString();
  }

  private static Map<Character, Character> tcvn3Table() {
    Map<Character, Character> table = new HashMap<>();
    for (int i = 0; i < TCVN3_CODES.length(); i++) {
      table.put(TCVN3_CODES.charAt(i), TCVN3_LETTERS.charAt(i));
    }
    return table;
  }

  private static Map<String, String> vniTable() {
    Map<String, String> table = new HashMap<>();
    for (String pair : VNI_PAIRS.split(" ", -1)) {
      int equals = pair.indexOf('=');
      String code = pair.substring(0, equals);
      String letter = pair.substring(equals + 1);
      table.put(code, letter);
      table.put(code.toUpperCase(Locale.ROOT), letter.toUpperCase(Locale.ROOT));
      if (code.length() == 2) {
        table.put(
            code.substring(0, 1).toUpperCase(Locale.ROOT) + code.charAt(1),
            letter.toUpperCase(Locale.ROOT));
      }
    }
    return table;
  }
}
