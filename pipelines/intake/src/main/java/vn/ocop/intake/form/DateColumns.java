package vn.ocop.intake.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds dates that are written over three columns: "Ngày | Tháng | Năm". */
final class DateColumns {
  private static final Set<Field> DATES =
      Set.of(Field.DECISION_DATE, Field.EXPIRES_ON, Field.WITHDRAWN_ON, Field.EFFECTIVE_FROM);

  private DateColumns() {}

  /** The same columns with month and year of the dates that stand in blocks of a form. */
  static List<ColumnMapping> inBlocks(
      List<ColumnMapping> columns, Map<Integer, List<String>> headings) {
    Map<Integer, ColumnMapping> mapped = new TreeMap<>();
    columns.forEach(column -> mapped.put(column.column(), column));
    for (ColumnMapping day : columns) {
      if (day.block() > 0 && DATES.contains(day.field()) && isFirst(headings, day.column())) {
        put(mapped, day.column() + 1, Field.MONTH_OF_DATE, day.block());
        put(mapped, day.column() + 2, Field.YEAR_OF_DATE, day.block());
      }
    }
    return List.copyOf(mapped.values());
  }

  private static void put(Map<Integer, ColumnMapping> mapped, int column, Field field, int block) {
    String heading = mapped.get(column).heading();
    mapped.put(column, new ColumnMapping(column, heading, field, null, block, 0, false));
  }

  private static boolean isFirst(Map<Integer, List<String>> headings, int column) {
    return is("ngay", headings.get(column))
        && is("thang", headings.get(column + 1))
        && is("nam", headings.get(column + 2));
  }

  /** The columns of such dates and what each of them holds; each date of a form once. */
  static Map<Integer, Field> find(Form form, Map<Integer, List<String>> headings) {
    Map<Integer, Field> columns = new HashMap<>();
    Set<Field> taken = new HashSet<>();
    headings.forEach(
        (column, path) -> {
          Field date = isFirst(headings, column) ? date(form, path) : null;
          if (date != null && taken.add(date)) {
            columns.put(column, date);
            columns.put(column + 1, Field.MONTH_OF_DATE);
            columns.put(column + 2, Field.YEAR_OF_DATE);
          }
        });
    return columns;
  }

  /** Whether the lowest heading is the word, or begins with it: "Ngày", "Ngày ký". */
  private static boolean is(String word, List<String> path) {
    String leaf = path == null ? "" : HeadingKey.of(path.get(path.size() - 1));
    return leaf.equals(word) || leaf.startsWith(word + " ");
  }

  /** The date that the headings name, the upper ones first; else that of the decision. */
  private static Field date(Form form, List<String> path) {
    for (String heading : path) {
      Field field = form.find(HeadingKey.of(heading));
      if (field != null && field != Field.DECISION_DATE && DATES.contains(field)) {
        return field;
      }
    }
    return form.headings().containsValue(Field.DECISION_DATE) ? Field.DECISION_DATE : null;
  }
}
