package vn.ocop.intake.workbook;

import java.util.regex.Pattern;

/** The header or footer of printed pages without the codes by which Excel lays it out. */
final class PageMargin {
  private static final Pattern SECTION = Pattern.compile("&[LCR]");
  private static final Pattern CODE =
      Pattern.compile(
          "&(?:\"[^\"]*\"|K(?:[0-9A-Fa-f]{6}|\\d\\d[+-]\\d{3})|\\d{1,3}|[PNDTZFAGBIUXYESOH])");

  private PageMargin() {}

  /** The text, left, middle and right each on its own lines. */
  static String text(String coded) {
    return CODE.matcher(SECTION.matcher(coded).replaceAll("\n")).replaceAll("").replace("&&", "&");
  }
}
