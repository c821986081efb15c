package vn.ocop.review.yearend;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import vn.ocop.review.MartFixture;

/**
 * A province with two districts and seven products, worked out by hand for the year 2023:
 *
 * <ul>
 *   <li>a: 3 stars 01/03/2022, upgraded to 4 stars 10/05/2023
 *   <li>b: 3 stars 01/02/2020, lapsed 01/02/2023
 *   <li>c: 4 stars for the first time 15/06/2023
 *   <li>d: 3 stars 20/12/2019, lapsed 20/12/2022, recognised again 03/04/2023
 *   <li>e: 3 stars 01/07/2022, in force throughout
 *   <li>f: 3 stars for the first time, known only as of the year 2023
 *   <li>g: 3 stars, date unknown
 * </ul>
 */
final class SmallWorld {
  private final MartFixture mart;

  private SmallWorld(MartFixture mart) {
    this.mart = mart;
  }

  static void write(Path file) throws SQLException {
    try (MartFixture mart = new MartFixture(file)) {
      mart.add(
          "publication",
          "{version: '20240105-080000-abcd', published_at: timestamp '2024-01-05 08:00:00', as_of:"
              + " date '2024-01-05'}");
      new SmallWorld(mart).fill();
    }
  }

  private void fill() throws SQLException {
    units();
    mart.add(
        "producer",
        "{producer_id: 'htx', name: 'HTX Một', leaf_unit_id: 'x1@63', producer_type:"
            + " 'cooperative'}",
        "{producer_id: 'dn', name: 'Công ty Hai', leaf_unit_id: 'x2@63', producer_type:"
            + " 'enterprise'}");
    mart.add(
        "submission",
        "{submission_id: 's1', file_name: 'tinh/2023.xlsx', unit_id: '20@63', received_at:"
            + " timestamp '2024-01-02 09:00:00', status: 'loaded'}");
    for (String letter : List.of("a", "b", "c", "d", "e", "f", "g")) {
      boolean isFirst = "abe".contains(letter);
      mart.add(
          "product",
          "{product_id: '%1$s', name: 'Sản phẩm %1$s', producer_id: '%2$s', product_group: '%3$s', leaf_unit_id: '%4$s'}"
              .formatted(
                  letter,
                  isFirst ? "htx" : "dn",
                  letter.equals("c") ? "drink" : "food",
                  isFirst ? "x1@63" : "x2@63"));
    }
    recognitions();
    spans();
    plan();
  }

  private void units() throws SQLException {
    mart.add(
        "unit",
        "{unit_id: '20@63', unit_code: '20', geography: 'recorded', level: 'province', name_vi:"
            + " 'Tỉnh Lạng Sơn', province_id: '20@63'}",
        "{unit_id: 'h1@63', unit_code: 'h1', geography: 'recorded', level: 'district', name_vi:"
            + " 'Huyện Một', parent_id: '20@63', province_id: '20@63', district_id: 'h1@63'}",
        "{unit_id: 'h2@63', unit_code: 'h2', geography: 'recorded', level: 'district', name_vi:"
            + " 'Huyện Hai', parent_id: '20@63', province_id: '20@63', district_id: 'h2@63'}",
        "{unit_id: 'h3@63', unit_code: 'h3', geography: 'recorded', level: 'district', name_vi:"
            + " 'Huyện Ba', parent_id: '20@63', province_id: '20@63', district_id: 'h3@63'}");
    for (int i = 1; i <= 2; i++) {
      mart.add(
          "unit",
          "{unit_id: 'x%1$d@63', unit_code: 'x%1$d', geography: 'recorded', level: 'commune', name_vi: 'Xã %1$d', parent_id: 'h%1$d@63', province_id: '20@63', district_id: 'h%1$d@63'}"
              .formatted(i));
      for (String unit :
          List.of("x" + i + "@63 commune", "h" + i + "@63 district", "20@63 province")) {
        mart.add(
            "unit_rollup",
            "{leaf_unit_id: 'x%d@63', unit_id: '%s', geography: 'recorded', level: '%s'}"
                .formatted(i, unit.split(" ")[0], unit.split(" ")[1]));
      }
    }
  }

  private void recognitions() throws SQLException {
    recognition("a1", "a", 3, "first", "'2022-03-01'", "day");
    recognition("a2", "a", 4, "upgrade", "'2023-05-10'", "day");
    recognition("b1", "b", 3, "first", "'2020-02-01'", "day");
    recognition("c1", "c", 4, "first", "'2023-06-15'", "day");
    recognition("d1", "d", 3, "first", "'2019-12-20'", "day");
    recognition("d2", "d", 3, "reevaluation", "'2023-04-03'", "day");
    recognition("e1", "e", 3, "first", "'2022-07-01'", "day");
    recognition("f1", "f", 3, "first", "'2023-12-31'", "year");
    recognition("g1", "g", 3, "first", "null", "unknown");
    events("cumulative", "a +2022-03-01:3 -2023-05-10:3 +2023-05-10:4");
    events("cumulative", "b +2020-02-01:3");
    events("cumulative", "c +2023-06-15:4");
    events("cumulative", "d +2019-12-20:3 -2023-04-03:3 +2023-04-03:3");
    events("cumulative", "e +2022-07-01:3");
    events("cumulative", "f +2023-12-31:3");
    events("valid", "a +2022-03-01:3 -2023-05-10:3 +2023-05-10:4");
    events("valid", "b +2020-02-01:3 -2023-02-01:3");
    events("valid", "c +2023-06-15:4");
    events("valid", "d +2019-12-20:3 -2022-12-20:3 +2023-04-03:3");
    events("valid", "e +2022-07-01:3");
    events("valid", "f +2023-12-31:3");
  }

