package vn.ocop.intake.form;

import java.util.List;
import java.util.Map;

/**
 * What was matched in a file and why.
 *
 * @param sheets sheets that hold a list; the others are notes
 * @param candidates for each sheet the best candidate of each form, best first
 */
public record FormMatch(List<SheetMatch> sheets, Map<String, List<SheetMatch>> candidates) {

  /** The match of a sheet, or null when it holds no list. */
  public SheetMatch find(String sheetName) {
    for (SheetMatch match : sheets) {
      if (match.sheetName().equals(sheetName)) {
        return match;
      }
    }
    return null;
  }

  public boolean isUnknown() {
    return sheets.isEmpty();
  }

  /** Whether two forms fit some sheet equally well. */
  public boolean isTied() {
    return sheets.isEmpty() && candidates.values().stream().anyMatch(FormMatcher::isTied);
  }

  /** The candidate that came nearest although it did not fit; null when no header was found. */
  public SheetMatch nearest() {
    SheetMatch nearest = null;
    for (List<SheetMatch> ranked : candidates.values()) {
      for (SheetMatch candidate : ranked) {
        if (nearest == null || candidate.score() > nearest.score()) {
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /** A trace for people of what was matched and why: {@code vi} or {@code en}. */
  public String explain(String language) {
    return new FormMatchExplanation(this, language.equals("en")).write();
  }
}
