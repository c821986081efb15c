package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.domain.catalogue.Messages;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.returned.ReturnedWorkbook;

/** Lists whose headings stand below each other. */
class OfficeTurnedTest extends OfficeLists {
  private static final Object[][] SHEET = {
    TITLE,
    DECISION,
    row("STT", 1, 2, 3),
    row("Tên sản phẩm", "Na dai", "Ớt", "Hồi"),
    row("Chủ thể", "HTX Na", "Công ty TNHH Ớt", "Hộ Vi Văn A"),
    row("Địa chỉ", "xã Chi Lăng", "xã Vạn Linh", "xã Vân Thủy"),
    row("Điện thoại", "0912345678", null, null),
    row("Hạng sao", "4 sao", "rất tốt", "3 sao"),
    row(),
    row("Người lập biểu")
  };

  @TempDir Path returned;

  @Test
  void each_column_is_a_product_under_the_title_above_the_table() {
    Reading reading = turned();
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15", "Hồi 3 2023-08-15");
    assertThat(reading.entries())
        .extracting(e -> e.subject().producerType() + " " + e.location().districtId())
        .containsExactly("cooperative 187@63", "household 187@63");
    assertThat(reading.issues())
        .extracting(Issue::code)
        .contains("OCOP-1137", "OCOP-1201")
        .doesNotContain("OCOP-1109");
    assertThat(reading.rows().toString()).doesNotContain("0912345678");
    assertThat(reading.file().rowsRead())
        .isEqualTo(
            reading.file().rowsLoaded()
                + reading.file().rowsQuarantined()
                + reading.file().rowsClassed());
  }

  @Test
  void the_workbook_that_goes_back_shows_the_turned_table_with_its_marks() throws Exception {
    Reading reading = turned();
    Path file =
        new ReturnedWorkbook(Messages.load(Fixtures.CONF))
            .write(Inbox.scan(inbox.resolve("xoay.xlsx")).get(0), reading, returned);
    try (XSSFWorkbook workbook = Grid.open(file)) {
      List<String> lines = Grid.of(workbook.getSheet("Danh sách"));
      assertThat(lines).anyMatch(line -> line.startsWith("2 | Ớt | Công ty TNHH Ớt"));
      assertThat(lines.toString()).doesNotContain("0912345678");
    }
  }

  @Test
  void headings_in_a_column_beside_a_list_are_its_guide_and_no_list() {
    Workbook poi = workbook();
    grid(poi.createSheet("DS"), TITLE, DECISION, HEAD, na("4 sao"));
    grid(
        poi.createSheet("Hướng dẫn"),
        row("Tên sản phẩm", "Ghi đủ dấu", "Na Chi Lăng"),
        row("Chủ thể", "Ghi tên đầy đủ", "HTX Na"),
        row("Hạng sao", "Chọn trong danh sách", "3 sao"));
    assertThat(said(read("huong-dan.xlsx", poi))).containsExactly("Na dai 4 2023-08-15");
  }

  private Reading turned() {
    Workbook poi = workbook();
    grid(poi.createSheet("Danh sách"), SHEET);
    return read("xoay.xlsx", poi);
  }
}
