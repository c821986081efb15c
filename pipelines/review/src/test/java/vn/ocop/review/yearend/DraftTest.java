package vn.ocop.review.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.review.MartFixture;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.Report;
import vn.ocop.review.document.Table;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.mart.Mart;
import vn.ocop.review.yearend.Period.Closing;

class DraftTest {
  @TempDir private Path folder;
  private Mart mart;

  @BeforeEach
  void smallWorld() throws SQLException {
    Path file = folder.resolve("ocop.duckdb");
    SmallWorld.write(file);
    mart = Mart.open(file);
  }

  @AfterEach
  void close() {
    mart.close();
  }

  @Test
  void recognitionsOfThePeriodAreSplitIntoFirstUpgradedAndReevaluated() {
    Map<String, Integer> figures = figures("2023", Closing.MONTH_END);

    assertThat(figures)
        .containsEntry("first", 2)
        .containsEntry("upgrade", 1)
        .containsEntry("reevaluation", 1)
        .containsEntry("recognised", 4)
        .containsEntry("recognised_3", 2)
        .containsEntry("recognised_4", 2)
        .containsEntry("before_first", 2);
  }

  @Test
  void theBridgeLeadsFromTheEveToTheEndOfThePeriod() {
    Map<String, Integer> figures = figures("2023", Closing.MONTH_END);

    assertThat(figures)
        .containsEntry("valid_eve", 3)
        .containsEntry("valid_entered", 2)
        .containsEntry("valid_returned", 1)
        .containsEntry("valid_lapsed", 1)
        .containsEntry("valid_withdrawn", 0)
        .containsEntry("valid_kept", 1)
        .containsEntry("valid", 5)
        .containsEntry("valid_eve_3", 3)
        .containsEntry("valid_entered_3", 1)
        .containsEntry("valid_returned_3", 1)
        .containsEntry("valid_moved_out_3", 1)
        .containsEntry("valid_moved_in_4", 1)
        .containsEntry("valid_lapsed_3", 1)
        .containsEntry("valid_3", 3)
        .containsEntry("valid_4", 2)
        .containsEntry("cumulative_eve", 4)
        .containsEntry("cumulative_entered", 2)
        .containsEntry("cumulative", 6);
  }

  @Test
  void anAdministrativeYearEndsOnThe14thSoThatAYearWithoutADayFallsOutOfIt() {
    Map<String, Integer> figures = figures("2023", Closing.DAY_14);

    assertThat(figures)
        .containsEntry("first", 1)
        .containsEntry("recognised", 3)
        .containsEntry("valid_eve", 4)
        .containsEntry("valid", 4);
  }

  @Test
  void certificatesThatRunOutWithinTwelveMonthsAreListed() {
    Draft draft = draft("20@63", Period.named("2023", Closing.MONTH_END));

    Table due = table(draft.report(), "list_due");
    assertThat(due.rows()).hasSize(1);
    assertThat(due.rows().get(0).cells().get(1).text()).isEqualTo("Sản phẩm e");
    assertThat(due.rows().get(0).cells().get(7).text()).isEqualTo("01/07/2024");
    assertThat(table(draft.report(), "list_ended").rows()).hasSize(1);
  }

  @Test
  void incompleteListsGiveAtLeastAndAnUndatedRecognitionIsSaid() {
    String text = text(draft("20@63", Period.named("2023", Closing.MONTH_END)).report());

    assertThat(text)
        .contains("tỉnh Lạng Sơn có ít nhất 04 sản phẩm có quyết định công nhận từ 3 sao trở lên")
        .contains("trong đó 02 lần đầu, 01 nâng hạng, 01 đánh giá lại")
        .contains("Lũy kế đến ngày 31/12/2023 có ít nhất 06 sản phẩm")
        .contains("Ngoài ra có 01 lần công nhận không rõ ngày quyết định")
        .contains("01 sản phẩm chỉ biết năm hoặc tháng của quyết định")
        .contains("Trong 12 tháng sau ngày 31/12/2023 có 01 giấy chứng nhận hết hạn (Phụ lục).")
        .contains("sản phẩm của 02 trong 03 huyện; 01 huyện chưa thấy sản phẩm nào (Huyện Ba).")
        .contains("01 chỉ tiêu kế hoạch được xác định là đạt (1/KH, TT 1).")
        .contains("Chỉ tiêu chưa đủ căn cứ kết luận:\u00a001 (1/KH, TT 2)");
  }

