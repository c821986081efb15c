/**
 * From the files of an inbox to rows, entries and issues as JSON lines. {@link
 * vn.ocop.intake.Intake} is the way in; packages follow the data: workbook, form, interpret,
 * account.
 */
package vn.ocop.intake;
