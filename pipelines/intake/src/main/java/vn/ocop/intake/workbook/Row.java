package vn.ocop.intake.workbook;

import java.util.List;

/**
 * One row with its non-blank cells in column order.
 *
 * @param number row from 1 as a spreadsheet shows it
 * @param hidden hidden rows are read like any other
 */
public record Row(int number, List<Cell> cells, boolean hidden) {
  public Row {
    cells = List.copyOf(cells);
  }

  /** The cell in a column (from 0), or null when it is blank. */
  public Cell find(int column) {
    for (Cell cell : cells) {
      if (cell.column() == column) {
        return cell;
      }
    }
    return null;
  }

  /** The text in a column (from 0), empty when the cell is blank. */
  public String text(int column) {
    Cell cell = find(column);
    return cell == null ? "" : cell.text();
  }

  /** The same row with other cells. */
  Row with(List<Cell> others) {
    return new Row(number, others, hidden);
  }

  public boolean isBlank() {
    return cells.isEmpty();
  }

  /** Address of a cell of this row, for example {@code C7}. */
  public String address(int column) {
    return Addresses.columnName(column) + number;
  }
}
