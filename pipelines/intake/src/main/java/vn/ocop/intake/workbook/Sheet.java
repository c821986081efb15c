package vn.ocop.intake.workbook;

import java.util.List;

/**
 * One sheet: all rows in order up to the last that holds anything, hidden ones included, and the
 * merged blocks.
 */
public record Sheet(String name, List<Row> rows, Merges merges, boolean hidden) {
  public Sheet {
    rows = List.copyOf(rows);
  }

  /** The same sheet with the rows of two numbers and all between. */
  public Sheet part(int firstRow, int lastRow) {
    List<Row> part =
        rows.stream().filter(r -> r.number() >= firstRow && r.number() <= lastRow).toList();
    return new Sheet(name, part, merges, hidden);
  }

  /** The row of a number from 1; null when the sheet has none of it. */
  public Row row(int number) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Row row = rows.get(middle);
      if (row.number() == number) {
        return row;
      }
      if (row.number() < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** The merged block that covers a cell, or null. */
  public Range merge(int row, int column) {
    return merges.find(row, column);
  }
}
