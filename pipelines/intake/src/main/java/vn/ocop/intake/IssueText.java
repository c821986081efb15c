package vn.ocop.intake;

import java.util.HashMap;
import java.util.Map;
import vn.ocop.intake.account.Issue;

/** Values that every message may name: file, sheet, row, cell and raw text. */
public final class IssueText {
  private IssueText() {}

  public static Map<String, String> values(Issue issue, String fileName) {
    Map<String, String> values = new HashMap<>();
    values.put("file", fileName);
    values.put("sheet", orDash(issue.sheetName()));
    values.put("row", issue.rowNumber() == 0 ? "-" : Integer.toString(issue.rowNumber()));
    values.put("cell", orDash(issue.cellAddress()));
    values.put("raw", orDash(issue.rawText()));
    values.putAll(issue.values());
    return values;
  }

  private static String orDash(String text) {
    return text == null ? "-" : text;
  }
}
