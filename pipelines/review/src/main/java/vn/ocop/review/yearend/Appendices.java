package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.Block.Paragraph.Kind;
import vn.ocop.review.document.Report.Appendix;
import vn.ocop.review.document.Table.Cell;
import vn.ocop.review.document.Table.Column;
import vn.ocop.review.document.Table.Row;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Relation;
import vn.ocop.review.figure.Vietnamese;

/** The full lists behind the numbers; a list without rows is left out. */
final class Appendices {
  private static final int LONGEST_NAME = 300;

  /** As a Vietnamese dictionary has names, whether they begin with a capital or not. */
  static final String BY_NAME = "product_name collate vi, product_id";

  private final Inquiry inquiry;
  private final Numbers numbers;
  private final Doubts doubts;

  Appendices(Inquiry inquiry, Numbers numbers, Doubts doubts) {
    this.inquiry = inquiry;
    this.numbers = numbers;
    this.doubts = doubts;
  }

  List<Appendix> all() {
    return Stream.of(recognised(), valid(), due(), ended(), seam())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Appendix> recognised() {
    List<Map<String, Object>> found =
        inquiry.figures.list(
            inquiry.now,
            Relation.FLOW,
            "order by decision_date, date_precision, decision_number nulls last, case when"
                + " decision_number is null then part_id end, star desc, "
                + BY_NAME);
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> row : found) {
      List<Cell> cells = common(rows.size() + 1, row);
      cells.add(Cell.of(inquiry.wording.names("kinds").get((String) row.get("kind"))));
      cells.add(Cell.of(group(row)));
      cells.add(Cell.of((String) row.get("decision_number")));
      cells.add(date(row));
      cells.add(date(row, "expires_on"));
      rows.add(new Row(cells, false));
    }
    List<Column> columns = common(rows.size());
    columns.add(Column.centre("Loại", 11));
    columns.add(Column.text("Nhóm sản phẩm", 14));
    columns.add(Column.text("Số quyết định", 18));
    columns.add(Column.centre("Ngày quyết định", 14));
    columns.add(Column.centre("Ngày hết hạn", 14));
    Figure products = numbers.recognised(inquiry.now, null, null);
    String counted = products.value() == rows.size() ? "counted_products" : "counted_times";
    return appendix(
        "appendix_recognised",
        "list_recognised",
        columns,
        rows,
        "counted",
        inquiry.wording.title(counted, inquiry.values("products", products, "n", rows.size())));
  }

