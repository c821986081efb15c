package vn.ocop.domain.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.domain.text.CsvTable;

class ProductGroupsTest {
  private static final ProductGroups GROUPS =
      ProductGroups.load(Path.of(System.getProperty("ocop.root"), "conf"));

  @ParameterizedTest
  @CsvSource({
    "Thực phẩm, food, true",
    "I. THỰC PHẨM, food, true",
    "Nhóm thực phẩm, food, true",
    "nhóm thực phẩm tươi sống, food, true",
    "nhóm chế biến, food, false",
    "nhóm du lịch, tourism, true",
    "SẢN PHẨM ĐỒ UỐNG, drink, true",
    "Rượu trắng, drink, true",
    "'Cà phê, ca cao', food, true",
    "Thảo dược, herbal, true",
    "Dược liệu và sản phẩm từ dược liệu, herbal, true",
    "Vải và may mặc, craft, true",
    "Lưu niệm - nội thất - trang trí, craft, true",
    "Hàng thủ công mỹ nghệ, craft, true",
    "Sinh vật cảnh, ornamental_creature, true",
    "'Dịch vụ du lịch nông thôn, bán hàng', tourism, true",
    "Thực phẩm / Gia vị, food, true",
    "food, food, true",
    "Thuc pham, food, true",
    "Nhom do uong, drink, true",
    "Hang thu cong my nghe, craft, true",
    "linh tinh, unknown, false",
    "'', unknown, false"
  })
  void cells_name_groups_of_both_taxonomies(String raw, String code, boolean isCertain) {
    GroupReading reading = GROUPS.interpret(raw);
    assertThat(reading.code()).isEqualTo(code);
    assertThat(reading.isCertain()).isEqualTo(isCertain);
  }

  @Test
  void names_of_the_taxonomy_before_2023_say_so() {
    assertThat(GROUPS.interpret("Thảo dược").taxonomy()).isEqualTo("qd1048_781");
    assertThat(GROUPS.interpret("Sinh vật cảnh").taxonomy()).isEqualTo("qd148_qd26");
    assertThat(GROUPS.interpret("linh tinh").taxonomy()).isNull();
  }

  @Test
  void the_six_groups_and_the_unknown_one_are_listed() {
    assertThat(GROUPS.all())
        .extracting(ProductGroup::code)
        .containsExactly(
            "food", "drink", "herbal", "craft", "ornamental_creature", "tourism", "unknown");
  }

  @Test
  void each_of_the_six_old_branches_leads_to_the_group_that_the_mapping_says() {
    CsvTable branches =
        CsvTable.read(Path.of(System.getProperty("ocop.root"), "conf", "taxonomy", "branches.csv"));
    assertThat(branches.rows()).hasSize(6);
    for (String[] row : branches.rows()) {
      assertThat(GROUPS.interpret(row[branches.column("branch")]).code())
          .isEqualTo(row[branches.column("group_code")]);
    }
  }
}
