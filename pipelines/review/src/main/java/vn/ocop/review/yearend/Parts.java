package vn.ocop.review.yearend;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figure.Unit;
import vn.ocop.review.figure.Figures.Counting;
import vn.ocop.review.figure.Figures.Like;
import vn.ocop.review.figure.Relation;
import vn.ocop.review.figure.Stock;

/**
 * The parts of the unit (districts, communes; of the nation: provinces), and what lists tell of
 * them.
 */
final class Parts {
  private final Inquiry inquiry;

  Parts(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** Whether the unit has parts that are known. */
  boolean areThere() {
    return !inquiry.unit.parts().isEmpty();
  }

  /** Whether lists tell of any product in which part of the unit it is. */
  boolean isTold() {
    return !named().isEmpty();
  }

  /** Parts of the unit on the last day. */
  Figure all() {
    return inquiry.figures.published(
        "parts_all",
        "Đơn vị cấp dưới tại ngày cuối kỳ",
        Unit.COUNT,
        Stock.CUMULATIVE,
        inquiry.now,
        Like.NONE,
        "select count(*) as value from (" + inquiry.unit.partsSelect() + ") counted");
  }

  /** Parts of the unit on the last day that have a product, lũy kế. */
  Figure filled() {
    String former =
        former().keySet().stream()
            .map(id -> " and part_id <> '" + id.replace("'", "''") + "'")
            .collect(joining());
    return inquiry.figures.count(
        "parts_filled",
        "Đơn vị có sản phẩm lũy kế",
        new Counting(inquiry.now, Relation.STOCK, "part_id", Stock.CUMULATIVE),
        "basis = 'cumulative' and part_id not like '%unknown%'" + former,
        Like.NONE,
        false);
  }

  /** Parts of the unit on the last day without any. */
  Figure empty() {
    return inquiry.figures.difference(
        "parts_empty", "Đơn vị chưa thấy sản phẩm lũy kế", all(), filled());
  }

  /** Names of the parts in which no list places a product. */
  List<String> emptyNames() {
    Map<String, String> named = named();
    return inquiry.unit.parts().entrySet().stream()
        .filter(part -> !named.containsKey(part.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Parts that lists name, which are no parts of the unit any more on the last day. */
  Map<String, String> former() {
    Map<String, String> former = named();
    former.keySet().removeAll(inquiry.unit.parts().keySet());
    return former;
  }

  /**
   * All parts that lists name, in the period or before it; where they name none, that comes last.
   */
  List<Map<String, Object>> rows() {
    return inquiry.figures.rows(
        inquiry.now,
        "select part_id, max(part_name) as part_name from (select part_id, part_name from {stock}"
            + " union all select part_id, part_name from {flow}) x group by part_id"
            + " order by case when part_id like '%unknown%' then 1 else 0 end, 1");
  }

  /** Parts in which lists place products, lũy kế, name by id. */
  private Map<String, String> named() {
    Map<String, String> parts = new LinkedHashMap<>();
    inquiry
        .figures
        .rows(
            inquiry.now,
            "select part_id, max(part_name) as part_name from {stock} where basis = 'cumulative'"
                + " and part_id not like '%unknown%' group by part_id order by part_id")
        .forEach(row -> parts.put((String) row.get("part_id"), (String) row.get("part_name")));
    return parts;
  }
}
