package vn.ocop.intake.returned;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ocop.domain.catalogue.Messages.Severity;
import vn.ocop.intake.ReceivedFile;
import vn.ocop.intake.account.SheetOfFindings;
import vn.ocop.intake.workbook.Addresses;
import vn.ocop.intake.xlsx.Look;
import vn.ocop.intake.xlsx.Looks;
import vn.ocop.intake.xlsx.Pages;

/** The first sheet: what became of the file, and every finding with what to do. */
final class FindingsSheet {
  private static final int MOST_FINDINGS = 5_000;
  private static final int LAST_COLUMN = 7;
  private static final int[] WIDTHS = {6, 14, 20, 9, 34, 46, 46, 12};
  private static final List<String> HEADINGS =
      List.of("STT", "Mức độ", "Trang tính", "Ô", "Nội dung trong ô", "Vì sao", "Cách sửa", "Mã");

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final Looks looks;
  private int at;

  FindingsSheet(XSSFWorkbook workbook, XSSFSheet sheet, Looks looks) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.looks = looks;
  }

  /**
   * Writes the sheet.
   *
   * @param names name of each sheet in this workbook; empty when the list itself does not go along
   */
  void write(ReceivedFile file, Remarks remarks, Map<String, String> names) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    XSSFRow title = sheet.createRow(at++);
    looks.text(title.createCell(0), SheetOfFindings.TITLE, Look.PLAIN.bold().sized(16).onOneLine());
    title.setHeightInPoints(24);
    line("Tệp", file.fileName());
    line("Kết quả", result(file));
    line("Cần làm", todo(remarks));
    line("Cách làm", way(names.isEmpty()));
    if (file.contactsRemoved() > 0) {
      line(
          "Lưu ý",
          "Số điện thoại, số giấy tờ, thư điện tử, tên người đại diện không được lưu nên đã bỏ khỏi"
              + " bản này (%d chỗ).".formatted(file.contactsRemoved()));
    }
    legend();
    at++;
    table(remarks.all(), names);
  }

  private void line(String label, String text) {
    XSSFRow row = sheet.createRow(at++);
    looks.text(row.createCell(0), label, Look.PLAIN.bold().onOneLine());
    looks.text(row.createCell(2), text, Look.PLAIN);
    sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
    sheet.addMergedRegionUnsafe(
        new CellRangeAddress(row.getRowNum(), row.getRowNum(), 2, LAST_COLUMN));
    row.setHeightInPoints(16f * (1 + text.length() / 170));
  }

  private static String result(ReceivedFile file) {
    if (file.intakeStatus() == ReceivedFile.Status.REFUSED) {
      return "CHƯA NẠP: cả tệp được trả lại. Lý do và cách sửa ở bảng dưới.";
    }
    String quarantined =
        file.rowsQuarantined() == 0
            ? "không dòng nào bị cách ly"
            : "CÁCH LY %d dòng (chưa nạp, phải sửa)".formatted(file.rowsQuarantined());
    return "Đọc %d dòng: nạp %d dòng; %s; %d dòng là tiêu đề, mục, dòng cộng, ghi chú hoặc trống."
        .formatted(file.rowsRead(), file.rowsLoaded(), quarantined, file.rowsClassed());
  }

  private static String todo(Remarks remarks) {
    long errors = remarks.count(Severity.ERROR);
    long warnings = remarks.count(Severity.WARNING);
    long infos = remarks.count(Severity.INFO);
    return errors + warnings + infos == 0
        ? "Không có gì phải sửa."
        : "%d chỗ phải sửa · %d chỗ nên kiểm tra · %d lưu ý (không bắt buộc sửa)"
            .formatted(errors, warnings, infos);
  }

  private static String way(boolean isAlone) {
    return isAlone
        ? "Sửa tệp gốc theo bảng dưới rồi gửi lại."
        : "Bấm vào ô ở cột “Ô” để đến chỗ cần sửa. Sửa ngay trong tệp này rồi gửi lại (trang “%s” và"
                .formatted(SheetOfFindings.NAME)
            + " cột “%s” được bỏ qua khi đọc), hoặc sửa tệp gốc.".formatted(SourceSheets.REMARKS);
  }

  private void legend() {
    XSSFRow row = sheet.createRow(at++);
    looks.text(row.createCell(0), "Màu", Look.PLAIN.bold());
    Look box = Look.PLAIN.bordered().aligned(HorizontalAlignment.CENTER);
    sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
    String[] words = {
      Remark.word(Severity.ERROR),
      Remark.word(Severity.WARNING),
      Remark.word(Severity.INFO),
      "Dòng cách ly (chưa nạp)"
    };
    String[] fills = {
      Colours.of(Severity.ERROR),
      Colours.of(Severity.WARNING),
      Colours.of(Severity.INFO),
      Colours.QUARANTINED
    };
    int[] columns = {2, 4, 5, 6};
    for (int i = 0; i < words.length; i++) {
      looks.text(row.createCell(columns[i]), words[i], box.filled(fills[i]));
    }
    looks.text(row.createCell(3), "", box.filled(fills[0]));
    sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 2, 3));
  }

  private void table(List<Remark> remarks, Map<String, String> names) {
    XSSFRow header = sheet.createRow(at++);
    Look heading =
        Look.PLAIN.bold().bordered().filled(Colours.HEADER).aligned(HorizontalAlignment.CENTER);
    for (int column = 0; column < HEADINGS.size(); column++) {
      looks.text(header.createCell(column), HEADINGS.get(column), heading);
    }
    int shown = Math.min(remarks.size(), MOST_FINDINGS);
    for (int i = 0; i < shown; i++) {
      finding(i + 1, remarks.get(i), names);
    }
    if (shown < remarks.size()) {
      XSSFRow rest = sheet.createRow(at++);
      looks.text(
          rest.createCell(1),
          "… và %d nhận xét khác, xem ở từng dòng của danh sách".formatted(remarks.size() - shown),
          Look.PLAIN.onOneLine());
    }
    sheet.createFreezePane(0, header.getRowNum() + 1);
    if (shown > 0) {
      sheet.setAutoFilter(
          new CellRangeAddress(header.getRowNum(), header.getRowNum() + shown, 0, LAST_COLUMN));
    }
    Pages.print(sheet, new CellRangeAddress(header.getRowNum(), header.getRowNum(), -1, -1));
  }

  private void finding(int number, Remark remark, Map<String, String> names) {
    XSSFRow row = sheet.createRow(at++);
    Look plain = Look.PLAIN.bordered();
    Look centred = plain.aligned(HorizontalAlignment.CENTER);
    XSSFCell ordinal = row.createCell(0);
    ordinal.setCellValue(number);
    ordinal.setCellStyle(looks.style(centred));
    looks.text(
        row.createCell(1),
        Remark.word(remark.severity()),
        centred.bold().filled(Colours.of(remark.severity())));
    String name = remark.sheetName() == null ? null : names.get(remark.sheetName());
    looks.text(row.createCell(2), name != null ? name : orFile(remark.sheetName()), plain);
    place(row.createCell(3), remark, name, centred);
    looks.text(row.createCell(4), Pages.limited(remark.content()), plain);
    looks.text(row.createCell(5), Pages.limited(remark.advice().why()), plain);
    looks.text(row.createCell(6), Pages.limited(remark.advice().how()), plain);
    looks.text(row.createCell(7), remark.code(), centred);
    Pages.fitHeight(row, Set.of());
  }

  private static String orFile(String sheetName) {
    return sheetName == null ? "(cả tệp)" : sheetName;
  }

  private void place(XSSFCell cell, Remark remark, String name, Look look) {
    if (remark.row() == 0) {
      looks.text(cell, "", look);
      return;
    }
    boolean isCell = remark.column() >= 0;
    String address = Addresses.columnName(Math.max(0, remark.column())) + remark.row();
    looks.text(
        cell,
        isCell ? address : "dòng " + remark.row(),
        name == null ? look : look.inked(Colours.LINK));
    if (name != null) {
      XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + name.replace("'", "''") + "'!" + address);
      cell.setHyperlink(link);
    }
  }
}
