package vn.ocop.intake.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.ocop.intake.workbook.Band;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Range;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/** Finds lists beside each other, their headings in one row or in two, and tables beside a list. */
final class BesideFinder {
  private static final int SHARED_FIELDS = 2;
  private static final int HEADINGS_OF_A_HEADER = 3;
  private static final Pattern COUNT =
      Pattern.compile("^(?:so (?:luong|san pham|sp|chu the)|tong(?: so| cong)?|sl)\\b");

  private final Sheet sheet;
  private final SheetMatch whole;

  /**
   * @param whole how the sheet is best read as one list
   */
  BesideFinder(Sheet sheet, SheetMatch whole) {
    this.sheet = sheet;
    this.whole = whole;
  }

  /** The columns of each list from left to right; empty when the headings are those of one. */
  List<Band> find() {
    List<Row> header = sheet.part(whole.headerFirst(), whole.headerLast()).rows();
    NavigableMap<Integer, Field> leaves = leaves(header);
    List<Integer> starts = starts(leaves);
    return starts.size() < 2 ? ofTwoRows() : withTitles(bands(starts, whole.headerFirst()));
  }

  /**
   * The columns of the list, and of a table of numbers that an empty column parts from it; empty
   * when there is none.
   */
  List<Band> findTable() {
    NavigableMap<Integer, Field> leaves =
        leaves(sheet.part(whole.headerFirst(), whole.headerLast()).rows());
    for (int column : leaves.keySet()) {
      int gap = column - 1;
      boolean isParted = gap > leaves.firstKey() && !leaves.containsKey(gap) && isEmpty(gap);
      if (isParted && isTable(leaves.headMap(gap, false), leaves.tailMap(column, true))) {
        return withTitles(bands(List.of(0, column), whole.headerFirst()));
      }
    }
    return List.of();
  }

  private boolean isEmpty(int column) {
    return sheet.rows().stream()
        .filter(row -> row.number() >= whole.headerFirst())
        .allMatch(row -> row.find(column) == null);
  }

  /** Whether columns hold counts: no product, but stars once more or a heading of a number. */
  private boolean isTable(Map<Integer, Field> list, Map<Integer, Field> other) {
    boolean hasStar = list.values().stream().anyMatch(BesideFinder::isStar);
    boolean isCounted =
        other.keySet().stream()
            .flatMap(column -> texts(column).stream())
            .anyMatch(text -> COUNT.matcher(HeadingKey.of(text)).find());
    return list.containsValue(Field.PRODUCT_NAME)
        && !other.containsValue(Field.PRODUCT_NAME)
        && (isCounted || hasStar && other.values().stream().anyMatch(BesideFinder::isStar));
  }

  private static boolean isStar(Field field) {
    return field == Field.STAR || field != null && field.markedStar() > 0;
  }

  private List<String> texts(int column) {
    return sheet.part(whole.headerFirst(), whole.headerLast()).rows().stream()
        .map(row -> row.text(column))
        .toList();
  }

