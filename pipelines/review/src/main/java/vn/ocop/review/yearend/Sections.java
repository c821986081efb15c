package vn.ocop.review.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Heading;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.Block.Paragraph.Kind;
import vn.ocop.review.document.Table;
import vn.ocop.review.document.Table.Cell;
import vn.ocop.review.document.Table.Column;
import vn.ocop.review.document.Table.Row;
import vn.ocop.review.figure.Figure;

/** What sections are put together with. */
final class Sections {
  private final Inquiry inquiry;
  private final List<Block> blocks = new ArrayList<>();

  Sections(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  List<Block> blocks() {
    return blocks;
  }

  Sections heading(int level, String title, Object... more) {
    blocks.add(new Heading(level, inquiry.wording.title(title, inquiry.values(more))));
    return this;
  }

  Sections say(String sentence, Object... more) {
    return say(Kind.BODY, sentence, more);
  }

  Sections bullet(String sentence, Object... more) {
    return say(Kind.BULLET, sentence, more);
  }

  Sections say(Kind kind, String sentence, Object... more) {
    blocks.addAll(inquiry.wording.paragraph(sentence, inquiry.values(more), kind));
    return this;
  }

  Sections add(Block block) {
    blocks.add(block);
    return this;
  }

  /** A chart; one bar alone says no more than its number, which stands in the text. */
  Sections chart(Chart chart) {
    return chart.isTelling() ? add(chart) : this;
  }

  /** A table with the wording of its key; one without rows says so. */
  Sections table(String key, List<Column> columns, List<Row> rows, Object... more) {
    return table(key, key, columns, rows, more);
  }

  Sections table(String key, String id, List<Column> columns, List<Row> rows, Object... more) {
    Map<String, Object> values = inquiry.values(more);
    values.put("count", rows.size());
    Wording wording = inquiry.wording;
    blocks.add(
        new Table(
            id,
            wording.table(key, "title", values),
            wording.table(key, "note", values),
            wording.table(key, "sheet", values),
            columns,
            rows));
    if (rows.isEmpty()) {
      blocks.add(new Paragraph(wording.say("empty_list", values), Kind.NOTE));
    }
    return this;
  }

  /** A row that begins with a text. */
  static Row row(String label, List<Figure> figures, boolean isTotal) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(label));
    figures.forEach(figure -> cells.add(Cell.of(figure)));
    return new Row(cells, isTotal);
  }

  /** One column for the total and one for each star. */
  static List<Column> starColumns(String first, Numbers numbers) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(first, 34));
    columns.add(Column.number("Tổng số", 11));
    numbers.stars().forEach(star -> columns.add(Column.number(numbers.star(star), 11)));
    return columns;
  }

  /** The total, then each star. */
  static List<Figure> withStars(Numbers numbers, Function<String, Figure> figure) {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure.apply(null));
    numbers.stars().forEach(star -> figures.add(figure.apply(star)));
    return figures;
  }
}
