package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.interpret.PersonalData;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/**
 * Takes phones, identity numbers and e-mail addresses out of every cell before anything else sees
 * them, and drops whole columns of personal data.
 */
public final class Scrubber {
  private int removed;

  /** Pieces and cells removed so far. */
  int removed() {
    return removed;
  }

  /**
   * The sheet without personal data.
   *
   * @param match null when the sheet holds no list
   */
  public Sheet clean(Sheet sheet, SheetMatch match) {
    List<Row> rows = new ArrayList<>(sheet.rows().size());
    for (Row row : sheet.rows()) {
      boolean isBody = match != null && row.number() > match.headerLast();
      List<Cell> cells = new ArrayList<>(row.cells().size());
      for (Cell cell : row.cells()) {
        Cell cleaned = clean(cell, isBody ? field(match, cell.column()) : null);
        if (cleaned != null && !cleaned.text().isEmpty()) {
          cells.add(cleaned);
        }
      }
      rows.add(new Row(row.number(), cells, row.hidden()));
    }
    return new Sheet(sheet.name(), rows, sheet.merges(), sheet.hidden());
  }

  private static Field field(SheetMatch match, int column) {
    for (ColumnMapping mapping : match.columns()) {
      if (mapping.column() == column) {
        return mapping.field();
      }
    }
    return null;
  }

  private Cell clean(Cell cell, Field field) {
    if (field != null && field.isPersonal()) {
      removed++;
      return null;
    }
    boolean isKept =
        cell.kind() == Cell.Kind.DATE
            || field == Field.REVENUE
            || (field == Field.TAX_CODE && SubjectReader.isTaxCode(cell.text()))
            || SubjectReader.isOfficialCode(cell.text());
    return isKept ? cell : cell.withText(text(cell.text()));
  }

  /** A text without personal data. */
  String text(String raw) {
    if (raw == null || raw.length() < 6 || !mayHold(raw)) {
      return raw;
    }
    PersonalData.Cleaned cleaned = PersonalData.remove(raw);
    removed += cleaned.removed();
    return cleaned.removed() == 0 ? raw : cleaned.text().strip();
  }

  /** Cheap test: an at sign or at least eight digits. */
  private static boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return true;
      }
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits >= 8;
  }
}
