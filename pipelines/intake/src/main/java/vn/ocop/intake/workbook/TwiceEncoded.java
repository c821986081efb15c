package vn.ocop.intake.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Text in UTF-8 that a program opened as windows-1252 and saved so: "Sáº£n pháº©m" is "Sản phẩm".
 * Bytes that windows-1252 leaves open stand as the control codes that Windows gives them.
 */
final class TwiceEncoded {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int FIRST_LEAD = 0xC3;
  private static final int LAST_LEAD = 0xE2;
  private static final Map<Character, Byte> HIGH = high();

  private TwiceEncoded() {}

  private static Map<Character, Byte> high() {
    Map<Character, Byte> high = new HashMap<>();
    for (int code = 0x80; code <= 0x9F; code++) {
      String letter = new String(new byte[] {(byte) code}, WESTERN);
      char c = letter.charAt(0) == '\uFFFD' ? (char) code : letter.charAt(0);
      high.put(c, (byte) code);
    }
    return high;
  }

  /** The text as it was before; the same text when it is not wholly such. */
  static String restored(String text) {
    if (!mayBe(text)) {
      return text;
    }
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Byte high = HIGH.get(c);
      if (high == null && c > 0xFF) {
        return text;
      }
      bytes.put(high == null ? (byte) c : high);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(bytes.flip())
          .toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  /** Whether a letter that begins a sequence of UTF-8 stands before one that goes on with it. */
  private static boolean mayBe(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      boolean isLead = c >= FIRST_LEAD && c <= LAST_LEAD;
      if (isLead && (next >= 0xA0 && next <= 0xBF || HIGH.containsKey(next))) {
        return true;
      }
    }
    return false;
  }
}
