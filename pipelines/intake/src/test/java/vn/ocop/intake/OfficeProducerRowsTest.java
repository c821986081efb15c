package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.intake.account.RowRole;

/** Lists in which a row names the producer and the rows below it its products. */
class OfficeProducerRowsTest extends OfficeLists {
  private static List<String> products(Reading reading) {
    return reading.entries().stream()
        .map(
            e ->
                e.subject().productName()
                    + " "
                    + e.outcome().star()
                    + " | "
                    + e.subject().producerName()
                    + " "
                    + e.subject().producerType()
                    + " "
                    + e.location().communeId())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tên chủ thể/Sản phẩm", "Chủ thể - Sản phẩm", "Sản phẩm/Chủ thể"})
  void producers_and_products_share_a_column(String heading) {
    Reading reading =
        list(
            row("TT", heading, "Địa chỉ", "Hạng sao"),
            row(1, "HTX Na Chi Lăng", "xã Chi Lăng"),
            row(null, "- Na dai", null, "4 sao"),
            row(null, "- Mứt na", null, "3 sao"),
            row(2, "HKD Bà Hoa", "xã Vạn Linh"),
            row(null, "- Ớt muối", null, "3 sao"),
            row(null, "Cộng: 3 sản phẩm"));
    assertThat(products(reading))
        .containsExactly(
            "Na dai 4 | HTX Na Chi Lăng cooperative 06523@63",
            "Mứt na 3 | HTX Na Chi Lăng cooperative 06523@63",
            "Ớt muối 3 | HKD Bà Hoa household 06505@63");
    assertThat(reading.rows()).filteredOn(r -> r.role() == RowRole.SECTION).hasSize(2);
    assertThat(reading.file().rowsQuarantined()).isZero();
  }

  @Test
  void producers_without_a_column_stand_over_their_products() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Địa chỉ", "Hạng sao"),
            row("A", "Xã Vạn Linh"),
            row("I", "HTX Na Chi Lăng"),
            row(1, "Na dai", null, "4 sao"),
            row("II", "Công ty TNHH Mật"),
            row(1, "Mật ong", null, "3 sao"),
            row("B", "Xã Chi Lăng"),
            row(1, "Quế", null, "3 sao"));
    assertThat(products(reading))
        .containsExactly(
            "Na dai 4 | HTX Na Chi Lăng cooperative 06505@63",
            "Mật ong 3 | Công ty TNHH Mật enterprise 06505@63",
            "Quế 3 | null unknown 06523@63");
  }

  @Test
  void types_alone_are_no_producer() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Địa chỉ", "Hạng sao"),
            row("I", "Hợp tác xã"),
            row(1, "Na dai", "xã Chi Lăng", "4 sao"),
            row("II", "Doanh nghiệp và hộ kinh doanh"),
            row(1, "Mật ong", "xã Chi Lăng", "3 sao"));
    assertThat(reading.entries())
        .extracting(entry -> entry.subject().producerName())
        .containsOnlyNulls();
    assertThat(reading.entries().get(0).subject().producerType()).isEqualTo("cooperative");
  }

  @Test
  void a_product_without_a_star_is_no_producer_and_told() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Địa chỉ", "Hạng sao"),
            row(1, "Na dai", "xã Chi Lăng", "4 sao"),
            row(2, "Làng nghề rượu Mẫu Sơn", "xã Chi Lăng"),
            row(null, "Trang trại hoa Chi Lăng", "xã Chi Lăng"),
            row(3, "Mật ong", "xã Chi Lăng", "3 sao"));
    assertThat(reading.entries())
        .extracting(entry -> entry.subject().producerName())
        .containsExactly(null, null);
    assertThat(reading.file().rowsQuarantined()).isEqualTo(2);
  }

  @Test
  void a_producer_beside_each_product_needs_no_row_of_its_own() {
    Reading reading =
        list(HEAD, row(1, "HTX Na", "HTX Na", "xã Chi Lăng", "4 sao"), row(2, "HTX Ớt"));
    assertThat(reading.entries()).hasSize(1);
    assertThat(reading.file().rowsQuarantined()).isEqualTo(1);
  }
}