  @Test
  void aTargetKeepsItsPublishedConclusionAndIsAlsoComparedWithAllRecognitions() {
    Draft draft = draft("20@63", Period.named("2023", Closing.MONTH_END));

    List<Table.Cell> target = table(draft.report(), "targets_1").rows().get(0).cells();
    assertThat(target.stream().map(Table.Cell::text))
        .containsExactly(
            "1",
            "thêm 2 sản phẩm",
            "2",
            "2",
            "100,0\u00a0%",
            "4",
            "200,0\u00a0%",
            "Đạt: ít nhất 2 so với 2.");
    List<Table.Cell> open = table(draft.report(), "targets_1").rows().get(1).cells();
    assertThat(open.get(7).text()).isEqualTo("Chưa kết luận. Danh sách không có dữ liệu tập huấn.");
  }

  @Test
  void linesThatFollowEachOtherAreWrittenAsARun() {
    assertThat(ClosingSections.lines()).isEmpty();
    assertThat(ClosingSections.lines(3)).isEqualTo("3");
    assertThat(ClosingSections.lines(1, 2, 4, 5, 6, 9)).isEqualTo("1, 2, 4–6, 9");
  }

  @Test
  void anEndReckonedFromAYearIsAYear() {
    Period next = Period.named("2025", Closing.MONTH_END);
    Report report = draft("20@63", next).report();

    Table due = table(report, "list_due");
    assertThat(due.rows().stream().map(row -> row.cells().get(1).text()))
        .containsExactly("Sản phẩm d", "Sản phẩm a", "Sản phẩm c", "Sản phẩm f");
    assertThat(due.rows().stream().map(row -> row.cells().get(7).text()))
        .containsExactly("03/04/2026", "10/05/2026", "15/06/2026", "năm 2026");
    assertThat(text(report)).contains("Trong đó 01 giấy chỉ biết năm hoặc tháng của quyết định");
  }

  @Test
  void countsOfPartsListsAndDecisionsHaveASelectOfTheirOwn() {
    Map<String, Integer> figures = figures("2023", Closing.MONTH_END);

    assertThat(figures)
        .containsEntry("parts_all", 3)
        .containsEntry("parts_filled", 2)
        .containsEntry("parts_empty", 1)
        .containsEntry("late_lists", 1)
        .containsEntry("batches", 4)
        .containsEntry("published_contradicts", 0);
  }

  @Test
  void aUnitWithoutListsGetsSentencesOfNoughtAndNoProposalOfNumbers() {
    Report report = draft("h3@63", Period.named("2023-Q2", Closing.MONTH_END)).report();

    assertThat(report.subject())
        .contains("quý II năm 2023; phương hướng, nhiệm vụ quý III năm 2023");
    assertThat(text(report))
        .contains("Danh sách đã nhận không có sản phẩm nào của huyện Ba được công nhận")
        .contains("lần đầu trong kỳ này và trong cùng kỳ năm trước (01/04/2022–30/06/2022)")
        .doesNotContain("null")
        .doesNotContain("{");
    assertThat(report.appendices()).as("a list without rows is left out").isEmpty();
  }

  @Test
  void sumsOfTheDraftAreCheckedBesideIt() {
    String checks = text(draft("20@63", Period.named("2023", Closing.MONTH_END)).checklist());

    assertThat(checks)
        .contains("đều khớp với tổng chung")
        .contains("01 lần công nhận không rõ ngày, không được tính: tinh/2023.xlsx.")
        .contains("Danh sách tinh/2023.xlsx nhận ngày 02/01/2024, sau ngày cuối kỳ.");
  }

