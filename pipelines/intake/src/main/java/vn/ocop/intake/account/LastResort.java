package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.ocop.domain.text.Text;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/**
 * Where a list tells of itself when nothing stands above it: at its foot, in the margins of its
 * pages, in the name of its sheet. The day on which a list was signed or printed is not taken.
 */
final class LastResort {
  private static final int CELLS_OF_A_FOOT = 3;
  private static final int CELLS_OF_A_PRODUCT = 4;

  private static final Pattern ABOUT_THE_LIST =
      Pattern.compile(
          "^(?:(?:tm|t m|kt|k t) )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|so nong nghiep|danh sach"
              + "|phu luc|bieu |van phong dieu phoi|hoi dong (?:danh gia|cap))"
              + "|kem theo quyet dinh"
              + "|(?:cong nhan|phe duyet|ban hanh) (?:tai|theo|kem theo) quyet dinh");

  /** What is said of some products only, or to some people. */
  private static final Pattern REMARK =
      Pattern.compile(
          "^(?:ghi chu|luu y|noi nhan|rieng|trong do|can cu|luu )|san pham (?:so|thu) ");

  private static final Pattern SIGNED = Pattern.compile("ngay (?:\\d+ )?(?:thang|\\d)");

  /** Names that programs give to sheets. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?:sheet|trang tinh|trang|table|bang|page|worksheet|danh sach|ds|phu luc|bieu)"
              + " ?(?:\\d*|[ivx]+)|csv|html");

  private LastResort() {}

  /** The lines that tell of the list, those of the foot first. */
  static List<String> lines(Sheet sheet, SheetMatch match) {
    List<String> lines = foot(sheet, match);
    sheet.margins().stream().filter(LastResort::isUndated).forEach(lines::add);
    if (!UNNAMED.matcher(HeadingKey.of(sheet.name())).matches()) {
      lines.add(sheet.name());
    }
    return lines;
  }

  private static List<String> foot(Sheet sheet, SheetMatch match) {
    List<String> lines = new ArrayList<>();
    for (int i = sheet.rows().size() - 1; i >= 0; i--) {
      Row row = sheet.rows().get(i);
      boolean isProduct =
          row.number() <= match.headerLast()
              || row.cells().size() >= CELLS_OF_A_PRODUCT
              || isNumbered(row, match);
      if (isProduct) {
        break;
      }
      if (row.cells().size() <= CELLS_OF_A_FOOT) {
        row.cells().stream()
            .flatMap(cell -> cell.text().lines())
            .filter(LastResort::isAboutTheList)
            .forEach(lines::add);
      }
    }
    return lines;
  }

  private static boolean isNumbered(Row row, SheetMatch match) {
    int ordinal = match.column(Field.ORDINAL);
    return ordinal >= 0 && SectionReader.isDigits(row.text(ordinal));
  }

  private static boolean isAboutTheList(String line) {
    String text = Text.clean(line);
    String key = HeadingKey.of(text);
    boolean isRemark = text.startsWith("-") || text.startsWith("*") || text.startsWith("+");
    return !isRemark
        && !REMARK.matcher(key).find()
        && ABOUT_THE_LIST.matcher(key).find()
        && isUndated(text);
  }

  /** Only the day of a decision is that of a list. */
  private static boolean isUndated(String line) {
    String key = HeadingKey.of(line);
    return key.contains("quyet dinh") || !SIGNED.matcher(key).find();
  }
}
