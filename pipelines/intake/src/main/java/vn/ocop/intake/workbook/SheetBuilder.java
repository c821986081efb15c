package vn.ocop.intake.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Collects the cells of one file's sheets and keeps the limits. */
final class SheetBuilder {
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private int cellsOfFile;
  private int mergesOfFile;
  private long characters;

  private String name;
  private boolean hidden;
  private List<Row> rows;
  private List<Range> merges;
  private List<Cell> cells;
  private int rowNumber;
  private boolean rowHidden;
  private int struckRow;

  SheetBuilder(Limits limits) {
    this.limits = limits;
  }

  void startSheet(String sheetName, boolean isHidden) {
    name = sheetName;
    struckRow = 0;
    hidden = isHidden;
    rows = new ArrayList<>();
    merges = new ArrayList<>();
    if (isHidden) {
      observations.add(
          new Observation(
              Observation.HIDDEN_SHEET, name, 0, null, null, Map.of("sheet", sheetName)));
    }
  }

  void startRow(int number, boolean isHidden) {
    rowNumber = number;
    rowHidden = isHidden;
    cells = new ArrayList<>();
  }

  void add(Cell cell) {
    String read = TwiceEncoded.restored(cell.text());
    String text = Normalizer.normalize(printable(read).strip(), Normalizer.Form.NFC);
    if (text.isEmpty()) {
      return;
    }
    if (++cellsOfFile > limits.cells()) {
      throw new RefusedException(limits.tooManyCells());
    }
    if (!read.equals(cell.text())) {
      observe(Observation.LEGACY_FONT, cell.column(), text);
    }
    if (text.length() > limits.cellLength()) {
      observe(Observation.CELL_CUT, cell.column(), "…");
      text = text.substring(0, limits.cellLength());
    }
    if (cell.kind() == Cell.Kind.ERROR) {
      observe(Observation.ERROR_VALUE, cell.column(), text);
    }
    characters += text.length();
    if (characters > limits.characters()) {
      throw new RefusedException(Limits.tooLarge(limits.characters()));
    }
    cells.add(cell.withText(text));
  }

  /** The text without signs that no page shows and no workbook can hold. */
  private static String printable(String text) {
    return text.codePoints().allMatch(SheetBuilder::isPrintable)
        ? text
        : text.codePoints()
            .map(c -> isPrintable(c) ? c : ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isPrintable(int c) {
    boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    boolean isHalf = c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
    return !isControl && !isHalf && (c & 0xFFFE) != 0xFFFE;
  }

  void observe(String code, int column, String text) {
    observations.add(Observation.ofCell(code, name, rowNumber, column, text));
  }

  /** A text that is struck through; told of the first of a row. */
  void observeStruck(int column, String text) {
    if (struckRow != rowNumber) {
      observe(Observation.STRUCK, column, text);
      struckRow = rowNumber;
    }
  }

  void observe(Observation observation) {
    observations.add(observation);
  }

  void merge(Range range) {
    if (++mergesOfFile > limits.cells()) {
      throw new RefusedException(limits.tooManyCells());
    }
    merges.add(range);
  }

  void endRow() {
    cells.sort((a, b) -> Integer.compare(a.column(), b.column()));
    for (int i = 1; i < cells.size(); i++) {
      if (cells.get(i).column() == cells.get(i - 1).column()) {
        throw new RefusedException(Refusal.DAMAGED);
      }
    }
    rows.add(new Row(rowNumber, cells, rowHidden));
  }

  void endSheet() {
    rows.sort(Comparator.comparingInt(Row::number));
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).number() == rows.get(i - 1).number()) {
        throw new RefusedException(Refusal.DAMAGED);
      }
    }
    int last = rows.size();
    while (last > 0 && rows.get(last - 1).isBlank()) {
      last--;
    }
    sheets.add(new Sheet(name, rows.subList(0, last), new Merges(merges), hidden));
  }

  Workbook build(Workbook.Format format) {
    return new Workbook(format, sheets, observations);
  }
}
