package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.Issue;

/** Rows of lists that are no award, or not only one. */
class OfficeStepsTest extends OfficeLists {

  @Test
  void proposals_registrations_and_potential_five_stars_are_steps() {
    assertThat(said(titled("DANH SÁCH SẢN PHẨM ĐỀ NGHỊ CÔNG NHẬN OCOP NĂM 2023", na("4 sao"))))
        .containsExactly("Na dai proposed 2023-12-31");
    assertThat(said(titled("DANH SÁCH SẢN PHẨM ĐĂNG KÝ THAM GIA NĂM 2023", na("3 sao"))))
        .containsExactly("Na dai registered 2023-12-31");
    assertThat(said(titled("DANH SÁCH SẢN PHẨM TIỀM NĂNG 5 SAO NĂM 2023", na("Tiềm năng 5 sao"))))
        .containsExactly("Na dai potential_five 2023-12-31");
    assertThat(said(titled("DANH SÁCH SẢN PHẨM TIỀM NĂNG 5 SAO NĂM 2023", na("5 sao"))))
        .containsExactly("Na dai potential_five 2023-12-31");
  }

  @Test
  void removals_revocations_and_expiries_are_withdrawals_with_their_dates() {
    Reading removed =
        list(
            "DANH SÁCH SẢN PHẨM OCOP ĐƯA RA KHỎI DANH SÁCH",
            row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao đã công nhận", "Lý do", "Ngày thu hồi"),
            row(1, "Na dai", "HTX Na", "3 sao", "Ngừng sản xuất", "10/10/2024"),
            row(2, "Hồi khô", "HTX Hồi", "4 sao", "Hết hạn", "11/10/2024"),
            row(3, "Mận", "HTX Mận", "3 sao", "Thu hồi do vi phạm", "12/10/2024"));
    assertThat(removed.entries())
        .allMatch(entry -> entry.kind() == Entry.Kind.WITHDRAWAL)
        .extracting(e -> e.outcome().ground() + " " + e.decision().date().date())
        .containsExactly("producer_stopped 2024-10-10", "lapsed 2024-10-11", "revoked 2024-10-12");
  }

  @Test
  void a_list_of_reevaluations_says_so_for_every_row() {
    Reading reading =
        titled("DANH SÁCH SẢN PHẨM OCOP ĐÁNH GIÁ LẠI ĐƯỢC CÔNG NHẬN NĂM 2023", na("3 sao"));
    assertThat(reading.entries().get(0).outcome().kind()).isEqualTo("reevaluation");
  }

  @Test
  void sex_and_people_of_the_representative_are_kept_as_yes_or_no_and_the_person_is_not() {
    Reading reading =
        list(
            row(
                "STT",
                "Tên sản phẩm",
                "Chủ thể",
                "Họ và tên người đại diện",
                "Giới tính",
                "Dân tộc",
                "Số CCCD",
                "Số điện thoại",
                "Hạng sao"),
            row(
                1,
                "Na dai",
                "HTX Na",
                "Hoàng Thị Mẩy",
                "Nữ",
                "Nùng",
                "020190001234",
                "0912345678",
                "3 sao"),
            row(
                2,
                "Hồi khô",
                "HTX Hồi",
                "Vi Văn Páo",
                "Nam",
                "Kinh",
                "020190004321",
                "0987654321",
                "3 sao"));
    assertThat(reading.entries())
        .extracting(e -> e.subject().isWomenLed() + " " + e.subject().isMinorityLed())
        .containsExactly("true true", "false false");
    assertThat(reading.rows().toString() + reading.entries() + reading.issues())
        .doesNotContain("Mẩy", "Páo", "0201900", "09123", "09876");
    assertThat(reading.file().contactsRemoved()).isEqualTo(6);
  }

  @Test
  void a_decision_in_the_last_header_row_counts_for_the_list() {
    Workbook poi = workbook();
    grid(
        poi.createSheet("S"),
        row("DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN"),
        HEAD,
        row("(Kèm theo Quyết định số 77/QĐ-UBND ngày 02 tháng 01 năm 2024)"),
        na("3 sao"));
    assertThat(said(read("qd-cuoi.xlsx", poi))).containsExactly("Na dai 3 2024-01-02");
  }

