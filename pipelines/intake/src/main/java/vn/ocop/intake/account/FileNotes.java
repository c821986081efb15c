package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.FormMatch;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.form.ListPart;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Addresses;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Cut;
import vn.ocop.intake.workbook.Observation;
import vn.ocop.intake.workbook.Reshaping;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.workbook.Workbook;

/** Findings about a file as a whole, its sheets and its columns. */
final class FileNotes {
  private static final int LONGEST_RAW = 200;
  private static final int COLUMNS_OF_A_LIST = 3;
  private static final int COLUMNS_OF_A_GUESS = 2;
  private static final int TEXTS_OF_A_LIST = 6;

  private final Workbook workbook;
  private final FormMatch match;
  private final Map<String, Sheet> clean;

  /**
   * @param clean the sheets without personal data, by name
   */
  FileNotes(Workbook workbook, FormMatch match, Map<String, Sheet> clean) {
    this.workbook = workbook;
    this.match = match;
    this.clean = clean;
  }

  /** What the reader saw; of a cell only what is kept of it is repeated. */
  List<Issue> observations() {
    List<Issue> seen = new ArrayList<>();
    for (Observation observation : workbook.observations()) {
      Cell cell = cell(observation);
      boolean isDropped = observation.hasText() && cell == null;
      if (!isDropped) {
        seen.add(
            new Issue(
                observation.sheet(),
                observation.row(),
                observation.address(),
                observation.code(),
                null,
                cell == null ? null : shortened(cell.text()),
                observation.values()));
      }
    }
    return seen;
  }

  private Cell cell(Observation observation) {
    Sheet sheet = observation.address() == null ? null : clean.get(observation.sheet());
    Row row = sheet == null ? null : sheet.row(observation.row());
    return row == null ? null : row.find(Addresses.column(observation.address()));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_RAW ? text : text.substring(0, LONGEST_RAW) + "…";
  }

  /** Columns that no form knows, lists that could not be read, stars of titles, hidden rows. */
  List<Issue> layout() {
    List<Issue> issues = new ArrayList<>();
    match.shapes().forEach((sheet, shape) -> issues.add(reshaped(sheet, shape)));
    for (ListPart part : match.parts()) {
      SheetMatch found = part.match();
      if (found == null && part.isBeside()) {
        issues.add(tableBeside(part));
        continue;
      }
      if (found == null) {
        noteUnread(part, issues);
        continue;
      }
      if (part.continued() != null) {
        issues.add(at(found, Codes.CONTINUED, Map.of("before", part.continued())));
        noteHidden(part, issues);
        continue;
      }
      found.columns().stream()
          .filter(column -> column.field() == null && !column.ignored() && !column.isPersonal())
          .forEach(column -> issues.add(unknown(found, column)));
      if (part.isBeside()) {
        issues.add(at(found, Codes.BESIDE, Map.of("columns", columns(found))));
      }
      if (found.starOfAllRows() != null) {
        String star = found.starOfAllRows().toString();
        issues.add(at(found, Codes.STAR_FROM_TITLE, Map.of("star", star)));
      }
      if (found.form().listKind() == ListKind.REVENUE && found.column(Field.STAR) >= 0) {
        issues.add(at(found, Codes.STAR_OF_REVENUE, Map.of()));
      }
      noteHidden(part, issues);
      noteMarks(part, issues);
    }
    return issues;
  }

  private static Issue reshaped(String sheet, Reshaping shape) {
    return shape instanceof Cut cut
        ? new Issue(sheet, cut.firstRow(), null, Codes.CUT, null, null, Map.of("sign", sign(cut)))
        : new Issue(sheet, 0, null, Codes.TURNED, null, null, Map.of());
  }

  private static String sign(Cut cut) {
    return cut.delimiter() == '\t' ? "Tab" : Character.toString(cut.delimiter());
  }

  private static Issue tableBeside(ListPart part) {
    return new Issue(
        part.sheetName(),
        part.band().firstRow(),
        null,
        Codes.TABLE_BESIDE,
        null,
        null,
        Map.of("column", Addresses.columnName(part.band().firstColumn())));
  }

  private static Issue unknown(SheetMatch match, ColumnMapping column) {
    return new Issue(
        match.sheetName(),
        match.headerFirst(),
        null,
        match.repeats(column) ? Codes.REPEATED_COLUMN : Codes.UNKNOWN_HEADING,
        null,
        column.heading(),
        Map.of("heading", column.heading()));
  }

