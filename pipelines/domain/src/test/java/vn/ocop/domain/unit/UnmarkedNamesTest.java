package vn.ocop.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses without any marks: taken where one unit alone can be meant. */
class UnmarkedNamesTest {
  private static final UnitDirectory UNITS =
      UnitDirectory.load(Path.of(System.getProperty("ocop.root"), "conf"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xa Tan Doan, huyen Van Quan | 20@63 | 2022-01-01 | 06307@63 | NEAR_SPELLING",
        "xa Chi Lang, huyen Chi Lang | 20@63 | 2022-01-01 | 06523@63 | NEAR_SPELLING",
        "thi tran Chi Lang, huyen Chi Lang | 20@63 | 2022-01-01 | 06466@63 | NEAR_SPELLING",
        "xa my qui | 82@34 | 2026-01-01 | 30055@34 | NEAR_SPELLING",
        "xa Minh Quan, huyen Tran Yen | 15@63 | 2022-01-01 | 138-unknown@63 | COMMUNE_NOT_FOUND",
        "xa Nga Thanh, huyen Nga Son | 38@63 | 2022-01-01 | 401-unknown@63 | AMBIGUOUS",
        "xã Nga Thanh, huyện Nga Sơn | 38@63 | 2022-01-01 | 16123@63 | ",
        "xa Khong Co, huyen Van Quan | 20@63 | 2022-01-01 | 184-unknown@63 | COMMUNE_NOT_FOUND",
      })
  void a_name_without_marks_is_taken_where_it_can_mean_one_unit(
      String address, String list, LocalDate day, String unitId, String problem) {
    Place place = UNITS.resolve(new AddressParts(null, null, null, address, list), day);
    assertThat(place.commune().unitId()).isEqualTo(unitId);
    if (problem == null) {
      assertThat(place.problems()).isEmpty();
    } else {
      assertThat(place.problems()).extracting(p -> p.kind().name()).contains(problem);
    }
  }
}
