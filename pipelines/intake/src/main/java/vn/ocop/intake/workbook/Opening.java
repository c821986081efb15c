package vn.ocop.intake.workbook;

/** Result of opening a file: a {@link Workbook} or a {@link Refusal}. */
public sealed interface Opening permits Workbook, Refusal {}
