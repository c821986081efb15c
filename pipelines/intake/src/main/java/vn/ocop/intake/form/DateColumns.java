package vn.ocop.intake.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds dates that are written over three columns: "Ngày | Tháng | Năm". */
final class DateColumns {
  private static final Set<Field> DATES =
      Set.of(Field.DECISION_DATE, Field.EXPIRES_ON, Field.WITHDRAWN_ON, Field.EFFECTIVE_FROM);

  private DateColumns() {}

  /** The columns of such dates and what each of them holds; each date of a form once. */
  static Map<Integer, Field> find(Form form, Map<Integer, List<String>> headings) {
    Map<Integer, Field> columns = new HashMap<>();
    Set<Field> taken = new HashSet<>();
    headings.forEach(
        (column, path) -> {
          boolean isDate =
              is("ngay", path)
                  && is("thang", headings.get(column + 1))
                  && is("nam", headings.get(column + 2));
          Field date = isDate ? date(form, path) : null;
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
