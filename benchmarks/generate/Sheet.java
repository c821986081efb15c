package generate;

import java.util.ArrayList;
import java.util.List;

/** A list as rows of cells, each row with the role that it was written for. */
final class Sheet {
  static final String LABEL = "DỮ LIỆU MÔ PHỎNG – không phải số liệu thật";

  final String name;
  final int width;
  final List<Row> rows = new ArrayList<>();

  /** Merged ranges as {first row, first column, last row, last column}, from 0. */
  final List<int[]> merged = new ArrayList<>();

  int contacts;

  Sheet(String name, int width) {
    this.name = name;
    this.width = width;
  }

  enum Role {
    TITLE,
    HEADER,
    SECTION,
    DATA,
    QUARANTINED,
    SUBTOTAL,
    NOTE,
    BLANK
  }

  /** Cells are null, String, Double or LocalDate. */
  record Row(Role role, Object[] cells) {}

  /** Adds a row with a text in one cell. Gives its number, from 1. */
  int line(Role role, int column, String text) {
    Object[] cells = new Object[width];
    cells[column] = text;
    return add(role, cells);
  }

  int add(Role role, Object[] cells) {
    rows.add(new Row(role, cells));
    return rows.size();
  }

  long count(Role role) {
    return rows.stream().filter(row -> row.role == role).count();
  }
}
