package vn.ocop.intake.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Reads the tables of a web page, as portals and old systems save them under the name of a
 * workbook: one sheet with the tables below each other. Lines of text between them keep their place
 * as rows of one cell. Nothing of the page is run or fetched. The only reader that loads jsoup.
 */
final class HtmlReader {
  /** What is not shown, or is there to be clicked on. */
  static final Set<String> LEFT_OUT =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "select",
          "button",
          "textarea",
          "datalist",
          "iframe",
          "object",
          "svg",
          "nav",
          "xml");

  /** Signs that open or close a tag, and columns that cells are stretched over, for each cell. */
  private static final int TAGS_OF_A_CELL = 4;

  /** The bounds of Excel and of web pages. */
  private static final int MOST_COLUMNS = 16_384;

  private static final int MOST_SPANNED = 1_000;

  private static final int LONGEST_SECONDS = 20;

  private static final int ROWS_OF_A_LIST = 2;
  private static final int CELLS_OF_A_LIST = 3;

  private final Limits limits;
  private final SheetBuilder builder;
  private final Set<Element> layout = Collections.newSetFromMap(new IdentityHashMap<>());
  private final HtmlText line = new HtmlText();
  private int row;
  private long stretched;

  HtmlReader(Limits limits) {
    this.limits = limits;
    this.builder = new SheetBuilder(limits);
  }

  Workbook read(byte[] bytes) {
    TextEncoding.Decoded decoded = TextEncoding.decode(bytes);
    bound(decoded.text().chars().filter(c -> c == '<').count());
    Document page = Parser.htmlParser().parseInput(new Patient(decoded.text()), "");
    if (page.selectFirst("td, th") == null) {
      throw new RefusedException(Refusal.HTML_OR_XML);
    }
    if (decoded.isLegacy()) {
      builder.observe(
          Observation.ofFile(Observation.LEGACY_ENCODING, Map.of("encoding", decoded.encoding())));
    }
    builder.observe(Observation.ofFile(Observation.WEB_PAGE, Map.of()));
    builder.startSheet("html", false);
    builder.margin(page.title());
    page.select("table").stream().filter(HtmlReader::isList).forEach(this::markLayout);
    page.body().filter(new Flow());
    endLine();
    builder.endSheet();
    return builder.build(Workbook.Format.HTML);
  }

  /**
   * Text whose reader is given up when it takes longer than any page of a bounded size does: the
   * rules by which browsers mend tags let the work grow with the square of what is never closed.
   */
  private static final class Patient extends StringReader {
    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);

    Patient(String text) {
      super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (System.nanoTime() - end > 0) {
        throw new RefusedException(Refusal.DAMAGED);
      }
      return super.read(buffer, offset, length);
    }
  }

  private void bound(long count) {
    if (count > (long) limits.cells() * TAGS_OF_A_CELL) {
      throw new RefusedException(limits.tooManyCells());
    }
  }

  /** A table that could be a list, and not only puts things beside each other. */
  private static boolean isList(Element table) {
    return rows(table).stream().filter(row -> cells(row).size() >= CELLS_OF_A_LIST).count()
        >= ROWS_OF_A_LIST;
  }

  /** The tables around a list are there for the layout of the page. */
  private void markLayout(Element list) {
    for (Element outer = list.parent(); outer != null; outer = outer.parent()) {
      if (outer.normalName().equals("table") && !layout.add(outer)) {
        return;
      }
    }
  }

  /** Goes through a page from top to bottom. */
  private final class Flow implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (isBreak(node)) {
        endLine();
      }
      boolean isTable = node instanceof Element element && element.normalName().equals("table");
      if (isTable && !layout.contains(node)) {
        readTable((Element) node);
        return FilterResult.SKIP_CHILDREN;
      }
      return line.add(node) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (isBreak(node)) {
        endLine();
      }
      return FilterResult.CONTINUE;
    }

    private boolean isBreak(Node node) {
      return node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"));
    }
  }

  /** A line of text outside of tables is a row of its own. */
  private void endLine() {
    String text = line.take();
    if (!text.isEmpty()) {
      builder.startRow(++row, false);
      builder.add(Cell.text(0, text));
      builder.endRow();
    }
  }

  /** Reads a table; a blank row parts it from what follows. */
  private void readTable(Element table) {
    table.children().stream()
        .filter(child -> child.normalName().equals("caption"))
        .forEach(
            caption -> {
              line.add(HtmlText.of(caption));
              endLine();
            });
    List<Element> rows = rows(table);
    int last = row + rows.size();
    int[] coveredUntil = new int[CELLS_OF_A_LIST];
    for (Element element : rows) {
      row++;
      builder.startRow(row, isHidden(element) && element.hasText());
      coveredUntil = readRow(element, last, coveredUntil);
      builder.endRow();
    }
    row++;
  }

  /**
   * Reads the cells of a row, each in the first column that no cell from above covers.
   *
   * @param last last row of the table
   * @param coveredUntil last row that a cell from above covers, by column
   * @return the same with the cells of this row
   */
  private int[] readRow(Element element, int last, int[] coveredUntil) {
    int[] covered = coveredUntil;
    int column = 0;
    for (Element cell : cells(element)) {
      while (column < covered.length && covered[column] >= row) {
        column++;
      }
      int across = span(cell, "colspan", 1, MOST_SPANNED);
      int down = span(cell, "rowspan", last - row + 1, last - row + 1);
      if (column + across > MOST_COLUMNS) {
        throw new RefusedException(limits.tooManyCells());
      }
      stretched += across;
      bound(stretched);
      if (column + across > covered.length) {
        covered = Arrays.copyOf(covered, 2 * (column + across));
      }
      for (int c = column; c < column + across; c++) {
        covered[c] = Math.max(covered[c], row + down - 1);
      }
      if (across > 1 || down > 1) {
        builder.merge(new Range(row, column, row + down - 1, column + across - 1));
      }
      builder.add(Cell.text(column, HtmlText.of(cell)));
      column += across;
    }
    return covered;
  }

  /**
   * How far a cell reaches.
   *
   * @param whole what 0 stands for: all rows that follow
   */
  private static int span(Element cell, String name, int whole, int most) {
    String digits = cell.attr(name).strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 1;
    }
    int span = digits.length() > 9 ? most : Integer.parseInt(digits);
    return Math.max(1, Math.min(most, span == 0 ? whole : span));
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" ->
            child.children().stream().filter(e -> e.normalName().equals("tr")).forEach(rows::add);
        default -> {}
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(child -> child.normalName().equals("td") || child.normalName().equals("th"))
        .toList();
  }

  private static boolean isHidden(Element row) {
    return row.hasAttr("hidden")
        || row.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }
}
