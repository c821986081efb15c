package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Chart.Shape;
import vn.ocop.review.document.Block.Series;
import vn.ocop.review.document.Span;
import vn.ocop.review.document.Table.Cell;
import vn.ocop.review.document.Table.Column;
import vn.ocop.review.document.Table.Row;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Figures.Counting;
import vn.ocop.review.figure.Figures.Like;
import vn.ocop.review.figure.Relation;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Stock;
import vn.ocop.review.figure.Vietnamese;

/** II.1 and II.2: what was recognised, and the bridge from the eve of the period to its end. */
final class ResultsSection {
  private static final List<String> KINDS = List.of("first", "upgrade", "reevaluation");

  private final Inquiry inquiry;
  private final Numbers numbers;
  private final Colours colours;
  private final Sections sections;

  ResultsSection(Inquiry inquiry, Numbers numbers, Colours colours) {
    this.inquiry = inquiry;
    this.numbers = numbers;
    this.colours = colours;
    this.sections = new Sections(inquiry);
  }

  List<Block> blocks() {
    sections.heading(1, "results").heading(2, "recognised");
    if (!numbers.recognised(inquiry.now, null, null).isZero()) {
      recognised();
    }
    batches();
    sections.heading(2, "bridge");
    if (numbers.cumulative(inquiry.now, null).isZero()) {
      sections.say("no_products");
    } else {
      bridge();
    }
    return sections.blocks();
  }

  private void recognised() {
    Scope now = inquiry.now;
    Figure inferred =
        numbers.products(
            now,
            Relation.FLOW,
            Stock.IN_PERIOD,
            "inferred",
            "Sản phẩm công nhận trong kỳ có loại công nhận do suy ra",
            "kind_evidence = 'inferred'");
    List<Row> rows = new ArrayList<>();
    for (String kind : KINDS) {
      rows.add(starRow(names("kinds").get(kind), star -> numbers.recognised(now, kind, star)));
    }
    rows.add(
        Sections.row(
            "Tổng số",
            Sections.withStars(numbers, star -> numbers.recognised(now, null, star)),
            true));
    sections.table("recognised", Sections.starColumns("Loại công nhận", numbers), rows);
    sections.say("inferred", "inferred", inferred);
    chart();
  }

  private void chart() {
    List<Series> series = new ArrayList<>();
    for (String kind : KINDS) {
      List<Figure> figures =
          numbers.stars().stream()
              .map(star -> numbers.recognised(inquiry.now, kind, star))
              .toList();
      series.add(new Series(names("kinds").get(kind), colours.of("kind_" + kind), figures));
    }
    sections.chart(
        new Chart(
            "chart_recognised",
            "Sản phẩm được công nhận trong kỳ theo hạng sao, %s–%s"
                .formatted(
                    Vietnamese.date(inquiry.now.from()), Vietnamese.date(inquiry.now.asOf())),
            "Sản phẩm",
            numbers.stars().stream().map(numbers::star).toList(),
            series,
            Shape.STACKED));
  }

  /** What is counted of a decision: its end of keys, its end of names, its condition. */
  private record BatchPart(String key, String name, String where) {}

