package vn.ocop.domain.producer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProducerNamesTest {

  @ParameterizedTest
  @CsvSource({
    "HTX Tài Hoan, COOPERATIVE",
    "Hợp tác xã Dệt thổ cẩm Khmer Văn Giáo, COOPERATIVE",
    "'Hợp tác xã (HTX) sản xuất, kinh doanh, dịch vụ nông nghiệp An Lỗ', COOPERATIVE",
    "hợp tác xã (HTX) Bưởi Múc Thái Niên, COOPERATIVE",
    "HTXNN Thượng Giang, COOPERATIVE",
    "Tổ hợp tác Sản xuất Thắm Thanh, COOPERATIVE_GROUP",
    "THT nhãn Rạch Đùi, COOPERATIVE_GROUP",
    "Công ty TNHH Nhiệt Công nghiệp HTL, ENTERPRISE",
    "Công Ty TNHH Nông nghiệp Lạc Việt, ENTERPRISE",
    "Công ty TNHH MTV VITA, ENTERPRISE",
    "Công ty CP Dược liệu Pù Mát, ENTERPRISE",
    "Công ty cổ phần nông sản Bắc Kạn, ENTERPRISE",
    "CTCP Thủy sản Nghệ An, ENTERPRISE",
    "DNTN Minh Phát, ENTERPRISE",
    "Chi nhánh Công ty TNHH A, ENTERPRISE",
    "'Doanh nghiệp giống thủy sản Minh Nhựt, xã Thông Hòa', ENTERPRISE",
    "Hộ kinh doanh Gia Định, HOUSEHOLD",
    "hộ SXKD giò bê Lâm Ngọc, HOUSEHOLD",
    "HKD Ngọc Thảo, HOUSEHOLD",
    "hộ bà Phan Thị Mộng Hoa, HOUSEHOLD",
    "hộ ông Hồ Ngọc Dũng, HOUSEHOLD",
    "hộ Nông Thị Chỉ, HOUSEHOLD",
    "Hộ kinh doanh DVSX Nông lâm nghiệp Ta Lư, HOUSEHOLD",
    "cơ sở Hà Quyên, HOUSEHOLD",
    "Cở sở sản xuất bún Vạn Linh, HOUSEHOLD",
    "Cơ sở sản xuất kinh doanh AT HappyFarm, HOUSEHOLD",
    "'Cơ sở chế biến, bán buôn rượu men lá Ba Nang', HOUSEHOLD",
    "Trang trại Vạn An, FARM",
    "Hội Phụ nữ xã A, ASSOCIATION",
    "Nguyễn Văn A, UNKNOWN",
    "Hộp quà Tết, UNKNOWN",
    "Hop tac xa Dong Mo, COOPERATIVE",
    "HOP TAC XA NONG NGHIEP A, COOPERATIVE",
    "Lien hiep hop tac xa B, COOPERATIVE",
    "To hop tac Mau Son, COOPERATIVE_GROUP",
    "Cong ty co phan C, ENTERPRISE",
    "Cong ty TNHH Tra, ENTERPRISE",
    "Doanh nghiep tu nhan D, ENTERPRISE",
    "Ho kinh doanh Nguyen Van A, HOUSEHOLD",
    "Ho ong Tran Van B, HOUSEHOLD",
    "Co so san xuat Hoa Binh, HOUSEHOLD",
    "Trang trai Van An, FARM",
    "Ho Ba Tu, UNKNOWN",
    "Ho Thi Lan, UNKNOWN",
    "Hoi An Food, UNKNOWN",
    "Hop qua Tet, UNKNOWN",
    "Tony Coffee, UNKNOWN",
    "Congo Tyres, UNKNOWN"
  })
  void the_leading_words_tell_the_type(String name, ProducerType type) {
    assertThat(ProducerNames.type(name)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "HTX chè Hảo Đạt, Hợp tác xã chè Hảo Đạt",
    "HTX chè Hảo Đạt, Hợp tác xã (HTX) chè Hảo Đạt",
    "HTXNN Tam Ngãi, Hợp tác xã nông nghiệp Tam Ngãi",
    "HTX NN Tam Ngãi, Hợp tác xã nông nghiệp Tam Ngãi",
    "CTCP Phong Hải, Công ty Cổ phần Phong Hải",
    "Công ty CP Phong Hải, CTCP Phong Hải",
    "Công ty TNHH MTV VITA, Công ty trách nhiệm hữu hạn một thành viên VITA",
    "hộ bà Phan Thị Mộng Hoa, Hộ kinh doanh Phan Thị Mộng Hoa",
    "HKD Ngọc Thảo, Hộ kinh doanh Ngọc Thảo",
    "Hộ SXKD Đỗ Xuân Dũng, hộ Đỗ Xuân Dũng",
    "'HTX Tân Qui, xã An Phú Tân', HTX Tân Quy",
    "'Hop tac xa ABC, xa Tan Doan', HTX ABC"
  })
  void one_producer_has_one_key(String one, String two) {
    assertThat(ProducerNames.matchKey(one)).isEqualTo(ProducerNames.matchKey(two));
  }

  @ParameterizedTest
  @CsvSource({
    "HTX Quảng Lạc, HTX Quảng Hồng",
    "Chi nhánh Công ty TNHH A, Công ty TNHH A",
    "Công ty TNHH MTV A, Công ty TNHH A",
    "HTX Tài Hoan, Công ty Tài Hoan"
  })
  void different_producers_have_different_keys(String one, String two) {
    assertThat(ProducerNames.matchKey(one)).isNotEqualTo(ProducerNames.matchKey(two));
  }

  @Test
  void a_comma_inside_a_name_is_no_commune() {
    String name = "Cơ sở chế biến, bán buôn rượu men lá Ba Nang";
    assertThat(ProducerNames.trailingCommune(name)).isNull();
    assertThat(ProducerNames.withoutCommune(name)).isEqualTo(name);
  }
}
