package vn.ocop.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.ocop.domain.producer.ProducerNames;
import vn.ocop.domain.producer.ProducerType;
import vn.ocop.intake.interpret.DateInterpreter;
import vn.ocop.intake.interpret.StarInterpreter;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/**
 * Sheets without headings that go on with the list of the sheet before: no column more, and in each
 * column the same kind of values.
 */
final class ContinuedSheets {
  private static final int CELLS_OF_A_PRODUCT = 3;
  private static final int ROWS_JUDGED = 200;
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_COLUMNS = 3;
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,9}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,3})?");

  /** Names of sheets that speak of another list than the one before. */
  private static final List<String> OTHER_LISTS =
      List.of(
          "de nghi",
          "de xuat",
          "dang ky",
          "du kien",
          "tiem nang",
          "thu hoi",
          "dua ra",
          "loai",
          "khong dat",
          "chua dat",
          "rut",
          "doanh thu",
          "nhap",
          "sao");

  /** What the cells of a column hold. */
  private enum Kind {
    NUMBER,
    DATE,
    STAR,
    PRODUCER,
    TEXT
  }

  private ContinuedSheets() {}

  /** The parts of all sheets, those of sheets that go on with another one read as it is read. */
  static List<ListPart> join(List<Sheet> sheets, List<ListPart> parts) {
    List<ListPart> joined = new ArrayList<>(parts);
    for (int i = 1; i < sheets.size(); i++) {
      int at = only(sheets.get(i).name(), joined);
      ListPart before = at < 1 ? null : joined.get(at - 1);
      boolean isOpen = at >= 1 && joined.get(at).ranked().isEmpty();
      if (isOpen && before.match() != null && !before.isBeside()) {
        ListPart part = continued(sheets.get(i - 1), before, sheets.get(i), joined.get(at));
        joined.set(at, part);
      }
    }
    return joined;
  }

  /** Where the only part of a sheet stands among all; -1 when the sheet has several. */
  private static int only(String sheet, List<ListPart> parts) {
    List<ListPart> own = parts.stream().filter(part -> part.sheetName().equals(sheet)).toList();
    return own.size() == 1 ? parts.indexOf(own.get(0)) : -1;
  }

  private static ListPart continued(Sheet left, ListPart before, Sheet sheet, ListPart part) {
    SheetMatch match = before.match();
    List<Row> rows = products(sheet, 0);
    List<Row> known = products(before.rows(left), match.headerLast());
    boolean goesOn =
        match.starOfAllRows() == null
            && !rows.isEmpty()
            && isUntitled(sheet, rows.get(0))
            && isWithin(match, rows)
            && (rows.size() >= FEWEST_ROWS || isNumberedOn(match, known, rows))
            && areAlike(match, known, rows);
    if (!goesOn) {
      return part;
    }
    int first = rows.get(0).number();
    return new ListPart(
        part.sheetName(),
        part.firstRow(),
        part.lastRow(),
        part.band(),
        List.of(match.inSheet(sheet.name(), first, first - 1)),
        before.sheetName());
  }

  private static List<Row> products(Sheet sheet, int below) {
    return sheet.rows().stream()
        .filter(row -> row.number() > below && row.cells().size() >= CELLS_OF_A_PRODUCT)
        .limit(ROWS_JUDGED)
        .toList();
  }

  /**
   * Nothing stands above the products but "(tiếp theo)", and the sheet is named for nothing else.
   */
  private static boolean isUntitled(Sheet sheet, Row first) {
    String name = " " + HeadingKey.of(sheet.name()) + " ";
    return OTHER_LISTS.stream().noneMatch(other -> name.contains(" " + other + " "))
        && sheet.rows().stream()
            .filter(row -> row.number() < first.number() && !row.isBlank())
            .allMatch(row -> HeadingKey.of(row.cells().get(0).text()).contains("tiep"));
  }

  private static boolean isWithin(SheetMatch match, List<Row> rows) {
    int last = match.columns().stream().mapToInt(ColumnMapping::column).max().orElse(0);
    int first = match.columns().stream().mapToInt(ColumnMapping::column).min().orElse(0);
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .allMatch(cell -> cell.column() >= first && cell.column() <= last);
  }

  /** Whether the first number is the one after the last of the sheet before. */
  private static boolean isNumberedOn(SheetMatch match, List<Row> known, List<Row> rows) {
    int ordinal = match.column(Field.ORDINAL);
    String last = known.isEmpty() ? "" : known.get(known.size() - 1).text(ordinal);
    String next = rows.get(0).text(ordinal);
    return ORDINAL.matcher(last).matches()
        && ORDINAL.matcher(next).matches()
        && Long.parseLong(next) == Long.parseLong(last) + 1;
  }

  private static boolean areAlike(SheetMatch match, List<Row> known, List<Row> rows) {
    Map<Integer, Kind> before = kinds(match, known);
    Map<Integer, Kind> here = kinds(match, rows);
    here.keySet().retainAll(before.keySet());
    int product = match.column(Field.PRODUCT_NAME);
    int star = match.column(Field.STAR);
    return here.size() >= FEWEST_COLUMNS
        && here.get(product) == Kind.TEXT
        && (!before.containsKey(star) || here.get(star) == Kind.STAR)
        && here.entrySet().stream()
            .allMatch(column -> areAlike(column.getValue(), before.get(column.getKey())));
  }

  /** Producers without a word of their type are texts like others. */
  private static boolean areAlike(Kind left, Kind right) {
    boolean areTexts =
        left != right
            && (left == Kind.PRODUCER || left == Kind.TEXT)
            && (right == Kind.PRODUCER || right == Kind.TEXT);
    return left == right || areTexts;
  }

  /** What most cells of each column hold, where at least every other row has one. */
  private static Map<Integer, Kind> kinds(SheetMatch match, List<Row> rows) {
    Map<Integer, Kind> kinds = new HashMap<>();
    for (ColumnMapping column : match.columns()) {
      Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
      int stated = 0;
      for (Row row : rows) {
        Cell cell = row.find(column.column());
        if (cell != null && !column.isPersonal()) {
          stated++;
          counts.merge(kind(cell, column.field()), 1, Integer::sum);
        }
      }
      if (stated > 0 && stated * 2 >= rows.size()) {
        kinds.put(
            column.column(),
            counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
      }
    }
    return kinds;
  }

  /** Whether a cell speaks of stars, be it of an impossible one or of several. */
  private static boolean isOfStars(String text) {
    return StarInterpreter.interpretNumber(text).findings().stream()
        .noneMatch(finding -> finding.code().equals(StarInterpreter.NOT_UNDERSTOOD));
  }

  private static Kind kind(Cell cell, Field field) {
    String text = cell.text();
    if (field == Field.STAR && isOfStars(text)) {
      return Kind.STAR;
    }
    if (cell.kind() == Cell.Kind.DATE) {
      return Kind.DATE;
    }
    if (cell.kind() == Cell.Kind.NUMBER || NUMBER.matcher(text).matches()) {
      return Kind.NUMBER;
    }
    if (ProducerNames.type(text) != ProducerType.UNKNOWN) {
      return Kind.PRODUCER;
    }
    return DateInterpreter.interpret(text, true).value() == null ? Kind.TEXT : Kind.DATE;
  }
}
