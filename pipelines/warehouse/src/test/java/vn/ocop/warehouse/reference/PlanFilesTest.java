package vn.ocop.warehouse.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.warehouse.Failure;

class PlanFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));
  private static UnitDirectory units;

  @TempDir private Path conf;

  @BeforeAll
  static void loadUnits() {
    units = UnitDirectory.load(ROOT.resolve("conf"));
  }

  private static final String PLAN =
      """
      plan_code: thu
      title_vi: "Kế hoạch thử"
      issued_by: "UBND tỉnh Lạng Sơn"
      unit_id: "20@63"
      unit_code: "20"
      period_from: "2023-01-01"
      period_to: "2024-12-31"
      source: "viết cho kiểm thử"
      targets:
        - target_code: new
          indicator_code: products_new
          category: all
          comparator: at_least
          target_value: 15
          basis: flow
          attribution: decision_date
          geography: recorded
          deadline: "2023-06-30"
          clause_vi: "có thêm 15 sản phẩm"
        - target_code: share
          indicator_code: cooperative_share
          category: all
          comparator: at_least
          target_value: 0.40
          basis: cumulative
          attribution: decision_date
          geography: recorded
          clause_vi: "40% chủ thể là HTX"
        - target_code: training
          clause_vi: "tập huấn"
          not_measurable_reason: "không có số"
      """;

  @Test
  void everyPlanOfTheProjectCanBeMeasured() {
    PlanFiles plans = new PlanFiles(ROOT.resolve("conf"), ROOT.resolve("sql"), () -> units, null);

    assertThat(plans.plans())
        .extracting(plan -> plan.get("plan_code"))
        .contains("lang-son-2023", "qd919-2021-2025");
    assertThat(plans.targets()).allMatch(target -> target.containsKey("clause_vi"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          period_to:            | perod_to:              | OCOP-3011 | suggestion | period_to
          issued_by:            | #                      | OCOP-3012 | key        | issued_by
          "2024-12-31"          | "31/12/2024"           | OCOP-3013 | value      | 31/12/2024
          "2024-12-31"          | "2024-02-30"           | OCOP-3013 | value      | 2024-02-30
          cooperative_share     | cooperative_shares     | OCOP-3014 | suggestion | cooperative_share
          20@63                 | 99@63                  | OCOP-3015 | unit       | 99@63, unit_code 20
          basis: flow           | basis: valid           | OCOP-3016 | bases      | flow
          0.40                  | 40                     | OCOP-3017 | ratio      | 0.40
          "2023-06-30"          | "2025-06-30"           | OCOP-3018 | key        | deadline
          target_code: share    | target_code: new       | OCOP-3019 | code       | new
          target_value: 15      | by_year: {"2026": 15}  | OCOP-3018 | key        | by_year
          target_value: 15      | #                      | OCOP-3012 | key        | target_value
          title_vi: "Kế hoạch   | title_vi: "Kế "hoạch   | OCOP-3010 | line       | 2
          """)
  void aFaultIsToldByItsNumberAndWhatToWrite(
      String right, String wrong, String code, String value, String expected) throws IOException {
    Failure failure =
        catchThrowableOfType(Failure.class, () -> read(PLAN.replace(right, wrong)).plans());

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.values().get(value)).hasToString(expected);
    assertThat(failure.values().get("place").toString()).startsWith("thu.yaml");
  }

  @Test
  void aTargetIsMeasuredOrSaysWhyNot() throws IOException {
    String both =
        PLAN.replace("clause_vi: \"40%", "not_measurable_reason: x\n    clause_vi: \"40%");

    Failure failure = catchThrowableOfType(Failure.class, () -> read(both).plans());

    assertThat(failure.code()).isEqualTo("OCOP-3020");
  }

  @Test
  void valuesByYearAreTargetsOfTheirOwn() throws IOException {
    PlanFiles plans =
        read(
            PLAN.replace(
                "target_value: 15", "target_value: 15\n    by_year: {\"2023\": 10, \"2024\": 20}"));

    List<Map<String, Object>> targets = plans.targets();

    assertThat(targets)
        .extracting(row -> row.get("target_code"), row -> row.get("target_value"))
        .startsWith(tuple("new", "15"), tuple("new_2023", "10"), tuple("new_2024", "20"));
    assertThat(targets.get(2))
        .containsEntry("period_from", "2024-01-01")
        .containsEntry("deadline", "2024-12-31");
    assertThat(plans.dates()).contains(LocalDate.of(2023, 12, 31), LocalDate.of(2023, 6, 30));
  }

  private PlanFiles read(String plan) throws IOException {
    Path folder = Files.createDirectories(conf.resolve("plans"));
    Files.copy(ROOT.resolve("conf/plans/plan.schema.json"), folder.resolve("plan.schema.json"));
    Files.writeString(folder.resolve("thu.yaml"), plan);
    return new PlanFiles(conf, ROOT.resolve("sql"), () -> units, null);
  }
}
