/**
 * Gives every row of every sheet a role and turns data rows into entries and issues. Rows read =
 * loaded + quarantined + classed, always.
 */
package vn.ocop.intake.account;
