package vn.ocop.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a table whose headings stand below each other becomes one with headings beside each other.
 * What stands above it keeps its place, what stands below it moves down or up with it.
 *
 * @param firstRow row of the first heading
 * @param lastRow row of the last heading
 * @param column column of the headings, from 0
 */
public record Turn(int firstRow, int lastRow, int column) implements Reshaping {

  /** The sheet with the table turned, without the numbering left of its headings. */
  @Override
  public Sheet apply(Sheet sheet) {
    Map<Integer, List<Cell>> turned = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (Row row : sheet.rows()) {
      boolean isInside = row.number() >= firstRow && row.number() <= lastRow;
      if (row.number() < firstRow) {
        rows.add(row);
      } else if (isInside) {
        row.cells().stream()
            .filter(cell -> cell.column() >= column)
            .forEach(
                cell ->
                    turned
                        .computeIfAbsent(turnedRow(cell.column()), number -> new ArrayList<>())
                        .add(cell.inColumn(row.number() - firstRow)));
      }
    }
    turned.forEach((number, cells) -> rows.add(new Row(number, cells, false)));
    int below = rows.isEmpty() ? lastRow : rows.get(rows.size() - 1).number();
    sheet.rows().stream()
        .filter(row -> row.number() > lastRow)
        .forEach(
            row -> rows.add(new Row(row.number() - lastRow + below, row.cells(), row.hidden())));
    return sheet.with(rows, new Merges(merges(sheet)));
  }

  private int turnedRow(int cellColumn) {
    return firstRow + cellColumn - column;
  }

  /** What was seen in a cell of the table, at its place after the turn. */
  @Override
  public Observation apply(Observation seen) {
    boolean isInside = seen.address() != null && seen.row() >= firstRow && seen.row() <= lastRow;
    if (!isInside || Addresses.column(seen.address()) < column) {
      return seen;
    }
    int row = turnedRow(Addresses.column(seen.address()));
    String address = Addresses.columnName(seen.row() - firstRow) + row;
    return new Observation(seen.code(), seen.sheet(), row, address, seen.text(), seen.values());
  }

  private List<Range> merges(Sheet sheet) {
    List<Range> merges = new ArrayList<>();
    for (Range range : sheet.merges().ranges()) {
      boolean isInside = range.firstRow() >= firstRow && range.lastRow() <= lastRow;
      if (range.lastRow() < firstRow) {
        merges.add(range);
      } else if (isInside && range.firstColumn() >= column) {
        merges.add(
            new Range(
                turnedRow(range.firstColumn()),
                range.firstRow() - firstRow,
                turnedRow(range.lastColumn()),
                range.lastRow() - firstRow));
      }
    }
    return merges;
  }
}
