package vn.ocop.intake.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.domain.period.Precision;
import vn.ocop.domain.producer.ProducerType;
import vn.ocop.domain.recognition.RecognitionKind;

/** The cells of real lists, each with what it means. */
class InterpreterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "3 sao | 3 | -",
        "03 sao | 3 | -",
        "4 sao | 4 | -",
        "5 sao | 5 | -",
        "05 sao | 5 | -",
        "hạng 3 sao | 3 | -",
        "đạt 3 sao | 3 | -",
        "3* | 3 | -",
        "4 * | 4 | -",
        "*** | 3 | -",
        "★★★★ | 4 | -",
        "OCOP 3★ | 3 | -",
        "OCOP 3 sao | 3 | -",
        "OCOP 4 sao | 4 | -",
        "OCOP 4 sao cấp tỉnh | 4 | province",
        "4 sao cấp tỉnh | 4 | province",
        "5 sao cấp tỉnh | 5 | province",
        "OCOP 3 sao cấp huyện | 3 | -",
        "5 sao cấp quốc gia | 5 | national",
        "Sản phẩm OCOP cấp Quốc gia | 5 | national",
        "Ocop.3 | 3 | -",
        "Hạng 4 | 4 | -",
        "ba sao | 3 | -",
        "BỐN SAO | 4 | -",
        "3sao | 3 | -",
        "Đạt 4 sao (70 điểm) | 4 | -",
        "nâng cấp từ 3 sao lên 4 sao | 4 | -",
      })
  void every_spelling_of_an_award_is_read(String raw, int star, String level) {
    Interpreted<StarReading> read = StarInterpreter.interpret(raw);
    assertThat(read.value()).isEqualTo(new StarReading(star, level, null, false, false, null));
    assertThat(read.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "đề nghị 4 sao | 4 | proposed | OCOP-1205",
        "Đề xuất công nhận 4 sao | 4 | proposed | OCOP-1205",
        "đủ điều kiện trình Hội đồng cấp tỉnh 4 sao | 4 | proposed | OCOP-1205",
        "đăng ký 3 sao | 3 | registered | OCOP-1205",
        "Đăng ký tham gia | - | registered | OCOP-1205",
        "đang hoàn thiện hồ sơ đạt chuẩn 3 sao | 3 | registered | OCOP-1205",
        "không đủ điều kiện nâng cấp lên sản phẩm 4 sao | 4 | refused | OCOP-1205",
        "Không đạt | - | refused | OCOP-1205",
        "tiềm năng 5 sao | 5 | potential_five | OCOP-1208",
        "Tiềm năng | 5 | potential_five | OCOP-1208",
        "Đạt tiêu chuẩn OCOP cấp huyện | - | scored | OCOP-1204",
        "0 | 0 | registered | OCOP-1202",
        "0 sao | 0 | registered | OCOP-1202",
      })
  void a_step_of_a_file_is_never_an_award(String raw, Integer star, String step, String code) {
    Interpreted<StarReading> read = StarInterpreter.interpret(raw);
    assertThat(read.value().step()).isEqualTo(step);
    assertThat(read.value().star()).isEqualTo(star);
    assertThat(codes(read)).containsExactly(code);
  }

  @Test
  void an_award_with_potential_is_both() {
    StarReading read = StarInterpreter.interpret("4 sao, có tiềm năng đạt OCOP 5 sao").value();
    assertThat(read).isEqualTo(new StarReading(4, null, null, true, false, null));
  }

  @Test
  void an_award_with_a_proposal_to_the_centre_is_a_potential_five() {
    StarReading read = StarInterpreter.interpret("4 sao; đề nghị Trung ương 5 sao").value();
    assertThat(read.star()).isEqualTo(4);
    assertThat(read.alsoPotentialFive()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Thu hồi, revoked",
    "4 sao (đã thu hồi), revoked",
    "đưa ra khỏi danh sách, removed",
    "3 sao - hết hạn, lapsed",
    "Ngừng sản xuất, producer_stopped"
  })
  void a_withdrawal_says_its_ground(String raw, String ground) {
    StarReading read = StarInterpreter.interpret(raw).value();
    assertThat(read.withdrawn()).isTrue();
    assertThat(read.ground()).isEqualTo(ground);
  }

  @ParameterizedTest
  @CsvSource({
    "xuất sắc, OCOP-1201",
    "3, OCOP-1201",
    "6 sao, OCOP-1203",
    "30 sao, OCOP-1203",
    "'3,5 sao', OCOP-1203",
    "3 sao và 4 sao, OCOP-1207",
    "3-4 sao, OCOP-1207"
  })
  void what_is_no_star_gives_a_finding_and_no_value(String raw, String code) {
    Interpreted<StarReading> read = StarInterpreter.interpret(raw);
    assertThat(read.value()).isNull();
    assertThat(codes(read)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "03, 3", "3.0, 3", "5, 5", "'4,0', 4", "4 sao, 4"})
  void a_bare_number_is_a_star_in_a_column_of_stars(String raw, int star) {
    assertThat(StarInterpreter.interpretNumber(raw).value().star()).isEqualTo(star);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "–", "…", "\u00a0"})
  void an_empty_cell_says_nothing(String raw) {
    assertThat(StarInterpreter.interpret(raw)).isEqualTo(Interpreted.nothing());
    assertThat(StatusInterpreter.interpret(raw)).isEqualTo(Interpreted.nothing());
    assertThat(DateInterpreter.interpret(raw, true)).isEqualTo(Interpreted.nothing());
    assertThat(DecisionInterpreter.interpret(raw)).isEqualTo(Interpreted.nothing());
    assertThat(ScoreInterpreter.interpret(raw)).isEqualTo(Interpreted.nothing());
  }

  @Test
  void notes_of_real_lists_are_read() {
    assertThat(status("đã công nhận").isRecognised()).isTrue();
    assertThat(status("đang hoàn thiện hồ sơ đạt chuẩn 3 sao").step()).isEqualTo("registered");
    assertThat(status("đủ điều kiện trình Hội đồng cấp tỉnh").step()).isEqualTo("proposed");
    assertThat(status("đã có").isEarlier()).isTrue();
    assertThat(status("chấm 70 điểm đạt 4 sao").score()).isEqualTo(70);
    assertThat(status("chấm 70 điểm đạt 4 sao").star()).isEqualTo(4);
    assertThat(status("nâng cấp từ 3 sao lên 4 sao").kind()).isEqualTo("upgrade");
    assertThat(status("đưa ra khỏi danh sách").ground()).isEqualTo("removed");
    assertThat(codes(StatusInterpreter.interpret("giao tháng 5"))).containsExactly("OCOP-1210");
  }

  @ParameterizedTest
  @CsvSource({
    "mới, FIRST",
    "lần đầu, FIRST",
    "đánh giá lần đầu, FIRST",
    "nâng hạng, UPGRADE",
    "nâng cấp từ 3 sao lên 4 sao, UPGRADE",
    "đánh giá lại, REEVALUATION",
    "Công nhận lại, REEVALUATION"
  })
  void kinds_are_read(String raw, RecognitionKind kind) {
    assertThat(KindInterpreter.interpret(raw).value()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "15/01/2020, 2020-01-15, DAY",
    "06/4/2021, 2021-04-06, DAY",
    "5/8/2021, 2021-08-05, DAY",
    "5-8-2021, 2021-08-05, DAY",
    "05.08.2021, 2021-08-05, DAY",
    "05082021, 2021-08-05, DAY",
    "Quý II/2021, 2021-12-31, YEAR",
    "Q4/2021, 2021-12-31, YEAR",
    "2021-08-05, 2021-08-05, DAY",
    "2021-08-05 00:00:00, 2021-08-05, DAY",
    "2021-08-05T00:00:00, 2021-08-05, DAY",
    "ngày 15 tháng 01 năm 2020, 2020-01-15, DAY",
    "Ngày 5/8/2021, 2021-08-05, DAY",
    "12/2022, 2022-12-31, MONTH",
    "tháng 12/2022, 2022-12-31, MONTH",
    "tháng 2 năm 2024, 2024-02-29, MONTH",
    "2019, 2019-12-31, YEAR",
    "năm 2019, 2019-12-31, YEAR",
    "43845, 2020-01-15, DAY",
    "15/1/20, 2020-01-15, DAY",
    "12/31/2021, 2021-12-31, DAY"
  })
  void dates_are_read_to_the_end_of_their_interval(
      String raw, LocalDate date, Precision precision) {
    Interpreted<vn.ocop.domain.period.DateReading> read = DateInterpreter.interpret(raw, true);
    assertThat(read.value().date()).isEqualTo(date);
    assertThat(read.value().precision()).isEqualTo(precision);
  }

  @ParameterizedTest
  @CsvSource({
    "31/02/2021, OCOP-1221",
    "29/02/2023, OCOP-1221",
    "13/2022, OCOP-1221",
    "12345, OCOP-1225",
    "1/1/1975, OCOP-1225",
    "hôm qua, OCOP-1220",
    "66.36, OCOP-1220"
  })
  void an_impossible_date_gives_a_finding_and_no_value(String raw, String code) {
    Interpreted<vn.ocop.domain.period.DateReading> read = DateInterpreter.interpret(raw, true);
    assertThat(read.value()).isNull();
    assertThat(codes(read)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "đợt 2 năm 2022, đợt 2 năm 2022, 2022",
    "'đợt 1, năm 2024', đợt 1 năm 2024, 2024",
    "Đợt 02/2022, đợt 2 năm 2022, 2022",
    "đợt II năm 2021, đợt 2 năm 2021, 2021",
    "đợt 2 và 3 năm 2024, đợt 2 và 3 năm 2024, 2024",
    "năm 2024, năm 2024, 2024",
    "đợt 1, đợt 1,"
  })
  void rounds_are_read(String raw, String round, Integer year) {
    assertThat(RoundInterpreter.interpret(raw).value()).isEqualTo(new RoundReading(round, year));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2919/QĐ-UBND, 2919/QĐ-UBND, -, -",
        "86/QĐ-UBND, 86/QĐ-UBND, -, -",
        "Số: 086 / QĐ - UBND, 86/QĐ-UBND, -, -",
        "303/QĐ-UBND 4/2/2020, 303/QĐ-UBND, 2020-02-04, -",
        "QĐ số 1114/QĐ-UBND ngày 06/4/2021 của UBND tỉnh Thanh Hóa, 1114/QĐ-UBND, 2021-04-06, province",
        "12/QĐ-UBND ngày 05 tháng 10 năm 2023 của UBND huyện Lộc Bình, 12/QĐ-UBND, 2023-10-05, district",
        "Quyết định số 2361/QĐ-BNNMT ngày 26/6/2025, 2361/QĐ-BNNMT, 2025-06-26, national",
        "So 12/QD-UBND ngay 05 thang 10 nam 2023 cua UBND huyen Loc Binh, 12/QĐ-UBND, 2023-10-05, district",
        "'12/QĐ-UBND ngày 5/10/2023 của UBND thành phố Vĩnh Yên, tỉnh Vĩnh Phúc', 12/QĐ-UBND, 2023-10-05, district",
        "12/QĐ-UBND ngày 5/10/2023 của UBND thành phố Hà Nội, 12/QĐ-UBND, 2023-10-05, -",
        "26/2026/QĐ-TTg, 26/2026/QĐ-TTg, -, national",
        "Hội đồng Trung ương 16/1/2025, -, 2025-01-16, national",
        "kết quả năm 2020, -, 2020-12-31, -",
        "136, 136, -, -"
      })
  void decisions_are_read(String raw, String number, LocalDate date, String level) {
    DecisionReading read = DecisionInterpreter.interpret(raw).value();
    assertThat(read.number()).isEqualTo(number);
    assertThat(read.date().date()).isEqualTo(date);
    assertThat(read.authorityLevel()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "'66,36 điểm', 66.36",
    "'63,72 điểm', 63.72",
    "70, 70",
    "'90,86', 90.86",
    "'90,00', 90",
    "66.36, 66.36",
    "90/100, 90",
    "100, 100"
  })
  void scores_are_read(String raw, double score) {
    assertThat(ScoreInterpreter.interpret(raw).value()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "'27,3%', OCOP-1262",
    "100.5, OCOP-1261",
    "866, OCOP-1261",
    "-5, OCOP-1261",
    "đạt, OCOP-1260",
    "70 - 80, OCOP-1260"
  })
  void what_is_no_score_gives_a_finding(String raw, String code) {
    Interpreted<Double> read = ScoreInterpreter.interpret(raw);
    assertThat(read.value()).isNull();
    assertThat(codes(read)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "10.322, 10322",
    "1.234.567, 1234567",
    "'1.234,5', 1234.5",
    "'27,3', 27.3",
    "1 200, 1200",
    "1.5, 1.5",
    "500 triệu đồng, 500",
    "'1,2 tỷ', 1200",
    "250.000.000 đồng, 250"
  })
  void amounts_are_read(String raw, double amount) {
    assertThat(NumberInterpreter.interpret(raw).value()).isEqualTo(amount);
  }

  @Test
  void a_producer_has_a_name_a_type_and_where_the_type_was_read() {
    ProducerReading read =
        ProducerInterpreter.interpret("Hộ kinh doanh Đỗ Văn Vũ Trường, xã Tam Ngãi", null).value();
    assertThat(read.name()).isEqualTo("Hộ kinh doanh Đỗ Văn Vũ Trường");
    assertThat(read.commune()).isEqualTo("xã Tam Ngãi");
    assertThat(read.type()).isEqualTo(ProducerType.HOUSEHOLD);
    assertThat(read.typeSource()).isEqualTo("name");
  }

  @Test
  void a_column_of_types_stands_above_the_name_and_a_contradiction_is_told() {
    Interpreted<ProducerReading> read =
        ProducerInterpreter.interpret("HTX Tài Hoan", "Doanh nghiệp");
    assertThat(read.value().type()).isEqualTo(ProducerType.ENTERPRISE);
    assertThat(read.value().typeSource()).isEqualTo("column");
    assertThat(codes(read)).containsExactly("OCOP-1272");
  }

  @Test
  void a_producer_without_type_words_stays_unknown() {
    Interpreted<ProducerReading> read = ProducerInterpreter.interpret("Nông Thị Chỉ", "");
    assertThat(read.value().type()).isEqualTo(ProducerType.UNKNOWN);
    assertThat(read.value().typeSource()).isEqualTo("none");
    assertThat(codes(read)).containsExactly("OCOP-1270");
  }

  static List<String> codes(Interpreted<?> read) {
    return read.findings().stream().map(Finding::code).toList();
  }

  private static StatusReading status(String raw) {
    return StatusInterpreter.interpret(raw).value();
  }
}
