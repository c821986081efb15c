package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.intake.account.Issue;

/** Where the rows of a list are, from its title and its columns of place together. */
class OfficePlacesTest extends OfficeLists {
  private static final String DECIDED = " (Quyết định số 76/QĐ-UBND ngày 14/5/2023)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UBND THỊ XÃ HƯƠNG TRÀ, THÀNH PHỐ HUẾ | 480@63",
        "UBND thị xã Hương Trà, tỉnh Thừa Thiên Huế | 480@63",
        "UBND thành phố Huế, tỉnh Thừa Thiên Huế | 474@63",
        "UBND THÀNH PHỐ LẠNG SƠN, TỈNH LẠNG SƠN | 178@63",
        "UBND quận Hồng Bàng, thành phố Hải Phòng | 303@63",
        "UBND THÀNH PHỐ CẦN THƠ | 92@63",
        "UBND THÀNH PHỐ PHÚC YÊN, TỈNH VĨNH PHÚC | 244@63",
        "UBND thành phố Phổ Yên, tỉnh Thái Nguyên | 172@63",
        "UBND huyen Van Quan, tinh Lang Son | 184@63",
        "UBND TINH LANG SON | 20@63",
        "UBND THÀNH PHỐ PHAN RANG-THÁP CHÀM, TỈNH NINH THUẬN | 582@63",
        "UBND thành phố Phan Rang - Tháp Chàm, tỉnh Ninh Thuận | 582@63",
        "UBND THÀNH PHỐ VŨNG TÀU, TỈNH BÀ RỊA - VŨNG TÀU | 747@63",
        "UBND thành phố Phú Mỹ, tỉnh Bà Rịa-Vũng Tàu | 754@63",
        "UBND THÀNH PHỐ VĨNH YÊN - TỈNH VĨNH PHÚC | 243@63",
        "UBND TỈNH LẠNG SƠN - DANH SÁCH SẢN PHẨM | 20@63",
      })
  void a_title_names_the_district_before_the_city_that_is_its_province(String title, String unit) {
    Reading reading = titled(title + DECIDED, row(1, "Na", "HTX Na", "", "3 sao"));
    assertThat(reading.file().unitId()).isEqualTo(unit);
  }

  @Test
  void a_column_of_provinces_that_says_thanh_pho_hue_keeps_the_communes_of_the_listed_district() {
    Reading reading =
        list(
            "UBND THỊ XÃ HƯƠNG TRÀ, THÀNH PHỐ HUẾ" + DECIDED,
            row("STT", "Tên sản phẩm", "Chủ thể", "Xã, phường", "Tỉnh, thành phố", "Hạng sao"),
            row(1, "Chè xanh", "HKD Bẹp", "xã Bình Tiến", "thành phố Huế", "3 sao"),
            row(2, "Nước mắm", "THT Khiệm", "phường Tứ Hạ", "thành phố Huế", "3 sao"));
    assertThat(reading.entries())
        .extracting(entry -> entry.location().communeId())
        .containsExactly("20035@63", "19996@63");
    assertThat(reading.issues()).extracting(Issue::code).doesNotContain("OCOP-1251");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DS SP OCOP H. ĐẠI TỪ T. THÁI NGUYÊN", "OCOP H.Đại Từ - T.Thái Nguyên"})
  void a_title_may_abbreviate_the_levels_of_its_units(String title) {
    Reading reading = titled(title + DECIDED, row(1, "Chè", "HTX Chè", "xã La Bằng", "3 sao"));
    assertThat(reading.entries().get(0).location().communeId()).isEqualTo("05815@63");
  }

  @Test
  void an_address_of_before_and_one_of_after_july_2025_lead_to_both_geographies() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN" + DECIDED,
            row("STT", "Tên sản phẩm", "Chủ thể", "Xã (mới)", "Địa chỉ cũ", "Hạng sao"),
            row(1, "Na", "HTX A", "xã Đồng Đăng", "xã Bảo Lâm, huyện Cao Lộc", "3 sao"),
            row(2, "Ớt", "HTX B", "xã Đồng Đăng", null, "3 sao"),
            row(3, "Mơ", "HTX C", "xã Chi Lăng", "xã Bảo Lâm, huyện Cao Lộc", "3 sao"));
    assertThat(reading.entries())
        .extracting(e -> e.location().communeId() + " " + e.location().unitCode2025())
        .containsExactly("06190@63 06184", "06184@34 06184", "06190@63 06184");
    assertThat(reading.issues())
        .filteredOn(issue -> issue.code().equals("OCOP-1254"))
        .extracting(Issue::rowNumber)
        .containsExactly(6);
  }
}
