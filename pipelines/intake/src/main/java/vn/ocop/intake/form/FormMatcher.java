package vn.ocop.intake.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.intake.workbook.Band;
import vn.ocop.intake.workbook.Cut;
import vn.ocop.intake.workbook.Reshaping;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.workbook.Turn;
import vn.ocop.intake.workbook.Workbook;

/** Finds the lists of a workbook and the form of each by its headings. */
public final class FormMatcher {
  private final FormCatalogue catalogue;
  private final FormRanker ranker;
  private final CutFinder cuts;

  public FormMatcher(FormCatalogue catalogue) {
    this.catalogue = catalogue;
    this.ranker = new FormRanker(catalogue);
    this.cuts = new CutFinder(catalogue);
  }

  /**
   * Matches all sheets.
   *
   * @param statedKind what the sidecar says that the list is; null when it does not
   */
  public FormMatch match(Workbook workbook, ListKind statedKind) {
    Map<String, Reshaping> shapes = new HashMap<>();
    List<Sheet> sheets = workbook.sheets().stream().map(sheet -> cut(sheet, shapes)).toList();
    List<ListPart> parts = new ArrayList<>();
    for (Sheet sheet : sheets) {
      parts.addAll(parts(sheet, statedKind));
    }
    return isList(parts)
        ? new FormMatch(ContinuedSheets.join(sheets, parts), shapes)
        : matchTurned(workbook, statedKind);
  }

  /** The sheet with its columns, where each line of a list was put into one cell. */
  private Sheet cut(Sheet sheet, Map<String, Reshaping> shapes) {
    Cut cut = cuts.find(sheet);
    if (cut == null) {
      return sheet;
    }
    shapes.put(sheet.name(), cut);
    return cut.apply(sheet);
  }

  /** Where no sheet is a list as it stands; beside a list, headings in a column are its guide. */
  private FormMatch matchTurned(Workbook workbook, ListKind statedKind) {
    List<ListPart> parts = new ArrayList<>();
    Map<String, Reshaping> turns = new HashMap<>();
    for (Sheet sheet : workbook.sheets()) {
      Turn turn = new TurnFinder(catalogue).find(sheet);
      List<ListPart> turned = turn == null ? List.of() : parts(turn.apply(sheet), statedKind);
      boolean isTurned = isList(turned);
      if (isTurned) {
        turns.put(sheet.name(), turn);
      }
      parts.addAll(isTurned ? turned : parts(sheet, statedKind));
    }
    return new FormMatch(parts, turns);
  }

  private List<ListPart> parts(Sheet sheet, ListKind statedKind) {
    List<ListPart> parts = new ArrayList<>();
    for (Sheet part : new ListParts(catalogue).split(sheet)) {
      ListPart whole = part(part, Band.ALL, statedKind);
      List<ListPart> beside = beside(part, whole.asOne(), statedKind);
      parts.addAll(beside.isEmpty() ? List.of(whole) : beside);
    }
    return parts;
  }

  /**
   * The lists that stand beside each other, or a list and the table of numbers beside it; empty
   * when there is one list alone, or one that cannot be read.
   */
  private List<ListPart> beside(Sheet rows, SheetMatch whole, ListKind statedKind) {
    if (whole == null) {
      return List.of();
    }
    BesideFinder finder = new BesideFinder(rows, whole);
    List<ListPart> lists = parts(rows, finder.find(), statedKind);
    if (BesideFinder.areLists(whole, lists)) {
      return lists;
    }
    List<ListPart> table = parts(rows, finder.findTable(), statedKind);
    return table.isEmpty() || table.get(0).match() == null ? List.of() : table;
  }

  private List<ListPart> parts(Sheet rows, List<Band> bands, ListKind statedKind) {
    return bands.stream().map(band -> part(rows, band, statedKind)).toList();
  }

  private ListPart part(Sheet rows, Band band, ListKind statedKind) {
    int first = rows.rows().isEmpty() ? 1 : rows.rows().get(0).number();
    int last = rows.rows().isEmpty() ? 0 : rows.rows().get(rows.rows().size() - 1).number();
    return new ListPart(
        rows.name(), first, last, band, ranker.rank(band.apply(rows), statedKind), null);
  }

  private static boolean isList(List<ListPart> parts) {
    return parts.stream().anyMatch(part -> part.match() != null || part.isTied());
  }

  static boolean isTied(List<SheetMatch> ranked) {
    return ranked.size() > 1
        && ranked.get(1).isComplete()
        && ranked.get(0).score() == ranked.get(1).score()
        && ranked.get(0).form().priority() == ranked.get(1).form().priority();
  }
}
