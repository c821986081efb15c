package vn.ocop.superset.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.superset.Example;
import vn.ocop.superset.document.Differences;
import vn.ocop.superset.document.Documents;

class QueryContextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ban_do",
        "bang_muc_tieu",
        "cap_nhat",
        "chu_the",
        "doanh_thu",
        "heatmap",
        "muc_tieu",
        "pivot",
        "sao_theo_don_vi",
        "sao_theo_nam",
        "tong_san_pham",
        "ty_le_dat",
        "ty_le_sao"
      })
  void theQueriesOfAChartAreThoseThatTheBrowserSends(String key) {
    DesiredState state = Example.state();
    Asset chart = state.find(Kind.CHART, key).orElseThrow();
    JsonNode proven = Documents.json(Example.text("query-context/" + key + ".json"));

    JsonNode queries = state.queryContext(chart).path("queries");
    assertThat(Differences.between(proven, queries)).isEmpty();
  }

  @Test
  void aChartOfAnUnknownTypeOrWithAnAdvancedSettingHasNoDerivedQueries() {
    JsonNode none = Documents.object();
    assertThat(QueryContexts.of("deck_scatter", none)).isEmpty();
    JsonNode rolling = Documents.yaml("{metric: m, rolling_type: mean}");
    assertThat(QueryContexts.of("big_number_total", rolling)).isEmpty();
    JsonNode off = Documents.yaml("{metric: m, rolling_type: None, annotation_layers: []}");
    assertThat(QueryContexts.of("big_number_total", off)).isPresent();
  }

  @Test
  void filtersWrittenInSqlAreJoinedInParentheses() {
    JsonNode params =
        Documents.yaml(
            """
            metric: m
            adhoc_filters:
            - {expressionType: SQL, clause: WHERE, sqlExpression: a = 1 or b = 2}
            - {expressionType: SQL, clause: WHERE, sqlExpression: c = 3}
            - {expressionType: SQL, clause: HAVING, sqlExpression: sum(n) > 4}
            """);
    JsonNode extras =
        QueryContexts.of("big_number_total", params).orElseThrow().at("/queries/0/extras");
    assertThat(extras.path("where").asText()).isEqualTo("(a = 1 or b = 2) AND (c = 3)");
    assertThat(extras.path("having").asText()).isEqualTo("(sum(n) > 4)");
  }

  @Test
  void rawTablesAskForColumnsOnlyAndTotalsForASecondQuery() {
    JsonNode raw =
        Documents.yaml(
            "{query_mode: raw, all_columns: [a, b], order_by_cols: ['[\"a\", false]'], row_limit: 5}");
    JsonNode query = QueryContexts.of("table", raw).orElseThrow().at("/queries/0");
    assertThat(query.has("metrics")).isFalse();
    assertThat(query.at("/orderby/0/0").asText()).isEqualTo("a");
    JsonNode sums = Documents.yaml("{groupby: [a], metrics: [m], show_totals: true}");
    JsonNode queries = QueryContexts.of("table", sums).orElseThrow().path("queries");
    assertThat(queries.size()).isEqualTo(2);
    assertThat(queries.at("/1/columns").isEmpty()).isTrue();
  }
}
