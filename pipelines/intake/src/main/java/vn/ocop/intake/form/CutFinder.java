package vn.ocop.intake.form;

import java.util.List;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Cut;
import vn.ocop.intake.workbook.Limits;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/** Finds a list of which each line, its headings too, stands in one cell. */
final class CutFinder {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int WITHIN_ROWS = 60;
  private static final int LINES_JUDGED = 30;
  private static final int FEWEST_HEADINGS = 3;
  private static final int MOST_CELLS_OF_A_LINE = 3;

  private final FormCatalogue catalogue;

  CutFinder(FormCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The cut that makes a list of the sheet; null when its cells are fields already. */
  Cut find(Sheet sheet) {
    List<Row> rows = sheet.rows().subList(0, Math.min(WITHIN_ROWS, sheet.rows().size()));
    for (Row row : rows) {
      if (row.isBlank() || row.cells().size() > MOST_CELLS_OF_A_LINE) {
        continue;
      }
      for (char delimiter : DELIMITERS) {
        Cut cut = new Cut(row.number(), row.cells().get(0).column(), delimiter);
        if (row.text(cut.column()).indexOf(delimiter) > 0
            && isHeader(cut.fields(row))
            && isFollowed(sheet, cut, cut.fields(row).size())
            && isWithinLimits(sheet, cut)) {
          return cut;
        }
      }
    }
    return null;
  }

  private boolean isHeader(List<String> fields) {
    long known = fields.stream().filter(field -> catalogue.isHeading(field.strip())).count();
    return known >= FEWEST_HEADINGS && known * 2 > fields.size();
  }

  /** Whether most of the next lines have as many fields as the header, give or take a few. */
  private static boolean isFollowed(Sheet sheet, Cut cut, int width) {
    List<Row> below =
        sheet.rows().stream()
            .filter(row -> row.number() > cut.firstRow() && !row.isBlank())
            .limit(LINES_JUDGED)
            .toList();
    long even = below.stream().filter(row -> cut.fields(row).size() * 2 > width).count();
    return even > 0 && even * 2 >= below.size();
  }

  private static boolean isWithinLimits(Sheet sheet, Cut cut) {
    return sheet.rows().stream()
            .flatMap(row -> row.cells().stream())
            .map(Cell::text)
            .mapToLong(text -> 1 + text.chars().filter(c -> c == cut.delimiter()).count())
            .sum()
        <= Limits.STANDARD.cells();
  }
}