  private Optional<Appendix> valid() {
    List<Map<String, Object>> found =
        inquiry.figures.list(
            inquiry.now,
            Relation.STOCK,
            "where basis = 'valid' order by case when part_id like '%unknown%' then 1 else 0 end,"
                + " part_id, star_category desc, "
                + BY_NAME);
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> row : found) {
      List<Cell> cells = common(rows.size() + 1, row);
      cells.add(Cell.of(group(row)));
      cells.add(Cell.of((String) row.get("decision_number")));
      cells.add(date(row));
      cells.add(date(row, "expires_on"));
      rows.add(new Row(cells, false));
    }
    List<Column> columns = common(rows.size());
    columns.add(Column.text("Nhóm sản phẩm", 14));
    columns.add(Column.text("Số quyết định", 18));
    columns.add(Column.centre("Ngày quyết định", 14));
    columns.add(Column.centre("Ngày hết hạn", 14));
    return appendix("appendix_valid", "list_valid", columns, rows);
  }

  private Optional<Appendix> due() {
    List<Map<String, Object>> found =
        inquiry.figures.list(inquiry.now, Relation.DUE, "order by expires_on, " + BY_NAME);
    boolean isWindowed = ClosingSections.isWindowed(inquiry);
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> row : found) {
      List<Cell> cells = common(rows.size() + 1, row);
      cells.add(Cell.of((String) row.get("decision_number")));
      cells.add(date(row));
      cells.add(date(row, "expires_on"));
      if (isWindowed) {
        cells.add(isOfDay(row) ? Cell.of((LocalDate) row.get("window_from")) : Cell.of(""));
        cells.add(isOfDay(row) ? Cell.of((LocalDate) row.get("window_to")) : Cell.of(""));
      }
      rows.add(new Row(cells, false));
    }
    List<Column> columns = common(rows.size());
    columns.add(Column.text("Số quyết định", 18));
    columns.add(Column.centre("Ngày quyết định", 14));
    columns.add(Column.centre("Ngày hết hạn", 14));
    if (isWindowed) {
      columns.add(Column.centre("từ ngày", 14).under("Nộp hồ sơ đánh giá lại"));
      columns.add(Column.centre("đến ngày", 14).under("Nộp hồ sơ đánh giá lại"));
    }
    return appendix("appendix_due", "list_due", columns, rows);
  }

  private Optional<Appendix> ended() {
    List<Map<String, Object>> found =
        inquiry.figures.list(inquiry.now, Relation.ENDED, "order by ended_on, " + BY_NAME);
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> row : found) {
      boolean isWithdrawn = "withdrawn".equals(row.get("ground"));
      List<Cell> cells = common(rows.size() + 1, row);
      cells.add(Cell.of((String) row.get("decision_number")));
      cells.add(date(row));
      cells.add(isWithdrawn ? Cell.of((LocalDate) row.get("ended_on")) : date(row, "ended_on"));
      cells.add(Cell.of(isWithdrawn ? "Thu hồi, đưa ra khỏi danh sách" : "Hết hạn"));
      rows.add(new Row(cells, false));
    }
    List<Column> columns = common(rows.size());
    columns.add(Column.text("Số quyết định", 18));
    columns.add(Column.centre("Ngày quyết định", 14));
    columns.add(Column.centre("Ngày hết hiệu lực", 14));
    columns.add(Column.text("Lý do theo danh sách", 16));
    return appendix("appendix_ended", "list_ended", columns, rows);
  }

  private Optional<Appendix> seam() {
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> row : doubts.seam()) {
      boolean isInside = Boolean.TRUE.equals(row.get("is_inside"));
      List<Cell> cells = common(rows.size() + 1, row);
      cells.add(Cell.of((String) row.get("decision_number")));
      cells.add(date(row));
      cells.add(Cell.of(isInside ? "Trong kỳ" : "Ngoài kỳ"));
      rows.add(new Row(cells, false));
    }
    List<Column> columns = common(rows.size());
    columns.add(Column.text("Số quyết định", 18));
    columns.add(Column.centre("Ngày quyết định", 14));
    columns.add(Column.centre("Tính vào kỳ này", 12));
    return appendix("appendix_seam", "list_seam", columns, rows);
  }

  private Optional<Appendix> appendix(
      String title, String table, List<Column> columns, List<Row> rows, Object... more) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Sections sections = new Sections(inquiry);
    sections.add(
        new Paragraph(inquiry.wording.say("table_reference", inquiry.values()), Kind.NOTE));
    boolean isBlank =
        rows.stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.text().isEmpty()));
    List<Object> values = new ArrayList<>(List.of(more));
    values.addAll(List.of("blank", isBlank ? inquiry.wording.title("blank_cells") : ""));
    sections.table(table, columns, rows, values.toArray());
    List<Block> blocks = sections.blocks();
    return Optional.of(new Appendix(inquiry.wording.title(title, inquiry.values()), blocks));
  }

  private static List<Column> common(int rows) {
    return new ArrayList<>(
        List.of(
            Column.centre("TT", Math.max(5, 3 + String.valueOf(rows).length())),
            Column.text("Tên sản phẩm", 23),
            Column.text("Chủ thể", 24),
            Column.text("Địa bàn", 16),
            Column.centre("Hạng sao", 8)));
  }

  private List<Cell> common(int position, Map<String, Object> row) {
    return new ArrayList<>(
        List.of(
            Cell.of(String.valueOf(position)),
            Cell.of(cut((String) row.get("product_name"))),
            Cell.of(cut((String) row.get("producer_name"))),
            Cell.of((String) row.get("part_name")),
            Cell.of(numbers.star((String) row.get("star_category")))));
  }

  /** What somebody wrote into the cell of a name must not fill pages. */
  private static String cut(String name) {
    return name != null && name.length() > LONGEST_NAME
        ? name.substring(0, LONGEST_NAME).strip() + "…"
        : name;
  }

  private String group(Map<String, Object> row) {
    String group = (String) row.get("product_group");
    return "unknown".equals(group) ? "" : inquiry.groups.getOrDefault(group, group);
  }

  private static Cell date(Map<String, Object> row) {
    return date(row, "decision_date");
  }

  /**
   * A day as a date, what is less precise as it is known: an end reckoned from a year is a year.
   */
  private static Cell date(Map<String, Object> row, String column) {
    LocalDate date = (LocalDate) row.get(column);
    return isOfDay(row)
        ? Cell.of(date)
        : Cell.of(Vietnamese.date(date, (String) row.get("date_precision")));
  }

  private static boolean isOfDay(Map<String, Object> row) {
    return "day".equals(row.get("date_precision"));
  }
}
