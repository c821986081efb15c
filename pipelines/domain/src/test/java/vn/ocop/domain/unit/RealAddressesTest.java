package vn.ocop.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every distinct address of the real lists, with the unit that it names. */
class RealAddressesTest {
  private static final UnitDirectory UNITS =
      UnitDirectory.load(Path.of(System.getProperty("ocop.root"), "conf"));

  @ParameterizedTest
  @CsvFileSource(resources = "/real-addresses.csv", numLinesToSkip = 1, encoding = "UTF-8")
  void an_address_of_a_real_list_is_placed(
      String free,
      String commune,
      String district,
      String province,
      String hint,
      LocalDate date,
      String unitId,
      String nameVi,
      String successor) {
    Place place = UNITS.resolve(new AddressParts(province, district, commune, free, hint), date);
    assertThat(place.commune().unitId()).isEqualTo(unitId);
    assertThat(place.commune().nameVi()).isEqualTo(nameVi);
    assertThat(UNITS.successor2025(place.commune()).orElse(null)).isEqualTo(successor);
  }
}
