package vn.ocop.intake.workbook;

import java.util.List;

/**
 * One sheet: all rows up to the last that holds anything, hidden ones included, and the merged
 * blocks.
 */
public record Sheet(String name, List<Row> rows, List<Range> merges, boolean hidden) {
  public Sheet {
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
  }

  /** The merged block that covers a cell, or null. */
  public Range merge(int row, int column) {
    for (Range range : merges) {
      if (range.contains(row, column)) {
        return range;
      }
    }
    return null;
  }
}
