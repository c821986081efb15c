package vn.ocop.intake.form;

import java.util.ArrayList;
import java.util.List;

/**
 * How a form fits a sheet.
 *
 * @param headerFirst first row of the header, from 1
 * @param headerLast last row of the header
 * @param missing codes of required fields that no heading gives, groups joined by "/"
 * @param titlePhrase phrase of the title that speaks for the form, null when none does
 */
public record SheetMatch(
    String sheetName,
    Form form,
    int headerFirst,
    int headerLast,
    List<ColumnMapping> columns,
    int score,
    List<String> missing,
    String titlePhrase) {

  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** The column of a field outside of blocks, or -1. */
  public int column(Field field) {
    return column(field, 0);
  }

  /** The column of a field in a block, or -1. */
  public int column(Field field, int block) {
    for (ColumnMapping mapping : columns) {
      if (mapping.field() == field && mapping.block() == block) {
        return mapping.column();
      }
    }
    return -1;
  }

  /** The same form with the columns of another header of the sheet. */
  public SheetMatch withColumns(List<ColumnMapping> other) {
    return new SheetMatch(
        sheetName, form, headerFirst, headerLast, other, score, missing, titlePhrase);
  }

  List<String> unknownHeadings() {
    List<String> unknown = new ArrayList<>();
    for (ColumnMapping mapping : columns) {
      if (mapping.field() == null && !mapping.ignored()) {
        unknown.add(mapping.heading());
      }
    }
    return unknown;
  }
}
