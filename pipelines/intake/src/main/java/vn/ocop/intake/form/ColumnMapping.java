package vn.ocop.intake.form;

/**
 * What one column was taken for.
 *
 * @param heading heading as it stands, its rows joined by " / "
 * @param field null when the column is ignored or not known
 * @param block block of the form; 0 outside of blocks
 * @param year year that the heading names ("Doanh thu năm 2023"); 0 when none
 * @param ignored true when the form knows the column and does not want it
 */
public record ColumnMapping(
    int column, String heading, Field field, int block, int year, boolean ignored) {}
