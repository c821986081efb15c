package vn.ocop.intake.workbook;

/** A merged block of cells: rows from 1, columns from 0, both ends included. */
public record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
