package vn.ocop.intake.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Finds the encoding of delimited text: UTF-8, UTF-16, UTF-32, windows-1258, TCVN3 or VNI. */
final class TextEncoding {
  private static final String[] WORDS = {
    "sản phẩm", "chủ thể", "hạng", "địa chỉ", "huyện", "tỉnh", "xã", "quyết định", "hợp tác xã"
  };

  /**
   * Text and the encoding that it was read in.
   *
   * @param isLegacy true when the encoding had to be guessed from the words
   */
  record Decoded(String text, String encoding, boolean isLegacy) {}

  private TextEncoding() {}

  static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return strict(bytes, 4, Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return strict(bytes, 4, Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Charset wide = wideWithoutMark(bytes);
    if (wide != null) {
      return strict(bytes, 0, wide);
    }
    if (looksBinary(bytes)) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    String utf8 = decodeStrictly(bytes, 0, StandardCharsets.UTF_8);
    return utf8 == null ? legacy(bytes) : legacyInUnicode(utf8);
  }

  /** UTF-8 text that an old font disguised (letters of TCVN3 or VNI saved as Unicode). */
  private static Decoded legacyInUnicode(String text) {
    if (hits(text) == 0) {
      for (LegacyFont font : LegacyFont.values()) {
        String converted = font.convert(text, false);
        if (hits(converted) >= 2) {
          return new Decoded(converted, font.name(), true);
        }
      }
    }
    return new Decoded(text, "UTF-8", false);
  }

  private static Decoded legacy(byte[] bytes) {
    String western = new String(bytes, Charset.forName("windows-1252"));
    String best =
        Normalizer.normalize(
            new String(bytes, Charset.forName("windows-1258")), Normalizer.Form.NFC);
    String encoding = "windows-1258";
    int bestHits = hits(best);
    for (LegacyFont font : LegacyFont.values()) {
      String converted = font.convert(western, false);
      if (hits(converted) > bestHits) {
        best = converted;
        encoding = font.name();
        bestHits = hits(converted);
      }
    }
    return new Decoded(best, encoding, true);
  }

  private static int hits(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int hits = 0;
    for (String word : WORDS) {
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        hits++;
      }
    }
    return hits;
  }

  private static Decoded strict(byte[] bytes, int from, Charset charset) {
    String text = decodeStrictly(bytes, from, charset);
    if (text == null) {
      text = new String(bytes, from, bytes.length - from, charset);
      return new Decoded(text, charset.name() + " (damaged)", true);
    }
    return new Decoded(text, charset.name(), false);
  }

  private static String decodeStrictly(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Charset wideWithoutMark(byte[] bytes) {
    int length = Math.min(bytes.length & ~1, 4096);
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < length; i += 2) {
      evenZeros += bytes[i] == 0 ? 1 : 0;
      oddZeros += bytes[i + 1] == 0 ? 1 : 0;
    }
    int enough = length / 5;
    if (oddZeros > enough && evenZeros == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return evenZeros > enough && oddZeros == 0 ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean looksBinary(byte[] bytes) {
    int length = Math.min(bytes.length, 4096);
    int control = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return true;
      }
      control += b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 26 ? 1 : 0;
    }
    return control * 20 > length;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
