package vn.ocop.superset.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.Expectation;

class ChartAnswerTest {
  private static final Expectation ONE_TO_TWO =
      new Expectation(List.of("extra"), 1, OptionalInt.of(2));

  private static Check check(String result, String query) {
    JsonNode context = Documents.yaml("{queries: [" + query + "]}");
    return new ChartAnswer(Documents.yaml("{result: [" + result + "]}"))
        .rows(ONE_TO_TWO)
        .columns(context, ONE_TO_TWO)
        .check("charts/a", "admin");
  }

  @Test
  void rowsWithAllColumnsPass() {
    Check check = check("{rowcount: 2, colnames: [c, m, extra]}", "{columns: [c], metrics: [m]}");
    assertThat(check.passed()).isTrue();
    assertThat(check.toText()).isEqualTo("ok   charts/a as admin: 2 rows");
  }

  @Test
  void anAnswerWithoutRowsOrWithTooManyFails() {
    assertThat(check("{rowcount: 0, colnames: []}", "{}").message()).contains("0 rows, at least 1");
    assertThat(check("{rowcount: 3, colnames: [extra]}", "{}").message()).contains("at most 2");
    assertThat(check("", "{}").message()).contains("no result");
  }

  @Test
  void anErrorInsideASuccessfulAnswerFails() {
    assertThat(check("{rowcount: 1, error: Binder Error, colnames: [extra]}", "{}").message())
        .contains("Binder Error");
  }

  @Test
  void aFilterThatTheServerDroppedFails() {
    String dropped = "{rowcount: 1, colnames: [extra], rejected_filters: [{column: x}]}";
    assertThat(check(dropped, "{}").message()).contains("filters were dropped");
  }

  @Test
  void aMissingColumnFailsAndAPivotIsJudgedByItsIndex() {
    assertThat(
            check("{rowcount: 1, colnames: [c]}", "{columns: [c], metrics: [{label: m}]}")
                .message())
        .contains("columns are missing: m, extra");
    String pivot =
        "{columns: [c], metrics: [m], post_processing: [{operation: pivot, options: {index: [c]}}]}";
    assertThat(check("{rowcount: 1, colnames: [c, extra]}", pivot).passed()).isTrue();
  }

  @Test
  void aReportOfNothingHasNotPassed() {
    assertThat(new VerifyReport(List.of()).passed()).isFalse();
  }
}
