package vn.ocop.review.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Table.Cell;
import vn.ocop.review.document.Table.Column;
import vn.ocop.review.document.Table.Row;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.yearend.Targets.Target;

/** II.7: each target of each plan in force. */
final class TargetsSection {
  private final Inquiry inquiry;
  private final Map<Plans.Plan, List<Target>> targets;
  private final Sections sections;

  TargetsSection(Inquiry inquiry, Map<Plans.Plan, List<Target>> targets) {
    this.inquiry = inquiry;
    this.targets = targets;
    this.sections = new Sections(inquiry);
  }

  List<Block> blocks() {
    sections.heading(2, "targets");
    if (targets.isEmpty()) {
      sections.say("targets_none");
    }
    int position = 0;
    for (Map.Entry<Plans.Plan, List<Target>> plan : targets.entrySet()) {
      position++;
      sections.say(plan.getKey().sentence("targets_intro"), plan.getKey().named());
      table(plan.getKey(), plan.getValue(), position);
    }
    sections.heading(2, "other_work").say("open_other_work");
    return sections.blocks();
  }

  private void table(Plans.Plan plan, List<Target> rowsOf, int position) {
    Map<String, String> statuses = inquiry.wording.names("statuses");
    boolean isSplit = rowsOf.stream().anyMatch(target -> target.withAll() != null);
    List<Row> rows = new ArrayList<>();
    for (Target target : rowsOf) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(String.valueOf(rows.size() + 1)));
      cells.add(Cell.of(target.clause()));
      cells.add(cell(target.goal()));
      cells.add(cell(target.actual()));
      cells.add(cell(target.attained()));
      if (isSplit) {
        cells.add(cell(target.withAll()));
        cells.add(cell(target.withAllAttained()));
      }
      cells.add(Cell.of(conclusion(statuses.get(target.status()), target.reason())));
      rows.add(new Row(cells, false));
    }
    sections.table(
        "targets",
        "targets_" + position,
        columns(isSplit),
        rows,
        "n",
        String.valueOf(position),
        "reading",
        reading(isSplit, rowsOf),
        "number",
        plan.label());
  }

  /** What has to be said to read the table right. */
  private String reading(boolean isSplit, List<Target> rowsOf) {
    boolean isCovered =
        rowsOf.stream()
            .anyMatch(target -> target.reason() != null && target.reason().contains("đã công bố"));
    List<String> notes = new ArrayList<>();
    if (isSplit) {
      notes.add(inquiry.wording.title("targets_both"));
    }
    if (isCovered) {
      notes.add(inquiry.wording.title("targets_coverage"));
    }
    return String.join(" ", notes);
  }

  /** With what counts upgrades and re-evaluations too only where a target has it. */
  private static List<Column> columns(boolean isSplit) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.centre("TT", isSplit ? 8 : 9),
                Column.text("Chỉ tiêu (nguyên văn)", isSplit ? 30 : 40),
                Column.number("Kế hoạch", isSplit ? 16 : 17),
                Column.number("Thực hiện", isSplit ? 16 : 17),
                Column.number("Tỷ lệ", isSplit ? 16 : 17)));
    if (isSplit) {
      columns.add(Column.number("Thực hiện", 13).under("Cả nâng hạng, đánh giá lại"));
      columns.add(Column.number("Tỷ lệ", 16).under("Cả nâng hạng, đánh giá lại"));
    }
    columns.add(Column.text("Kết luận", isSplit ? 39 : 47));
    return columns;
  }

  /** The status, and the reason unless it begins with the status. */
  private static String conclusion(String status, String reason) {
    if (reason == null || reason.isEmpty()) {
      return status;
    }
    String held = reason.replace(" %", "\u00a0%");
    return held.startsWith(status) ? held : status + ". " + held;
  }

  private static Cell cell(Figure figure) {
    return figure == null ? Cell.of("") : Cell.of(figure);
  }
}
