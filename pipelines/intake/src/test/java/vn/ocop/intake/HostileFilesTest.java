package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break the reader: each is refused by number or read without harm. */
class HostileFilesTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 8, 0);
  private static final String LIST = "STT,Tên sản phẩm,Chủ thể,Hạng sao\n1,Mật ong,HTX A,3 sao\n";
  private static final String LAUGHS =
      "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

  private static final String CELL = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";
  private static final String SHEET =
      "<worksheet><sheetData><row r=\"1\">"
          + CELL.formatted("B1", "Tên sản phẩm")
          + CELL.formatted("C1", "Chủ thể")
          + CELL.formatted("D1", "Hạng sao")
          + "</row><row r=\"2\">"
          + CELL.formatted("B2", "Na")
          + CELL.formatted("C2", "HTX Na")
          + CELL.formatted("D2", "3 sao")
          + "</row></sheetData></worksheet>";

  private static Intake intake;

  @TempDir Path inbox;

  @BeforeAll
  static void open() {
    intake = Intake.open(Fixtures.CONF);
  }

  @Test
  void entities_in_shared_strings_refuse_the_file() {
    Map<String, String> parts = parts("<worksheet><sheetData/></worksheet>");
    parts.put("xl/sharedStrings.xml", LAUGHS + "<sst><si><t>&c;&x;</t></si></sst>");
    assertThat(refusal("cuoi.xlsx", Fixtures.zip(parts))).isEqualTo("OCOP-1009");
  }

  @Test
  void an_archive_of_very_many_entries_is_refused() {
    Map<String, String> parts = parts("<worksheet><sheetData/></worksheet>");
    for (int i = 0; i < 6_000; i++) {
      parts.put("xl/media/" + i, "");
    }
    assertThat(refusal("nhieu-muc.xlsx", Fixtures.zip(parts))).isEqualTo("OCOP-1005");
  }

  @Test
  void entries_that_point_out_of_the_archive_are_never_written() {
    Map<String, String> parts = parts("<worksheet><sheetData/></worksheet>");
    parts.put("../../ngoai.txt", "x");
    refusal("truot.xlsx", Fixtures.zip(parts));
    assertThat(inbox.resolve("../../ngoai.txt")).doesNotExist();
  }

  @Test
  void cells_far_out_and_rows_out_of_order_do_no_harm() {
    String sheet =
        "<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
            + "<row r=\"2\"><c r=\"ZZZZZZZZZZ2\"><v>1</v></c></row></sheetData></worksheet>";
    assertThat(refusal("xa.xlsx", Fixtures.xlsx(sheet))).startsWith("OCOP-1");
  }

  @Test
  void workbooks_of_other_programs_are_refused_by_number() {
    assertThat(
            refusal(
                "so.ods",
                Fixtures.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))))
        .isEqualTo("OCOP-1001");
    assertThat(refusal("so.xlsb", Fixtures.zip(Map.of("xl/workbook.bin", "x"))))
        .isEqualTo("OCOP-1001");
    String otherXml = "<?xml version=\"1.0\"?><office:document/>";
    assertThat(refusal("so.fods", otherXml.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("OCOP-1010");
  }

  @Test
  void a_csv_with_zero_bytes_and_a_single_huge_line_are_refused_or_cut() {
    assertThat(refusal("khong.csv", (LIST + "\0\0\0\0").getBytes(StandardCharsets.UTF_8)))
        .startsWith("OCOP-1");
    byte[] line = "x".repeat(20_000_000).getBytes(StandardCharsets.UTF_8);
    assertThat(refusal("dai.csv", line)).startsWith("OCOP-1");
  }

  @Test
  void strange_names_and_a_folder_named_like_a_workbook_do_no_harm() throws IOException {
    Files.createDirectories(inbox.resolve("thu-muc.xlsx"));
    Fixtures.write(inbox.resolve("=cmd|' \"calc\".csv"), LIST);
    Fixtures.write(inbox.resolve("xuống\ndòng.csv"), LIST.replace("ong", "mía"));
    List<InboxFile> files = Inbox.scan(inbox);
    assertThat(files).hasSize(2);
    assertThat(files).allMatch(file -> intake.read(file, NOW).entries().size() == 1);
  }

  @Test
  void a_sidecar_with_aliases_or_tags_holds_its_list_back_and_runs_nothing() {
    String bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\n"
            + "d: [*c,*c,*c,*c,*c,*c]\n";
    String tag = "note: !!javax.script.ScriptEngineManager [x]\n";
    for (String hostile : List.of(bomb, tag, "- 1\n", "\t:", "note: [")) {
      Path list = Fixtures.write(inbox.resolve("danh-sach.csv"), LIST);
      Fixtures.write(inbox.resolve("danh-sach.csv.meta.yaml"), hostile);
      Reading reading = intake.read(Inbox.scan(list).get(0), NOW);
      assertThat(reading.file().reasonCode()).as(hostile).isEqualTo("OCOP-1120");
    }
  }

  @Test
  void personal_data_in_any_cell_reaches_neither_rows_nor_findings() {
    String list =
        "DANH SÁCH – liên hệ 0912.345.678,,,\nSTT,Tên sản phẩm,Chủ thể,Hạng sao\n"
            + "1,Mật ong (ĐT: 0987654321),HTX A - CCCD 020190001234,không rõ 0911222333\n"
            + "2,Gạo,HTX B lien.he@example.com,3 sao\n";
    Path file = Fixtures.write(inbox.resolve("lien-he.csv"), list);
    Reading reading = intake.read(Inbox.scan(file).get(0), NOW);
    String all = reading.toString() + reading.rows() + reading.entries() + reading.issues();
    assertThat(all)
        .doesNotContain("345.678", "0987654321", "020190001234", "0911222333", "example.com");
    assertThat(reading.file().contactsRemoved()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void a_sheet_is_found_wherever_a_program_puts_it() {
    Map<String, String> parts = new HashMap<>();
    parts.put("_rels/.rels", relations("R0", "/officeDocument", "/book/main.xml"));
    parts.put("book/main.xml", parts("").get("xl/workbook.xml"));
    parts.put("book/_rels/main.xml.rels", relations("r1", "/worksheet", "./page one.xml"));
    parts.put("book/page one.xml", SHEET);
    assertThat(read("noi-khac.xlsx", Fixtures.zip(parts)).entries()).hasSize(1);
  }

  @Test
  void a_relation_that_leads_out_of_the_file_opens_nothing() {
    Map<String, String> parts = parts(SHEET);
    parts.put("xl/_rels/workbook.xml.rels", relations("r1", "/worksheet", "../../../etc/passwd"));
    assertThat(refusal("ra-ngoai.xlsx", Fixtures.zip(parts))).isEqualTo("OCOP-1031");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations("r1", "/worksheet", "http://x/a.xml")
            .replace("Id=", "TargetMode=\"External\" Id="));
    assertThat(refusal("mang.xlsx", Fixtures.zip(parts))).isEqualTo("OCOP-1031");
  }

  @Test
  void two_cells_at_one_address_are_a_damage_and_none_is_chosen() {
    String twice = SHEET.replace("r=\"C2\"", "r=\"B2\"");
    assertThat(refusal("hai-o.xlsx", Fixtures.xlsx(twice))).isEqualTo("OCOP-1012");
  }

  @Test
  void control_characters_in_a_cell_become_blanks() {
    byte[] list = LIST.replace("Mật ong", "Mật\u0007 ong\uFFFE").getBytes(StandardCharsets.UTF_8);
    assertThat(read("dieu-khien.csv", list).entries().get(0).subject().productName())
        .isEqualTo("Mật ong");
  }

  @Test
  void names_show_their_line_breaks_and_hidden_signs_in_one_line() {
    Fixtures.write(inbox.resolve("xuống\ndòng\u202Egpj.csv"), LIST);
    assertThat(Inbox.scan(inbox))
        .extracting(InboxFile::name)
        .containsExactly("xuống\u240Adòng\uFFFDgpj.csv");
  }

  @Test
  void files_that_are_still_being_written_are_left_out_until_they_have_their_name() {
    for (String name : List.of("a.csv.part", "b.xlsx.crdownload", "c.tmp", "~$d.xlsx")) {
      Fixtures.write(inbox.resolve(name), LIST);
    }
    assertThat(Inbox.scan(inbox)).isEmpty();
  }

  @Test
  void a_file_that_changes_after_it_was_found_is_refused_and_read_by_the_next_run() {
    Path file = Fixtures.write(inbox.resolve("dang-chep.csv"), LIST);
    InboxFile found = Inbox.scan(file).get(0);
    Fixtures.write(file, LIST + "2,Gạo,HTX B,4 sao\n");
    assertThat(intake.read(found, NOW).file().reasonCode()).isEqualTo("OCOP-1015");
    assertThat(intake.read(Inbox.scan(file).get(0), NOW).entries()).hasSize(2);
  }

  @Test
  void a_line_that_only_names_the_delimiter_is_an_empty_list() {
    assertThat(refusal("sep.csv", "sep=;".getBytes(StandardCharsets.UTF_8))).isEqualTo("OCOP-1002");
    byte[] list = ("\uFEFFsep=;\r\n" + LIST.replace(',', ';')).getBytes(StandardCharsets.UTF_8);
    assertThat(read("sep-bom.csv", list).entries()).hasSize(1);
  }

  @Test
  void a_web_archive_under_the_name_of_a_workbook_is_refused_by_number() {
    assertThat(refusal("luu.xls", "MIME-Version: 1.0\n\n<table>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("OCOP-1010");
  }

  @Test
  void cells_of_the_greatest_length_are_read_like_others() {
    StringBuilder list = new StringBuilder("STT,Tên sản phẩm,Chủ thể,Hạng sao,Ghi chú\n");
    for (String sign : new String[] {"1", "Na", "a@", "1/", "- ", "x; "}) {
      String cell = sign.repeat(32_000 / sign.length());
      list.append("1,").append(cell).append(",HTX A,3 sao,").append(cell).append('\n');
    }
    Reading reading = read("o-dai.csv", list.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(reading.file().rowsLoaded()).isEqualTo(6);
  }

  private Reading read(String name, byte[] bytes) {
    return intake.read(Inbox.scan(Fixtures.write(inbox.resolve(name), bytes)).get(0), NOW);
  }

  private static String relations(String id, String type, String target) {
    return "<Relationships><Relationship Id=\"%s\" Type=\"http://x%s\" Target=\"%s\"/></Relationships>"
        .formatted(id, type, target);
  }

  private String refusal(String name, byte[] bytes) {
    Path file = Fixtures.write(inbox.resolve(name), bytes);
    return String.valueOf(intake.read(Inbox.scan(file).get(0), NOW).file().reasonCode());
  }

  private static Map<String, String> parts(String sheet) {
    return new HashMap<>(
        Map.of(
            "[Content_Types].xml",
            "<Types/>",
            "xl/workbook.xml",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml",
            sheet));
  }

  @Test
  void a_cell_that_changed_on_the_way_is_found_by_the_checksum_of_its_part() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts(SHEET).entrySet()) {
        byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    assertThat(read("nguyen-ven.xlsx", bytes.toByteArray()).entries()).hasSize(1);
    String changed = bytes.toString(StandardCharsets.ISO_8859_1).replace("3 sao", "5 sao");
    assertThat(refusal("doi-o.xlsx", changed.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("OCOP-1012");
  }

  @Test
  void web_pages_and_xml_are_known_behind_remarks_and_in_two_bytes_a_letter() {
    String remark = "\uFEFF\r\n<!-- x --><table><tr><td>STT";
    assertThat(refusal("trang.xls", remark.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("OCOP-1101");
    String warned = "Warning: mysql_query() on line 3 <table><tr><td>STT";
    assertThat(refusal("loi.xls", warned.getBytes(StandardCharsets.UTF_8))).isEqualTo("OCOP-1101");
    String xml = "\uFEFF<?xml version=\"1.0\"?><Workbook/>";
    assertThat(refusal("2003.xls", xml.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("OCOP-1031");
  }
}