  private void recognition(
      String id, String product, int star, String kind, String date, String precision)
      throws SQLException {
    boolean isFirst = "abe".contains(product);
    mart.add(
        "recognition",
        "{recognition_id: '%s', product_id: '%s', producer_id: '%s', producer_type: '%s', kind: '%s', kind_evidence: 'stated', star: %d, star_category: '%d', decision_number: '9/QĐ', decision_date: cast(%s as date), date_precision: '%s', expires_on: cast(%s as date) + interval 36 month, leaf_unit_id: '%s', submission_id: 's1'}"
            .formatted(
                id,
                product,
                isFirst ? "htx" : "dn",
                isFirst ? "cooperative" : "enterprise",
                kind,
                star,
                star,
                date,
                precision,
                date,
                isFirst ? "x1@63" : "x2@63"));
    mart.add(
        "recognition_evidence",
        "{recognition_id: '%s', submission_id: 's1', sheet_name: 'DS', row_number: 1}"
            .formatted(id));
  }

  /** {@code a +2022-03-01:3}: from that day product a counts with three stars. */
  private void events(String basis, String changes) throws SQLException {
    String[] words = changes.split(" ");
    boolean isFirst = "abe".contains(words[0]);
    for (int i = 1; i < words.length; i++) {
      String[] change = words[i].substring(1).split(":");
      boolean isStart = words[i].charAt(0) == '+';
      mart.add(
          "certificate_event",
          "{product_id: '%s', producer_id: '%s', event_date: date '%s', basis: '%s', delta: %d, star_category: '%s', reason: '%s', leaf_unit_id: '%s'}"
              .formatted(
                  words[0],
                  isFirst ? "htx" : "dn",
                  change[0],
                  basis,
                  isStart ? 1 : -1,
                  change[1],
                  isStart ? "first" : "expired",
                  isFirst ? "x1@63" : "x2@63"));
    }
  }

  private void spans() throws SQLException {
    span("a", "a1", "2022-03-01", "2023-05-10", "2025-03-01", 3);
    span("a", "a2", "2023-05-10", "2026-05-10", "2026-05-10", 4);
    span("b", "b1", "2020-02-01", "2023-02-01", "2023-02-01", 3);
    span("c", "c1", "2023-06-15", "2026-06-15", "2026-06-15", 4);
    span("d", "d1", "2019-12-20", "2022-12-20", "2022-12-20", 3);
    span("d", "d2", "2023-04-03", "2026-04-03", "2026-04-03", 3);
    // As a list may state it: before the usual 36 months.
    span("e", "e1", "2022-07-01", "2024-07-01", "2024-07-01", 3);
    span("f", "f1", "2023-12-31", "2026-12-31", "2026-12-31", 3);
  }

  private void span(
      String product, String recognition, String from, String to, String expires, int star)
      throws SQLException {
    mart.add(
        "certificate_span",
        "{product_id: '%s', recognition_id: '%s', from_date: date '%s', to_date: date '%s', expires_on: date '%s', star: %d, star_category: '%d', leaf_unit_id: 'x1@63'}"
            .formatted(product, recognition, from, to, expires, star, star));
  }

  private void plan() throws SQLException {
    mart.add(
        "indicator",
        "{indicator_code: 'products_new', name_vi: 'Mới', unit_of_measure: 'product', count_unit:"
            + " 'product', numerator_vi: 'Sản phẩm mới', legal_source: 'QĐ 26/2026'}");
    mart.add(
        "plan",
        "{plan_code: 'ls', title_vi: 'Kế hoạch năm 2023', issued_by: 'UBND tỉnh', number: '1/KH',"
            + " issued_on: date '2023-01-10', unit_id: '20@63', period_from: date '2023-01-01',"
            + " period_to: date '2023-12-31'}");
    mart.add(
        "plan_target",
        "{plan_code: 'ls', target_code: 'new', position: 1, indicator_code: 'products_new',"
            + " category: 'all', comparator: 'at_least', target_value: 2, basis: 'flow', clause_vi:"
            + " 'thêm 2 sản phẩm'}",
        "{plan_code: 'ls', target_code: 'train', position: 2, clause_vi: 'tập huấn',"
            + " not_measurable_reason: 'Danh sách không có dữ liệu tập huấn.'}");
    mart.add(
        "target_attainment",
        "{plan_code: 'ls', target_code: 'new', unit_id: '20@63', geography: 'recorded', as_of: date"
            + " '2023-12-31', basis: 'flow', actual_value: 2, target_value: 2, attainment: 1,"
            + " status: 'met', reason: 'Đạt: ít nhất 2 so với 2.'}");
  }
}
