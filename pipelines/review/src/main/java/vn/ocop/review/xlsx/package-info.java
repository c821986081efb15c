/**
 * A report as a workbook, and the workbook of the way back.
 *
 * <p>{@link vn.ocop.review.xlsx.XlsxWriter} and {@link vn.ocop.review.xlsx.TraceWriter} are the
 * entries.
 */
package vn.ocop.review.xlsx;
