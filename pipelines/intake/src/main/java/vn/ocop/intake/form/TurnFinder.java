package vn.ocop.intake.form;

import java.util.List;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.workbook.Turn;

/** Finds a table whose headings stand below each other, so that each product is a column. */
final class TurnFinder {
  private static final int WITHIN_ROWS = 60;
  private static final int WITHIN_COLUMNS = 3;
  private static final int FEWEST_HEADINGS = 3;

  private final FormCatalogue catalogue;

  TurnFinder(FormCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The turn that makes a list of the sheet; null when no column holds headings. */
  Turn find(Sheet sheet) {
    List<Row> rows = sheet.rows().subList(0, Math.min(WITHIN_ROWS, sheet.rows().size()));
    for (int column = 0; column < WITHIN_COLUMNS; column++) {
      int first = 0;
      int last = 0;
      int known = 0;
      for (Row row : rows) {
        if (isHeading(row, column)) {
          first = known == 0 ? row.number() : first;
          last = row.number();
          known++;
        }
      }
      if (known >= FEWEST_HEADINGS && known * 2 > last - first + 1) {
        return new Turn(first, last, column);
      }
    }
    return null;
  }

  private boolean isHeading(Row row, int column) {
    Cell heading = row.find(column);
    boolean hasValue = heading != null && row.cells().get(row.cells().size() - 1).column() > column;
    return hasValue && catalogue.isHeading(heading.text());
  }
}
