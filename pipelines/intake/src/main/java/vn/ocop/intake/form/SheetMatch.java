package vn.ocop.intake.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a form fits a sheet.
 *
 * @param headerFirst first row of the header, from 1
 * @param headerLast last row of the header
 * @param missing codes of required fields that no heading gives, groups joined by "/"
 * @param titlePhrase phrase of the title that speaks for the form, null when none does
 * @param titleStar the one star that title or sheet name say; null when they say none or several
 */
public record SheetMatch(
    String sheetName,
    Form form,
    int headerFirst,
    int headerLast,
    List<ColumnMapping> columns,
    int score,
    List<String> missing,
    String titlePhrase,
    Integer titleStar) {
  private static final Set<Field> TOLD_TWICE =
      EnumSet.of(
          Field.PRODUCT_NAME,
          Field.PRODUCER_NAME,
          Field.STAR,
          Field.SCORE,
          Field.DECISION,
          Field.DECISION_NUMBER,
          Field.DECISION_DATE);
  static final String SIDE_BY_SIDE = "side_by_side";

  /** Whether two lists stand beside each other, so that a row would be two products. */
  public boolean isSideBySide() {
    return missing.contains(SIDE_BY_SIDE);
  }

  /** What is missing, in headings as the form's template writes them. */
  public String missingHeadings() {
    List<String> headings = new ArrayList<>();
    for (String group : missing) {
      List<String> names = new ArrayList<>();
      for (String code : group.split("/")) {
        names.add(form.headingOf(code));
      }
      headings.add(String.join(" / ", names));
    }
    return headings.isEmpty() ? "–" : String.join(", ", headings);
  }

  /** Whether the list has headings of its own and does not go on from the sheet before. */
  public boolean hasHeader() {
    return headerFirst <= headerLast;
  }

  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** The star of the title where no column tells the star of each row; null else. */
  public Integer starOfAllRows() {
    return column(Field.STAR) < 0 ? titleStar : null;
  }

  /** The column of a field outside of blocks, or -1. */
  public int column(Field field) {
    return column(field, 0);
  }

  /** The column of a field in a block, or -1. */
  public int column(Field field, int block) {
    for (ColumnMapping mapping : columns) {
      if (mapping.field() == field && mapping.block() == block) {
        return mapping.column();
      }
    }
    return -1;
  }

  /** Whether a column was taken for a field. */
  public boolean isOf(int column, Field field) {
    return columns.stream().anyMatch(c -> c.column() == column && c.field() == field);
  }

  /** The groups of columns that tell of one recognition each, in their order. */
  public List<Form.Block> blocks() {
    if (form.years() == null) {
      return form.blocks();
    }
    return columns.stream()
        .map(ColumnMapping::block)
        .filter(block -> block > 0)
        .distinct()
        .sorted()
        .map(block -> new Form.Block(block, null, List.of(), form.years()))
        .toList();
  }

  /** The year that the columns of a block are of; null when they are of none. */
  public Integer year(int block) {
    for (ColumnMapping mapping : columns) {
      if (block > 0 && mapping.block() == block && mapping.year() > 0) {
        return mapping.year();
      }
    }
    return null;
  }

  /** Whether a column that is not used names what another column was taken for. */
  public boolean repeats(ColumnMapping mapping) {
    Field field = form.find(HeadingKey.of(mapping.leaf()));
    return field != null && TOLD_TWICE.contains(field);
  }

  /** The same form with the columns of another header of the sheet. */
  public SheetMatch withColumns(List<ColumnMapping> other) {
    return new SheetMatch(
        sheetName, form, headerFirst, headerLast, other, score, missing, titlePhrase, titleStar);
  }

  /** The same columns in a sheet without a header of its own. */
  SheetMatch inSheet(String name, int first, int last) {
    return new SheetMatch(name, form, first, last, columns, score, missing, titlePhrase, titleStar);
  }

  List<String> unknownHeadings() {
    List<String> unknown = new ArrayList<>();
    for (ColumnMapping mapping : columns) {
      if (mapping.field() == null && !mapping.ignored()) {
        unknown.add(mapping.heading());
      }
    }
    return unknown;
  }
}
