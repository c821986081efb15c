package vn.ocop.intake.account;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.producer.ProducerNames;
import vn.ocop.domain.producer.ProducerType;
import vn.ocop.domain.product.GroupReading;
import vn.ocop.domain.product.ProductGroups;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.interpret.DecisionInterpreter;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;

/** Reads sub-heading rows: "I. Huyện Chi Lăng", "1. Hạng 4 sao", "Hợp tác xã", "Năm 2021". */
final class SectionReader {
  private static final Pattern NUMBERING =
      Pattern.compile("^\\s*(?:[IVXLC]{1,6}|[A-Z]|[0-9]{1,2}(?:\\.[0-9]{1,2})*)\\s*[.)/:\\-–]\\s*");
  private static final Pattern OUTLINE_NUMBER =
      Pattern.compile("[IVXLC]{1,6}[.)]?|[A-Z][.)]?|[0-9]{1,2}(\\.[0-9]{1,2})+\\.?");
  private static final Pattern COUNT =
      Pattern.compile("[(:;,–-]?\\s*\\(?\\s*[0-9]{1,4}\\s*(?:sản phẩm|SP|sp)\\b.*$");
  private static final Pattern COUNTED =
      Pattern.compile("(?iu)\\(?\\s*[0-9]{1,4}\\s*(?:sản phẩm|sp|chủ thể)\\s*\\)?");
  private static final Pattern DECISION =
      Pattern.compile("^(?:dot|quyet dinh|theo|can cu|cong nhan|danh sach|san pham|so )");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:(?:cac )?san pham )?(?:ocop )?(?:da |duoc )*(?:cong nhan |danh gia |phan hang )*"
              + "(?:trong )?(?:(dot (?:[1-9]|i{1,3}|iv))(?: (?:nam )?20[12][0-9])?|nam (20[12][0-9]))");
  private static final Pattern STAR = Pattern.compile("^(?:.* )?0?[1-5] sao\\b.*");

  /** A field and the value that the sub-heading gives it. */
  record Section(Field field, String value) {}

  private final ProductGroups groups;

  SectionReader(ProductGroups groups) {
    this.groups = groups;
  }

  /** The section that a row opens, or null when it opens none. */
  Section read(Row row, Form form) {
    if (form.sections().isEmpty() || row.cells().isEmpty() || row.cells().size() > 3) {
      return null;
    }
    String text = text(row);
    if (text == null || text.length() > 90) {
      return null;
    }
    Section decided = DecisionInterpreter.number(text) == null ? null : decision(text);
    if (decided != null && form.sections().contains(Field.DECISION)) {
      return decided;
    }
    text = COUNT.matcher(NUMBERING.matcher(text).replaceFirst("")).replaceFirst("").strip();
    text = text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    Section section = text.isEmpty() ? null : classify(text);
    return section != null && form.sections().contains(section.field()) ? section : null;
  }

  /** The one text of the row; beside it only an outline number and a count are allowed. */
  private static String text(Row row) {
    String text = null;
    for (Cell cell : row.cells()) {
      String value = cell.text();
      boolean isOutline =
          OUTLINE_NUMBER.matcher(value).matches() || text == null && isDigits(value);
      boolean isCount = cell.kind() == Cell.Kind.NUMBER || isCount(value);
      if (isOutline || (isCount && text != null)) {
        continue;
      }
      if (isCount || (text != null && !text.equals(value))) {
        return null;
      }
      text = value;
    }
    return text;
  }

  /** The text without the number before it: "HTX Na" of "I. HTX Na". */
  static String withoutNumbering(String text) {
    return NUMBERING.matcher(text).replaceFirst("").strip();
  }

  /** An outline number: "I", "II.", "A", "1.2". */
  static boolean isOutline(String text) {
    return OUTLINE_NUMBER.matcher(text).matches();
  }

  /** "4", "02 sản phẩm", "(01 SP)": how many products follow. */
  static boolean isCount(String text) {
    return isDigits(text) || COUNTED.matcher(text).matches();
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** "Đợt 1: Quyết định số 12/QĐ-UBND ngày 5/5/2021" over the rows that it recognised. */
  private static Section decision(String text) {
    String key = HeadingKey.of(NUMBERING.matcher(text).replaceFirst(""));
    return DECISION.matcher(key).find() ? new Section(Field.DECISION, text) : null;
  }

  private Section classify(String text) {
    String key = HeadingKey.of(text);
    Matcher year = YEAR.matcher(key);
    if (year.matches()) {
      return year.group(1) == null
          ? new Section(Field.YEAR, year.group(2))
          : new Section(Field.ROUND, text);
    }
    if (key.startsWith("tinh ")) {
      return new Section(Field.PROVINCE, text);
    }
    if (startsWithAny(key, "huyen ", "thi xa ", "quan ", "tx ")) {
      return new Section(Field.DISTRICT, text);
    }
    if (startsWithAny(key, "thanh pho ", "tp ")) {
      return new Section(Field.DISTRICT, text);
    }
    if (startsWithAny(key, "xa ", "phuong ", "thi tran ", "tt ")) {
      return new Section(Field.COMMUNE, text);
    }
    Matcher star = STAR.matcher(key);
    if (star.matches()) {
      return new Section(Field.STAR, text);
    }
    if (key.split(" ", -1).length <= 4 && ProducerNames.type(text) != ProducerType.UNKNOWN) {
      return new Section(Field.PRODUCER_TYPE, text);
    }
    GroupReading group = groups.interpret(text);
    return group.isCertain() && !group.code().equals("unknown")
        ? new Section(Field.GROUP, text)
        : null;
  }

  private static boolean startsWithAny(String key, String... starts) {
    for (String start : starts) {
      if (key.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
