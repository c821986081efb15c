package vn.ocop.intake.form;

import java.util.List;
import vn.ocop.intake.workbook.Band;
import vn.ocop.intake.workbook.Sheet;

/**
 * What of a sheet is one list with its title: a whole sheet, or one of several lists below or
 * beside each other.
 *
 * @param firstRow first row from 1
 * @param lastRow last row
 * @param band the columns of the list
 * @param ranked the best candidate of each form, best form first
 * @param continued the sheet whose list goes on here without headings; null where it does not
 */
public record ListPart(
    String sheetName,
    int firstRow,
    int lastRow,
    Band band,
    List<SheetMatch> ranked,
    String continued) {

  /** The rows and columns of the list in its sheet; every cell keeps its address. */
  public Sheet of(Sheet sheet) {
    return band.apply(rows(sheet));
  }

  /** The rows of the list with all their columns. */
  public Sheet rows(Sheet sheet) {
    return sheet.part(firstRow, lastRow);
  }

  /** Whether another list stands to the left of this one. */
  public boolean isBeside() {
    return band.number() > 0;
  }

  /** What the part was read as; null when it is no list or two forms fit it equally well. */
  public SheetMatch match() {
    boolean isList = !ranked.isEmpty() && ranked.get(0).isComplete() && !isTied();
    return isList ? ranked.get(0) : null;
  }

  boolean isTied() {
    return FormMatcher.isTied(ranked);
  }

  /** How the rows read best as one list, which several beside each other may be. */
  SheetMatch asOne() {
    return match() != null
        ? match()
        : ranked.stream().filter(SheetMatch::isSideBySide).findFirst().orElse(nearest());
  }

  /** The match, the best try where none fits; null when no header was found. */
  public SheetMatch nearest() {
    return ranked.isEmpty() ? null : ranked.get(0);
  }
}
