package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.intake.workbook.Row;

/** Titles that name several decisions without saying which products each of them recognised. */
final class SeveralDecisions {
  private static final Pattern DECISION =
      Pattern.compile(
          "(?iu)(?<![\\d/])0*(\\d{1,6}[a-z]?)\\s*/\\s*(?:20\\d{2}\\s*/\\s*)?Q[ĐÐD]-(?:CT)?UBND");

  /** Words between two decisions of which one changes the other or is its base. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?iu)sửa đổi|bổ sung|thay thế|điều chỉnh|đính chính|thu hồi|căn cứ|bãi bỏ|huỷ|hủy");

  private static final Pattern JOINED = Pattern.compile("(?iu)(?<!\\p{L})và(?!\\p{L})|[;,&+]");

  private SeveralDecisions() {}

  /** The decisions that one line joins, by their numbers; empty when no line joins any. */
  static List<String> of(List<Row> title) {
    for (Row row : title) {
      List<String> joined = row.cells().stream().flatMap(cell -> of(cell.text()).stream()).toList();
      if (!joined.isEmpty()) {
        return joined;
      }
    }
    return List.of();
  }

  private static List<String> of(String line) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher matcher = DECISION.matcher(line);
    int end = -1;
    while (matcher.find()) {
      String between = end < 0 ? "" : line.substring(end, matcher.start());
      boolean isJoined =
          end < 0 || JOINED.matcher(between).find() && !OF_ANOTHER.matcher(between).find();
      if (!isJoined) {
        return List.of();
      }
      numbers.add(matcher.group().replaceAll("\\s+", ""));
      end = matcher.end();
    }
    return numbers.size() > 1 ? new ArrayList<>(numbers) : List.of();
  }
}
