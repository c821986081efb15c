package vn.ocop.intake.template;

import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.form.Form.TemplateColumn;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.workbook.Addresses;
import vn.ocop.intake.xlsx.Look;
import vn.ocop.intake.xlsx.Looks;
import vn.ocop.intake.xlsx.Pages;

/**
 * The second sheet: how each column is filled in. Its texts are worded so that none reads as the
 * heading or title of a list.
 */
final class GuideSheet {
  private static final int[] WIDTHS = {30, 22, 70, 30};
  private static final List<String> HEADINGS = List.of("Cột", "Phải điền", "Cách ghi", "Ví dụ");

  private final XSSFSheet sheet;
  private final Looks looks;
  private int at;

  GuideSheet(XSSFSheet sheet, Looks looks) {
    this.sheet = sheet;
    this.looks = looks;
  }

  /** Whether a column must be filled in by itself, not as one of several. */
  static boolean isRequired(Form form, TemplateColumn column) {
    boolean isNamed = form.listKind() == ListKind.RECOGNITION && column.field() == Field.STAR;
    return column.group() == null
        && (isNamed || form.required().stream().anyMatch(Set.of(column.field())::equals));
  }

  void write(Form form, List<TemplateColumn> columns) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    text("Cách điền", Look.PLAIN.bold().sized(14).onOneLine());
    text("• Mỗi dòng một sản phẩm. Không gộp ô, không chèn dòng trống giữa danh sách.");
    text("• Giữ nguyên dòng tên cột; cột không dùng thì để trống.");
    text("• Ngày ghi theo thứ tự ngày/tháng/năm. Chữ có dấu gõ bằng Unicode.");
    text("• Không ghi số điện thoại, số giấy tờ, thư điện tử của cá nhân: kho không lưu.");
    text("• Xem trước khi gửi: ./ocop check TỆP ghi ra bản có đánh dấu chỗ cần sửa.");
    at++;
    XSSFRow header = sheet.createRow(at++);
    Look heading = Look.PLAIN.bold().bordered().filled(FormTemplate.HEADER_FILL);
    for (int column = 0; column < HEADINGS.size(); column++) {
      looks.text(header.createCell(column), HEADINGS.get(column), heading);
    }
    for (int column = 0; column < columns.size(); column++) {
      line(form, columns.get(column), "Cột " + Addresses.columnName(column) + ": ");
    }
    Pages.print(sheet, new CellRangeAddress(header.getRowNum(), header.getRowNum(), -1, -1));
  }

  private void text(String text) {
    text(text, Look.PLAIN.onOneLine());
  }

  private void text(String text, Look look) {
    looks.text(sheet.createRow(at++).createCell(0), text, look);
  }

  private void line(Form form, TemplateColumn column, String place) {
    XSSFRow row = sheet.createRow(at++);
    Look plain = Look.PLAIN.bordered();
    boolean isRequired = isRequired(form, column);
    String name =
        column.group() == null ? column.heading() : column.group() + " – " + column.heading();
    looks.text(
        row.createCell(0),
        place + name,
        isRequired ? plain.bold().filled(FormTemplate.REQUIRED_FILL) : plain.bold());
    looks.text(row.createCell(1), isRequired ? "phải điền" : oneOf(form, column), plain);
    looks.text(row.createCell(2), column.hint(), plain);
    looks.text(row.createCell(3), column.example(), plain);
    Pages.fitHeight(row, Set.of());
  }

  private static String oneOf(Form form, TemplateColumn column) {
    boolean isOne =
        form.required().stream()
            .anyMatch(group -> group.size() > 1 && group.contains(column.field()));
    return isOne ? "một trong các cột cùng loại" : "";
  }
}
