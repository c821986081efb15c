package vn.ocop.review.document;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Vietnamese;

/**
 * A table.
 *
 * @param id names its sheet and its range
 * @param note which stock its numbers belong to, and what else must be known to read them
 * @param sheet short name of its sheet
 */
public record Table(
    String id, String title, String note, String sheet, List<Column> columns, List<Row> rows)
    implements Block {
  /** Where text stands in its cell. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A column.
   *
   * @param group heading above it that neighbours share; null where it has none
   * @param weight width relative to the other columns
   */
  public record Column(String group, String heading, Align align, int weight) {
    public static Column text(String heading, int weight) {
      return new Column(null, heading, Align.LEFT, weight);
    }

    public static Column centre(String heading, int weight) {
      return new Column(null, heading, Align.CENTRE, weight);
    }

    public static Column number(String heading, int weight) {
      return new Column(null, heading, Align.RIGHT, weight);
    }

    public Column under(String newGroup) {
      return new Column(newGroup, heading, align, weight);
    }
  }

  /** A row. */
  public record Row(List<Cell> cells, boolean isTotal) {}

  /** A cell: a text, a number or a date, or nothing. */
  public record Cell(String text, Figure figure, LocalDate date) {
    public static Cell of(String text) {
      return new Cell(text == null ? "" : text, null, null);
    }

    public static Cell of(Figure figure) {
      return new Cell(figure.text(), figure, null);
    }

    public static Cell of(LocalDate date) {
      return new Cell(date == null ? "" : Vietnamese.date(date), null, date);
    }
  }

  public boolean hasGroups() {
    return columns.stream().anyMatch(column -> column.group() != null);
  }
}
