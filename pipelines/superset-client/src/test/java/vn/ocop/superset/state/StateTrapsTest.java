package vn.ocop.superset.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.superset.Example;

class StateTrapsTest {
  private static final String BOARD = "dashboards/example-overview.yaml";
  private static final String PIVOT = "charts/pivot.yaml";
  private static final String F_SAO = "datasets/f_sao.yaml";
  @TempDir Path folder;

  @BeforeEach
  void copy() {
    Example.copy(folder);
  }

  private void refused(String... parts) {
    assertThatThrownBy(() -> Example.state(folder))
        .isInstanceOf(InvalidStateException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  private void edit(String file, String from, String to) {
    Example.edit(folder, file, from, to);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void theExampleIsValidAndEveryFieldIsWritten() {
    DesiredState state = Example.state(folder);
    assertThat(state.all()).hasSize(21);
    Asset dataset = state.find(Kind.DATASET, "f_sao").orElseThrow();
    assertThat(dataset.document().has("cache_timeout")).isTrue();
    assertThat(dataset.document().at("/columns/4/type").asText()).isEqualTo("DATE");
    assertThat(dataset.document().at("/columns/4").has("python_date_format")).isTrue();
    Asset board = state.find(Kind.DASHBOARD, "example-overview").orElseThrow();
    assertThat(board.document().at("/position/CHART-pivot/meta/sliceName").asText())
        .isEqualTo("Đơn vị × hạng sao × căn cứ");
  }

  @Test
  void aUuidThatIsNoneOrStandsTwiceIsRefused() {
    edit(PIVOT, "viz_type: pivot_table_v2\n", "viz_type: pivot_table_v2\nuuid: mine\n");
    refused("charts/pivot.yaml uuid: mine is none");
    String uuid = Example.state().uuid(Kind.CHART, "heatmap");
    edit(PIVOT, "uuid: mine\n", "uuid: " + uuid + "\n");
    refused("charts/pivot.yaml uuid " + uuid + ": is that of charts/heatmap too");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    edit(PIVOT, "viz_type: pivot_table_v2\n", "");
    edit(F_SAO, "main_dttm_col", "main_date");
    refused("charts/pivot.yaml viz_type: missing", "datasets/f_sao.yaml main_date: unknown key");
  }

  @Test
  void aChartWithoutQueriesIsRefused() {
    edit(PIVOT, "viz_type: pivot_table_v2", "viz_type: word_cloud");
    refused("charts/pivot.yaml query_context", "no data by API");
  }

  @Test
  void aColumnThatTheMartDoesNotHaveIsRefused() {
    edit(F_SAO, "  nhom:\n", "  nhom_cu:\n");
    refused("columns.nhom_cu", "the source has no such column");
  }

  @Test
  void aTableThatTheMartDoesNotHaveIsRefused() throws IOException {
    Files.move(folder.resolve(F_SAO), folder.resolve("datasets/f_sao_cu.yaml"));
    refused("datasets/f_sao_cu.yaml: the source has no table or view f_sao_cu");
  }

  @Test
  void aColumnOrMetricThatTheDatasetDoesNotHaveIsRefused() {
    edit(PIVOT, "- don_vi", "- xa");
    edit(PIVOT, "- so_san_pham", "- tong");
    refused("xa is no column of datasets/f_sao.yaml", "tong is no metric of datasets/f_sao.yaml");
  }

  @Test
  void aDatasetOrChartThatHasNoFileIsRefused() throws IOException {
    edit(PIVOT, "dataset: f_sao", "dataset: f_khac");
    Files.delete(folder.resolve("charts/heatmap.yaml"));
    refused("no file datasets/f_khac.yaml", "no file charts/heatmap.yaml");
  }

  @Test
  void aChartUnderATimeFilterWithoutTemporalRangeIsRefused() {
    edit(PIVOT, "operator: TEMPORAL_RANGE", "operator: IS NOT NULL");
    refused("charts/pivot.yaml params.adhoc_filters", "the time filter of", "does nothing to it");
  }

  @Test
  void aTimeGrainOnAColumnThatIsNoDateIsRefused() {
    edit("charts/sao_theo_nam.yaml", "x_axis: ngay", "x_axis: don_vi");
    refused("charts/sao_theo_nam.yaml params.time_grain_sqla");
  }

  @Test
  void aRequiredFilterWithoutADefaultIsRefused() {
    edit(BOARD, "  column: don_vi\n", "  column: don_vi\n  required: true\n");
    refused("filters.don_vi.default", "needs a default");
  }

  @Test
  void aDatasetWhoseRowsMustNotBeMixedNeedsASingleRequiredFilter() {
    edit(F_SAO, "schema: main", "schema: main\nrequired_filters: [don_vi]");
    refused("chart pivot mixes values of don_vi");
    edit(
        BOARD,
        "  column: don_vi\n  exclude:\n  - cap_nhat\n",
        "  column: don_vi\n  multiple: false\n  required: true\n  default: [Hà Nội]\n");
    assertThat(Example.state(folder).all()).hasSize(21);
  }

  @Test
  void aFilterOnAColumnOrTabOrChartThatIsNotThereIsRefused() {
    edit(BOARD, "  column: don_vi\n", "  column: huyen\n  tabs: [Khác]\n  parents: [tinh]\n");
    edit(BOARD, "  - bang_muc_tieu\n", "  - bang_khac\n");
    refused("filters.don_vi.column", "no tab Khác", "no filter tinh", "bang_khac is not in the");
  }

  @Test
  void aListOfChartsThatTheImportDoesNotRenumberIsRefused() {
    edit(BOARD, "  column: don_vi\n", "  column: don_vi\n  options: {chartsInScope: [1]}\n");
    refused("chartsInScope is not renumbered");
  }

  @Test
  void aRowWiderThanTwelveColumnsIsRefused() {
    edit(BOARD, "    width: 7\n", "    width: 8\n");
    refused("13 columns wide");
  }

  @Test
  void aDuckDbConnectionThatIsNotReadOnlyAndLockedIsRefused() {
    String file = "databases/example_mart.yaml";
    edit(file, "read_only: true", "read_only: false");
    edit(file, "        lock_configuration: true\n", "");
    edit(file, "duckdb:///${mart}", "duckdb:///mart.duckdb?read_only=true");
    refused("read_only must be true", "lock_configuration", "knows no read_only", "absolute path");
  }

  @Test
  void aPlaceholderWithoutAValueIsRefused() {
    assertThatThrownBy(() -> StateFolder.read(folder, Map.of(), Optional.empty()))
        .hasMessageContaining("no value is given for ${mart}");
  }

  @Test
  void aPasswordInTheAddressOfADatabaseIsInNoTextOfTheState() throws IOException {
    write("databases/other.yaml", "sqlalchemy_uri: postgresql://reader:geheim1@host/mart\n");
    Asset database = Example.state(folder).find(Kind.DATABASE, "other").orElseThrow();
    assertThat(database.document().path("sqlalchemy_uri").asText()).contains("geheim1");
    assertThat(database.file().path("sqlalchemy_uri").asText())
        .isEqualTo("postgresql://reader:***@host/mart");
    assertThat(database.toString()).isEqualTo("databases/other");
  }

  @Test
  void aRoleUnderARuleMustNotHaveSqlLab() {
    edit("roles/example_unit.yaml", "base: Gamma", "base: sql_lab");
    refused("roles/example_unit.yaml base", "must not have SQL Lab");
  }

  @Test
  void aRoleOrRuleOutsideThePrefixIsRefused() throws IOException {
    write("roles/Gamma.yaml", "datasets: [f_sao]\n");
    write("rules/example_none.yaml", "clause: 1 = 1\n");
    refused("roles/Gamma.yaml: its name must begin with example_", "it filters nothing");
  }

  @Test
  void aRepeatedKeyAnAnchorAndAStrangeFileNameAreRefused() throws IOException {
    write("charts/a.yaml", "slice_name: a\nslice_name: b\n");
    write("charts/b.yaml", "slice_name: &x a\ndescription: *x\n");
    write("charts/biểu đồ.yaml", "slice_name: a\n");
    refused("charts/a.yaml", "anchors and aliases are not read", "in ASCII");
  }

  @Test
  void aRuleOfColoursThatTheBrowserWouldIgnoreIsRefused() {
    edit("charts/bang_muc_tieu.yaml", "operator: ≥", "operator: '>='");
    refused("params.conditional_formatting", "operator must be one of");
  }

  @Test
  void tabsColumnsAndTextsSurviveTheWayToTheServersFormAndBack() throws IOException {
    write(
        "dashboards/tabs.yaml",
        """
        dashboard_title: Hai trang
        filters:
        - {key: nam, name: Năm, type: range, dataset: f_sao, column: nam, default: [2021, 2025],
           tabs: [Một]}
        - {key: ngan, name: Đề mục, type: divider, description: Chú giải}
        layout:
        - tabs:
          - tab: Một
            items:
            - header: Đầu
              size: LARGE_HEADER
            - row:
              - column:
                - chart: pivot
                  title: Tên khác
                  width: 4
                  height: 30
                - divider: true
                width: 6
              - markdown: "**Chữ**"
                width: 6
                height: 20
          - tab: Hai
            items:
            - row:
              - chart: heatmap
                width: 12
                height: 50
        metadata:
          expanded_slices: [heatmap]
          excluded_from_cross_filters: [pivot]
        """);
    DesiredState state = Example.state(folder);
    Asset board = state.find(Kind.DASHBOARD, "tabs").orElseThrow();
    assertThat(board.file().path("layout")).isEqualTo(board.source().path("layout"));
    assertThat(board.file().at("/filters/0/tabs/0").asText()).isEqualTo("Một");
    assertThat(board.file().at("/filters/0/default/1").asInt()).isEqualTo(2025);
    assertThat(board.file().at("/metadata/expanded_slices/0").asText()).isEqualTo("heatmap");
    assertThat(board.document().at("/position/ROOT_ID/children/0").asText()).isEqualTo("TABS-0");
    assertThat(board.document().at("/position/CHART-pivot/parents").size()).isEqualTo(5);
  }
}
