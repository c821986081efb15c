package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.Issue;

/** Lists that are written without any Vietnamese marks. */
class OfficeUnmarkedTest extends OfficeLists {
  private static final String TITLE_WITHOUT_MARKS =
      "UBND TINH LANG SON - DANH SACH SAN PHAM OCOP DUOC CONG NHAN"
          + " (Kem theo Quyet dinh so 2005/QD-UBND ngay 07 thang 12 nam 2022 cua UBND tinh Lang Son)";
  private static final Object[] HEADINGS = {
    "TT", "Ten san pham", "Chu the", "Dia chi", "Nhom san pham", "Hang sao", "Hinh thuc", "Ghi chu"
  };

  private Entry only(String star, String kind, String note) {
    return list(
            TITLE_WITHOUT_MARKS,
            HEADINGS,
            row(
                1,
                "Na dai",
                "Hop tac xa Dong Mo",
                "xa Tan Doan, huyen Van Quan",
                "Thuc pham",
                star,
                kind,
                note))
        .entries()
        .get(0);
  }

  @Test
  void place_type_group_kind_and_decision_are_read() {
    Entry entry = only("3 sao", "Nang hang", "");
    assertThat(entry.location().communeId()).isEqualTo("06307@63");
    assertThat(entry.subject().producerType()).isEqualTo("cooperative");
    assertThat(entry.subject().productGroup()).isEqualTo("food");
    assertThat(entry.outcome().kind()).isEqualTo("upgrade");
    assertThat(entry.decision().number()).isEqualTo("2005/QĐ-UBND");
    assertThat(entry.decision().date().date()).hasToString("2022-12-07");
  }

  @ParameterizedTest
  @CsvSource({
    "De nghi 4 sao, proposed",
    "4 sao (de xuat), proposed",
    "Tiem nang 5 sao, potential_five",
    "Dang ky 3 sao, registered",
    "Khong dat, refused"
  })
  void a_step_is_no_award(String star, String step) {
    Entry entry = only(star, "", "");
    assertThat(entry.kind()).isEqualTo(Entry.Kind.ASSESSMENT);
    assertThat(entry.outcome().step()).isEqualTo(step);
  }

  @Test
  void a_note_takes_a_product_back_and_other_words_mean_nothing() {
    assertThat(only("3 sao", "", "Da thu hoi").kind()).isEqualTo(Entry.Kind.WITHDRAWAL);
    assertThat(only("3 sao", "", "bao ve moi truong").outcome().kind()).isNull();
    assertThat(only("3 sao", "", "nuoc mam 30 do").kind()).isEqualTo(Entry.Kind.RECOGNITION);
  }

  @Test
  void the_office_is_told_once() {
    Object[] first = {1, "Na dai", "HTX A", "xa Tan Doan, huyen Van Quan", "", "3 sao", "", ""};
    Object[] second = {2, "Mat ong", "HTX B", "xa Huu Le, huyen Van Quan", "", "3 sao", "", ""};
    Reading bare = list(TITLE_WITHOUT_MARKS, HEADINGS, first, second);
    assertThat(bare.issues()).extracting(Issue::code).containsOnlyOnce("OCOP-1140");
    second[2] = "HTX Bưởi";
    Reading marked = list(TITLE_WITHOUT_MARKS, HEADINGS, first, second);
    assertThat(marked.issues()).extracting(Issue::code).doesNotContain("OCOP-1140");
  }
}
