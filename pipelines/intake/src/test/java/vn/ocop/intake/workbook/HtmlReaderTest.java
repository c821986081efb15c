package vn.ocop.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

  @Test
  void cells_stand_beside_those_that_reach_down_from_above() {
    Sheet sheet =
        read("<table><tr><td rowspan=2>a<td>b<td rowspan=0>c<tr><td>d<td>e<tr><td>f</table>");
    assertThat(lines(sheet)).containsExactly("1: A=a B=b C=c", "2: B=d D=e", "3: A=f");
    assertThat(sheet.merges().ranges())
        .containsExactly(new Range(1, 0, 2, 0), new Range(1, 2, 3, 2));
  }

  @Test
  void lines_of_text_around_tables_and_captions_are_rows_in_their_order() {
    Sheet sheet =
        read(
            "<p>Trên<br>dưới <b>cùng</b></p><table><caption>Bảng 1</caption><tr><td>a<td>b</table>"
                + "Giữa<table><tr><td>c</table><div>Cuối");
    assertThat(lines(sheet))
        .containsExactly(
            "1: A=Trên",
            "2: A=dưới cùng",
            "3: A=Bảng 1",
            "4: A=a B=b",
            "6: A=Giữa",
            "7: A=c",
            "9: A=Cuối");
  }

  @Test
  void what_is_not_shown_or_is_there_to_be_clicked_on_is_left_out() {
    Sheet sheet =
        read(
            "<nav>Trang chủ</nav><table><tr><td>a<script>x</script><select><option>Tỉnh An Giang"
                + "</select><td><img src=s.png alt='4 sao'><button>Xóa</button></table>");
    assertThat(lines(sheet)).containsExactly("1: A=a B=4 sao");
  }

  @Test
  void breaks_in_a_cell_stay_and_blanks_count_as_one() {
    Sheet sheet = read("<table><tr><td> HTX\n  Na&nbsp; <br> xã <p>Chi\tLăng</p></table>");
    assertThat(sheet.rows().get(0).text(0)).isEqualTo("HTX Na\nxã\nChi Lăng");
  }

  @Test
  void a_list_inside_of_tables_of_the_layout_is_a_table_and_a_small_one_in_a_cell_is_text() {
    Sheet sheet =
        read(
            "<table><tr><td>Menu<td><table><tr><td>1<td>2<td>3<tr><td>4<td>5<td>"
                + "<table><tr><td>6<td>7</table></table></table>");
    assertThat(lines(sheet)).containsExactly("1: A=Menu", "2: A=1 B=2 C=3", "3: A=4 B=5 C=6\n7");
  }

  @Test
  void a_hidden_row_is_read_and_told_unless_it_is_blank() {
    Sheet sheet = read("<table><tr style='Display : None'><td>a<tr hidden><td><tr><td>b</table>");
    assertThat(sheet.rows()).extracting(Row::hidden).containsExactly(true, false, false);
  }

  @Test
  void spans_beyond_all_bounds_are_cut_or_refused() {
    Sheet sheet = read("<table><tr><td rowspan=100000000 colspan=-1>a<td colspan=x>b</table>");
    assertThat(sheet.merges().ranges()).isEmpty();
    assertThat(
            code("<table>" + "<tr><td colspan=1000>a".repeat(1) + "<td colspan=1000>b".repeat(20)))
        .isEqualTo(Refusal.TOO_MANY_CELLS);
    assertThat(code("<table>" + ("<tr>" + "<td colspan=1000>a".repeat(16)).repeat(40)))
        .isEqualTo(Refusal.TOO_MANY_CELLS);
    assertThat(code("<table>" + "<tr><td>".repeat(2_000))).isEqualTo(Refusal.TOO_MANY_CELLS);
  }

  @Test
  void a_page_without_a_table_is_refused() {
    assertThat(code("<html><frameset><frame src='a.htm'></frameset></html>"))
        .isEqualTo(Refusal.HTML_OR_XML);
  }

  @Test
  void entities_that_a_page_declares_are_never_followed() {
    Sheet sheet =
        read(
            "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><table><tr><td>a &x;"
                + "</table>");
    assertThat(sheet.rows().get(sheet.rows().size() - 1).text(0)).isEqualTo("a &x;");
  }

  private static Sheet read(String page) {
    Workbook workbook = new HtmlReader(Limits.STANDARD).read(page.getBytes(StandardCharsets.UTF_8));
    assertThat(workbook.format()).isEqualTo(Workbook.Format.HTML);
    return workbook.sheets().get(0);
  }

  private static String code(String page) {
    Limits few = new Limits(1 << 20, 1 << 20, 100, 1 << 20, 1 << 20, 200, 800, 9_000, 100);
    RefusedException[] refused = new RefusedException[1];
    assertThatThrownBy(() -> new HtmlReader(few).read(page.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(RefusedException.class, e -> refused[0] = e);
    return refused[0].refusal().code();
  }

  private static List<String> lines(Sheet sheet) {
    return sheet.rows().stream()
        .filter(row -> !row.isBlank())
        .map(
            row -> {
              StringBuilder line = new StringBuilder(row.number() + ":");
              row.cells()
                  .forEach(
                      cell ->
                          line.append(' ')
                              .append(Addresses.columnName(cell.column()))
                              .append('=')
                              .append(cell.text()));
              return line.toString();
            })
        .toList();
  }
}
