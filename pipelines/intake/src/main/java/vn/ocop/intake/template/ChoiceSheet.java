package vn.ocop.intake.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.ocop.intake.xlsx.Look;
import vn.ocop.intake.xlsx.Looks;
import vn.ocop.intake.xlsx.Pages;

/** The last sheet: the texts that columns offer, one list a column. */
final class ChoiceSheet {
  private static final int WIDTH = 34 * 256;

  private final XSSFSheet sheet;
  private final Looks looks;
  private final Map<List<String>, String> known = new HashMap<>();

  ChoiceSheet(XSSFSheet sheet, Looks looks) {
    this.sheet = sheet;
    this.looks = looks;
  }

  /** Puts a list there; gives its range for a rule. The same list stands once. */
  String add(String heading, List<String> texts) {
    return known.computeIfAbsent(texts, list -> write(heading, list));
  }

  private String write(String heading, List<String> texts) {
    int column = known.size();
    looks.text(
        row(0).createCell(column),
        heading,
        Look.PLAIN.bold().bordered().filled(FormTemplate.HEADER_FILL));
    for (int i = 0; i < texts.size(); i++) {
      looks.text(row(i + 1).createCell(column), texts.get(i), Look.PLAIN.onOneLine());
    }
    sheet.setColumnWidth(column, WIDTH);
    String letters = CellReference.convertNumToColString(column);
    return "'%s'!$%s$2:$%s$%d".formatted(FormTemplate.CHOICES, letters, letters, texts.size() + 1);
  }

  private XSSFRow row(int number) {
    XSSFRow row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  void finish() {
    sheet.createFreezePane(0, 1);
    Pages.print(sheet, null);
  }
}
