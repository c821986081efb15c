package vn.ocop.intake.returned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.domain.catalogue.Messages;
import vn.ocop.domain.catalogue.Messages.Severity;
import vn.ocop.intake.IssueText;
import vn.ocop.intake.Reading;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Addresses;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;

/** All findings of a file as remarks, each on its cell. */
final class Remarks {
  private final List<Remark> all = new ArrayList<>();
  private final Map<String, Map<Integer, List<Remark>>> ofRows = new HashMap<>();

  private Remarks() {}

  static Remarks of(Reading reading, SourceSheets sheets, Messages messages) {
    Remarks remarks = new Remarks();
    Map<String, Advice> advice = new HashMap<>();
    Map<String, Map<Integer, Row>> rows = rows(sheets);
    for (Issue issue : reading.issues()) {
      Messages.Message message = messages.find(issue.code());
      Advice template = advice.computeIfAbsent(issue.code(), code -> Advice.of(message.vi()));
      remarks.add(
          remark(reading.file().fileName(), issue, message.severity(), template, sheets, rows));
    }
    return remarks;
  }

  private static Remark remark(
      String fileName,
      Issue issue,
      Severity severity,
      Advice template,
      SourceSheets sheets,
      Map<String, Map<Integer, Row>> rows) {
    int column = column(issue, sheets);
    boolean isPersonal = column >= 0 && sheets.isPersonal(issue.sheetName(), column);
    Map<String, String> values = new HashMap<>(IssueText.values(issue, fileName));
    if (isPersonal) {
      values.put("raw", "…");
      values.put("text", "…");
    }
    String content = isPersonal ? "" : content(issue, column, rows);
    return new Remark(
        issue.sheetName(),
        issue.rowNumber(),
        column,
        severity,
        issue.code(),
        content,
        template.fill(values));
  }

  private static String content(Issue issue, int column, Map<String, Map<Integer, Row>> rows) {
    if (issue.rawText() != null) {
      return issue.rawText();
    }
    Row row = rows.getOrDefault(issue.sheetName(), Map.of()).get(issue.rowNumber());
    Cell cell = row == null || column < 0 ? null : row.find(column);
    return cell == null ? "" : cell.text();
  }

  /** The column of the cell; for a finding about a heading the column under it. */
  private static int column(Issue issue, SourceSheets sheets) {
    if (issue.cellAddress() != null) {
      return Addresses.column(issue.cellAddress());
    }
    SheetMatch match = issue.sheetName() == null ? null : sheets.nearest(issue.sheetName());
    String heading = issue.values().get("heading");
    if (match == null || heading == null) {
      return -1;
    }
    for (ColumnMapping mapping : match.columns()) {
      if (heading.equals(mapping.heading())) {
        return mapping.column();
      }
    }
    return -1;
  }

  private static Map<String, Map<Integer, Row>> rows(SourceSheets sheets) {
    Map<String, Map<Integer, Row>> rows = new HashMap<>();
    for (Sheet sheet : sheets.sheets()) {
      Map<Integer, Row> ofSheet = new HashMap<>();
      sheet.rows().forEach(row -> ofSheet.put(row.number(), row));
      rows.put(sheet.name(), ofSheet);
    }
    return rows;
  }

  private void add(Remark remark) {
    all.add(remark);
    if (remark.sheetName() != null && remark.row() > 0) {
      ofRows
          .computeIfAbsent(remark.sheetName(), name -> new TreeMap<>())
          .computeIfAbsent(remark.row(), row -> new ArrayList<>())
          .add(remark);
    }
  }

  /** The gravest first, else in the order of the file. */
  List<Remark> all() {
    List<Remark> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Remark::severity).reversed());
    return sorted;
  }

  long count(Severity severity) {
    return all.stream().filter(remark -> remark.severity() == severity).count();
  }

  /** Remarks of a sheet by row. */
  Map<Integer, List<Remark>> of(String sheetName) {
    return ofRows.getOrDefault(sheetName, Map.of());
  }
}
