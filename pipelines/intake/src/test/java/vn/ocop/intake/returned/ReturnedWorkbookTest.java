package vn.ocop.intake.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.intake.Fixtures;
import vn.ocop.intake.Grid;
import vn.ocop.intake.Inbox;
import vn.ocop.intake.InboxFile;
import vn.ocop.intake.Intake;
import vn.ocop.intake.Reading;
import vn.ocop.intake.ReceivedFile;

class ReturnedWorkbookTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
  private static final String TITLE =
      "Danh sách sản phẩm OCOP được công nhận tỉnh Lạng Sơn (Quyết định số 123/QĐ-UBND ngày 15/3/2022)";
  private static final Object[] HEADER = {
    "STT", "Tên sản phẩm", "Chủ thể", "Huyện", "Xã", "Hạng sao", "Điện thoại", "Người đại diện"
  };
  private static final Object[][] ROWS = {
    {TITLE},
    HEADER,
    {1, "Na", "HTX Na", "Chi Lăng", "Chi Lăng", "4 sao", "0912 345 678", "Lý Thị Mến"},
    {2, "=SUM(1;2)", "Hộ Nguyễn Văn A (0912345678)", "Chi Lăng", "Không Có", "9 sao", 912345678},
    {3, null, "HTX B", "Chi Lăng", "Chi Lăng", "3 sao"}
  };

  private static Intake intake;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    intake = Intake.open(Fixtures.CONF);
  }

  @Test
  void the_first_sheet_says_what_became_of_the_file_and_what_to_do() {
    XSSFSheet sheet = returned(list(new XSSFWorkbook(), "ky1.xlsx")).getSheetAt(0);
    assertThat(sheet.getSheetName()).isEqualTo("Cần sửa");
    assertThat(Grid.of(sheet))
        .contains(
            "Tệp | ky1.xlsx",
            "Kết quả | Đọc 5 dòng: nạp 1 dòng; CÁCH LY 2 dòng (chưa nạp, phải sửa); 2 dòng là tiêu"
                + " đề, mục, dòng cộng, ghi chú hoặc trống.",
            "1 | Phải sửa | Ds | F4 | 9 sao | Hạng sao “9 sao” không thể có (chỉ từ 1 đến 5, số"
                + " nguyên). | Hãy sửa theo quyết định công nhận. | OCOP-1203")
        .anyMatch(
            line ->
                line.endsWith(
                    "B5 | Thiếu tên sản phẩm; dòng được cách ly. | Hãy điền tên sản phẩm vào ô B5. | OCOP-1104"));
  }

  @Test
  void each_finding_leads_to_its_cell_which_is_coloured_and_commented() {
    XSSFWorkbook workbook = returned(list(new XSSFWorkbook(), "ky1.xlsx"));
    XSSFSheet list = workbook.getSheet("Ds");
    assertThat(workbook.getSheetAt(0).getHyperlinkList())
        .extracting(link -> link.getAddress())
        .contains("'Ds'!F4", "'Ds'!B5");
    assertThat(fill(list, 3, 5)).isEqualTo("FFFF9B94");
    assertThat(fill(list, 3, 1)).as("the rest of a quarantined row").isEqualTo("FFFBE3E1");
    assertThat(fill(list, 2, 1)).as("a clean cell").isNull();
    assertThat(list.getRow(3).getCell(5).getCellComment().getString().getString())
        .contains("OCOP-1203", "Hãy sửa theo quyết định");
    assertThat(list.getRow(1).getCell(10).getStringCellValue()).isEqualTo("Nhận xét khi kiểm tra");
    assertThat(list.getRow(4).getCell(10).getStringCellValue()).startsWith("DÒNG CÁCH LY");
  }

  @Test
  void nothing_of_a_formula_macro_author_or_person_goes_along() throws IOException {
    Workbook original = new XSSFWorkbook();
    Path file = list(original, "ky1.xlsx");
    Path back = write(file);
    String everything = text(back);
    assertThat(everything)
        .doesNotContain("0912", "912345678", "Lý Thị Mến", "<f>", "Apache POI")
        .contains("Nguyễn Văn A");
    XSSFCell cell = Grid.open(back).getSheet("Ds").getRow(3).getCell(1);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
  }

  @Test
  void a_web_page_goes_back_as_one_sheet_with_its_merged_cells() {
    String page =
        "<table><tr><th>STT<th>Tên sản phẩm<th>Chủ thể<th>Hạng sao"
            + "<tr><td>1<td>Na<td rowspan=2>HTX Na<td>9 sao<tr><td>2<td>Ớt<td>3 sao</table>";
    XSSFSheet list =
        returned(Fixtures.write(folder.resolve("trang.xls"), page)).getSheet("Danh sách");
    assertThat(list.getMergedRegions())
        .extracting(Object::toString)
        .anyMatch(m -> m.contains("C2:C3"));
    assertThat(fill(list, 1, 3)).isEqualTo("FFFF9B94");
  }

  @Test
  void the_same_list_gives_the_same_bytes() throws IOException {
    Path file = list(new XSSFWorkbook(), "ky1.xlsx");
    byte[] first = Files.readAllBytes(write(file));
    byte[] second = Files.readAllBytes(write(file));
    assertThat(second).isEqualTo(first);
    try (ZipFile zip = new ZipFile(write(file).toFile())) {
      assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct())
          .containsExactly(LocalDateTime.of(1980, 1, 1, 0, 0));
    }
  }

  @Test
  void a_returned_list_that_is_sent_again_is_read_as_the_original_was() {
    for (Path file :
        List.of(list(new XSSFWorkbook(), "ky1.xlsx"), list(new HSSFWorkbook(), "ky1.xls"))) {
      Reading original = read(file);
      Path back = write(file);
      Reading again = read(back);
      assertThat(again.entries()).hasSize(1);
      assertThat(again.entries().get(0).subject()).isEqualTo(original.entries().get(0).subject());
      assertThat(again.entries().get(0).outcome()).isEqualTo(original.entries().get(0).outcome());
      assertThat(again.file().rowsQuarantined()).isEqualTo(2);
      assertThat(again.issues())
          .filteredOn(issue -> issue.code().equals("OCOP-1109"))
          .as("the column of remarks is known and skipped")
          .isEmpty();
      assertThat(Grid.open(write(back)).getNumberOfSheets()).isEqualTo(2);
    }
  }

  @Test
  void styles_widths_and_merges_of_an_old_xls_are_kept() {
    HSSFWorkbook original = new HSSFWorkbook();
    Path file = list(original, "ky1.xls");
    XSSFSheet list = returned(file).getSheet("Ds");
    assertThat(list.getMergedRegions()).contains(CellRangeAddress.valueOf("A1:H1"));
    assertThat(list.getColumnWidth(1)).isEqualTo(30 * 256);
    assertThat(list.getRow(1).getCell(1).getCellStyle().getFont().getBold()).isTrue();
    assertThat(list.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
    assertThat(list.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
  }

  @Test
  void a_list_in_one_column_and_a_sheet_without_headings_come_back_and_are_read_again() {
    XSSFWorkbook original = new XSSFWorkbook();
    Fixtures.fill(
        original.createSheet("Trang 1"),
        0,
        new Object[] {"STT;Tên sản phẩm;Chủ thể;Hạng sao"},
        new Object[] {"1;Na;HTX Na;4 sao"},
        new Object[] {"2;Ớt;HTX Ớt;9 sao"});
    Fixtures.fill(
        original.createSheet("Trang 2"),
        0,
        new Object[] {3, "Mít", "HTX Mít", "3 sao"},
        new Object[] {4, "Hồi", "HTX Hồi", "7 sao"});
    Path back = write(Fixtures.write(folder.resolve("hai-trang.xlsx"), original));
    XSSFWorkbook workbook = Grid.open(back);
    XSSFSheet first = workbook.getSheet("Trang 1");
    assertThat(first.getRow(2).getCell(3).getStringCellValue()).isEqualTo("9 sao");
    assertThat(fill(first, 2, 3)).isEqualTo("FFFF9B94");
    XSSFSheet second = workbook.getSheet("Trang 2");
    assertThat(fill(second, 1, 3)).isEqualTo("FFFF9B94");
    assertThat(second.getRow(1).getCell(3).getCellComment().getString().getString())
        .contains("OCOP-1203");
    assertThat(second.getRow(1).getLastCellNum()).as("no column more").isEqualTo((short) 4);
    Reading again = read(back);
    assertThat(again.entries())
        .extracting(entry -> entry.subject().productName())
        .containsExactly("Na", "Mít");
    assertThat(again.file().rowsQuarantined()).isEqualTo(2);
  }

  @Test
  void a_csv_comes_back_as_a_workbook() {
    Path file =
        Fixtures.write(
            folder.resolve("ky2.csv"),
            "STT,Tên sản phẩm,Chủ thể,Tỉnh,Hạng sao\n1,Chè,HTX Chè,Lạng Sơn,bảy sao\n",
            StandardCharsets.UTF_8);
    XSSFWorkbook workbook = returned(file);
    assertThat(Grid.of(workbook.getSheet("Danh sách")))
        .element(0)
        .isEqualTo("STT | Tên sản phẩm | Chủ thể | Tỉnh | Hạng sao | Nhận xét khi kiểm tra");
    assertThat(write(file)).isEqualTo(folder.resolve("out/ky2.csv.can-sua.xlsx"));
  }

  @Test
  void a_list_refused_for_its_layout_goes_back_without_contact_data() throws IOException {
    Path file =
        Fixtures.write(
            folder.resolve("ky3.csv"),
            "Tên sản phẩm,Chủ thể,Điện thoại\nChè,HTX Chè,0912345678\nMật ong,HTX Ong,0912345679\n",
            StandardCharsets.UTF_8);
    Path back = write(file);
    assertThat(read(file).file().intakeStatus()).isEqualTo(ReceivedFile.Status.REFUSED);
    assertThat(Grid.of(Grid.open(back).getSheetAt(0)))
        .contains("Kết quả | CHƯA NẠP: cả tệp được trả lại. Lý do và cách sửa ở bảng dưới.")
        .anyMatch(line -> line.contains("OCOP-1103"));
    assertThat(text(back)).contains("Mật ong").doesNotContain("09123456");
  }

  @Test
  void a_file_that_cannot_be_opened_gives_a_note_alone() {
    Path file = Fixtures.write(folder.resolve("ky4.xlsx"), "%PDF-1.4", StandardCharsets.UTF_8);
    XSSFWorkbook workbook = returned(file);
    assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
    assertThat(Grid.of(workbook.getSheetAt(0))).anyMatch(line -> line.contains("OCOP-1001"));
  }

  @Test
  void only_lists_with_an_error_are_wanted_back() {
    ReturnedWorkbook returned = new ReturnedWorkbook(intake.messages());
    Path clean =
        Fixtures.write(
            folder.resolve("sach.csv"),
            "STT,Tên sản phẩm,Chủ thể,Tỉnh,Hạng sao\n1,Chè,HTX Chè,Lạng Sơn,3 sao\n",
            StandardCharsets.UTF_8);
    assertThat(returned.isWanted(read(clean))).isFalse();
    assertThat(returned.isWanted(read(list(new XSSFWorkbook(), "ky1.xlsx")))).isTrue();
  }

  @Test
  void a_very_long_name_is_shortened_and_stays_its_own() {
    Path first = ReturnedWorkbook.target(folder, "x/" + "ệ".repeat(80) + "1.csv");
    Path second = ReturnedWorkbook.target(folder, "x/" + "ệ".repeat(80) + "2.csv");
    assertThat(first).isNotEqualTo(second);
    assertThat(first.getParent()).isEqualTo(folder.resolve("x"));
    assertThat(first.getFileName().toString().getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(255);
  }

  @Test
  void a_name_cannot_lead_out_of_the_folder() {
    assertThat(ReturnedWorkbook.target(folder, "../../x.xls"))
        .isEqualTo(folder.resolve("x.xls.can-sua.xlsx"));
    assertThat(ReturnedWorkbook.target(folder, "lang-son/a.XLSX"))
        .isEqualTo(folder.resolve("lang-son/a.can-sua.xlsx"));
  }

  private Path list(Workbook workbook, String name) {
    Sheet sheet = Fixtures.fill(workbook.createSheet("Ds"), 0, ROWS);
    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
    sheet.setColumnWidth(1, 30 * 256);
    Font bold = workbook.createFont();
    bold.setBold(true);
    var style = workbook.createCellStyle();
    style.setFont(bold);
    sheet.getRow(1).getCell(1).setCellStyle(style);
    if (workbook instanceof XSSFWorkbook) {
      sheet.getRow(2).createCell(9).setCellFormula("1+1");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
    return Fixtures.write(folder.resolve(name), workbook);
  }

  private static Reading read(Path file) {
    return intake.read(Inbox.scan(file).get(0), NOW);
  }

  private Path write(Path file) {
    InboxFile list = Inbox.scan(file).get(0);
    try {
      return new ReturnedWorkbook(intake.messages())
          .write(list, intake.read(list, NOW), folder.resolve("out"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private XSSFWorkbook returned(Path file) {
    return Grid.open(write(file));
  }

  private static String fill(XSSFSheet sheet, int row, int column) {
    var color = sheet.getRow(row).getCell(column).getCellStyle().getFillForegroundColorColor();
    return color == null ? null : color.getARGBHex();
  }

  private static String text(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .map(entry -> bytes(zip, entry))
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .collect(Collectors.joining("\n"));
    }
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) {
    try (var in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
