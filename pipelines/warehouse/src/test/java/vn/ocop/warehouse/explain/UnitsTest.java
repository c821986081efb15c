package vn.ocop.warehouse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.explain.Explanation.ChosenUnit;

class UnitsTest {
  private static Units units;

  @BeforeAll
  static void load() {
    units = Units.of(UnitDirectory.load(Path.of(System.getProperty("ocop.root"), "conf")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thừa Thiên Huế        | 2023-12-31 | 46@63    | Tỉnh Thừa Thiên Huế
          Tỉnh Thừa Thiên Huế   | 2024-12-31 | 46@63    | Tỉnh Thừa Thiên Huế
          thua thien hue        | 2025-01-01 | 46@63    | Thành phố Huế
          THỪA THIÊN HUẾ        | 2025-12-31 | 46@63    | Thành phố Huế
          TT Huế                | 2023-12-31 | 46@63    | Tỉnh Thừa Thiên Huế
          46                    | 2023-12-31 | 46@63    | Tỉnh Thừa Thiên Huế
          46@63                 | 2023-12-31 | 46@63    | Tỉnh Thừa Thiên Huế
          46@63                 | 2025-06-30 | 46@63    | Thành phố Huế
          Thành phố Huế         | 2025-03-31 | 46@63    | Thành phố Huế
          Huế                   | 2025-12-31 | 46@34    | Thành phố Huế
          Tỉnh Đồng Nai         | 2026-04-29 | 75@34    | Tỉnh Đồng Nai
          Đồng Nai              | 2026-04-30 | 75@34    | Thành phố Đồng Nai
          tinh dong nai         | 2026-11-22 | 75@34    | Thành phố Đồng Nai
          Quận Thuận Hóa        | 2023-12-31 | 474@63   | Thành phố Huế
          Thị xã Bến Cát        | 2024-06-30 | 721@63   | Thị xã Bến Cát
          Tỉnh Bắc Cạn          | 2023-12-31 | 06@63    | Tỉnh Bắc Kạn
          46-unknown@63         | 2023-12-31 | 46-unknown@63 | Chưa xác định (huyện) – Tỉnh Thừa Thiên Huế
          Lạng Sơn              | 2023-12-31 | 20@63    | Tỉnh Lạng Sơn
          """)
  void aUnitIsFoundByAnyOfItsNamesAndShownByThatOfTheDate(
      String given, LocalDate date, String unitId, String name) {
    ChosenUnit unit = units.find(given, date, null);

    assertThat(unit.unitId()).isEqualTo(unitId);
    assertThat(unit.nameVi()).isEqualTo(name);
  }

  @Test
  void aNameOfAnotherDateIsSaid() {
    assertThat(units.find("Thừa Thiên Huế", LocalDate.of(2025, 3, 31), null).whyVi())
        .contains("ngày đó đơn vị này tên là Thành phố Huế");
    assertThat(units.find("Thừa Thiên Huế", LocalDate.of(2024, 3, 31), null).whyVi())
        .doesNotContain("ngày đó");
  }

  @Test
  void aNameThatTwoUnitsBoreOnDifferentDaysIsTakenAsOfTheDateAndTheOtherIsSaid() {
    ChosenUnit unit = units.find("Thành phố Huế", LocalDate.of(2023, 12, 31), null);

    assertThat(unit.unitId()).isEqualTo("474@63");
    assertThat(unit.whyVi()).contains("cùng tên còn có Tỉnh Thừa Thiên Huế (46@63)");
  }

  @Test
  void aNameOfSeveralUnitsIsRefusedWithAllOfThem() {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> units.find("Huyện Châu Thành", LocalDate.of(2023, 12, 31), null));

    assertThat(failure.code()).isEqualTo("OCOP-2103");
    assertThat(failure.values().get("units").toString())
        .contains("Huyện Châu Thành, Tỉnh Tiền Giang (821@63)");
  }

  @ParameterizedTest
  @CsvSource({
    "Lạng Sn, 'Tỉnh Lạng Sơn (20@63)'",
    "tinh cao bag, 'Tỉnh Cao Bằng (04@63)'",
    "20@62, 'Tỉnh Lạng Sơn (20@63)'"
  })
  void aMisspeltUnitIsRefusedWithTheNearest(String given, String nearest) {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> units.find(given, LocalDate.of(2023, 12, 31), null));

    assertThat(failure.code()).isEqualTo("OCOP-2102");
    assertThat(failure.values().get("suggestion")).isEqualTo(nearest);
  }
}
