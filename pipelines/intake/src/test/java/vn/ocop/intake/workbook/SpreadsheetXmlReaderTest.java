package vn.ocop.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetXmlReaderTest {
  private static final String START =
      "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">";

  @Test
  void rows_and_cells_without_an_index_follow_those_before() {
    Sheet sheet =
        read(
            "<Worksheet ss:Name=\"A\"><Table><Row ss:Span=\"2\"/><Row>"
                + "<Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">a</Data></Cell>"
                + "<Cell><Data ss:Type=\"String\">b&#10;c</Data></Cell></Row></Table></Worksheet>");
    Row row = sheet.rows().get(1);
    assertThat(row.number()).isEqualTo(4);
    assertThat(row.text(2)).isEqualTo("b\nc");
    assertThat(sheet.merges().ranges()).containsExactly(new Range(4, 0, 4, 1));
  }

  @Test
  void runs_with_fonts_of_their_own_are_converted_by_themselves() {
    Sheet sheet =
        read(
            "<Worksheet ss:Name=\"A\"><Table><Row><Cell><ss:Data ss:Type=\"String\">"
                + "<Font html:Face=\".VnTime\" xmlns:html=\"h\">MËt </Font>ong Õ</ss:Data></Cell>"
                + "</Row></Table></Worksheet>");
    assertThat(sheet.rows().get(0).text(0)).isEqualTo("Mật ong Õ");
  }

  @ParameterizedTest
  @CsvSource({
    "ss:Index=\"2000000\", OCOP-1006",
    "ss:Index=\"0\", OCOP-1006",
    "ss:Span=\"2000000000\", OCOP-1006",
  })
  void rows_beyond_all_bounds_refuse_the_file(String attribute, String code) {
    String table = "<Worksheet ss:Name=\"A\"><Table><Row " + attribute + "/></Table></Worksheet>";
    assertThat(code(START + table + "</Workbook>")).isEqualTo(code);
  }

  @Test
  void blocks_beyond_all_bounds_refuse_the_file() {
    String table = "<Worksheet ss:Name=\"A\"><Table><Row><Cell ss:MergeAcross=\"20000\"/></Row>";
    assertThat(code(START + table + "</Table></Worksheet></Workbook>"))
        .isEqualTo(Refusal.TOO_MANY_CELLS);
  }

  @Test
  void a_dtd_refuses_the_file_and_half_a_file_is_damaged() {
    String dtd = "<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY x \"y\">]><Workbook>&x;";
    assertThat(code(dtd)).isEqualTo(Refusal.XML_WITH_DTD);
    assertThat(code(START + "<Worksheet ss:Name=\"A\"><Table><Row>")).isEqualTo(Refusal.DAMAGED);
  }

  private static Sheet read(String body) {
    byte[] bytes = (START + body + "</Workbook>").getBytes(StandardCharsets.UTF_8);
    return new SpreadsheetXmlReader(Limits.STANDARD).read(bytes).sheets().get(0);
  }

  private static String code(String xml) {
    RefusedException[] refused = new RefusedException[1];
    assertThatThrownBy(
            () ->
                new SpreadsheetXmlReader(Limits.STANDARD)
                    .read(xml.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(RefusedException.class, e -> refused[0] = e);
    return refused[0].refusal().code();
  }
}
