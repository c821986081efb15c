package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins findings that one cause repeats on many rows of a sheet into one that names the rows. A
 * finding that explains why a row was set aside stays with its row.
 */
final class IssueGroups {
  private static final Set<String> OF_ONE_ROW =
      Set.of(Codes.NO_PRODUCT_NAME, Codes.NO_STAR, Codes.SEVERAL_STARS_MARKED, Codes.NO_REVENUE);
  private static final int RANGES_NAMED = 8;

  private record Cause(String sheet, String code, String field, String raw, Object values) {}

  private IssueGroups() {}

  /** The findings in their order, each cause once, at its first row. */
  static List<Issue> join(List<Issue> issues) {
    Map<Cause, List<Issue>> causes = new LinkedHashMap<>();
    List<Issue> joined = new ArrayList<>();
    for (Issue issue : issues) {
      causes.computeIfAbsent(cause(issue), c -> new ArrayList<>()).add(issue);
    }
    causes.values().forEach(same -> joined.add(same.size() == 1 ? same.get(0) : one(same)));
    return joined;
  }

  private static Cause cause(Issue issue) {
    boolean isAlone = issue.rowNumber() == 0 || OF_ONE_ROW.contains(issue.code());
    return new Cause(
        issue.sheetName(),
        issue.code(),
        issue.field(),
        issue.rawText(),
        isAlone ? new Object() : issue.values());
  }

  private static Issue one(List<Issue> same) {
    Issue first = same.get(0);
    TreeSet<Integer> rows = new TreeSet<>();
    same.forEach(issue -> rows.add(issue.rowNumber()));
    if (rows.size() == 1) {
      return first;
    }
    Map<String, String> values = new HashMap<>(first.values());
    values.put("row", ranges(rows));
    boolean isOneCell =
        same.stream().allMatch(issue -> Objects.equals(issue.cellAddress(), first.cellAddress()));
    if (first.cellAddress() != null && !isOneCell) {
      values.put("cell", first.cellAddress() + " … " + same.get(same.size() - 1).cellAddress());
    }
    return new Issue(
        first.sheetName(),
        first.rowNumber(),
        first.cellAddress(),
        first.code(),
        first.field(),
        first.rawText(),
        values);
  }

  /** "5–12, 15" and, after the first few, how many rows in all. */
  private static String ranges(TreeSet<Integer> rows) {
    List<String> ranges = new ArrayList<>();
    Integer from = null;
    for (Integer row : rows) {
      from = from == null ? row : from;
      if (!rows.contains(row + 1)) {
        ranges.add(from.equals(row) ? row.toString() : from + "–" + row);
        from = null;
      }
    }
    return ranges.size() <= RANGES_NAMED
        ? String.join(", ", ranges)
        : String.join(", ", ranges.subList(0, RANGES_NAMED)) + " … (" + rows.size() + ")";
  }
}
