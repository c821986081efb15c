package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.interpret.Finding;

/** Collects what there is to tell about one row and places it on its cells. */
final class Notes {
  private static final Set<String> OF_FAULTY_STAR =
      Set.of("OCOP-1201", "OCOP-1203", "OCOP-1207", Codes.SEVERAL_STARS_MARKED);
  private static final Map<String, Field> FIELD_OF_CODE = fieldOfCode();

  private final RowView row;
  private final List<Issue> issues = new ArrayList<>();

  Notes(RowView row) {
    this.row = row;
  }

  /** Whether it is told already why the row has no star that counts. */
  boolean tellsOfStar() {
    return issues.stream().anyMatch(issue -> OF_FAULTY_STAR.contains(issue.code()));
  }

  /** What there is to tell, each once. */
  List<Issue> issues() {
    return issues.stream().distinct().toList();
  }

  /** Findings of an interpreter that read the cell of a field. */
  void add(List<Finding> findings, Field field, int block) {
    for (Finding finding : findings) {
      Field about = field != null ? field : fieldOf(finding.field());
      String address = about == null ? null : row.address(about, block);
      issues.add(
          new Issue(
              row.match().sheetName(),
              row.row().number(),
              address,
              finding.code(),
              finding.field(),
              finding.rawText(),
              finding.values() == null ? Map.of() : finding.values()));
    }
  }

  void add(String code, Field field, int block, String rawText, Map<String, String> values) {
    issues.add(
        new Issue(
            row.match().sheetName(),
            row.row().number(),
            row.address(field, block),
            code,
            field.code(),
            rawText,
            values));
  }

  /** The column of the row that a finding about a place or producer is most likely about. */
  private Field fieldOf(String code) {
    Field field = code == null ? null : FIELD_OF_CODE.get(code.toLowerCase(Locale.ROOT));
    if (field != null && row.hasColumn(field)) {
      return field;
    }
    for (Field candidate :
        List.of(
            Field.ADDRESS,
            Field.AREA,
            Field.COMMUNE,
            Field.DISTRICT,
            Field.ADDRESS_2025,
            Field.PROVINCE)) {
      if (row.hasColumn(candidate)) {
        return candidate;
      }
    }
    return Field.PRODUCT_NAME;
  }

  private static Map<String, Field> fieldOfCode() {
    Map<String, Field> fields = new HashMap<>();
    for (Field field : Field.values()) {
      fields.put(field.code(), field);
    }
    return fields;
  }
}
