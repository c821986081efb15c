package vn.ocop.intake.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ocop.domain.product.ProductGroups;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.form.Form.TemplateColumn;
import vn.ocop.intake.xlsx.Look;
import vn.ocop.intake.xlsx.Looks;
import vn.ocop.intake.xlsx.Pages;
import vn.ocop.intake.xlsx.XlsxFile;

/** Writes the empty workbook of a form for one unit. */
public final class FormTemplate {
  static final String LIST = "Danh sách";
  static final String GUIDE = "Hướng dẫn";
  static final String CHOICES = "Danh mục";
  static final int ROWS = 300;
  static final int HEADER = 4;
  static final String HEADER_FILL = "DCE6F1";
  static final String REQUIRED_FILL = "FFE9B3";

  private final Form form;
  private final List<TemplateColumn> columns;
  private final PlaceChoices places;
  private final ProductGroups groups;

  private FormTemplate(Form form, PlaceChoices places, ProductGroups groups) {
    this.form = form;
    this.places = places;
    this.groups = groups;
    this.columns =
        form.template().columns().stream().filter(column -> places.asks(column.field())).toList();
  }

  /**
   * Writes the template of a form.
   *
   * @param form must have a template
   * @param unit whose list it is: its name stands in the title, its communes are offered
   * @throws IOException when the folder cannot be written
   */
  public static void write(
      Form form, Unit unit, UnitDirectory units, ProductGroups groups, Path target)
      throws IOException {
    Objects.requireNonNull(form.template(), form.code());
    new FormTemplate(form, new PlaceChoices(unit, units), groups).write(target);
  }

