package vn.ocop.intake.account;

import vn.ocop.intake.workbook.Row;

/**
 * A row with its role.
 *
 * @param view how a data row is seen; null for every other role
 */
record AccountedRow(Row row, RowRole role, RowView view) {
  static AccountedRow of(Row row, RowRole role) {
    return new AccountedRow(row, role, null);
  }
}