  @Test
  void a_heading_of_stars_that_are_only_asked_for_makes_steps_whatever_the_title_says() {
    Reading asked =
        list(
            "BIỂU TỔNG HỢP SẢN PHẨM TRÌNH HỘI ĐỒNG NĂM 2024, HUYỆN CHI LĂNG, TỈNH LẠNG SƠN",
            row("TT", "Tên sản phẩm", "Chủ thể", "Điểm cấp huyện", "Hạng sao đề nghị"),
            row(1, "Na", "HTX Na", "72,4", "4 sao"));
    assertThat(said(asked)).containsExactly("Na proposed 2024-12-31");
    assertThat(asked.entries().get(0).outcome().score()).isEqualTo(72.4);
  }

  @Test
  void of_stars_asked_for_before_and_given_only_those_given_are_awards() {
    Reading asked =
        list(
            row("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao đề nghị", "Hạng sao công nhận"),
            row(1, "Na", "HTX Na", "4 sao", "3 sao"));
    assertThat(said(asked)).containsExactly("Na 3 2023-08-15");
    Reading raised =
        list(
            row("TT", "Tên sản phẩm", "Hạng sao trước khi nâng hạng", "Hạng sao sau khi nâng hạng"),
            row(1, "Na", "3 sao", "4 sao"));
    assertThat(said(raised)).containsExactly("Na 4 2023-08-15");
  }

  @Test
  void a_list_of_what_is_due_to_be_assessed_again_is_no_list_of_reevaluations() {
    Reading reading =
        list(
            "DANH SÁCH SẢN PHẨM SẮP HẾT HẠN, CẦN ĐÁNH GIÁ LẠI NĂM 2025 TỈNH LẠNG SƠN",
            row("TT", "Tên sản phẩm", "Hạng sao", "Số QĐ", "Ngày QĐ"),
            row(1, "Na", "3 sao", "55/QĐ-UBND", "01/6/2022"));
    assertThat(said(reading)).containsExactly("Na 3 2022-06-01");
    assertThat(reading.entries().get(0).outcome().kind()).isNull();
  }

  @Test
  void a_note_that_asks_for_an_upgrade_does_not_make_the_award_one() {
    Reading reading =
        list(
            row("TT", "Tên sản phẩm", "Hạng sao", "Ghi chú"),
            row(1, "Na", "3 sao", "Đề nghị nâng hạng 4 sao năm 2025"));
    assertThat(reading.entries())
        .extracting(e -> e.kind() + " " + e.outcome().star() + " " + e.outcome().kind())
        .containsExactly("RECOGNITION 3 null", "ASSESSMENT 4 upgrade");
  }

  @Test
  void a_list_that_only_proposes_to_revoke_takes_nothing_off() {
    Object[] head = {"TT", "Tên sản phẩm", "Chủ thể", "Hạng sao"};
    Object[] na = {1, "Na", "HTX Na", "3 sao"};
    Reading proposed =
        list("DANH SÁCH ĐỀ NGHỊ THU HỒI GIẤY CHỨNG NHẬN OCOP TỈNH LẠNG SƠN NĂM 2024", head, na);
    assertThat(proposed.entries()).isEmpty();
    assertThat(proposed.file().rowsQuarantined()).isEqualTo(1);
    assertThat(proposed.issues()).extracting(Issue::code).contains("OCOP-1145");
    Reading decided =
        list(
            "THU HỒI GIẤY CHỨNG NHẬN THEO ĐỀ NGHỊ CỦA SỞ (Quyết định số 9/QĐ-UBND ngày 2/5/2024)",
            head,
            na);
    assertThat(said(decided)).containsExactly("Na 3 2024-05-02");
    assertThat(decided.entries()).extracting(Entry::kind).containsOnly(Entry.Kind.WITHDRAWAL);
  }
}
