package vn.ocop.intake.xlsx;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell looks, whatever the format of its workbook.
 *
 * @param size points
 * @param fill six hex digits; null for none
 * @param ink colour of the letters, six hex digits; null for black
 * @param format number format as a spreadsheet writes it
 * @param isQuoted text that would be a formula if it were typed: shown as text, never computed
 */
public record Look(
    boolean isBold,
    boolean isItalic,
    int size,
    HorizontalAlignment horizontal,
    VerticalAlignment vertical,
    boolean isWrapped,
    BorderStyle border,
    String fill,
    String ink,
    String format,
    boolean isQuoted) {
  public static final String GENERAL = "General";
  public static final Look PLAIN =
      new Look(
          false,
          false,
          11,
          HorizontalAlignment.GENERAL,
          VerticalAlignment.TOP,
          true,
          BorderStyle.NONE,
          null,
          null,
          GENERAL,
          false);

  public Look bold() {
    return new Look(
        true, isItalic, size, horizontal, vertical, isWrapped, border, fill, ink, format, isQuoted);
  }

  public Look sized(int points) {
    return new Look(
        isBold,
        isItalic,
        points,
        horizontal,
        vertical,
        isWrapped,
        border,
        fill,
        ink,
        format,
        isQuoted);
  }

  /** Filled with a light colour, letters black. */
  public Look filled(String colour) {
    return new Look(
        isBold,
        isItalic,
        size,
        horizontal,
        vertical,
        isWrapped,
        border,
        colour,
        null,
        format,
        isQuoted);
  }

  public Look inked(String colour) {
    return new Look(
        isBold,
        isItalic,
        size,
        horizontal,
        vertical,
        isWrapped,
        border,
        fill,
        colour,
        format,
        isQuoted);
  }

  public Look bordered() {
    return new Look(
        isBold,
        isItalic,
        size,
        horizontal,
        vertical,
        isWrapped,
        BorderStyle.THIN,
        fill,
        ink,
        format,
        isQuoted);
  }

  public Look aligned(HorizontalAlignment other) {
    return new Look(
        isBold, isItalic, size, other, vertical, isWrapped, border, fill, ink, format, isQuoted);
  }

  public Look formatted(String other) {
    return new Look(
        isBold,
        isItalic,
        size,
        horizontal,
        vertical,
        isWrapped,
        border,
        fill,
        ink,
        other,
        isQuoted);
  }

  public Look onOneLine() {
    return new Look(
        isBold, isItalic, size, horizontal, vertical, false, border, fill, ink, format, isQuoted);
  }

  Look quoted() {
    return new Look(
        isBold, isItalic, size, horizontal, vertical, isWrapped, border, fill, ink, format, true);
  }
}
