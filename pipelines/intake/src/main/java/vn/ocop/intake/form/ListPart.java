package vn.ocop.intake.form;

import java.util.List;

/**
 * Rows of a sheet that are one list with its title: a whole sheet, or one of several lists below
 * each other.
 *
 * @param firstRow first row from 1
 * @param lastRow last row
 * @param ranked the best candidate of each form, best form first
 */
public record ListPart(String sheetName, int firstRow, int lastRow, List<SheetMatch> ranked) {
  /** What the part was read as; null when it is no list or two forms fit it equally well. */
  public SheetMatch match() {
    boolean isList = !ranked.isEmpty() && ranked.get(0).isComplete() && !isTied();
    return isList ? ranked.get(0) : null;
  }

  boolean isTied() {
    return FormMatcher.isTied(ranked);
  }

  /** The match, the best try where none fits; null when no header was found. */
  public SheetMatch nearest() {
    return ranked.isEmpty() ? null : ranked.get(0);
  }
}
