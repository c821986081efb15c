package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One run over an inbox in which every file but two has a defect of its own. */
class HostileInboxTest {
  private static final String PRODUCT_ROW =
      "<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c><c r=\"B%d\""
          + " t=\"inlineStr\"><is><t>SP</t></is></c></row>";
  private static final String EMPTY_ROW = "<row r=\"%d\" ht=\"15\"><c r=\"A%d\" s=\"0\"/></row>";
  private static final String DOCTYPE =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

  @TempDir static Path folder;

  private static Path home;
  private static Ran first;
  private static Map<String, String> submissions;
  private static Set<String> findings;

  @BeforeAll
  static void run() throws IOException {
    Path inbox = folder.resolve("hộp thư đến");
    home = folder.resolve("nhà");
    fill(inbox);
    first = Ran.ocop("run", "--inbox", inbox, "--home", home);
    submissions =
        Ran.query(home, "select file_name, status, reason_code from submission order by 1");
    findings =
        Ran.query(
                home,
                "select s.file_name || ' ' || i.code, count(*) from issue i"
                    + " join submission s using (submission_id) group by 1")
            .keySet();
  }

  private static void fill(Path inbox) throws IOException {
    Defects.write(inbox.resolve("tot.csv"), Defects.list("Mật ong"));
    Defects.write(inbox.resolve("tot-ban-sao.csv"), Defects.list("Mật ong"));
    Defects.write(
        inbox.resolve("thư mục có dấu cách/danh sa\u0301ch đo\u031b\u0323t 1.csv"),
        Defects.list("Chè xanh"));
    fillWithRefused(inbox);
    fillWithHuge(inbox);
    fillWithDoubtful(inbox);
  }

  private static void fillWithRefused(Path inbox) {
    Defects.write(inbox.resolve("rong.csv"), "");
    Defects.write(inbox.resolve("van-ban.xlsx"), Defects.list("Văn bản"));
    Defects.write(inbox.resolve("trang-web.xls"), "<html><p>Danh sách</p></html>");
    Defects.write(inbox.resolve("mat-khau.xls"), Defects.withPassword());
    byte[] whole = Defects.workbook("<row r=\"2\">" + Defects.text("B2", "Na") + "</row>");
    Defects.write(inbox.resolve("cat-cut.xlsx"), java.util.Arrays.copyOf(whole, 400));
    Defects.write(inbox.resolve("bo-cuc-la.csv"), "a,b,c\n1,2,3\n");
    Defects.write(inbox.resolve("khong-sao.csv"), "STT,Tên sản phẩm,Chủ thể\n1,Na,HTX Mẫu\n");
    Defects.write(inbox.resolve("lac-danh-sach.meta.yaml"), "unit: \"20@63\"\n");
    Defects.write(
        inbox.resolve("thuc-the.xlsx"),
        Defects.zip(
            Defects.sheetParts(
                DOCTYPE
                    + "<worksheet><sheetData>"
                    + Defects.headings()
                    + "<row r=\"2\">"
                    + Defects.text("B2", "&e;")
                    + "</row></sheetData></worksheet>")));
  }

  private static void fillWithHuge(Path inbox) throws IOException {
    Defects.huge(inbox.resolve("trieu-dong.xlsx"), PRODUCT_ROW, 1_000_000);
    Defects.huge(inbox.resolve("trieu-dong-trong.xlsx"), EMPTY_ROW, 1_000_000);
    Defects.huge(inbox.resolve("bom.xlsx"), " ".repeat(1 << 20), 300);
    Map<String, byte[]> nested = new LinkedHashMap<>();
    nested.put("a", new byte[20 << 20]);
    Defects.write(
        inbox.resolve("nen-long-nhau.xlsx"), Defects.zip(Map.of("b.zip", Defects.zip(nested))));
    try (OutputStream out = Files.newOutputStream(inbox.resolve("mot-dong.csv"))) {
      out.write(Defects.utf8(Defects.HEADER));
      Defects.repeat(out, "x".repeat(1 << 20), 100);
    }
    Defects.write(inbox.resolve("trieu-cot.csv"), ",".repeat(20_000_000));
  }

