package vn.ocop.intake.account;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;

/** A data row seen through its form: cells by field, with what sub-headings and merges fill in. */
final class RowView {
  private static final Pattern DITTO =
      Pattern.compile(
          "(?iu)[-–./\\s]*n\\.?t\\.?[-–./\\s]*|[-–\\s]*(?:[\"”“″〃„]|''|’’|//|,,)[-–\\s]*|như"
              + " (?:dòng |hàng )?trên");

  private static final Set<Field> DATES =
      EnumSet.of(Field.DECISION_DATE, Field.EXPIRES_ON, Field.WITHDRAWN_ON, Field.EFFECTIVE_FROM);

  private static final Set<Field> MARKED = Set.of(Field.PRODUCER_TYPE, Field.KIND);

  private final Row row;
  private final SheetMatch match;
  private final Map<Field, String> filled;
  private final Map<Field, String> said;

  /**
   * @param filled values from sub-headings, merged blocks and continued producers; a cell of the
   *     row itself comes first
   */
  RowView(Row row, SheetMatch match, Map<Field, String> filled) {
    this(row, match, new EnumMap<>(filled), Map.of());
  }

  private RowView(Row row, SheetMatch match, Map<Field, String> filled, Map<Field, String> said) {
    this.row = row;
    this.match = match;
    this.filled = filled;
    this.said = said;
  }

  /**
   * The same row as that of one of its products.
   *
   * @param said what its cells say of that product; null where they say nothing of it
   */
  RowView ofProduct(Map<Field, String> said) {
    return new RowView(row, match, filled, said);
  }

  /** Whether the cells of the row name other products too. */
  boolean isOneOfSeveral() {
    return !said.isEmpty();
  }

  Row row() {
    return row;
  }

  SheetMatch match() {
    return match;
  }

  /** Text of a field outside of blocks; null when it is not stated. */
  String text(Field field) {
    if (said.containsKey(field)) {
      return said.get(field);
    }
    String own = own(field, 0);
    String text = own != null ? own : filled.get(field);
    int column = DATES.contains(field) ? match.column(field) : -1;
    return isInThreeColumns(column) ? date(text, column) : text;
  }

  /** Whether month and year of a date stand in columns of their own. */
  private boolean isInThreeColumns(int column) {
    return column >= 0 && match.isOf(column + 1, Field.MONTH_OF_DATE);
  }

  private String date(String day, int column) {
    String month = part(column + 1, Field.MONTH_OF_DATE);
    return DateParts.join(day, month, part(column + 2, Field.YEAR_OF_DATE));
  }

  /** A part of a date; that of a merged block only where one date outside of blocks has parts. */
  private String part(int column, Field field) {
    Cell cell = row.find(column);
    boolean isFirst = match.column(field) == column;
    return cell != null ? cell.text() : isFirst ? filled.get(field) : null;
  }

  /** Text of a field inside a block; null when it is not stated. */
  String text(Field field, int block) {
    if (block == 0) {
      return text(field);
    }
    String own = own(field, block);
    int column = DATES.contains(field) ? match.column(field, block) : -1;
    return isInThreeColumns(column) ? date(own, column) : own;
  }

  private String own(Field field, int block) {
    String marked = block == 0 && MARKED.contains(field) ? marked(field) : null;
    if (marked != null) {
      return marked;
    }
    Cell cell = cell(field, block);
    ColumnMapping combined = block == 0 ? combined(field) : null;
    cell = cell == null && combined != null ? row.find(combined.column()) : cell;
    if (cell == null || cell.kind() == Cell.Kind.ERROR || isDitto(cell.text())) {
      return null;
    }
    return combined == null
        ? cell.text()
        : CombinedCell.read(cell.text(), combined.field(), combined.second(), field);
  }

  /** The heading of the one that is marked of several columns: "DN" of "HTX | THT | DN". */
  private String marked(Field field) {
    List<ColumnMapping> columns =
        match.columns().stream()
            .filter(column -> column.field() == field && column.block() == 0)
            .filter(column -> row.find(column.column()) != null)
            .toList();
    boolean areMarks = match.columns().stream().filter(c -> c.field() == field).count() > 1;
    for (ColumnMapping column : areMarks ? columns : List.<ColumnMapping>of()) {
      String text = row.text(column.column());
      if (!OutcomeReader.isUnmarked(text)) {
        return OutcomeReader.isMark(text) ? column.leaf() : text;
      }
    }
    return null;
  }

  /** The column that holds the field together with another one; null when there is none. */
  private ColumnMapping combined(Field field) {
    for (ColumnMapping mapping : match.columns()) {
      if (mapping.second() != null && (mapping.field() == field || mapping.second() == field)) {
        return mapping;
      }
    }
    return null;
  }

  /** "nt", "-nt-", two strokes, "như trên": the same as in the row above. */
  static boolean isDitto(String text) {
    return DITTO.matcher(text).matches();
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

  /** Columns with two fields each, where this row has a cell. */
  List<ColumnMapping> combined() {
    return match.columns().stream()
        .filter(column -> column.second() != null && row.find(column.column()) != null)
        .toList();
  }

  /** Whether a column of the row was taken for the field. */
  boolean hasColumn(Field field) {
    return match.column(field) >= 0;
  }

  Iterable<ColumnMapping> columns() {
    return match.columns();
  }
}
