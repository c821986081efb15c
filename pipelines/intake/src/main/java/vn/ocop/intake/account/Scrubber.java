package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.ListPart;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.interpret.PersonalData;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Observation;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.workbook.Workbook;

/**
 * Takes phones, identity numbers and e-mail addresses out of every cell before anything else sees
 * them, and drops whole columns of personal data.
 */
public final class Scrubber {
  private static final int HEADING_WITHIN_ROWS = 60;
  private static final int LONGEST_HEADING = 40;

  private int removed;

  /** Pieces and cells removed so far. */
  int removed() {
    return removed;
  }

  /**
   * The sheet without personal data.
   *
   * @param match null when the sheet holds no list
   */
  public Sheet clean(Sheet sheet, SheetMatch match) {
    Map<Integer, Integer> personal = personalColumns(sheet, match);
    Map<Integer, Field> fields = fields(match);
    List<Row> rows = new ArrayList<>(sheet.rows().size());
    for (Row row : sheet.rows()) {
      boolean isBody = match != null && row.number() > match.headerLast();
      List<Cell> cells = new ArrayList<>(row.cells().size());
      for (Cell cell : row.cells()) {
        Integer from = personal.get(cell.column());
        Cell cleaned = null;
        if (from != null && row.number() > from) {
          removed++;
        } else {
          cleaned = clean(cell, isBody ? fields.get(cell.column()) : null);
        }
        if (cleaned != null && !cleaned.text().isEmpty()) {
          cells.add(cleaned);
        }
      }
      rows.add(new Row(row.number(), cells, row.hidden()));
    }
    return sheet.with(rows);
  }

  /** A sheet of several lists without personal data, each list by its own columns. */
  public Sheet clean(Sheet sheet, List<ListPart> parts) {
    List<Row> rows = new ArrayList<>(sheet.rows().size());
    for (ListPart part : parts) {
      if (!part.isBeside()) {
        rows.addAll(clean(part.rows(sheet), columns(parts, part)).rows());
      }
    }
    Sheet clean = parts.isEmpty() ? clean(sheet, (SheetMatch) null) : sheet.with(rows);
    return clean.withMargins(sheet.margins().stream().map(Scrubber::text).toList());
  }

  /** How the rows of a list are read, with the columns of the lists beside it. */
  private static SheetMatch columns(List<ListPart> parts, ListPart first) {
    List<ColumnMapping> columns = new ArrayList<>();
    parts.stream()
        .filter(part -> part.firstRow() == first.firstRow() && part.nearest() != null)
        .forEach(part -> columns.addAll(part.nearest().columns()));
    return first.nearest() == null ? null : first.nearest().withColumns(columns);
  }

  /** Columns of personal data, each with the last row of its heading. */
  private static Map<Integer, Integer> personalColumns(Sheet sheet, SheetMatch match) {
    Map<Integer, Integer> columns = new HashMap<>();
    if (match == null) {
      for (Row row : sheet.rows()) {
        if (row.number() > HEADING_WITHIN_ROWS) {
          break;
        }
        for (Cell cell : row.cells()) {
          if (isPersonalHeading(cell.text())) {
            columns.putIfAbsent(cell.column(), row.number());
          }
        }
      }
      return columns;
    }
    for (ColumnMapping mapping : match.columns()) {
      if (mapping.isPersonal()) {
        columns.put(mapping.column(), match.headerLast());
      }
    }
    return columns;
  }

  private static boolean isPersonalHeading(String text) {
    return text.length() <= LONGEST_HEADING
        && text.chars().noneMatch(c -> c >= '0' && c <= '9')
        && PersonalData.isPersonalHeader(text);
  }

  private static Map<Integer, Field> fields(SheetMatch match) {
    Map<Integer, Field> fields = new HashMap<>();
    if (match != null) {
      match.columns().forEach(column -> fields.putIfAbsent(column.column(), column.field()));
    }
    return fields;
  }

  private Cell clean(Cell cell, Field field) {
    boolean isKept =
        cell.kind() == Cell.Kind.DATE
            || field == Field.REVENUE
            || (field == Field.TAX_CODE && SubjectReader.isTaxCode(cell.text()))
            || SubjectReader.isOfficialCode(cell.text());
    if (isKept) {
      return cell;
    }
    PersonalData.Cleaned cleaned = PersonalData.remove(cell.text());
    removed += cleaned.removed();
    return cleaned.removed() == 0 ? cell : cell.withText(cleaned.text().strip());
  }

  /** A text without personal data; what is removed of it was counted with its cell. */
  static String text(String raw) {
    return raw == null ? null : PersonalData.remove(raw).text();
  }

  /** A finding that repeats no personal data, wherever its words come from. */
  static Issue clean(Issue issue) {
    Map<String, String> values = new HashMap<>();
    issue.values().forEach((name, value) -> values.put(name, text(value)));
    return new Issue(
        issue.sheetName(),
        issue.rowNumber(),
        issue.cellAddress(),
        issue.code(),
        issue.field(),
        text(issue.rawText()),
        values);
  }

  /** The workbook with sheet names that hold no personal data, each name once. */
  public static Workbook nameSheets(Workbook workbook) {
    Set<String> taken = new HashSet<>();
    Map<String, String> names = new HashMap<>();
    List<Sheet> sheets = new ArrayList<>(workbook.sheets().size());
    for (Sheet sheet : workbook.sheets()) {
      String name = text(sheet.name());
      String free = name;
      for (int i = 2; !taken.add(free); i++) {
        free = name + " (" + i + ")";
      }
      names.putIfAbsent(sheet.name(), free);
      sheets.add(sheet.named(free));
    }
    if (names.entrySet().stream().allMatch(name -> name.getKey().equals(name.getValue()))
        && names.size() == sheets.size()) {
      return workbook;
    }
    List<Observation> observations =
        workbook.observations().stream()
            .map(o -> o.inSheet(names.getOrDefault(o.sheet(), o.sheet())))
            .toList();
    return new Workbook(workbook.format(), sheets, observations);
  }
}
