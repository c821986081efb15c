package vn.ocop.intake.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTX Chè Tân Cương, ĐT: 0912345678 | HTX Chè Tân Cương | 1",
        "HTX Chè Tân Cương (0912 345 678) | HTX Chè Tân Cương | 1",
        "HTX A - 0912.345.678 | HTX A | 1",
        "HTX A 091-234-5678 | HTX A | 1",
        "HTX A; 0205 3812 345; 0987654321 | HTX A | 2",
        "HTX A (0205) 3.812.345 | HTX A | 1",
        "HTX A +84 912 345 678 | HTX A | 1",
        "HTX A (+84)912345678 | HTX A | 1",
        "HTX A 84912345678 | HTX A | 1",
        "Nguyễn Văn A, CCCD 020123456789 | Nguyễn Văn A | 1",
        "Nguyễn Văn A 020123456789 | Nguyễn Văn A | 1",
        "Nguyễn Văn A, CMND số 082123456 | Nguyễn Văn A | 1",
        "HTX A, email: htx.a@gmail.com | HTX A | 1",
        "Bà Hoa SĐT 0912345678 xã Hữu Lễ | Bà Hoa xã Hữu Lễ | 1",
      })
  void phones_identity_numbers_and_mails_go(String raw, String text, int removed) {
    PersonalData.Cleaned cleaned = PersonalData.remove(raw);
    assertThat(cleaned.text()).isEqualTo(text);
    assertThat(cleaned.removed()).isEqualTo(removed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2919/QĐ-UBND",
        "Quyết định số 2361/QĐ-BNNMT ngày 26/6/2025",
        "303/QĐ-UBND 4/2/2020",
        "83-829-28780-3-2022",
        "84-829-28780-3-2022",
        "08-074-02425-1-2023",
        "02-024-00688-2-2023",
        "08-02425-12-2026",
        "66,36 điểm",
        "90,86",
        "05.12.2022 12 sao",
        "09.12.2022-14.12.2022",
        "2021-08-05 00:00:00",
        "150000000",
        "1.234.567.890",
        "250.000.000 đồng",
        "10.322",
        "MST: 0312345678",
        "Mã số thuế 0312345678-001",
        "thôn 5, xã Sơn Trà",
        "43845",
        "3 sao",
        "",
        "  hai  blanks "
      })
  void everything_else_stays_as_it_is(String raw) {
    assertThat(PersonalData.remove(raw)).isEqualTo(new PersonalData.Cleaned(raw, 0));
  }

  @Test
  void columns_of_contacts_are_known_by_their_heading() {
    assertThat(PersonalData.isPersonalHeader("Điện thoại")).isTrue();
    assertThat(PersonalData.isPersonalHeader("Số CCCD/CMND")).isTrue();
    assertThat(PersonalData.isPersonalHeader("SĐT liên hệ")).isTrue();
    assertThat(PersonalData.isPersonalHeader("Địa chỉ")).isFalse();
    assertThat(PersonalData.isPersonalHeader("Mã số thuế")).isFalse();
    assertThat(PersonalData.isPersonalHeader("Năm")).isFalse();
  }
}