  @Test
  void theLatestStatedTotalTellsTheCoverageOnWhicheverBasisItStands() throws SQLException {
    Path file = folder.resolve("stated.duckdb");
    SmallWorld.write(file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into coverage by name select '20@63' as unit_id, 'recorded' as geography, date"
              + " '2023-12-31' as as_of, * from (values ('cumulative', 2.0, 10.0, 0.2, date"
              + " '2023-02-20'), ('cumulative_net', 6.0, 12.0, 0.5, date '2023-12-31'))"
              + " v(basis, loaded_value, stated_value, coverage, stated_as_of)");
    }

    try (Mart stated = Mart.open(file)) {
      Period year = Period.named("2023", Closing.MONTH_END);
      assertThat(text(Draft.of(stated, MartFixture.conf(), "20@63", year).report()))
          .contains(
              "mới có 06 trong số 12 sản phẩm lũy kế (đã trừ sản phẩm bị rút) đã được công bố tại"
                  + " ngày 31/12/2023 (độ phủ 50,0\u00a0%)");
    }
  }

  @Test
  void aPartThatWentToAnotherUnitLaterCountsWhereItStoodThen() throws SQLException {
    String commune =
        "insert into unit by name select '%s' as unit_id, 'recorded' as geography, 'commune' as"
            + " level, 'Xã Một' as name_vi, '%s' as parent_id, '%2$s' as district_id, '20@63' as"
            + " province_id, %s as valid_from, %s as valid_to";
    try (Mart moved =
        changed(
            "delete from unit where unit_id = 'x1@63'",
            commune.formatted("x1@63", "h2@63", "date '2024-07-01'", "null"),
            commune.formatted("x1@63/h1", "h1@63", "null", "date '2024-06-30'"),
            "update unit_rollup set unit_id = 'x1@63/h1' where unit_id = 'x1@63'")) {
      assertThat(text(report(moved, "h1@63")))
          .contains("Tất cả 01 xã đều có sản phẩm trong danh sách đã nhận.");
    }
  }

  @Test
  void whereNoListTellsTheGroupASentenceStandsForATableOfNoughts() throws SQLException {
    try (Mart untold = changed("update product set product_group = 'unknown'")) {
      Report report = report(untold, "20@63");

      assertThat(text(report))
          .contains("không ghi nhóm của sản phẩm nào (06 sản phẩm lũy kế), nên chưa có số");
      assertThat(tables(report)).doesNotContain("by_group").contains("by_type");
    }
  }

  @Test
  void aFirstCertificateThatAListCallsAnUpgradeIsExplainedBesideTheBridge() throws SQLException {
    try (Mart raised =
        changed("update recognition set kind = 'upgrade' where recognition_id = 'c1'")) {
      assertThat(text(report(raised, "20@63")))
          .contains("thêm 02 lần đầu có trong danh sách")
          .contains("có 01 sản phẩm mà danh sách gọi là nâng hạng hoặc đánh giá lại");
    }
    assertThat(text(report(mart, "20@63"))).doesNotContain("danh sách gọi là nâng hạng");
  }

  @Test
  void recognitionsOfOneKindAreSaidInOneWordAndOneBarIsNoChart() {
    Report report = draft("h2@63", Period.named("2023-Q4", Closing.MONTH_END)).report();

    assertThat(text(report)).contains("có quyết định công nhận từ 3 sao trở lên (lần đầu).");
    assertThat(report.blocks())
        .noneMatch(block -> block instanceof Chart chart && chart.id().equals("chart_recognised"));
  }

  @Test
  void decisionsOfTheNationAreToldByProvince() throws SQLException {
    try (Mart nation =
        changed(
            "insert into unit by name select 'VN@63' as unit_id, 'recorded' as geography, 'nation'"
                + " as level, 'Việt Nam' as name_vi",
            "insert into unit_rollup by name select leaf_unit_id, 'VN@63' as unit_id, geography,"
                + " 'nation' as level from unit_rollup where level = 'province'")) {
      Table batches = table(report(nation, "VN@63"), "batches");

      assertThat(batches.columns().get(1).heading()).isEqualTo("Tỉnh, thành phố");
      assertThat(batches.rows().get(0).cells().get(1).text()).isEqualTo("Tỉnh Lạng Sơn");
    }
  }

  @Test
  void listsFollowTheOrderOfUnitsAndSayWhatABlankCellIs() throws SQLException {
    Table valid = table(report(mart, "20@63"), "list_valid");

    assertThat(valid.rows().stream().map(row -> row.cells().get(3).text()))
        .containsExactly("Huyện Một", "Huyện Một", "Huyện Hai", "Huyện Hai", "Huyện Hai");
    assertThat(valid.note()).doesNotContain("Ô để trống");
    try (Mart unnumbered =
        changed("update recognition set decision_number = null where product_id = 'e'")) {
      assertThat(table(report(unnumbered, "20@63"), "list_valid").note())
          .endsWith("gồm 05 sản phẩm. Ô để trống: danh sách không ghi.");
    }
  }

  @Test
  void decisionsNearTheSeamAreListedOnBothSides() {
    Table seam = table(draft("20@63", Period.named("2023", Closing.DAY_14)).report(), "list_seam");

    assertThat(seam.rows()).hasSize(1);
    assertThat(seam.rows().get(0).cells().get(1).text()).isEqualTo("Sản phẩm f");
    assertThat(seam.rows().get(0).cells().get(6).text()).isEqualTo("năm 2023");
    assertThat(seam.rows().get(0).cells().get(7).text()).isEqualTo("Ngoài kỳ");
  }

  @Test
  void everyFigureIsGivenAgainByItsOwnSelect() {
    Draft draft =
        draft("20@63", Period.between(LocalDate.of(2022, 12, 15), LocalDate.of(2023, 6, 30)));

    try (Mart fresh = Mart.open(folder.resolve("ocop.duckdb"))) {
      for (Figure figure : draft.report().figures()) {
        assertThat(fresh.number(figure.sql())).as(figure.key()).isEqualTo(figure.value());
      }
    }
  }

  /** The small world after some statements. */
  private Mart changed(String... statements) throws SQLException {
    Path file = folder.resolve("changed.duckdb");
    SmallWorld.write(file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return Mart.open(file);
  }

  private static Report report(Mart mart, String unit) {
    return Draft.of(mart, MartFixture.conf(), unit, Period.named("2023", Closing.MONTH_END))
        .report();
  }

  private static List<String> tables(Report report) {
    return report.blocks().stream()
        .filter(Table.class::isInstance)
        .map(block -> ((Table) block).id())
        .toList();
  }

  private Map<String, Integer> figures(String period, Closing closing) {
    Map<String, Integer> values = new TreeMap<>();
    for (Figure figure : draft("20@63", Period.named(period, closing)).report().figures()) {
      if (figure.isKnown()) {
        values.put(figure.key(), figure.value().intValue());
      }
    }
    return values;
  }

  private Draft draft(String unit, Period period) {
    return Draft.of(mart, MartFixture.conf(), unit, period);
  }

  static Table table(Report report, String id) {
    List<Block> blocks = new ArrayList<>(report.blocks());
    report.appendices().forEach(appendix -> blocks.addAll(appendix.blocks()));
    return blocks.stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Report report) {
    StringBuilder text = new StringBuilder();
    report.blocks().stream()
        .filter(Paragraph.class::isInstance)
        .forEach(block -> text.append(((Paragraph) block).text()).append('\n'));
    return text.toString();
  }
}
