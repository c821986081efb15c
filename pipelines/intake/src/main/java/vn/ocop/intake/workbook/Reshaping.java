package vn.ocop.intake.workbook;

/** How a sheet that is no table as it stands becomes one. */
public sealed interface Reshaping permits Turn, Cut {
  /** The sheet as a table. */
  Sheet apply(Sheet sheet);

  /** What was seen in the sheet, at its place in the table. */
  Observation apply(Observation seen);
}
