package vn.ocop.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  private static final String LIST = "STT;Tên sản phẩm;Hạng sao\n1;Mật ong, loại 1;3 sao\n";

  @Test
  void the_delimiter_is_found_in_the_content() {
    assertThat(read(LIST.getBytes(StandardCharsets.UTF_8)).rows().get(1).text(1))
        .isEqualTo("Mật ong, loại 1");
    assertThat(read("a\tb\nc, d\te\n".getBytes(StandardCharsets.UTF_8)).rows().get(1).text(0))
        .isEqualTo("c, d");
  }

  @Test
  void a_quoted_cell_may_hold_delimiters_quotes_and_line_breaks() {
    Sheet sheet = read("a,\"b, \"\"c\"\"\nd\",e\nf,g,h\n".getBytes(StandardCharsets.UTF_8));
    assertThat(sheet.rows()).hasSize(2);
    assertThat(sheet.rows().get(0).text(1)).isEqualTo("b, \"c\"\nd");
    assertThat(sheet.rows().get(1).number()).isEqualTo(2);
  }

  @Test
  void letters_and_digits_of_east_asian_keyboards_are_plain_ones() {
    Row row = read("１５／０８／２０２３,４ sao,＊＊＊,𝟒 sao\n".getBytes(StandardCharsets.UTF_8)).rows().get(0);
    assertThat(row.cells())
        .extracting(Cell::text)
        .containsExactly("15/08/2023", "4 sao", "***", "4 sao");
  }

  @Test
  void a_byte_order_mark_and_utf_16_are_understood() {
    assertThat(read(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8)).rows().get(0).text(0))
        .isEqualTo("STT");
    assertThat(read(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16LE)).rows().get(0).text(1))
        .isEqualTo("Tên sản phẩm");
    for (String wide : new String[] {"UTF-32LE", "UTF-32BE"}) {
      assertThat(read(("\uFEFF" + LIST).getBytes(Charset.forName(wide))).rows().get(0).text(1))
          .isEqualTo("Tên sản phẩm");
    }
    assertThat(read(LIST.getBytes(StandardCharsets.UTF_16BE)).rows().get(0).text(1))
        .isEqualTo("Tên sản phẩm");
  }

  @Test
  void windows_1258_is_recognised_and_composed() {
    Charset vietnamese = Charset.forName("windows-1258");
    byte[] bytes = toWindows1258(LIST).getBytes(vietnamese);
    Workbook workbook = new CsvReader(Limits.STANDARD).read(bytes);
    assertThat(workbook.sheets().get(0).rows().get(0).text(1)).isEqualTo("Tên sản phẩm");
    assertThat(workbook.observations())
        .extracting(Observation::code)
        .containsExactly(Observation.LEGACY_ENCODING);
  }

  /** Base letters composed, tone marks apart, as windows-1258 writes them. */
  private static String toWindows1258(String text) {
    StringBuilder written = new StringBuilder();
    for (char c : text.toCharArray()) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      char tone = apart.charAt(apart.length() - 1);
      if (apart.length() > 1 && "\u0300\u0301\u0303\u0309\u0323".indexOf(tone) >= 0) {
        written.append(
            Normalizer.normalize(apart.substring(0, apart.length() - 1), Normalizer.Form.NFC));
        written.append(tone);
      } else {
        written.append(c);
      }
    }
    return written.toString();
  }

  @Test
  void text_of_a_tcvn3_font_is_converted_and_told() {
    String tcvn3 = "STT,Tªn s¶n phÈm,Chñ thÓ,H¹ng\n1,MËt ong,Hîp t¸c x· §ång TiÕn,3 sao\n";
    Workbook workbook =
        new CsvReader(Limits.STANDARD).read(tcvn3.getBytes(Charset.forName("windows-1252")));
    assertThat(workbook.sheets().get(0).rows().get(1).text(2)).isEqualTo("Hợp tác xã Đồng Tiến");
    assertThat(workbook.observations()).hasSize(1);
  }

  @Test
  void rows_between_stay_blank_and_rows_at_the_end_are_cut() {
    Sheet sheet = read("a,b\n,\nc,d\n,\n,\n".getBytes(StandardCharsets.UTF_8));
    assertThat(sheet.rows()).extracting(Row::isBlank).containsExactly(false, true, false);
  }

  private static Sheet read(byte[] bytes) {
    return new CsvReader(Limits.STANDARD).read(bytes).sheets().get(0);
  }
}