  private static Issue at(SheetMatch match, String code, Map<String, String> values) {
    return new Issue(match.sheetName(), match.headerFirst(), null, code, null, null, values);
  }

  private void noteUnread(ListPart part, List<Issue> issues) {
    SheetMatch nearest = part.nearest();
    if (nearest != null && isList(nearest)) {
      String code = nearest.isSideBySide() ? Codes.SIDE_BY_SIDE : Codes.LIST_NOT_READ;
      issues.add(at(nearest, code, missing(nearest)));
    } else if (nearest == null && rowsLikeProducts(part) > 0) {
      issues.add(
          new Issue(
              part.sheetName(),
              part.firstRow(),
              null,
              Codes.SHEET_WITHOUT_HEADER,
              null,
              null,
              Map.of("count", Integer.toString(rowsLikeProducts(part)))));
    }
  }

  /** First and last column of a list: "F–J". */
  static String columns(SheetMatch match) {
    IntSummaryStatistics columns =
        match.columns().stream().mapToInt(ColumnMapping::column).summaryStatistics();
    return Addresses.columnName(columns.getMin()) + "–" + Addresses.columnName(columns.getMax());
  }

  private static long knownColumns(SheetMatch match) {
    return match.columns().stream()
        .filter(column -> column.field() != null && column.field() != Field.ORDINAL)
        .filter(column -> !column.isPersonal())
        .count();
  }

  private static boolean isList(SheetMatch nearest) {
    return knownColumns(nearest) >= COLUMNS_OF_A_LIST && nearest.column(Field.PRODUCT_NAME) >= 0;
  }

  private int rowsLikeProducts(ListPart part) {
    Sheet sheet = clean.get(part.sheetName());
    if (SheetOfFindings.is(sheet)) {
      return 0;
    }
    return (int)
        part.of(sheet).rows().stream()
            .filter(row -> row.cells().size() >= COLUMNS_OF_A_LIST)
            .filter(row -> SectionReader.isDigits(row.cells().get(0).text()))
            .filter(FileNotes::holdsNames)
            .count();
  }

  /** Two texts, such as a product and its producer; a table of numbers names one unit a row. */
  private static boolean holdsNames(Row row) {
    return row.cells().stream()
            .filter(cell -> cell.text().chars().filter(Character::isLetter).count() > 1)
            .count()
        > 1;
  }

  private void noteHidden(ListPart part, List<Issue> issues) {
    long hidden =
        part.of(clean.get(part.sheetName())).rows().stream()
            .filter(row -> row.hidden() && !row.isBlank())
            .count();
    if (hidden > 0) {
      issues.add(at(part.match(), Codes.HIDDEN_ROWS, Map.of("count", Long.toString(hidden))));
    }
  }

  /** A list whose rows hold no Vietnamese letter with a mark. */
  private void noteMarks(ListPart part, List<Issue> issues) {
    int from = part.match().headerLast() + 1;
    List<String> texts =
        part.of(clean.get(part.sheetName())).rows().stream()
            .filter(row -> row.number() >= from)
            .flatMap(row -> row.cells().stream())
            .map(Cell::text)
            .filter(text -> text.chars().filter(Character::isLetter).count() > 1)
            .toList();
    boolean isBare = texts.stream().allMatch(text -> text.chars().noneMatch(FileNotes::isMarked));
    if (isBare && texts.size() >= TEXTS_OF_A_LIST) {
      issues.add(at(part.match(), Codes.NO_MARKS, Map.of()));
    }
  }

  private static boolean isMarked(int letter) {
    return letter > 127 && Character.isLetter(letter);
  }

  /** What the nearest form lacks, in the words of those who fill it in. */
  static Map<String, String> missing(SheetMatch nearest) {
    Map<String, String> values = new HashMap<>();
    values.put("form_vi", nearest == null ? "–" : nearest.form().nameVi());
    values.put("form_en", nearest == null ? "–" : nearest.form().nameEn());
    values.put("missing", nearest == null ? "–" : nearest.missingHeadings());
    values.put("why_vi", "không thấy dòng tiêu đề cột nào quen");
    values.put("why_en", "no row of known headings found");
    if (nearest != null && knownColumns(nearest) >= COLUMNS_OF_A_GUESS) {
      String missing = nearest.missingHeadings();
      values.put(
          "why_vi", "gần nhất là “" + nearest.form().nameVi() + "”, còn thiếu cột " + missing);
      values.put(
          "why_en", "nearest is “" + nearest.form().nameEn() + "”, which lacks column " + missing);
    }
    return values;
  }
}
