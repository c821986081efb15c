package vn.ocop.intake.form;

import vn.ocop.intake.interpret.PersonalData;

/**
 * What one column was taken for.
 *
 * @param heading heading as it stands, its rows joined by " / "
 * @param field null when the column is ignored or not known
 * @param block block of the form; 0 outside of blocks
 * @param year year that the heading names ("Doanh thu năm 2023"); 0 when none
 * @param second field that the cells hold after the first ("Sản phẩm - Chủ thể"); null when they
 *     hold one
 * @param ignored true when the form knows the column and does not want it
 */
public record ColumnMapping(
    int column, String heading, Field field, Field second, int block, int year, boolean ignored) {

  /** Block of the columns that tell of a second decision without a heading over them. */
  public static final int SECOND_DECISION = 90_000;

  /** A column of one field outside of blocks. */
  static ColumnMapping of(int column, String heading, Field field) {
    return new ColumnMapping(column, heading, field, null, 0, 0, false);
  }

  /** The same column taken for one other field. */
  public ColumnMapping of(Field other) {
    return new ColumnMapping(column, heading, other, null, block, year, ignored);
  }

  /** Whether another column tells the same, of a decision that may be the later one. */
  boolean isOfSecondDecision() {
    return block == SECOND_DECISION;
  }

  /** The lowest part of the heading. */
  public String leaf() {
    return heading.substring(heading.lastIndexOf(" / ") + 1).strip();
  }

  /** Whether the column holds personal data and is dropped whole. */
  public boolean isPersonal() {
    return field == null ? PersonalData.isPersonalHeader(heading) : field.isPersonal();
  }
}
