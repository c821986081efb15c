package vn.ocop.intake.interpret;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;

/**
 * Removes phones, identity numbers and e-mail addresses of persons from text, before anything is
 * written (Nghị định 13/2023/NĐ-CP). A column of tax codes must not come here: ten digits of a tax
 * code may look like a phone.
 */
public final class PersonalData {
  /** Text without personal data and how many pieces were removed. */
  public record Cleaned(String text, int removed) {}

  private static final int LEAST_DIGITS = 8;

  /** Characters before a number in which its label stands. */
  private static final int LABEL = 80;

  private static final String GAP = "[\\s.\\-]{0,2}";

  /** Each run of letters is tried from its beginning only: a long cell takes no longer. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?iu:(?:e-?mail|thư điện tử)\\s*[:.]?\\s*)?(?<![\\w.+\\-])[\\w.+\\-]++@[\\w\\-]+(?:\\.[\\w\\-]+)+",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final String PHONE_LABEL =
      "(?iu:(?:số\\s*)?(?:điện thoại|đt|sđt|đtdđ|dđ|di"
          + " động|tel|phone|mobile|hotline|zalo|fax)\\s*[:.]*\\s*)?";
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\d/,+])(?<!\\d[.\\-])"
              + PHONE_LABEL
              + "(?<![\\d/,])(?<!\\d[.\\-])"
              + "(?:(?:\\(\\+\\s?84\\)|\\+\\s?84)"
              + GAP
              + "(?:\\(?0\\)?)?"
              + GAP
              + "\\d(?:"
              + GAP
              + "\\d){8,9}"
              + "|84[35789]\\d(?:[\\s.]?\\d){7}"
              + "|\\(0\\d{1,3}\\)(?:[\\s.\\-]{0,2}\\d){6,8}"
              + "|0[35789](?:[\\s.\\-–]{0,3}\\d){8}"
              + "|01[2689](?:[\\s.\\-]{0,2}\\d){8}"
              + "|02(?:[\\s.\\-]{0,2}\\d){8,9})"
              + "(?![\\d/]|[.,\\-]\\d)");

  private static final Pattern LABELLED_ID =
      Pattern.compile(
          "(?iu:(?:số\\s*)?(?:cccd|cmnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|số"
              + " định danh(?: cá nhân)?|hộ chiếu)"
              + "(?:\\s*/\\s*(?:cccd|cmnd))?\\s*(?:số)?\\s*[:.]*\\s*)(?:\\d[\\s.]?){8,11}\\d(?!\\d)");
  private static final Pattern CITIZEN_ID =
      Pattern.compile("(?<![\\d/.,\\-])0(?:[0-8]\\d|9[0-6])(?:[\\s.]?\\d){9}(?![\\d/]|[.,\\-]\\d)");

  private static final Pattern STARTS_WITH_DATE =
      Pattern.compile(
          "^\\d{1,2}\\s?[.\\-–]\\s?\\d{1,2}\\s?[.\\-–]\\s?(?:19|20)\\d{2}.*", Pattern.DOTALL);
  private static final Pattern TAX_LABEL =
      Pattern.compile(
          "(?iu)(?:mst|mã số thuế|mã số dn|mã số doanh nghiệp|đkkd|gcn|giấy phép|mã"
              + " số)[^\\d\\p{L}]*(?:số)?[^\\d\\p{L}]*$");
  private static final List<Pattern> PATTERNS = List.of(EMAIL, LABELLED_ID, PHONE, CITIZEN_ID);

  private static final Pattern LEFT_OVER =
      Pattern.compile(
          "\\(\\s*[-,;:.]*\\s*\\)|(?<=[,;\\-–])\\s*[,;]|^[\\s,;:\\-–]+|(?<![\\s,;:\\-–])[\\s,;:\\-–]++$");
  private static final Pattern PERSONAL_HEADER =
      Pattern.compile(
          "(?:.* )?(?:điện thoại|đt|sđt|số đt|di động|zalo|email|e mail|thư điện tử|cccd|cmnd|cmt"
              + "|căn cước|căn cước công dân|chứng minh nhân dân|số định danh|định danh cá nhân"
              + "|ngày sinh|năm sinh|địa chỉ thường trú|liên hệ)(?: .*)?");

  private PersonalData() {}

  /** The text without personal data; the very text when there is none, null for null. */
  public static Cleaned remove(String raw) {
    if (raw == null || !mayHold(raw)) {
      return new Cleaned(raw, 0);
    }
    String text = Text.clean(raw);
    int removed = 0;
    for (Pattern pattern : PATTERNS) {
      StringBuilder out = new StringBuilder();
      Matcher matcher = pattern.matcher(text);
      int from = 0;
      while (matcher.find()) {
        String before = text.substring(Math.max(0, matcher.start() - LABEL), matcher.start());
        if (isPersonal(pattern, matcher.group(), before)) {
          out.append(text, from, matcher.start());
          from = matcher.end();
          removed++;
        }
      }
      text = out.append(text, from, text.length()).toString();
    }
    return removed == 0 ? new Cleaned(raw, 0) : new Cleaned(tidy(text), removed);
  }

  /** Cheap test: an at sign or at least eight digits. */
  private static boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return true;
      }
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits >= LEAST_DIGITS;
  }

  /** Whether a column of this heading holds personal data as such and is left out whole. */
  public static boolean isPersonalHeader(String header) {
    String key = Text.matchKey(header);
    return PERSONAL_HEADER.matcher(key).matches() && !key.contains("địa chỉ liên hệ");
  }

  private static boolean isPersonal(Pattern pattern, String found, String before) {
    if (!pattern.equals(PHONE) && !pattern.equals(CITIZEN_ID)) {
      return true;
    }
    return !STARTS_WITH_DATE.matcher(found).matches() && !TAX_LABEL.matcher(before).find();
  }

  private static String tidy(String text) {
    String tidied = LEFT_OVER.matcher(text).replaceAll("");
    return Text.clean(LEFT_OVER.matcher(tidied).replaceAll(""));
  }
}
