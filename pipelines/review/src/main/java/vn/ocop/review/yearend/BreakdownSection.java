package vn.ocop.review.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Chart.Shape;
import vn.ocop.review.document.Block.Series;
import vn.ocop.review.document.Table.Cell;
import vn.ocop.review.document.Table.Column;
import vn.ocop.review.document.Table.Row;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Relation;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Stock;
import vn.ocop.review.figure.Vietnamese;

/** II.3 to II.5: by product group, by type of producer, by part of the unit. */
final class BreakdownSection {
  private static final String UNKNOWN = "unknown";
  private static final int MOST_NAMED = 12;

  private final Inquiry inquiry;
  private final Numbers numbers;
  private final Colours colours;
  private final Sections sections;
  private final Parts parts;
  private final Scope now;

  BreakdownSection(Inquiry inquiry, Numbers numbers, Colours colours) {
    this.inquiry = inquiry;
    this.numbers = numbers;
    this.colours = colours;
    this.sections = new Sections(inquiry);
    this.parts = new Parts(inquiry);
    this.now = inquiry.now;
  }

  List<Block> blocks() {
    sections.heading(2, "by_group");
    groups();
    sections.heading(2, "by_type");
    types();
    if (!inquiry.unit.level().equals("commune")) {
      sections.heading(2, "by_part");
      parts();
    }
    return sections.blocks();
  }

  private void groups() {
    List<Row> rows = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    List<Figure> bars = new ArrayList<>();
    inquiry.groups.forEach(
        (group, name) -> {
          List<Figure> figures =
              groupFigures("group_" + group, "product_group = '" + group + "'", name);
          boolean isShown = !group.equals(UNKNOWN) || !figures.get(0).isZero();
          if (isShown) {
            rows.add(Sections.row(name, figures, false));
            categories.add(name);
            bars.add(figures.get(0));
          }
        });
    rows.add(Sections.row("Tổng số", totals(), true));
    if (numbers.cumulative(now, null).isZero()) {
      sections.say("no_products");
      return;
    }
    if (numbers.cumulative(now, null).value().equals(group(UNKNOWN).value())) {
      sections.say("groups_untold", "n", group(UNKNOWN));
      return;
    }
    sections.say("groups_unknown", "n", group(UNKNOWN));
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Nhóm sản phẩm", 30));
    columns.add(Column.number("Tổng", 9).under("Lũy kế"));
    numbers
        .stars()
        .forEach(star -> columns.add(Column.number(numbers.star(star), 9).under("Lũy kế")));
    columns.add(Column.number("Còn hiệu lực", 10));
    columns.add(Column.number("Lần đầu trong kỳ", 10));
    sections.table("by_group", columns, rows);
    Series series = new Series("Lũy kế", colours.of("bar"), bars);
    sections.chart(
        new Chart(
            "chart_groups",
            "Sản phẩm lũy kế theo nhóm, đến " + Vietnamese.date(now.asOf()),
            "Sản phẩm",
            categories,
            List.of(series),
            Shape.LYING));
  }

  private Figure group(String group) {
    return groupFigures(
            "group_" + group, "product_group = '" + group + "'", inquiry.groups.get(group))
        .get(0);
  }

  private List<Figure> groupFigures(String key, String where, String group) {
    String name = "nhóm " + group;
    List<Figure> figures = new ArrayList<>();
    figures.add(cumulative(key, name, where));
    for (String star : numbers.stars()) {
      figures.add(
          cumulative(
              key + "_" + star,
              name + ", " + numbers.star(star),
              where + " and star_category = '" + star + "'"));
    }
    figures.add(valid(key + "_valid", name, where));
    figures.add(first(key + "_first", name, where));
    return figures;
  }

  private List<Figure> totals() {
    List<Figure> figures =
        new ArrayList<>(Sections.withStars(numbers, star -> numbers.cumulative(now, star)));
    figures.add(numbers.valid(now, null));
    figures.add(numbers.recognised(now, "first", null));
    return figures;
  }

  private void types() {
    if (numbers.cumulative(now, null).isZero()) {
      sections.say("no_products");
      return;
    }
    Figure producers = numbers.producers(now, "cumulative", null);
    sections.say(
        "types",
        "producers",
        producers,
        "cooperative_share",
        numbers.producerShare("cooperative"),
        "enterprise_share",
        numbers.producerShare("enterprise"));
    if (producers.isZero()) {
      return;
    }
    sections.say("types_unknown", "n", numbers.producers(now, "cumulative", UNKNOWN));
    sections.say("types_unnamed", "n", unnamed());
    List<Row> rows = new ArrayList<>();
    inquiry
        .wording
        .names("producer_types")
        .forEach(
            (type, name) -> {
              Figure cumulative = numbers.producers(now, "cumulative", type);
              if (!type.equals(UNKNOWN) || !cumulative.isZero()) {
                rows.add(
                    Sections.row(
                        name,
                        List.of(
                            cumulative,
                            numbers.producerShare(type),
                            numbers.producers(now, "valid", type),
                            held(type)),
                        false));
              }
            });
    Figure all =
        inquiry.figures.share("share_all", "Tỷ lệ mọi loại hình", producers, producers, null);
    rows.add(
        Sections.row(
            "Tổng số",
            List.of(producers, all, numbers.producers(now, "valid", null), held(null)),
            true));
    sections.table(
        "by_type",
        List.of(
            Column.text("Loại hình chủ thể", 34),
            Column.number("Chủ thể lũy kế", 14),
            Column.number("Tỷ lệ", 12),
            Column.number("Chủ thể còn hiệu lực", 16),
            Column.number("Sản phẩm lũy kế", 14)),
        rows);
  }

