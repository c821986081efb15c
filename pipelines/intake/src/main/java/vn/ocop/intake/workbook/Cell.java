package vn.ocop.intake.workbook;

/**
 * One non-blank cell as it was.
 *
 * @param column column from 0
 * @param kind what the file says that the value is
 * @param text the value as text: numbers in plain notation with a dot, dates as yyyy-MM-dd, errors
 *     as {@code #REF!}
 * @param serial the number behind a number or date, NaN otherwise
 * @param formula true when the value is the stored result of a formula (never evaluated here)
 */
public record Cell(int column, Kind kind, String text, double serial, boolean formula) {
  /** What the file says that a value is. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    ERROR
  }

  static Cell text(int column, String text) {
    return new Cell(column, Kind.TEXT, text, Double.NaN, false);
  }

  /** The same cell in another column. */
  Cell inColumn(int other) {
    return new Cell(other, kind, text, serial, formula);
  }

  /** The same cell with other text. */
  public Cell withText(String other) {
    return new Cell(column, kind, other, serial, formula);
  }
}
