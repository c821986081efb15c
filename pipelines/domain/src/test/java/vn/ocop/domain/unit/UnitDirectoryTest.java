package vn.ocop.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitDirectoryTest {
  private static final UnitDirectory UNITS =
      UnitDirectory.load(Path.of(System.getProperty("ocop.root"), "conf"));
  private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);
  private static final LocalDate AFTER = LocalDate.of(2026, 1, 1);

  @Test
  void both_divisions_are_complete() {
    assertThat(count("63", Level.PROVINCE)).isEqualTo(63);
    assertThat(count("63", Level.DISTRICT)).isEqualTo(696);
    assertThat(count("63", Level.COMMUNE)).isEqualTo(10_035);
    assertThat(count("34", Level.PROVINCE)).isEqualTo(34);
    assertThat(count("34", Level.COMMUNE)).isEqualTo(3_321);
    assertThat(UNITS.all().filter(Unit::isRetired)).hasSize(577);
  }

  @Test
  void every_unit_has_a_parent_that_stands_before_it() {
    Set<String> seen = new HashSet<>();
    UNITS
        .all()
        .forEach(
            unit -> {
              assertThat(unit.parentId() == null || seen.contains(unit.parentId())).isTrue();
              assertThat(seen.add(unit.unitId())).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "178-unknown@63, COMMUNE, 178@63, Chưa xác định (xã) – Thành phố Lạng Sơn",
    "20-unknown@63, DISTRICT, 20@63, Chưa xác định (huyện) – Tỉnh Lạng Sơn",
    "20-unknown-unknown@63, COMMUNE, 20-unknown@63, Chưa xác định (xã) – Tỉnh Lạng Sơn",
    "unknown@63, PROVINCE, VN@63, Chưa xác định (tỉnh) – Việt Nam",
    "unknown-unknown@63, DISTRICT, unknown@63, Chưa xác định (huyện) – Việt Nam",
    "unknown-unknown-unknown@63, COMMUNE, unknown-unknown@63, Chưa xác định (xã) – Việt Nam",
    "20-unknown@34, COMMUNE, 20@34, Chưa xác định (xã) – Tỉnh Lạng Sơn",
    "unknown-unknown@34, COMMUNE, unknown@34, Chưa xác định (xã) – Việt Nam",
  })
  void an_unknown_place_is_a_shown_unit(String id, Level level, String parentId, String name) {
    Unit unit = UNITS.find(id, null).orElseThrow();
    assertThat(unit.level()).isEqualTo(level);
    assertThat(unit.parentId()).isEqualTo(parentId);
    assertThat(unit.nameVi()).isEqualTo(name);
    assertThat(unit.isUnknown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "24@63, -, Tỉnh Bắc Giang",
        "24@34, -, Tỉnh Bắc Ninh",
        "24, 2024-01-01, Tỉnh Bắc Giang",
        "24, 2026-01-01, Tỉnh Bắc Ninh",
        "24, -, Tỉnh Bắc Ninh",
        "03390, 2024-01-01, Thị trấn Tam Đường",
        "03390, 2026-01-01, Xã Bình Lư",
        "106, -, Huyện Tam Đường",
        "Lạng Sơn, 2024-01-01, Tỉnh Lạng Sơn",
        "TP Lạng Sơn, 2024-01-01, Thành phố Lạng Sơn",
        "huyện Tam Đường, 2026-01-01, Huyện Tam Đường",
        "thị xã Hương Trà, 2020-01-01, Thị xã Hương Trà",
        "Thừa Thiên Huế, 2020-01-01, Thành phố Huế",
        "Thanh Hoá, 2026-01-01, Tỉnh Thanh Hóa",
        "TP.HCM, 2024-01-01, Thành phố Hồ Chí Minh",
        "Việt Nam, -, Việt Nam",
        "Sài Gòn Mới, -, -"
      })
  void a_unit_is_found_by_id_code_or_name(String text, LocalDate date, String name) {
    assertThat(UNITS.find(text, date).map(Unit::nameVi).orElse(null)).isEqualTo(name);
  }

  @Test
  void an_ambiguous_name_finds_nothing() {
    assertThat(UNITS.find("huyện Châu Thành", BEFORE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "xãBình Tường, huyện Tây Sơn, Bình Định | - | 2022-01-01 | 21835@63 | -",
        "TP.Hội An, Quảng Nam | - | 2022-01-01 | 503-unknown@63 | COMMUNE_NOT_STATED",
        "TX nghi Sơn | 38@63 | 2021-01-01 | 407-unknown@63 | COMMUNE_NOT_STATED",
        "thôn Vĩnh Nam xã Duy Vinh huyện Duy Xuyên tỉnh Quảng Nam | - | 2022-01-01 | 20632@63 | -",
        "Hoàng Hóa | 38@63 | 2021-01-01 | 399-unknown@63 | NEAR_SPELLING",
        "huyện Quý Lộc | 38@63 | 2021-01-01 | 38-unknown-unknown@63 | DISTRICT_NOT_FOUND",
        "xã Hóa Thượng, huyện Đồng Hỷ | 19@63 | 2022-01-01 | 05692@63 | STATUS_CHANGED",
        "ấp Khánh An, xã Khánh Hòa, huyện Châu Phú | 89@63 | 2022-01-01 | 30466@63 | -",
        "xã Khánh Hòa, Châu Phú | - | 2022-01-01 | 30466@63 | PROVINCE_INFERRED",
        "xã Hữu Lễ, huyện Văn Quan | - | 2022-01-01 | 06322@63 | PROVINCE_INFERRED",
        "Quảng Lạc, TP.Lạng Sơn, Lạng Sơn | - | 2021-01-01 | 05989@63 | -",
        "xa Huu Le, huyen Van Quan, tinh Lang Son | - | 2022-01-01 | 06322@63 | NEAR_SPELLING",
        "X. Hữu Lễ, H. Văn Quan, T. Lạng Sơn | - | 2022-01-01 | 06322@63 | -",
        "P.07, TP Bến Tre, Bến Tre | - | 2022-01-01 | 28780@63 | -",
        "TT.Trại Cau - H.Đồng Hỷ - Thái Nguyên | - | 2022-01-01 | 05662@63 | -",
        "xã Tân Cương, TP.Thái Nguyên | 19@63 | 2022-01-01 | 05503@63 | -",
        "phường Tân Phong, tỉnh Lai Châu | - | 2026-01-01 | 03408@34 | -",
        "xã Bản Bo, tỉnh Lai Châu | - | 2026-01-01 | 03424@34 | -",
        "xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu | - | 2026-01-01 | 03424@63 | -",
        "xã Bản Bo (trước đây là xã Nà Tăm), tỉnh Lai Châu | - | 2026-01-01 | 03424@34 | -",
        "xã Hồ Thầu, tỉnh Lai Châu | - | 2026-01-01 | 03406@63 | OTHER_DIVISION",
        "phường Lương Văn Tri, tỉnh Lạng Sơn | - | 2024-01-01 | 05983@34 | OTHER_DIVISION",
        "xã Bằng Thành, tỉnh Bắc Kạn | - | 2026-01-01 | 01858@63 | OTHER_DIVISION",
        "xã Quảng Lạc, huyện Lộc Bình, Lạng Sơn | - | 2022-01-01 | 188-unknown@63 | COMMUNE_IN_OTHER_DISTRICT",
        "xã Không Có, huyện Lộc Bình, Lạng Sơn | - | 2022-01-01 | 188-unknown@63 | COMMUNE_NOT_FOUND",
        "xã Hải Dương, thị xã Hương Trà, Thừa Thiên Huế | - | 2020-12-01 | 19999@63/480 | -",
        "xã Hải Dương, thị xã Hương Trà, Thừa Thiên Huế | - | 2023-12-01 | 19999@63 | FORMER_PARENT",
        "phường Phú Cát, TP Huế, Thừa Thiên Huế | - | 2019-06-01 | - | -",
        "xã Sùng Phài, huyện Tam Đường, Lai Châu | - | 2019-06-01 | 03403@63/106 | -",
        "xã Thạnh Phú, huyện Tiểu Cần, Trà Vinh | - | 2022-01-01 | 846-unknown@63 | COMMUNE_IN_OTHER_DISTRICT",
        "- | - | 2022-01-01 | unknown-unknown-unknown@63 | PROVINCE_NOT_STATED",
        "- | 20@63 | 2026-01-01 | 20-unknown@34 | COMMUNE_NOT_STATED",
        "Hà Nội | - | 2026-01-01 | 01-unknown@34 | COMMUNE_NOT_STATED",
        "huyện Châu Thành | - | 2022-01-01 | unknown-unknown-unknown@63 | AMBIGUOUS",
      })
  void addresses_of_every_shape_are_read(
      String address, String hint, LocalDate date, String unitId, String problem) {
    Place place = UNITS.resolve(new AddressParts(null, null, null, address, hint), date);
    if (unitId != null) {
      assertThat(place.commune().unitId()).isEqualTo(unitId);
    }
    assertThat(place.commune().level()).isEqualTo(Level.COMMUNE);
    List<String> kinds = place.problems().stream().map(p -> p.kind().name()).toList();
    if (problem != null) {
      assertThat(kinds).contains(problem);
    } else if (unitId != null) {
      assertThat(kinds).isEmpty();
    }
  }

  @Test
  void columns_give_the_level_and_typed_words_stand_above_the_column() {
    Place place = UNITS.resolve(new AddressParts("Lai Châu", "Tam Đường", null, "Hồ Thầu"), BEFORE);
    assertThat(place.commune().unitId()).isEqualTo("03406@63");
    assertThat(place.district().nameVi()).isEqualTo("Huyện Tam Đường");
    assertThat(place.province().nameVi()).isEqualTo("Tỉnh Lai Châu");
    Place town =
        UNITS.resolve(new AddressParts("Lai Châu", "Tam Đường", "Tam Đường", null), BEFORE);
    assertThat(town.commune().nameVi()).isEqualTo("Thị trấn Tam Đường");
  }

  @Test
  void the_village_is_what_stands_before_the_commune() {
    Place place =
        UNITS.resolve(
            new AddressParts(
                null, null, null, "số 5, thôn Đon Chợ, xã Hữu Lễ, huyện Văn Quan", "20@63"),
            BEFORE);
    assertThat(place.village()).isEqualTo("số 5, thôn Đon Chợ");
  }

  @Test
  void a_near_spelling_says_what_was_taken() {
    Place place = UNITS.resolve(new AddressParts("Thanh Hóa", "Hoàng Hóa", null, null), BEFORE);
    assertThat(place.district().nameVi()).isEqualTo("Huyện Hoằng Hóa");
    assertThat(place.problems().get(0).suggestion()).isEqualTo("Huyện Hoằng Hóa, Tỉnh Thanh Hóa");
  }

  @Test
  void a_district_of_the_title_helps_where_the_row_is_silent() {
    AddressParts parts = new AddressParts(null, null, null, "Xã Thạnh Phú", "845@63");
    assertThat(UNITS.resolve(parts, BEFORE).commune().unitId()).isEqualTo("29338@63");
  }

  @Test
  void a_province_of_the_other_division_helps_too() {
    AddressParts parts = new AddressParts(null, null, null, "xã Cao Kỳ, huyện Chợ Mới", "19@34");
    assertThat(UNITS.resolve(parts, BEFORE).province().nameVi()).isEqualTo("Tỉnh Bắc Kạn");
  }

  @Test
  void only_a_certain_successor_places_a_commune() {
    assertThat(UNITS.successor2025(unit("05989@63"))).hasValue("05983");
    assertThat(UNITS.successor2025(unit("30334@63"))).isEmpty();
    assertThat(UNITS.successor2025(unit("178-unknown@63"))).isEmpty();
    assertThat(UNITS.successor2025(unit("03424@34"))).hasValue("03424");
    assertThat(UNITS.successor2025(unit("20014@63/480")))
        .isEqualTo(UNITS.successor2025(unit("20014@63")));
  }

  @Test
  void successors_name_units_that_exist() {
    Set<String> ids = new HashSet<>(UNITS.all().map(Unit::unitId).toList());
    assertThat(UNITS.successors())
        .hasSizeGreaterThan(10_500)
        .allMatch(s -> ids.contains(s.unitId()) && ids.contains(s.successorCode() + "@34"));
  }

  @Test
  void a_changed_type_is_shown_and_the_earlier_name_still_found() {
    assertThat(unit("25270@34").nameVi()).isEqualTo("Phường Lộc Ninh");
    AddressParts parts = new AddressParts("tỉnh Đồng Nai", null, "xã Lộc Ninh", null);
    assertThat(UNITS.resolve(parts, AFTER).commune().unitId()).isEqualTo("25270@34");
  }

  private static Unit unit(String id) {
    return UNITS.find(id, null).orElseThrow();
  }

  private static long count(String division, Level level) {
    return UNITS
        .all()
        .filter(unit -> unit.division().equals(division) && unit.level() == level)
        .filter(unit -> !unit.isUnknown() && !unit.isRetired() && unit.unitId().indexOf('/') < 0)
        .count();
  }
}
