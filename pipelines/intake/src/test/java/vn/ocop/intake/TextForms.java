package vn.ocop.intake;

import java.text.Normalizer;

/** Spellings of one text in the alphabets of old programs. */
final class TextForms {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private TextForms() {}

  /** windows-1258 writes the letter with its hat or horn in one sign and the tone behind it. */
  static String windows1258(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String parts = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
      StringBuilder tone = new StringBuilder();
      StringBuilder letter = new StringBuilder();
      for (int j = 0; j < parts.length(); j++) {
        (TONES.indexOf(parts.charAt(j)) >= 0 ? tone : letter).append(parts.charAt(j));
      }
      out.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tone);
    }
    return out.toString();
  }
}
