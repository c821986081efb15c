package vn.ocop.intake.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * How a list of which each line stands in one cell gets its columns: delimited text that was pasted
 * or opened without being cut, or lines that were quoted whole. What stands above it stays.
 *
 * @param firstRow row of the headings
 * @param column column of the lines, from 0
 * @param delimiter sign between the fields of a line
 */
public record Cut(int firstRow, int column, char delimiter) implements Reshaping {

  @Override
  public Sheet apply(Sheet sheet) {
    List<Row> rows = new ArrayList<>(sheet.rows().size());
    for (Row row : sheet.rows()) {
      rows.add(row.number() < firstRow || row.isBlank() ? row : row.with(cells(row)));
    }
    return sheet.with(rows);
  }

  private List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    List<String> fields = fields(row);
    for (int i = 0; i < fields.size(); i++) {
      String text = fields.get(i).strip();
      if (!text.isEmpty()) {
        cells.add(Cell.text(column + i, text));
      }
    }
    return cells;
  }

  /** The fields of a line, blank ones included. */
  public List<String> fields(Row row) {
    return DelimitedLine.fields(line(row), delimiter);
  }

  /** The line as it was, where it was cut at the other of the two delimiters that Excel knows. */
  private String line(Row row) {
    StringBuilder line = new StringBuilder();
    int at = column;
    for (Cell cell : row.cells()) {
      for (; at < cell.column(); at++) {
        line.append(delimiter == ',' ? ';' : ',');
      }
      line.append(cell.text());
    }
    return line.toString();
  }

  @Override
  public Observation apply(Observation seen) {
    return seen;
  }
}