  /** Products of which no list names the producer. */
  private Figure unnamed() {
    return inquiry.figures.difference(
        "unnamed",
        "Sản phẩm lũy kế không nêu tên chủ thể",
        numbers.cumulative(now, null),
        held(null));
  }

  /** Products that producers of a type hold, lũy kế. */
  private Figure held(String type) {
    return numbers.products(
        now,
        Relation.HOLDER,
        Stock.CUMULATIVE,
        "held" + Numbers.suffix(type),
        "Sản phẩm lũy kế có nêu tên chủ thể" + (type == null ? "" : ": " + numbers.typeName(type)),
        Numbers.and(
            "basis = 'cumulative'", type == null ? null : "producer_type = '" + type + "'"));
  }

  private void parts() {
    List<Map<String, Object>> found = parts.rows();
    if (numbers.cumulative(now, null).isZero()) {
      sections.say("no_products");
      return;
    }
    coverageOfParts();
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> part : found) {
      String name = (String) part.get("part_name");
      String id = ((String) part.get("part_id")).replace("'", "''");
      rows.add(part(name, id));
    }
    rows.add(
        new Row(
            List.of(
                Cell.of(""),
                Cell.of("Tổng số"),
                Cell.of(numbers.recognised(now, "first", null)),
                Cell.of(numbers.recognised(now, null, null)),
                Cell.of(numbers.cumulative(now, null)),
                Cell.of(numbers.valid(now, null))),
            true));
    for (int i = 0; i < rows.size() - 1; i++) {
      List<Cell> cells = new ArrayList<>(rows.get(i).cells());
      cells.set(0, Cell.of(String.valueOf(i + 1)));
      rows.set(i, new Row(cells, false));
    }
    if (!parts.isTold()) {
      return;
    }
    sections.table(
        "by_part",
        List.of(
            Column.centre("TT", 6),
            Column.text("Đơn vị", 34),
            Column.number("Lần đầu trong kỳ", 13),
            Column.number("Mọi loại trong kỳ", 13),
            Column.number("Lũy kế", 12),
            Column.number("Còn hiệu lực", 12)),
        rows);
  }

  private Row part(String name, String id) {
    String key = "part_" + id.replaceAll("[^A-Za-z0-9]", "_");
    String where = "part_id = '" + id + "'";
    Figure all =
        numbers.products(
            now,
            Relation.FLOW,
            Stock.IN_PERIOD,
            key + "_flow",
            "Sản phẩm công nhận trong kỳ: " + name,
            where);
    return new Row(
        List.of(
            Cell.of(""),
            Cell.of(name),
            Cell.of(first(key + "_first", name, where)),
            Cell.of(all),
            Cell.of(cumulative(key, name, where)),
            Cell.of(valid(key + "_valid", name, where))),
        false);
  }

  private void coverageOfParts() {
    if (!parts.areThere()) {
      return;
    }
    Figure unplaced = cumulative("unplaced", "chưa rõ địa bàn", "part_id like '%unknown%'");
    if (!parts.isTold()) {
      sections.say("parts_untold", "n", unplaced);
      return;
    }
    List<String> empty = parts.emptyNames();
    sections.say(
        parts.filled().isZero() ? "parts_none" : "parts",
        "filled_parts",
        parts.filled(),
        "all_parts",
        parts.all(),
        "empty_parts",
        parts.empty(),
        "names",
        empty.size() > MOST_NAMED ? "" : " (" + String.join(", ", empty) + ")");
    List<String> former = List.copyOf(parts.former().values());
    sections.say("parts_former", "n", former.size(), "names", String.join(", ", former));
    sections.say("parts_unknown", "n", unplaced);
  }

  private Figure cumulative(String key, String name, String where) {
    return numbers.products(
        now,
        Relation.STOCK,
        Stock.CUMULATIVE,
        key,
        "Sản phẩm lũy kế: " + name,
        "basis = 'cumulative' and " + where);
  }

  private Figure valid(String key, String name, String where) {
    return numbers.products(
        now,
        Relation.STOCK,
        Stock.VALID,
        key,
        "Sản phẩm còn hiệu lực: " + name,
        "basis = 'valid' and " + where);
  }

  private Figure first(String key, String name, String where) {
    return numbers.products(
        now,
        Relation.FLOW,
        Stock.IN_PERIOD,
        key,
        "Sản phẩm công nhận lần đầu: " + name,
        "kind = 'first' and " + where);
  }
}
