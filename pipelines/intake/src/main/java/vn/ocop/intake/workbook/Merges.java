package vn.ocop.intake.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The merged blocks of a sheet, found by cell. Blocks do not overlap in a sound workbook. */
public final class Merges {
  /** A block over more columns is a title; only its first column is looked up. */
  static final int WIDEST = 60;

  private final List<Range> ranges;
  private final Map<Integer, NavigableMap<Integer, Range>> byColumn = new HashMap<>();

  Merges(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
    for (Range range : this.ranges) {
      boolean isWide = range.lastColumn() - range.firstColumn() > WIDEST;
      int last = isWide ? range.firstColumn() : range.lastColumn();
      for (int column = range.firstColumn(); column <= last; column++) {
        byColumn.computeIfAbsent(column, c -> new TreeMap<>()).put(range.firstRow(), range);
      }
    }
  }

  /** All blocks in the order of the file. */
  public List<Range> ranges() {
    return ranges;
  }

  /** The block that covers a cell, or null. */
  Range find(int row, int column) {
    NavigableMap<Integer, Range> ofColumn = byColumn.get(column);
    Map.Entry<Integer, Range> above = ofColumn == null ? null : ofColumn.floorEntry(row);
    return above != null && above.getValue().contains(row, column) ? above.getValue() : null;
  }
}
