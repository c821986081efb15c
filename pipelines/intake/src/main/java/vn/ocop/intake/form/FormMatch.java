package vn.ocop.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.ocop.intake.workbook.Observation;
import vn.ocop.intake.workbook.Reshaping;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.workbook.Workbook;

/**
 * What was matched in a file and why.
 *
 * @param parts the lists of all sheets in their order; a sheet without a list is one part
 * @param shapes how sheets were turned or cut before they were matched, by their name
 */
public record FormMatch(List<ListPart> parts, Map<String, Reshaping> shapes) {

  /** The workbook as it was matched: turned and cut where its lists needed it. */
  public Workbook reshaped(Workbook workbook) {
    if (shapes.isEmpty()) {
      return workbook;
    }
    List<Sheet> sheets = new ArrayList<>(workbook.sheets().size());
    for (Sheet sheet : workbook.sheets()) {
      Reshaping shape = shapes.get(sheet.name());
      sheets.add(shape == null ? sheet : shape.apply(sheet));
    }
    List<Observation> told =
        workbook.observations().stream()
            .map(
                seen ->
                    shapes.containsKey(seen.sheet()) ? shapes.get(seen.sheet()).apply(seen) : seen)
            .toList();
    return new Workbook(workbook.format(), sheets, told);
  }

  /** What the lists were read as; parts that are notes are left out. */
  public List<SheetMatch> sheets() {
    return parts.stream().map(ListPart::match).filter(Objects::nonNull).toList();
  }

  /** The parts of a sheet from top to bottom. */
  public List<ListPart> parts(String sheetName) {
    return parts.stream().filter(part -> part.sheetName().equals(sheetName)).toList();
  }

  /** The match of the first list of a sheet, or null when it holds no list. */
  public SheetMatch find(String sheetName) {
    for (SheetMatch match : sheets()) {
      if (match.sheetName().equals(sheetName)) {
        return match;
      }
    }
    return null;
  }

  public boolean isUnknown() {
    return sheets().isEmpty();
  }

  /** Whether two forms fit some list equally well. */
  public boolean isTied() {
    return isUnknown() && parts.stream().anyMatch(ListPart::isTied);
  }

  /** The candidate that came nearest although it did not fit; null when no header was found. */
  public SheetMatch nearest() {
    SheetMatch nearest = null;
    for (ListPart part : parts) {
      SheetMatch candidate = part.nearest();
      boolean isNearer =
          candidate != null && (nearest == null || candidate.score() > nearest.score());
      nearest = isNearer ? candidate : nearest;
    }
    return nearest;
  }

  /** The candidate of a kind of list that misses only the one thing; null when there is none. */
  public SheetMatch lacks(ListKind kind, String field) {
    for (ListPart part : parts) {
      for (SheetMatch candidate : part.ranked()) {
        if (candidate.form().listKind() == kind
            && candidate.missing().stream().allMatch(missing -> missing.contains(field))) {
          return candidate;
        }
      }
    }
    return null;
  }

  /** A trace for people of what was matched and why: {@code vi} or {@code en}. */
  public String explain(String language) {
    return new FormMatchExplanation(this, language.equals("en")).write();
  }
}
