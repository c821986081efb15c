package vn.ocop.review;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.YamlDocuments;

/** A small published file with every published table of {@code sql/tables.yaml}. */
public final class MartFixture implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "string", "varchar",
          "bigint", "bigint",
          "double", "double",
          "date", "date",
          "timestamp", "timestamp",
          "boolean", "boolean");

  private final Connection connection;
  private final Statement statement;

  public MartFixture(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:" + file);
    statement = connection.createStatement();
    Map<?, ?> dictionary = YamlDocuments.read(repository().resolve("sql/tables.yaml"), Map.class);
    for (Object entry : (List<?>) dictionary.get("tables")) {
      Map<?, ?> table = (Map<?, ?>) entry;
      if (Boolean.TRUE.equals(table.get("mart"))) {
        create(table, (Map<?, ?>) dictionary.get("columns"));
      }
    }
  }

  public static Path repository() {
    return Path.of(System.getProperty("ocop.root"));
  }

  public static Path conf() {
    return repository().resolve("conf");
  }

  /** The project's own documents. */
  public static Path docs() {
    return repository().resolve("docs");
  }

  private void create(Map<?, ?> table, Map<?, ?> columns) throws SQLException {
    String list =
        ((List<?>) table.get("columns"))
            .stream()
                .map(name -> name + " " + TYPES.get(((Map<?, ?>) columns.get(name)).get("type")))
                .collect(Collectors.joining(", "));
    statement.execute("create table %s (%s)".formatted(table.get("name"), list));
  }

  /** Rows as DuckDB structs: {@code {column: value}}; columns not named stay null. */
  public MartFixture add(String table, String... rows) throws SQLException {
    for (String row : rows) {
      statement.execute("insert into %s by name select unnest(%s)".formatted(table, row.strip()));
    }
    return this;
  }

  public MartFixture publication() throws SQLException {
    return add(
        "publication",
        "{version: '2023-01-31-a1', published_at: timestamp '2023-01-31 08:30:00', as_of: date '2023-01-31', code_version: '0.1.0'}");
  }

  /** Lạng Sơn, one district, one commune, a list of two rows of which one has a hostile name. */
  public MartFixture langSon() throws SQLException {
    units();
    events();
    figures();
    return this;
  }

  private void units() throws SQLException {
    add(
        "unit",
        "{unit_id: 'VN@63', geography: 'recorded', level: 'nation', name_vi: 'Cả nước'}",
        "{unit_id: '20@63', geography: 'recorded', level: 'province', name_vi: 'Tỉnh Lạng Sơn', parent_id: 'VN@63', province_id: '20@63'}",
        "{unit_id: '178@63', geography: 'recorded', level: 'district', name_vi: 'Thành phố Lạng Sơn', parent_id: '20@63', province_id: '20@63', district_id: '178@63'}",
        "{unit_id: '05977@63', geography: 'recorded', level: 'commune', name_vi: 'Phường Đông Kinh', parent_id: '178@63', province_id: '20@63', district_id: '178@63'}");
    for (String unit :
        List.of("VN@63 nation", "20@63 province", "178@63 district", "05977@63 commune")) {
      String[] parts = unit.split(" ");
      add(
          "unit_rollup",
          "{leaf_unit_id: '05977@63', unit_id: '%s', geography: 'recorded', level: '%s'}"
              .formatted(parts[0], parts[1]));
    }
    add(
        "period",
        "{as_of: date '2022-12-31', period_from: date '2022-01-01', kind: 'year', for_communes: true}",
        "{as_of: date '2023-01-31', period_from: date '2023-01-01', kind: 'month', for_communes: false}");
  }

  private void events() throws SQLException {
    add(
        "submission",
        "{submission_id: 'ab', file_name: 'lang-son/2022.xlsx', unit_id: '20@63', received_at: timestamp '2023-01-30 09:00:00', status: 'loaded', rows_read: 4, rows_loaded: 2, rows_quarantined: 0, rows_classed: 2}");
    add("producer", "{producer_id: 'o1', name: 'HTX Chi Lăng', leaf_unit_id: '05977@63'}");
    for (int i = 1; i <= 2; i++) {
      String name = i == 1 ? "na Chi Lăng" : HOSTILE;
      add(
          "product",
          "{product_id: 's%d', name: '%s', producer_id: 'o1', product_group: 'food', leaf_unit_id: '05977@63'}"
              .formatted(i, name));
      add(
          "recognition",
          "{recognition_id: 'r%1$d', product_id: 's%1$d', producer_id: 'o1', producer_type: 'cooperative', kind: 'first', kind_evidence: 'stated', star: %2$d, star_category: '%2$d', decision_number: '12/QĐ', decision_date: date '2022-12-07', date_precision: 'day', expires_on: date '2025-12-07', leaf_unit_id: '05977@63', submission_id: 'ab', sheet_name: 'DS', row_number: %3$d}"
              .formatted(i, 2 + i, 2 + i));
      add(
          "recognition_evidence",
          "{recognition_id: 'r%d', submission_id: 'ab', sheet_name: 'DS', row_number: %d}"
              .formatted(i, 2 + i));
      add(
          "certificate_span",
          "{product_id: 's%1$d', recognition_id: 'r%1$d', from_date: date '2022-12-07', to_date: date '2025-12-07', expires_on: date '2025-12-07', star: %2$d, star_category: '%2$d', state: 'valid', producer_type: 'cooperative', leaf_unit_id: '05977@63'}"
              .formatted(i, 2 + i));
      add(
          "source_row",
          "{submission_id: 'ab', sheet_name: 'DS', row_number: %d, role: 'data', cells: '[{\"column\":\"B\",\"header\":\"Tên\",\"text\":\"%s\"}]'}"
              .formatted(2 + i, i == 1 ? "=1+1" : "x"));
    }
  }

  static final String HOSTILE = "</script><img src=x onerror=alert(1)> & \"x\"";

  private void figures() throws SQLException {
    add(
        "indicator",
        "{indicator_code: 'products_total', name_vi: 'Số sản phẩm OCOP', unit_of_measure: 'product', count_unit: 'product', basis: 'cumulative', sql: 'select 1 < 2'}",
        "{indicator_code: 'cooperative_share', name_vi: 'Tỷ lệ HTX', unit_of_measure: 'share', count_unit: 'producer', basis: 'cumulative'}");
    for (String date : List.of("2022-12-31", "2023-01-31")) {
      add(
          "indicator_value",
          "{indicator_code: 'products_total', unit_id: '20@63', geography: 'recorded', as_of: date '%s', basis: 'cumulative', category: 'all', numerator: 2.0, value: 2.0}"
              .formatted(date));
    }
    add(
        "indicator_value",
        "{indicator_code: 'cooperative_share', unit_id: '20@63', geography: 'recorded', as_of: date '2022-12-31', basis: 'cumulative', category: 'all', numerator: 1.0, denominator: 3.0, value: 1.0 / 3}",
        "{indicator_code: 'products_total', unit_id: '20@63', geography: 'recorded', as_of: date '2022-12-31', period_from: date '2022-12-01', basis: 'flow', category: 'all', numerator: 9.0, value: 9.0}");
    add(
        "plan",
        "{plan_code: 'ls', title_vi: 'Kế hoạch 2023', unit_id: '20@63', period_from: date '2022-01-01', period_to: date '2022-12-31'}");
    add(
        "plan_target",
        "{plan_code: 'ls', target_code: 'htx', indicator_code: 'cooperative_share', category: 'all', comparator: 'at_least', target_value: 0.4, basis: 'cumulative', clause_vi: 'ít nhất có 40% chủ thể OCOP là HTX'}");
    add(
        "target_attainment",
        "{plan_code: 'ls', target_code: 'htx', unit_id: '20@63', geography: 'recorded', as_of: date '2022-12-31', basis: 'cumulative', actual_value: 1.0 / 3, target_value: 0.4, attainment: 0.833, status: 'not_measurable', reason: 'Danh sách chưa đủ', coverage: 0.2}");
  }

  @Override
  public void close() throws SQLException {
    statement.close();
    connection.close();
  }
}
