package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.intake.account.Issue;

/** Lists that portals and old systems save as a web page or as XML under the name of a workbook. */
class OfficePagesTest extends OfficeLists {
  private static final String HEADER =
      "<tr><th rowspan=2>STT</th><th rowspan='2'>Tên sản phẩm</th><th colspan=2>Chủ thể</th>"
          + "<th rowspan=2>Hạng sao</th></tr><tr><th>Tên chủ thể</th><th>Địa chỉ</th></tr>";

  private static final String PAGE =
      "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\">"
          + "<style>td {mso-number-format:\"\\@\";}</style></head><body><table border=1>"
          + "<tr><td colspan=5><b>DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN</b></td></tr>"
          + "<tr><td colspan=5>(Kèm theo Quyết định số 1234/QĐ-UBND ngày 15/8/2023<br>"
          + "của UBND tỉnh Lạng Sơn)</td></tr>"
          + HEADER
          + "<tr><td>1<td>Na dai<td rowspan=2>HTX Na<td rowspan=2>xã Chi Lăng,&nbsp;huyện Chi Lăng"
          + "<td>4 sao<tr><td>2<td>Trà <i>na</i><td>3&nbsp;sao</tr>"
          + "<tr><td colspan=4>Tổng cộng: 2 sản phẩm</td><td></td></tr></table></body></html>";

  @Test
  void a_table_saved_as_a_web_page_gives_the_same_entries_in_every_encoding() {
    String entities =
        PAGE.codePoints()
            .mapToObj(c -> c < 128 ? Character.toString(c) : "&#" + c + ";")
            .reduce("", String::concat);
    Charset windows = Charset.forName("windows-1258");
    List<byte[]> written =
        List.of(
            PAGE.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_16LE),
            PAGE.getBytes(StandardCharsets.UTF_16BE),
            TextForms.windows1258(PAGE).getBytes(windows),
            entities.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < written.size(); i++) {
      Reading reading = read(Fixtures.write(inbox.resolve("trang-" + i + ".xls"), written.get(i)));
      assertThat(said(reading))
          .as("encoding " + i)
          .containsExactly("Na dai 4 2023-08-15", "Trà na 3 2023-08-15");
      assertThat(reading.entries())
          .allMatch(entry -> entry.location().communeId().equals("06523@63"))
          .allMatch(entry -> entry.subject().producerName().equals("HTX Na"));
      assertThat(reading.issues()).extracting(Issue::code).contains("OCOP-1029");
      assertThat(reading.file().rowsClassed()).isEqualTo(5);
    }
  }

  @Test
  void a_list_in_the_layout_of_a_portal_is_found_and_its_menus_name_no_province() {
    String page =
        "<!DOCTYPE html><html><head><title>OCOP</title><script>'<table><tr><td>'</script></head>"
            + "<body><table><tr><td><select><option>Tỉnh An Giang</option></select></td><td>"
            + "<h2>DANH SÁCH SẢN PHẨM OCOP TỈNH BẮC KẠN</h2>"
            + "<p>Quyết định số 2222/QĐ-UBND<br/>ngày 15/12/2022 của UBND tỉnh Bắc Kạn</p><table>"
            + HEADER
            + "<tr><td>1</td><td>Miến</td><td>HTX Tài Hoan</td><td>xã Côn Minh, huyện Na Rì</td>"
            + "<td>5 sao</td></tr></table></td></tr></table></body></html>";
    Reading reading = read(Fixtures.write(inbox.resolve("cong.html"), page));
    assertThat(said(reading)).containsExactly("Miến 5 2022-12-15");
    assertThat(reading.file().unitId()).isEqualTo("06@63");
  }

  @Test
  void tables_below_each_other_are_lists_of_their_own_decisions() {
    String list =
        "<h3>Danh sách sản phẩm OCOP (Quyết định số %s/QĐ-UBND ngày %s của UBND tỉnh Lạng Sơn)</h3>"
            + "<table>"
            + HEADER
            + "<tr><td>1</td><td>%s</td><td>HTX A</td><td></td><td>4 sao</td></tr></table>";
    String page = list.formatted("11", "5/5/2021", "Na") + list.formatted("12", "6/6/2022", "Hồng");
    assertThat(said(read(Fixtures.write(inbox.resolve("hai-bang.xls"), page))))
        .containsExactly("Na 4 2021-05-05", "Hồng 4 2022-06-06");
  }

  @Test
  void xml_spreadsheet_2003_gives_typed_cells_merges_hidden_sheets_and_old_fonts() {
    String xml =
        """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
            xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="s1"><Font ss:FontName=".VnTime"/></Style></Styles>
        <Worksheet ss:Name="Kỳ 1"><Table>
        <Row><Cell ss:MergeAcross="5"><Data ss:Type="String">SẢN PHẨM OCOP TỈNH LẠNG SƠN</Data></Cell></Row>
        <Row ss:Index="3"><Cell><Data ss:Type="String">STT</Data></Cell>
        <Cell><Data ss:Type="String">Tên sản phẩm</Data></Cell><Cell><Data ss:Type="String">Chủ thể</Data></Cell>
        <Cell><Data ss:Type="String">Hạng sao</Data></Cell><Cell><Data ss:Type="String">Ngày QĐ</Data></Cell></Row>
        <Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="String">Na dai</Data></Cell>
        <Cell ss:MergeDown="1"><ss:Data ss:Type="String"><B>HTX </B>Na</ss:Data>
        <Comment><ss:Data>không đọc</ss:Data></Comment></Cell>
        <Cell><Data ss:Type="Number">4</Data></Cell><Cell><Data ss:Type="DateTime">2023-08-15T00:00:00.000</Data></Cell></Row>
        <Row><Cell ss:Formula="=R[-1]C+1"><Data ss:Type="Number">2</Data></Cell>
        <Cell ss:StyleID="s1"><Data ss:Type="String">MiÕn dong</Data></Cell>
        <Cell ss:Index="4"><Data ss:Type="Number">3</Data></Cell><Cell ss:Formula="=1+2"/></Row>
        </Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>
        """;
    Reading reading = read(Fixtures.write(inbox.resolve("nam-2003.xls"), xml));
    assertThat(said(reading)).containsExactly("Na dai 4 2023-08-15", "Miến dong 3 null");
    assertThat(reading.entries())
        .allMatch(entry -> entry.subject().producerName().equals("HTX Na"));
    assertThat(reading.issues())
        .extracting(Issue::code)
        .contains("OCOP-1022", "OCOP-1023", "OCOP-1025");
    assertThat(reading.file().rowsRead()).isEqualTo(4);
  }

  @Test
  void a_sheet_named_like_its_province_is_of_the_province_and_not_of_the_city_of_this_name() {
    org.apache.poi.ss.usermodel.Workbook poi = workbook();
    grid(
        poi.createSheet("Lạng Sơn"),
        row("DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN NĂM 2023"),
        HEAD,
        row(1, "Na dai", "HTX Na", "", "3 sao"));
    assertThat(read("ten-trang.xlsx", poi).file().unitId()).isEqualTo("20@63");
  }
}
