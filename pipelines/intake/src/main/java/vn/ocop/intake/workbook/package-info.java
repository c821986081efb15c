/**
 * One reader port for everything that offices send: xlsx, xls, csv, web pages with tables and XML
 * Spreadsheet 2003 become the same {@link vn.ocop.intake.workbook.Workbook}. What cannot be read
 * becomes a numbered {@link vn.ocop.intake.workbook.Refusal}; no exception leaves this package.
 */
package vn.ocop.intake.workbook;
