package vn.ocop.intake.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.ocop.intake.account.Scrubber;
import vn.ocop.intake.account.SheetOfFindings;
import vn.ocop.intake.form.FormMatch;
import vn.ocop.intake.form.ListPart;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.workbook.Workbook;

/** The sheets of the original without contact data and without marks of an earlier return. */
final class SourceSheets {
  /**
   * Heading of the column of remarks; {@code conf/forms/headings.yaml} tells readers to skip it.
   */
  static final String REMARKS = "Nhận xét khi kiểm tra";

  private static final int HEADER_WITHIN_ROWS = 60;

  private final List<Sheet> sheets = new ArrayList<>();
  private final FormMatch match;

  SourceSheets(Workbook workbook, FormMatch match) {
    this.match = match;
    Scrubber scrubber = new Scrubber();
    for (Sheet sheet : workbook.sheets()) {
      if (!SheetOfFindings.is(sheet)) {
        sheets.add(withoutRemarks(scrubber.clean(sheet, parts(sheet.name()))));
      }
    }
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Sheet find(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst().orElse(null);
  }

  /** Non-blank cells of all sheets. */
  long cells() {
    return sheets.stream()
        .flatMap(sheet -> sheet.rows().stream())
        .mapToLong(row -> row.cells().size())
        .sum();
  }

  private List<ListPart> parts(String sheetName) {
    return match == null ? List.of() : match.parts(sheetName);
  }

  /** How a form fits a sheet, the best try where none fits; null when no header was found. */
  SheetMatch nearest(String sheetName) {
    SheetMatch found = match == null ? null : match.find(sheetName);
    List<ListPart> parts = parts(sheetName);
    return found != null || parts.isEmpty() ? found : parts.get(0).nearest();
  }

  /** Whether a column holds contact data in any list, so that nothing of it may be repeated. */
  boolean isPersonal(String sheetName, int column) {
    return parts(sheetName).stream()
        .map(ListPart::nearest)
        .filter(Objects::nonNull)
        .flatMap(sheet -> sheet.columns().stream())
        .anyMatch(mapping -> mapping.column() == column && mapping.isPersonal());
  }

  private static Sheet withoutRemarks(Sheet sheet) {
    int column = remarksColumn(sheet);
    if (column < 0) {
      return sheet;
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : sheet.rows()) {
      List<Cell> cells = row.cells().stream().filter(cell -> cell.column() != column).toList();
      rows.add(new Row(row.number(), cells, row.hidden()));
    }
    return sheet.with(rows);
  }

  private static int remarksColumn(Sheet sheet) {
    for (Row row : sheet.rows()) {
      if (row.number() > HEADER_WITHIN_ROWS) {
        return -1;
      }
      for (Cell cell : row.cells()) {
        if (cell.text().equals(REMARKS)) {
          return cell.column();
        }
      }
    }
    return -1;
  }
}
