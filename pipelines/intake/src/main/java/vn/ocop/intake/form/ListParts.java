package vn.ocop.intake.form;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/**
 * Finds where one list of a sheet ends and the next begins: a title and a header below rows of
 * products. A header that only comes again, as at the top of each printed page, begins no list.
 */
final class ListParts {
  private static final int CELLS_OF_A_PRODUCT = 3;
  private static final int CELLS_OF_A_TITLE = 2;
  private static final int HEADINGS_OF_A_HEADER = 3;
  private static final int TITLE_WITHIN_ROWS = 8;
  private static final String[] TITLES = {
    "danh sach", "danh muc", "phu luc", "bieu ", "bang tong hop", "ket qua danh gia"
  };

  private final FormCatalogue catalogue;

  ListParts(FormCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The lists of a sheet, each with all its rows; one part when there is one list or none. */
  List<Sheet> split(Sheet sheet) {
    List<Sheet> parts = new ArrayList<>();
    List<Row> rows = sheet.rows();
    int from = 0;
    boolean hasHeader = false;
    boolean hasProducts = false;
    for (int i = 0; i < rows.size(); i++) {
      if (isHeader(rows.get(i))) {
        int title = hasHeader && hasProducts ? titleAbove(rows, i, from) : -1;
        if (title > 0) {
          parts.add(part(sheet, from, title));
          from = title;
          hasProducts = false;
        }
        hasHeader = true;
      } else {
        hasProducts |= hasHeader && rows.get(i).cells().size() >= CELLS_OF_A_PRODUCT;
      }
    }
    parts.add(from == 0 ? sheet : part(sheet, from, rows.size()));
    return parts;
  }

  private static Sheet part(Sheet sheet, int from, int to) {
    return sheet.with(sheet.rows().subList(from, to));
  }

  private boolean isHeader(Row row) {
    int size = row.cells().size();
    if (size < HEADINGS_OF_A_HEADER || FormRanker.isNumbered(row)) {
      return false;
    }
    int known = 0;
    for (Cell cell : row.cells()) {
      known += catalogue.isHeading(cell.text()) ? 1 : 0;
    }
    return known >= HEADINGS_OF_A_HEADER && known * 2 > size;
  }

  /** The first row of the title over a header; -1 when products stand right above the header. */
  private static int titleAbove(List<Row> rows, int header, int from) {
    int title = -1;
    for (int i = header - 1; i > from && i >= header - TITLE_WITHIN_ROWS; i--) {
      Row row = rows.get(i);
      if (row.cells().size() > CELLS_OF_A_TITLE || isTotal(row)) {
        break;
      }
      boolean isTitle = row.cells().stream().anyMatch(cell -> isTitle(cell.text()));
      boolean goesOn = title == i + 1 && !row.isBlank();
      title = isTitle || goesOn ? i : title;
    }
    return title;
  }

  private static boolean isTitle(String text) {
    String key = HeadingKey.of(text);
    for (String start : TITLES) {
      if (key.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTotal(Row row) {
    return row.cells().stream()
        .anyMatch(cell -> HeadingKey.of(cell.text()).matches("(tong|cong).*"));
  }
}
