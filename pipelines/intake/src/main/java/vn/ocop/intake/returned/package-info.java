/**
 * The annotated workbook that goes back to the sender: the list as it was, each cell to correct
 * marked, and a first sheet that says what to do. Formulas, macros, links and contact data of
 * persons never go along.
 */
package vn.ocop.intake.returned;
