package vn.ocop.intake.workbook;

import java.util.List;

/**
 * One sheet: all rows in order up to the last that holds anything, hidden ones included, and the
 * merged blocks.
 *
 * @param margins lines of the header and the footer of its printed pages, or the title of a web
 *     page
 */
public record Sheet(
    String name, List<Row> rows, Merges merges, boolean hidden, List<String> margins) {
  public Sheet {
    rows = List.copyOf(rows);
    margins = List.copyOf(margins);
  }

  /** The same sheet with other rows. */
  public Sheet with(List<Row> others) {
    return with(others, merges);
  }

  /** The same sheet with other rows and blocks. */
  Sheet with(List<Row> others, Merges otherMerges) {
    return new Sheet(name, others, otherMerges, hidden, margins);
  }

  /** The same sheet under another name. */
  public Sheet named(String other) {
    return new Sheet(other, rows, merges, hidden, margins);
  }

  /** The same sheet with other lines of margins. */
  public Sheet withMargins(List<String> others) {
    return new Sheet(name, rows, merges, hidden, others);
  }

  /** The same sheet with the rows of two numbers and all between. */
  public Sheet part(int firstRow, int lastRow) {
    List<Row> part =
        rows.stream().filter(r -> r.number() >= firstRow && r.number() <= lastRow).toList();
    return with(part);
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
