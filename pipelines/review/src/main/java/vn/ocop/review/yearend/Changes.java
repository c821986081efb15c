package vn.ocop.review.yearend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Heading;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.Block.Paragraph.Kind;
import vn.ocop.review.document.Report;
import vn.ocop.review.figure.Figure;
import vn.ocop.review.figure.Vietnamese;

/** What changed between two states: numbers of the review, recognitions, and by which list. */
final class Changes {
  private static final int MOST_FIGURES = 80;
  private static final int MOST_RECOGNITIONS = 300;

  private final Inquiry now;
  private final Inquiry earlier;
  private final String name;
  private final List<Block> blocks = new ArrayList<>();

  private Changes(Inquiry now, Inquiry earlier, String name) {
    this.now = now;
    this.earlier = earlier;
    this.name = name;
  }

  /** A working paper; the earlier state goes by the name under which it is frozen. */
  static Report report(Draft now, Draft earlier, String name) {
    Changes changes = new Changes(now.inquiry(), earlier.inquiry(), name);
    changes.recognitions();
    changes.figures();
    return changes.report();
  }

  private Report report() {
    if (blocks.isEmpty()) {
      say(Kind.BODY, "none");
    }
    Map<String, Object> values = now.values();
    values.put("new", now.madeFrom.version());
    values.put("old", earlier.madeFrom.version());
    values.put("name", name);
    return new Report(
        now.wording.title("changes_kind"),
        now.wording.title("changes_subject", values),
        now.unit.name(),
        null,
        blocks,
        List.of(),
        null,
        List.of(),
        Map.of(),
        now.madeFrom);
  }

  private void recognitions() {
    Map<Object, Map<String, Object>> newer = recognitions(now);
    Map<Object, Map<String, Object>> older = recognitions(earlier);
    List<Map<String, Object>> added =
        newer.entrySet().stream()
            .filter(e -> !older.containsKey(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<Map<String, Object>> removed =
        older.entrySet().stream()
            .filter(e -> !newer.containsKey(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    list("heading_recognitions", "added", added, MOST_RECOGNITIONS);
    list(added.isEmpty() ? "heading_recognitions" : null, "removed", removed, MOST_RECOGNITIONS);
  }

  private void list(String heading, String sentence, List<Map<String, Object>> rows, int most) {
    if (!rows.isEmpty() && heading != null) {
      blocks.add(new Heading(2, Wording.text(now.wording.say("changes", heading, Map.of()))));
    }
    for (Map<String, Object> row : rows.subList(0, Math.min(most, rows.size()))) {
      say(
          Kind.BULLET,
          sentence,
          "product",
          row.get("product_name"),
          "star",
          now.wording.names("stars").get((String) row.get("star_category")),
          "decision",
          decision(row),
          "kind",
          now.wording.names("kinds").get((String) row.get("kind")),
          "file",
          row.get("file_name"),
          "received",
          Vietnamese.date((LocalDate) row.get("received_on")));
    }
    if (rows.size() > most) {
      say(Kind.BULLET, "more", "n", rows.size() - most);
    }
  }

  private String decision(Map<String, Object> row) {
    String date =
        Vietnamese.date((LocalDate) row.get("decision_date"), (String) row.get("date_precision"));
    String number = (String) row.get("decision_number");
    boolean isDated = !date.isEmpty();
    if (number == null) {
      return isDated ? "quyết định " + date : "quyết định không rõ ngày";
    }
    return number + (isDated ? ", " + date : "");
  }

  private static Map<Object, Map<String, Object>> recognitions(Inquiry inquiry) {
    Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
    String select =
        "select g.recognition_id, p.name as product_name, g.star_category, g.kind,"
            + " g.decision_number, g.decision_date, g.date_precision, s.file_name,"
            + " cast(s.received_at as date) as received_on from recognition g join product p on"
            + " p.product_id = g.product_id join {place} l on l.leaf_unit_id = p.leaf_unit_id join"
            + " submission s on s.submission_id = g.submission_id where g.star >= 3 and"
            + " (g.decision_date is null or g.decision_date <= date '"
            + inquiry.now.asOf()
            + "') order by s.file_name, p.name, g.recognition_id";
    inquiry
        .figures
        .rows(inquiry.now, select)
        .forEach(row -> byId.put(row.get("recognition_id"), row));
    return byId;
  }

  private void figures() {
    Map<String, Figure> older = new LinkedHashMap<>();
    earlier.figures.all().forEach(figure -> older.put(figure.key(), figure));
    List<Figure> changed =
        now.figures.all().stream()
            .filter(figure -> older.containsKey(figure.key()))
            .filter(figure -> older.get(figure.key()).name().equals(figure.name()))
            .filter(figure -> !Objects.equals(figure.value(), older.get(figure.key()).value()))
            .toList();
    if (!changed.isEmpty()) {
      blocks.add(
          new Heading(2, Wording.text(now.wording.say("changes", "heading_figures", Map.of()))));
    }
    for (Figure figure : changed.subList(0, Math.min(MOST_FIGURES, changed.size()))) {
      say(
          Kind.BULLET,
          "figure",
          "name",
          figure.name(),
          "meaning",
          figure.meaning(),
          "old",
          older.get(figure.key()).text(),
          "new",
          figure.text());
    }
    if (changed.size() > MOST_FIGURES) {
      say(Kind.BULLET, "more", "n", changed.size() - MOST_FIGURES);
    }
  }

  private void say(Kind kind, String sentence, Object... values) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      named.put((String) values[i], values[i + 1]);
    }
    blocks.add(new Paragraph(now.wording.say("changes", sentence, named), kind));
  }
}
