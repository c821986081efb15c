package vn.ocop.intake.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Collects the cells of one file's sheets and keeps the limits. */
final class SheetBuilder {
  private static final int MOST_MARGINS = 30;

  /** The bound of Excel itself. */
  private static final int LONGEST_MARGIN = 255;

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
  private List<String> margins;
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
    hidden = false;
    rows = new ArrayList<>();
    merges = new ArrayList<>();
    margins = new ArrayList<>();
    if (isHidden) {
      hideSheet();
    }
  }

  /** Tells that the sheet is hidden; it is read like any other. */
  void hideSheet() {
    hidden = true;
    observe(new Observation(Observation.HIDDEN_SHEET, name, 0, null, null, Map.of("sheet", name)));
  }

  /** Adds what stands in the margin of the printed pages, line by line. */
  void margin(String text) {
    text.lines()
        .map(line -> Normalizer.normalize(printable(line).strip(), Normalizer.Form.NFC))
        .filter(line -> !line.isEmpty() && margins.size() < MOST_MARGINS)
        .map(line -> line.substring(0, Math.min(line.length(), LONGEST_MARGIN)))
        .forEach(margins::add);
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

  /** Adds a text, in Unicode where its font is of before. */
  void addText(int column, XlsxText text, String font, boolean isStruck, boolean formula) {
    String unicode = text.unicode(font);
    if (text.isLegacy(font) && !unicode.equals(String.join("", text.runs()))) {
      observe(Observation.LEGACY_FONT, column, unicode);
    }
    if (isStruck) {
      observeStruck(column, unicode);
    }
    add(new Cell(column, Cell.Kind.TEXT, unicode, Double.NaN, formula));
  }

  /**
   * The text without signs that no page shows and no workbook can hold, and with the letters and
   * digits of East Asian keyboards and of ornamental fonts ("４ sao") as plain ones.
   */
  private static String printable(String text) {
    return text.codePoints().allMatch(c -> c == plain(c))
        ? text
        : text.codePoints()
            .map(SheetBuilder::plain)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static int plain(int c) {
    if (c < 0x80 && c >= ' ' && c != 0x7F) {
      return c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return c - 0xFF01 + '!';
    }
    if (c >= 0x1D7CE && c <= 0x1D7FF) {
      return (c - 0x1D7CE) % 10 + '0';
    }
    boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    boolean isHalf = c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
    return isControl || isHalf || (c & 0xFFFE) == 0xFFFE ? ' ' : c;
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

  /** Adds a merged block; each of its columns counts, because each leads to it. */
  void merge(Range range) {
    mergesOfFile += 1 + Math.min(Merges.WIDEST, range.lastColumn() - range.firstColumn());
    if (mergesOfFile > limits.cells()) {
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
    sheets.add(new Sheet(name, rows.subList(0, last), new Merges(merges), hidden, margins));
  }

  Workbook build(Workbook.Format format) {
    return new Workbook(format, sheets, observations);
  }
}
