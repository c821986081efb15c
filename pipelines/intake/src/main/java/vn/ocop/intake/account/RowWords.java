package vn.ocop.intake.account;

import java.util.regex.Pattern;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;

/** Words by which rows below and between products are known: totals, signatures, remarks. */
final class RowWords {
  private static final Pattern SUBTOTAL =
      Pattern.compile(
          "^(?:(tong cong|tong so|tong|cong)( (so|san pham|sp|huyen|xa|phuong|tinh|tp|thanh pho|thi"
              + " xa|toan|hang|muc|nhom|chu the|cac|chung|don|ca (tinh|huyen|xa|nuoc)|loai|[ivx]+|[a-e]|[0-9]).*)?"
              + "|(toan (tinh|huyen|xa|thanh pho|thi xa)|luy ke)( (co|la|gom|den|dat|[0-9]).*)?"
              + "|trong do( .*)?)$");
  private static final Pattern RULE = Pattern.compile(":?[-–—=_]{2,}:?");
  private static final String[] FOOT = {
    "noi nhan",
    "tm ",
    "t m ",
    "kt ",
    "k t ",
    "chu tich",
    "nguoi lap",
    "thu truong",
    "giam doc",
    "pho chu tich",
    "nguoi tong hop",
    "xac nhan",
    "lanh dao"
  };

  private RowWords() {}

  /** Lines drawn with signs, as text tables have them below their headings. */
  static boolean isRule(Row row) {
    return row.cells().size() > 1
        && row.cells().stream().allMatch(cell -> RULE.matcher(cell.text()).matches());
  }

  /** "Cộng", "Tổng số: 7 sản phẩm", "Trong đó". */
  static boolean isTotal(String text) {
    return SUBTOTAL.matcher(HeadingKey.of(text)).matches();
  }

  /** "Nơi nhận", "TM. ỦY BAN NHÂN DÂN" in one of a few cells. */
  static boolean isFoot(Row row) {
    if (row.cells().size() > 3) {
      return false;
    }
    for (Cell cell : row.cells()) {
      String key = HeadingKey.of(cell.text()) + " ";
      for (String word : FOOT) {
        if (key.startsWith(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Ghi chú: …", "- Lưu: VT", "Lạng Sơn, ngày … tháng …". */
  static boolean isRemark(Row row) {
    String text = row.cells().get(0).text();
    String key = HeadingKey.of(text);
    return text.startsWith("-")
        || text.startsWith("*")
        || text.startsWith("(")
        || key.startsWith("ghi chu")
        || key.startsWith("danh sach")
        || key.startsWith("luu")
        || key.startsWith("khong co ")
        || key.startsWith("khong phat sinh")
        || key.startsWith("chua co ")
        || key.contains(" ngay ") && key.contains(" thang ");
  }
}