  private static void fillWithDoubtful(Path inbox) {
    String cells =
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
            + Defects.text("B2", "=cmd|'/c calc'!A1")
            + "<c r=\"C2\" t=\"str\"><f>HYPERLINK(\"http://x\",\"HTX Mẫu\")</f><v>HTX Mẫu</v></c>"
            + Defects.text("D2", "Lạng Sơn")
            + "<c r=\"E2\"><f>'[1]S'!B2</f></c></row>";
    Map<String, byte[]> parts =
        Defects.sheetParts(
            "<worksheet><sheetData>" + Defects.headings() + cells + "</sheetData></worksheet>");
    parts.put("xl/externalLinks/externalLink1.xml", Defects.utf8("<externalLink/>"));
    Defects.write(inbox.resolve("cong-thuc.xlsx"), Defects.zip(parts));
    Defects.write(
        inbox.resolve("ngay-la.csv"),
        Defects.HEADER + ",Ngày quyết định\n1,Hồi khô,HTX Mẫu,Lạng Sơn,3 sao,hôm qua\n");
    Defects.write(
        inbox.resolve("xa-la.csv"),
        "STT,Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao\n"
            + "1,Na dai,HTX Mẫu,\"xã Không Có Thật, huyện Chi Lăng, tỉnh Lạng Sơn\",3 sao\n");
    Defects.write(
        inbox.resolve("vuot-khung.csv"),
        Defects.HEADER
            + ",Điểm,Ngày quyết định\n1,Miến,HTX Mẫu,Lạng Sơn,4 sao,\"65,5\",1/2/2022\n");
    Defects.write(
        inbox.resolve("sao-mo-ho.csv"),
        Defects.HEADER + ",Điểm\n1,Gạo,HTX Mẫu,Lạng Sơn,3 hoặc 4 sao,\"65,5\"\n");
  }

  @ParameterizedTest
  @CsvSource({
    "rong.csv, OCOP-1002",
    "van-ban.xlsx, OCOP-1001",
    "trang-web.xls, OCOP-1010",
    "mat-khau.xls, OCOP-1003",
    "cat-cut.xlsx, OCOP-1004",
    "bo-cuc-la.csv, OCOP-1101",
    "khong-sao.csv, OCOP-1103",
    "lac-danh-sach.meta.yaml, OCOP-1013",
    "thuc-the.xlsx, OCOP-1009",
    "trieu-dong.xlsx, OCOP-1006",
    "bom.xlsx, OCOP-1005",
    "nen-long-nhau.xlsx, OCOP-1001",
    "mot-dong.csv, OCOP-1007",
    "trieu-cot.csv, OCOP-1006",
  })
  void a_file_that_cannot_be_used_is_refused_by_number_in_one_line(String file, String code) {
    assertThat(submissions).containsEntry(file, "refused," + code);
    assertThat(first.out().lines().filter(line -> line.contains(code + " " + file)))
        .as("says what to do")
        .hasSize(1)
        .allMatch(line -> line.contains("Hãy"));
  }

  @ParameterizedTest
  @CsvSource({
    "cong-thuc.xlsx, OCOP-1022",
    "cong-thuc.xlsx, OCOP-1105",
    "ngay-la.csv, OCOP-1220",
    "xa-la.csv, OCOP-1243",
    "vuot-khung.csv, OCOP-1110",
    "sao-mo-ho.csv, OCOP-1207",
    "trieu-dong-trong.xlsx, OCOP-1133",
  })
  void a_list_with_a_bad_cell_loads_and_the_cell_is_named(String file, String code) {
    assertThat(submissions.get(file)).startsWith("loaded");
    assertThat(findings).contains(file + " " + code);
  }

  @Test
  void the_good_lists_load_whatever_lies_beside_them() {
    assertThat(first.exit()).as(first.err()).isEqualTo(2);
    assertThat(submissions)
        .containsEntry("thư mục có dấu cách/danh sách đợt 1.csv", "loaded,")
        .containsKeys("tot.csv", "tot-ban-sao.csv");
    assertThat(submissions.get("tot.csv") + submissions.get("tot-ban-sao.csv"))
        .as("the same bytes under two names count once")
        .contains("loaded,", "duplicate,OCOP-1030");
    assertThat(Ran.query(home, "select name, 1 from product").keySet())
        .contains("Mật ong", "Chè xanh", "Hồi khô", "Na dai", "Miến")
        .doesNotContain("Gạo");
  }

  @Test
  void no_row_is_lost() {
    Map<String, String> wrong =
        Ran.query(
            home,
            "select s.file_name, s.rows_read from submission s where s.rows_read <> (select"
                + " count(*) from source_row r where r.submission_id = s.submission_id)");
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_second_run_over_the_same_inbox_has_nothing_to_do() {
    Ran second = Ran.ocop("run", "--inbox", folder.resolve("hộp thư đến"), "--home", home);
    assertThat(second.exit()).isZero();
    assertThat(second.out()).contains("Không có gì mới");
  }

  @Test
  void a_file_that_may_not_be_read_is_refused_and_the_others_load(@TempDir Path other)
      throws IOException {
    Path closed = other.resolve("in/khong-doc.csv");
    Defects.write(closed, Defects.list("Kín"));
    Defects.write(other.resolve("in/tot.csv"), Defects.list("Mở"));
    Defects.write(other.resolve("in/rong.csv"), "");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(closed), "the superuser reads every file");
    Ran checked = Ran.ocop("check", other.resolve("in"), "--home", other.resolve("home"));
    assertThat(checked.exit()).isEqualTo(2);
    assertThat(checked.out())
        .contains("OCOP-1008 khong-doc.csv", "OCOP-1002 rong.csv", "tot.csv – loaded");
  }
}
