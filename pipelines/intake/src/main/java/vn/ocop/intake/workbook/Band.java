package vn.ocop.intake.workbook;

import java.util.List;

/**
 * The columns that are one of several lists beside each other. What stands above the lists, and
 * every block merged across them, belongs to each.
 *
 * @param number place among the lists from left to right, from 0
 * @param firstColumn first column from 0
 * @param lastColumn last column
 * @param firstRow first row that belongs to one list only
 */
public record Band(int number, int firstColumn, int lastColumn, int firstRow) {
  /** All columns of a sheet whose lists stand below each other. */
  public static final Band ALL = new Band(0, 0, Integer.MAX_VALUE, 0);

  /** The sheet as it is with what belongs to the band; every cell keeps its address. */
  public Sheet apply(Sheet sheet) {
    if (equals(ALL)) {
      return sheet;
    }
    List<Row> rows =
        sheet.rows().stream()
            .map(row -> row.number() < firstRow ? row : row.with(cells(sheet, row)))
            .toList();
    return sheet.with(rows);
  }

  private List<Cell> cells(Sheet sheet, Row row) {
    return row.cells().stream()
        .filter(cell -> holds(cell.column()) || isAcross(sheet, row.number(), cell.column()))
        .toList();
  }

  /** Whether a column is one of the band. */
  public boolean holds(int column) {
    return column >= firstColumn && column <= lastColumn;
  }

  /** Whether a merged block that begins outside of the band reaches into it. */
  private boolean isAcross(Sheet sheet, int row, int column) {
    Range range = sheet.merge(row, column);
    return range != null && range.firstColumn() <= lastColumn && range.lastColumn() >= firstColumn;
  }
}