  private void write(Path target) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Looks looks = new Looks(workbook);
      XSSFSheet list = workbook.createSheet(LIST);
      XSSFSheet guide = workbook.createSheet(GUIDE);
      ChoiceSheet choices = new ChoiceSheet(workbook.createSheet(CHOICES), looks);
      title(list, looks);
      header(list, looks);
      body(list, looks, choices);
      new GuideSheet(guide, looks).write(form, columns);
      choices.finish();
      workbook.setActiveSheet(0);
      XlsxFile.write(workbook, target);
    }
  }

  private void title(XSSFSheet sheet, Looks looks) {
    Look centred = Look.PLAIN.aligned(HorizontalAlignment.CENTER);
    spanned(
        sheet,
        looks,
        0,
        form.template().title().toUpperCase(java.util.Locale.ROOT),
        centred.bold().sized(14));
    spanned(sheet, looks, 1, places.title(), centred.bold().sized(12));
    spanned(
        sheet,
        looks,
        2,
        "Mỗi dòng một sản phẩm; cột tô vàng phải điền. Cách điền: đặt chuột vào tên cột hoặc xem trang “%s”."
            .formatted(GUIDE),
        centred.sized(10));
  }

  private void spanned(XSSFSheet sheet, Looks looks, int row, String text, Look look) {
    XSSFRow target = sheet.createRow(row);
    looks.text(target.createCell(0), text, look);
    sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, columns.size() - 1));
    target.setHeightInPoints(row == 0 ? 24 : 18);
  }

  private boolean hasGroups() {
    return columns.stream().anyMatch(column -> column.group() != null);
  }

  private int headerLast() {
    return hasGroups() ? HEADER + 1 : HEADER;
  }

  private void header(XSSFSheet sheet, Looks looks) {
    XSSFRow top = sheet.createRow(HEADER);
    XSSFRow leaf = hasGroups() ? sheet.createRow(HEADER + 1) : top;
    Look plain =
        Look.PLAIN.bold().bordered().filled(HEADER_FILL).aligned(HorizontalAlignment.CENTER);
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    for (int at = 0; at < columns.size(); at++) {
      TemplateColumn column = columns.get(at);
      Look look = GuideSheet.isRequired(form, column) ? plain.filled(REQUIRED_FILL) : plain;
      boolean isSpanned = hasGroups() && column.group() == null;
      if (hasGroups()) {
        looks.text(top.createCell(at), column.group() == null ? column.heading() : "", look);
        groupHeading(sheet, looks, top, at, plain);
      }
      looks.text(leaf.createCell(at), isSpanned ? "" : column.heading(), look);
      if (isSpanned) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(HEADER, HEADER + 1, at, at));
      }
      comment(drawing, isSpanned ? top : leaf, at, column);
      sheet.setColumnWidth(at, width(column) * 256);
    }
    leaf.setHeightInPoints(33);
  }

  private void groupHeading(XSSFSheet sheet, Looks looks, XSSFRow top, int at, Look look) {
    String group = columns.get(at).group();
    boolean isFirst = group != null && (at == 0 || !group.equals(columns.get(at - 1).group()));
    if (isFirst) {
      int last = at;
      while (last + 1 < columns.size() && group.equals(columns.get(last + 1).group())) {
        last++;
      }
      looks.text(top.getCell(at), group, look);
      sheet.addMergedRegionUnsafe(new CellRangeAddress(HEADER, HEADER, at, last));
    }
  }

  private void comment(XSSFDrawing drawing, XSSFRow row, int at, TemplateColumn column) {
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, at + 1, row.getRowNum(), at + 3, row.getRowNum() + 5);
    XSSFComment comment = drawing.createCellComment(anchor);
    comment.setAuthor("OCOP");
    String example = column.example().isEmpty() ? "" : "\nVí dụ: " + column.example();
    comment.setString(new XSSFRichTextString(column.hint() + example));
    row.getCell(at).setCellComment(comment);
  }

  private void body(XSSFSheet sheet, Looks looks, ChoiceSheet choices) {
    int first = headerLast() + 1;
    List<Look> styles = new ArrayList<>();
    Look plain =
        new Look(
            false,
            false,
            11,
            HorizontalAlignment.GENERAL,
            VerticalAlignment.TOP,
            true,
            BorderStyle.THIN,
            null,
            null,
            Look.GENERAL,
            false);
    columns.forEach(column -> styles.add(plain.formatted(format(column.field()))));
    for (int row = first; row < first + ROWS; row++) {
      XSSFRow target = sheet.createRow(row);
      for (int at = 0; at < columns.size(); at++) {
        target.createCell(at).setCellStyle(looks.style(styles.get(at)));
      }
    }
    Rules rules = new Rules(sheet, first, first + ROWS - 1);
    for (int at = 0; at < columns.size(); at++) {
      TemplateColumn column = columns.get(at);
      List<String> offered = offered(column);
      if (offered.isEmpty()) {
        rules.kindOf(column, at);
      } else {
        rules.oneOf(choices.add(column.heading(), offered), at, column);
      }
    }
    sheet.createFreezePane(places.frozenColumns(columns), first);
    Pages.print(sheet, new CellRangeAddress(HEADER, headerLast(), -1, -1));
  }

  private List<String> offered(TemplateColumn column) {
    if (column.field() == Field.GROUP) {
      return groups.all().stream()
          .filter(group -> !group.code().equals("unknown"))
          .map(group -> group.nameVi())
          .toList();
    }
    List<String> offered = places.offered(column.field());
    return offered.isEmpty() ? column.choices() : offered;
  }

  private static String format(Field field) {
    return Rules.DATES.contains(field) ? "d/m/yyyy" : textual(field) ? "@" : Look.GENERAL;
  }

  private static boolean textual(Field field) {
    return Set.of(Field.TAX_CODE, Field.PRODUCT_CODE, Field.DECISION_NUMBER).contains(field);
  }

  private static int width(TemplateColumn column) {
    return switch (column.field()) {
      case ORDINAL -> 6;
      case PRODUCT_NAME, PRODUCER_NAME -> 32;
      case ADDRESS, NOTE, GROUP, GROUND -> 24;
      case COMMUNE, DISTRICT, PROVINCE, PRODUCER_TYPE, AUTHORITY, DECISION_NUMBER -> 19;
      case STAR_3, STAR_4, STAR_5, SCORE -> 9;
      default -> 14;
    };
  }
}
