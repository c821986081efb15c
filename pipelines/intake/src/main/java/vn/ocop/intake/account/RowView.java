package vn.ocop.intake.account;

import java.util.EnumMap;
import java.util.Map;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;

/** A data row seen through its form: cells by field, with what sub-headings and merges fill in. */
final class RowView {
  private final Row row;
  private final SheetMatch match;
  private final Map<Field, String> filled;

  /**
   * @param filled values from sub-headings, merged blocks and continued producers; a cell of the
   *     row itself comes first
   */
  RowView(Row row, SheetMatch match, Map<Field, String> filled) {
    this.row = row;
    this.match = match;
    this.filled = new EnumMap<>(Field.class);
    this.filled.putAll(filled);
  }

  Row row() {
    return row;
  }

  SheetMatch match() {
    return match;
  }

  /** Text of a field outside of blocks; null when it is not stated. */
  String text(Field field) {
    String own = own(field, 0);
    return own != null ? own : filled.get(field);
  }

  /** Text of a field inside a block; null when it is not stated. */
  String text(Field field, int block) {
    return block == 0 ? text(field) : own(field, block);
  }

  private String own(Field field, int block) {
    Cell cell = cell(field, block);
    return cell == null || cell.kind() == Cell.Kind.ERROR ? null : cell.text();
  }

  Cell cell(Field field, int block) {
    int column = match.column(field, block);
    return column < 0 ? null : row.find(column);
  }

  /** Address of the cell of a field; null when the form has no such column. */
  String address(Field field, int block) {
    int column = match.column(field, block);
    return column < 0 ? null : row.address(column);
  }

  /** Whether a column of the row was taken for the field. */
  boolean hasColumn(Field field) {
    return match.column(field) >= 0;
  }

  Iterable<ColumnMapping> columns() {
    return match.columns();
  }
}
