package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;

/** Formats, alphabets and places of lists from offices. */
class OfficeAlphabetsTest extends OfficeLists {

  @Test
  void the_same_list_as_xls_and_as_csv_in_every_encoding_gives_the_same_entries() {
    HSSFWorkbook poi = new HSSFWorkbook();
    grid(poi.createSheet("S"), TITLE, DECISION, HEAD, na("3 sao"));
    assertThat(said(read("cu.xls", poi))).containsExactly("Na dai 3 2023-08-15");
    String csv =
        String.join("\r\n", TITLE[0].replace(',', ' '), DECISION[0], String.join(";", HEAD))
            + "\r\n1;Na dai;HTX Na;xã Chi Lăng;3 sao\r\n";
    Charset windows = Charset.forName("windows-1258");
    List<byte[]> written =
        List.of(
            csv.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16BE),
            TextForms.windows1258(csv).getBytes(windows),
            Normalizer.normalize(csv, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < written.size(); i++) {
      Path file = Fixtures.write(inbox.resolve("bang-ma-" + i + ".csv"), written.get(i));
      assertThat(said(read(file))).as("encoding " + i).containsExactly("Na dai 3 2023-08-15");
    }
  }

  @Test
  void a_list_in_a_tcvn3_font_and_one_in_decomposed_unicode_are_read() {
    HSSFWorkbook poi = new HSSFWorkbook();
    Font font = poi.createFont();
    font.setFontName(".VnTime");
    CellStyle style = poi.createCellStyle();
    style.setFont(font);
    Sheet sheet =
        grid(
            poi.createSheet("S"),
            row("STT", "Tªn s¶n phÈm", "Chñ thÓ", "H¹ng sao", "Sè Q§", "Ngµy Q§"),
            row(1, "MËt ong", "HTX §ång TiÕn", "3 sao", "5/Q§-UBND", "20/5/2022"));
    sheet.forEach(line -> line.forEach(cell -> cell.setCellStyle(style)));
    assertThat(said(read("tcvn3.xls", poi))).containsExactly("Mật ong 3 2022-05-20");
    Workbook decomposed = workbook();
    Function<Object[], Object[]> nfd =
        line ->
            java.util.Arrays.stream(line)
                .map(v -> v instanceof String s ? Normalizer.normalize(s, Normalizer.Form.NFD) : v)
                .toArray();
    grid(
        decomposed.createSheet("S"),
        nfd.apply(TITLE),
        nfd.apply(DECISION),
        nfd.apply(HEAD),
        nfd.apply(row(1, "Mật ong", "Hợp tác xã Đồng Tiến", "xã Chi Lăng", "Bốn sao")));
    Reading reading = read("nfd.xlsx", decomposed);
    assertThat(said(reading)).containsExactly("Mật ong 4 2023-08-15");
    assertThat(reading.entries().get(0).location().communeId()).isEqualTo("06523@63");
  }

  @Test
  void a_two_level_address_of_2026_stands_in_the_new_division() {
    Reading reading =
        list(
            row("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Số QĐ", "Ngày QĐ"),
            row(1, "Chè", "HTX", "xã Bình Lư, tỉnh Lai Châu", "3 sao", "9/QĐ-UBND", "5/3/2026"));
    assertThat(reading.entries().get(0).location().leafUnitId()).isEqualTo("03390@34");
  }

  @Test
  void an_address_with_its_new_name_in_brackets_stays_where_the_old_one_was() {
    Reading reading =
        list(
            row("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Số QĐ", "Ngày QĐ"),
            row(
                1,
                "Chè",
                "HTX",
                "Bản Bo, xã Bản Bo, huyện Tam Đường (nay là xã Bản Bo), tỉnh Lai Châu",
                "3 sao",
                "9/QĐ-UBND",
                "5/3/2025"));
    assertThat(reading.entries().get(0).location().districtId()).isEqualTo("106@63");
  }
}