  private static List<Band> bands(List<Integer> starts, int firstRow) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
      bands.add(new Band(i, i == 0 ? 0 : starts.get(i), last, firstRow));
    }
    return bands;
  }

  /** Two lists, one with its headings lower than the other, in columns that this one leaves. */
  private List<Band> ofTwoRows() {
    IntSummaryStatistics used =
        whole.columns().stream().mapToInt(ColumnMapping::column).summaryStatistics();
    for (Row row : sheet.rows()) {
      List<Cell> right = row.cells().stream().filter(c -> c.column() > used.getMax()).toList();
      List<Cell> left = row.cells().stream().filter(c -> c.column() < used.getMin()).toList();
      int start = isHeader(right) ? right.get(0).column() : isHeader(left) ? used.getMin() : 0;
      if (start > 0) {
        return bands(List.of(0, start), Math.min(whole.headerFirst(), row.number()));
      }
    }
    return List.of();
  }

  private boolean isHeader(List<Cell> cells) {
    List<Field> known =
        cells.stream().map(cell -> field(cell.text())).filter(Objects::nonNull).toList();
    return known.size() >= HEADINGS_OF_A_HEADER
        && known.size() * 2 > cells.size()
        && known.contains(Field.PRODUCT_NAME);
  }

  private Field field(String heading) {
    return whole.form().headings().get(HeadingKey.of(heading));
  }

  /** Whether the lists that were read in the bands are lists, and of the same things. */
  static boolean areLists(SheetMatch whole, List<ListPart> beside) {
    if (beside.isEmpty() || beside.stream().anyMatch(part -> part.match() == null)) {
      return false;
    }
    Set<Field> shared = EnumSet.allOf(Field.class);
    for (ListPart part : beside) {
      Set<Field> own = EnumSet.noneOf(Field.class);
      part.match().columns().stream()
          .filter(column -> column.field() != null && column.field() != Field.ORDINAL)
          .forEach(column -> own.add(column.field()));
      shared.retainAll(own);
    }
    return whole.isSideBySide() || shared.size() >= SHARED_FIELDS;
  }

  /** What the lowest heading of each column names, null where no list has a field for it. */
  private NavigableMap<Integer, Field> leaves(List<Row> header) {
    NavigableMap<Integer, Field> leaves = new TreeMap<>();
    Map<Integer, List<String>> headings = HeaderReader.headings(sheet, header);
    headings.forEach((column, path) -> leaves.put(column, field(path.get(path.size() - 1))));
    return leaves;
  }

  /** Where each list begins: at its number, after an empty column, or at its product. */
  private static List<Integer> starts(NavigableMap<Integer, Field> leaves) {
    List<Integer> starts = new ArrayList<>();
    int before = -1;
    for (Map.Entry<Integer, Field> leaf : leaves.entrySet()) {
      if (leaf.getValue() == Field.PRODUCT_NAME) {
        Integer start = starts.isEmpty() ? leaves.firstKey() : start(leaves, before, leaf.getKey());
        if (start == null) {
          return List.of();
        }
        starts.add(start);
        before = leaf.getKey();
      }
    }
    return starts;
  }

  /** Null when nothing parts the product from the list before. */
  private static Integer start(NavigableMap<Integer, Field> leaves, int before, int product) {
    Field lead = leaves.firstEntry().getValue();
    for (int column = product; lead != null && column > before; column--) {
      if (leaves.get(column) == lead) {
        return column;
      }
    }
    for (int column = product; column > before; column--) {
      if (!leaves.containsKey(column - 1)) {
        return column;
      }
    }
    return null;
  }

  /** The bands with the rows right above the headings in which each list has a title of its own. */
  private List<Band> withTitles(List<Band> bands) {
    int first = whole.headerFirst();
    while (isOfBands(sheet.row(first - 1), bands)) {
      first--;
    }
    int firstRow = first;
    return bands.stream()
        .map(band -> new Band(band.number(), band.firstColumn(), band.lastColumn(), firstRow))
        .toList();
  }

  private boolean isOfBands(Row row, List<Band> bands) {
    if (row == null || row.isBlank()) {
      return false;
    }
    boolean isInside = row.cells().stream().allMatch(cell -> isInside(row, cell, bands));
    boolean isOfEach =
        bands.stream().allMatch(b -> row.cells().stream().anyMatch(c -> b.holds(c.column())));
    boolean isMerged =
        row.cells().stream().anyMatch(cell -> sheet.merge(row.number(), cell.column()) != null);
    return isInside && (isOfEach || isMerged);
  }

  private boolean isInside(Row row, Cell cell, List<Band> bands) {
    Range range = sheet.merge(row.number(), cell.column());
    int last = range == null ? cell.column() : range.lastColumn();
    return bands.stream().anyMatch(band -> band.holds(cell.column()) && band.holds(last));
  }
}
