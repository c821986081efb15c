package vn.ocop.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are of a province and of a district of it, in whatever column they stand. */
class HomonymsTest {
  private static final UnitDirectory UNITS =
      UnitDirectory.load(Path.of(System.getProperty("ocop.root"), "conf"));

  @ParameterizedTest(name = "{0} | {1} | {2} | {3} in {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        // province, district, commune, address, list, day: unit
        "thành phố Huế | | phường Hương Văn | | 480@63 | 2022-01-01 | 20011@63",
        "thành phố Huế | | | | 480@63 | 2022-01-01 | 480-unknown@63",
        " | | | thôn 1, phường Hương Văn, thành phố Huế | 480@63 | 2022-01-01 | 20011@63",
        " | | | xã Không Có, thành phố Huế | 480@63 | 2022-01-01 | 480-unknown@63",
        " | | | phường Hương Văn, thành phố Huế | 46@63 | 2022-01-01 | 20011@63",
        " | | | phường Vĩnh Ninh, thành phố Huế | 480@63 | 2022-01-01 | 19783@63",
        " | | | phường Vĩnh Ninh, TP Huế, thành phố Huế | 46@63 | 2022-01-01 | 19783@63",
        " | | | xã Phú Xuân, huyện Phú Vang, thành phố Huế | 46@63 | 2022-01-01 | 19918@63",
        " | thành phố Huế | phường Vĩnh Ninh | | 46@63 | 2022-01-01 | 19783@63",
        " | thành phố Huế | xã Không Có | | 46@63 | 2022-01-01 | 474-unknown@63",
        " | | | TP Huế | 46@63 | 2022-01-01 | 474-unknown@63",
        " | | | phường Phú Xuân, thành phố Huế | 46@34 | 2026-01-01 | 19753@34",
        "TT Huế | TX Hương Trà | phường Hương Văn | | | 2022-01-01 | 20011@63",
        " | | | phường Hương Văn, TX Hương Trà, T.T.Huế | | 2022-01-01 | 20011@63",
        "thành phố Cao Bằng | | phường Sông Hiến | | 04@63 | 2022-01-01 | 01267@63",
        "thành phố Cao Bằng | | | | 04@63 | 2022-01-01 | 040-unknown@63",
        "thành phố Cao Bằng | huyện Hòa An | xã Nam Tuấn | | 04@63 | 2022-01-01 | 01660@63",
        "thành phố Cao Bằng | | | xã Nam Tuấn, huyện Hòa An | 04@63 | 2022-01-01 | 01660@63",
        "thành phố Cao Bằng | | phường Thục Phán | | | 2026-01-01 | 01273@34",
        "TP Lạng Sơn | | | | | 2022-01-01 | 178-unknown@63",
        "Lạng Sơn | | | | | 2022-01-01 | 20-unknown-unknown@63",
        "Lạng Sơn | Lạng Sơn | xã Quảng Lạc | | | 2022-01-01 | 05989@63",
        " | Lạng Sơn | xã Hữu Lễ | | | 2022-01-01 | 06322@63",
        " | Lạng Sơn | xã Quảng Lạc | | 20@63 | 2022-01-01 | 05989@63",
        " | Hải Phòng | xã An Hưng | | | 2022-01-01 | 11599@63",
        " | thành phố Hải Phòng | xã An Hưng | | | 2022-01-01 | 11599@63",
        "Cần Thơ | Cần Thơ | xã Mỹ Khánh | | | 2022-01-01 | 31312@63",
        " | | | xã Mỹ Khánh, huyện Phong Điền, TP Cần Thơ | | 2022-01-01 | 31312@63",
        " | TP Hồ Chí Minh | xã Tân Thạnh Đông | | | 2022-01-01 | 27547@63",
        " | | phường 5 | quận 3, TP Hồ Chí Minh | | 2022-01-01 | 27151@63",
        " | Lâm Đồng | | | | 2026-01-01 | 68-unknown@34",
        " | Hòa Bình | xã Vĩnh Mỹ A | | | 2022-01-01 | 31933@63",
        " | | | phường Đô Vinh, TP. Phan Rang - Tháp Chàm, Ninh Thuận | | 2022-01-01 | 22738@63",
        "Bắc Kạn | Chợ Mới | Cao Kỳ | | | 2022-01-01 | 02104@63",
        "Lai Châu | Tam Đường | Bản Bo | | | 2022-01-01 | 03424@63",
        " | | | Bản Bo, Tam Đường, Lai Châu | | 2022-01-01 | 03424@63",
        " | | | bản Bo, xã Bình Lư, huyện Tam Đường, Lai Châu | | 2022-01-01 | 03412@63",
        " | | Mẫu Sơn | | 188@63 | 2025-12-31 | 06532@63",
        " | Hải Phòng | xã Không Có | | | 2022-01-01 | unknown-unknown-unknown@63",
      })
  void the_column_the_commune_and_the_list_tell_which_is_meant(
      String province,
      String district,
      String commune,
      String address,
      String list,
      LocalDate day,
      String unitId) {
    AddressParts parts = new AddressParts(province, district, commune, address, list);
    assertThat(UNITS.resolve(parts, day).commune().unitId()).isEqualTo(unitId);
  }
}