  private void batches() {
    List<BatchPart> parts = new ArrayList<>();
    parts.add(new BatchPart(null, "", null));
    numbers
        .stars()
        .forEach(
            star ->
                parts.add(
                    new BatchPart(
                        star, ", " + numbers.star(star), "star_category = '" + star + "'")));
    KINDS.forEach(
        kind ->
            parts.add(new BatchPart(kind, ", " + numbers.kindName(kind), "kind = '" + kind + "'")));
    List<Map<String, Object>> found = decisions(parts);
    sections.say("batches", "batches", batchCount());
    if (found.isEmpty()) {
      return;
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.centre("TT", isNation() ? 9 : 7));
    if (isNation()) {
      columns.add(Column.text("Tỉnh, thành phố", 15));
    }
    columns.add(Column.text("Số quyết định", isNation() ? 20 : 22));
    columns.add(Column.centre("Ngày", isNation() ? 21 : 18));
    columns.add(Column.number("Tổng số", 11));
    numbers.stars().forEach(star -> columns.add(Column.number(numbers.star(star), 11)));
    KINDS.forEach(
        kind -> columns.add(Column.number(names("kinds").get(kind), 11).under("Trong đó")));
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> row : found) {
      rows.add(batch(rows.size() + 1, row, parts));
    }
    sections.table("batches", columns, rows);
  }

  private Figure batchCount() {
    return inquiry.figures.rows(
        "batches",
        "Quyết định hoặc đợt công nhận trong kỳ",
        Counting.products(inquiry.now, Relation.FLOW, Stock.IN_PERIOD),
        "select distinct coalesce(decision_number, ''), decision_date, date_precision"
            + (isNation() ? ", part_id" : "")
            + " from flow");
  }

  /** The decisions of the period, with the products of each part of them in columns n0, n1, …. */
  private List<Map<String, Object>> decisions(List<BatchPart> parts) {
    StringBuilder counts = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      counts.append(", count(distinct product_id)");
      if (parts.get(i).where() != null) {
        counts.append(" filter (where ").append(parts.get(i).where()).append(')');
      }
      counts.append(" as n").append(i);
    }
    return inquiry.figures.rows(
        inquiry.now,
        "select coalesce(decision_number, '') as decision_number, decision_date, date_precision"
            + (isNation() ? ", part_id, part_name" : "")
            + counts
            + " from {flow} group by all order by decision_date, decision_number, date_precision"
            + (isNation() ? ", part_id" : ""));
  }

  private Row batch(int position, Map<String, Object> row, List<BatchPart> parts) {
    String number = (String) row.get("decision_number");
    LocalDate date = (LocalDate) row.get("decision_date");
    String decision =
        "coalesce(decision_number, '') = '%s' and decision_date = date '%s' and date_precision = '%s'"
            .formatted(number.replace("'", "''"), date, row.get("date_precision"));
    String where = isNation() ? decision + " and part_id = '" + row.get("part_id") + "'" : decision;
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(String.valueOf(position)));
    if (isNation()) {
      cells.add(Cell.of((String) row.get("part_name")));
    }
    cells.add(Cell.of(number.isEmpty() ? "(danh sách không ghi)" : number));
    cells.add(Cell.of(Vietnamese.date(date, (String) row.get("date_precision"))));
    for (int i = 0; i < parts.size(); i++) {
      BatchPart part = parts.get(i);
      cells.add(
          Cell.of(
              inquiry.figures.counted(
                  "batch_" + position + Numbers.suffix(part.key()),
                  "Sản phẩm theo quyết định "
                      + (number.isEmpty() ? "(không rõ số)" : number)
                      + part.name(),
                  Counting.products(inquiry.now, Relation.FLOW, Stock.IN_PERIOD),
                  Numbers.and(where, part.where()),
                  Like.NONE,
                  false,
                  ((Number) row.get("n" + i)).doubleValue())));
    }
    return new Row(cells, false);
  }

  /** Provinces number their decisions each for itself. */
  private boolean isNation() {
    return inquiry.unit.level().equals("nation");
  }

  private void bridge() {
    sections.say(
        "bridge_valid",
        "valid_eve",
        numbers.eve("valid", null),
        "valid",
        numbers.valid(inquiry.now, null),
        "parts",
        parts());
    Figure raised =
        numbers.products(
            inquiry.now,
            Relation.MOVEMENT,
            Stock.CHANGE,
            "valid_entered_raised",
            "Sản phẩm lần đầu có trong danh sách mà danh sách gọi là nâng hạng hoặc đánh giá lại",
            "basis = 'valid' and reason = 'entered' and not is_called_first");
    sections.say("bridge_raised", "n", raised);
    sections.table(
        "bridge_valid",
        Sections.starColumns("Còn hiệu lực", numbers),
        bridge(
            "valid",
            List.of("entered", "returned", "moved_in", "moved_out", "lapsed", "withdrawn")));
    Figure keptAgain =
        numbers.products(
            inquiry.now,
            Relation.MOVEMENT,
            Stock.CHANGE,
            "valid_kept_again",
            "Sản phẩm giữ hạng, được đánh giá lại trong kỳ",
            "basis = 'valid' and reason = 'kept' and is_recognised_again");
    sections.say(
        "bridge_kept",
        "kept",
        numbers.kept(),
        "again",
        inquiry.wording.say("bridge_kept_again", Map.of("n", keptAgain)));
    sections.table(
        "bridge_cumulative",
        Sections.starColumns("Lũy kế", numbers),
        bridge("cumulative", List.of("entered", "moved_in", "moved_out")));
  }

  private List<Row> bridge(String basis, List<String> reasons) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        Sections.row(
            "Đầu kỳ", Sections.withStars(numbers, star -> numbers.eve(basis, star)), true));
    for (String reason : reasons) {
      String sign = isLeaving(reason) ? "− " : "+ ";
      rows.add(
          starRow(
              sign + names("movements").get(reason), star -> numbers.moved(basis, reason, star)));
    }
    Function<String, Figure> close =
        star ->
            basis.equals("valid")
                ? numbers.valid(inquiry.now, star)
                : numbers.cumulative(inquiry.now, star);
    rows.add(Sections.row("Cuối kỳ", Sections.withStars(numbers, close), true));
    return rows;
  }

  static boolean isLeaving(String reason) {
    return List.of("moved_out", "lapsed", "withdrawn").contains(reason);
  }

  private List<Span> parts() {
    List<Span> spans = new ArrayList<>();
    for (String reason : List.of("entered", "returned", "lapsed", "withdrawn")) {
      List<Span> said =
          inquiry.wording.say(
              "bridge_" + reason, Map.of("n", numbers.moved("valid", reason, null)));
      if (!said.isEmpty()) {
        if (!spans.isEmpty()) {
          spans.add(Span.words(", "));
        }
        spans.addAll(said);
      }
    }
    return spans.isEmpty() ? inquiry.wording.say("bridge_none", Map.of()) : spans;
  }

  private Row starRow(String label, Function<String, Figure> figure) {
    return Sections.row(label, Sections.withStars(numbers, figure), false);
  }

  private Map<String, String> names(String section) {
    return inquiry.wording.names(section);
  }
}
