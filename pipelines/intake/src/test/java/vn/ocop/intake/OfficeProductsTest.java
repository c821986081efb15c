package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.Issue;

/** Rows whose cell of the product names several. */
class OfficeProductsTest extends OfficeLists {
  private static final Object[] WIDE = {
    "STT", "Tên sản phẩm", "Chủ thể", "Mã sản phẩm", "Điểm", "Hạng sao", "Doanh thu năm 2022"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Quýt vàng\n- Mứt quýt",
        "1. Quýt vàng\n2. Mứt quýt",
        "1) Quýt vàng; 2) Mứt quýt",
        "+ Quýt\nvàng\n+ Mứt quýt"
      })
  void products_that_are_numbered_or_dashed_share_one_star(String cell) {
    Reading reading = list(HEAD, row(1, cell, "HTX Q", "xã Chi Lăng", "3 sao"));
    assertThat(said(reading)).containsExactly("Quýt vàng 3 2023-08-15", "Mứt quýt 3 2023-08-15");
    assertThat(reading.entries())
        .extracting(entry -> entry.subject().producerName() + " " + entry.location().communeId())
        .containsOnly("HTX Q 06523@63");
    assertThat(reading.entries()).extracting(Entry::blockNumber).doesNotHaveDuplicates();
    assertThat(reading.file().rowsLoaded()).isEqualTo(1);
    assertThat(codes(reading)).containsOnlyOnce("OCOP-1149");
  }

  @ParameterizedTest
  @CsvSource({"'3 sao\n4 sao'", "'- 3 sao\n- 4 sao'", "'1. 3 sao\n2. 4 sao'"})
  void as_many_stars_as_lines_go_one_to_each(String star) {
    String stars = star.replace("\\n", "\n");
    assertThat(said(list(HEAD, row(1, "Quýt vàng\nMứt quýt", "HTX Q", null, stars))))
        .containsExactly("Quýt vàng 3 2023-08-15", "Mứt quýt 4 2023-08-15");
  }

  @Test
  void what_each_product_has_a_line_of_is_its_own_and_a_code_of_all_is_nobodys() {
    Reading reading =
        list(
            WIDE,
            row(1, "- Na\n- Mứt", "HTX Q", "20-187-06523-1-2023", "61,5\n82", "3 sao\n4 sao", 90),
            row(2, "1. Chè\n2. Trà", "1. HTX A\n2. Hộ ông B", null, 75, "4 sao", null));
    assertThat(reading.entries())
        .extracting(
            e ->
                e.subject().productName()
                    + " | "
                    + e.subject().producerName()
                    + " | "
                    + e.outcome().score()
                    + " | "
                    + e.subject().officialCode())
        .containsExactly(
            "Na | HTX Q | 61.5 | null",
            "Mứt | HTX Q | 82.0 | null",
            "Chè | HTX A | 75.0 | null",
            "Trà | Hộ ông B | 75.0 | null");
    assertThat(reading.entries()).extracting(Entry::kind).containsOnly(Entry.Kind.RECOGNITION);
  }

  @Test
  void as_many_producers_as_lines_go_one_to_each() {
    Reading reading = list(HEAD, row(1, "Na\nMứt", "HTX A\nHộ bà B", "xã Chi Lăng", "3 sao"));
    assertThat(reading.entries())
        .extracting(e -> e.subject().productName() + " | " + e.subject().producerName())
        .containsExactly("Na | HTX A", "Mứt | Hộ bà B");
  }

  @Test
  void lines_that_do_not_go_together_are_quarantined_with_both_addresses() {
    Reading reading = list(HEAD, row(1, "- Na\n- Mứt\n- Rượu", "HTX Q", null, "3 sao\n4 sao"));
    assertThat(reading.entries()).isEmpty();
    assertThat(reading.file().rowsQuarantined()).isEqualTo(1);
    Issue issue =
        reading.issues().stream().filter(i -> i.code().equals("OCOP-1150")).findFirst().get();
    assertThat(issue.cellAddress()).isEqualTo("B4");
    assertThat(issue.values()).containsEntry("other", "E4").containsEntry("count", "3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Na dai\nMứt na", "Na dai; Mứt na", "Bộ sản phẩm trà:\n- Trà xanh\n- Trà đen"})
  void names_that_may_be_one_product_are_counted_once_and_told(String cell) {
    Reading reading = list(HEAD, row(1, cell, "HTX Q", null, "3 sao"));
    assertThat(reading.entries()).hasSize(1);
    assertThat(codes(reading)).containsOnlyOnce("OCOP-1136");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chè Shan tuyết\nđặc sản", "Mật ong\n(chai 500 ml)", "3. Na dai", "- Na"})
  void a_name_over_two_lines_is_a_name(String cell) {
    Reading reading = list(HEAD, row(1, cell, "HTX Q", null, "4 sao\n(cấp tỉnh)"));
    assertThat(reading.entries()).hasSize(1);
    assertThat(codes(reading)).doesNotContain("OCOP-1136", "OCOP-1149", "OCOP-1150");
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }
}
