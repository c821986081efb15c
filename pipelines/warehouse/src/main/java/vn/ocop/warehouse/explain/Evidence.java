package vn.ocop.warehouse.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.ocop.warehouse.explain.Explanation.Cell;
import vn.ocop.warehouse.explain.Explanation.Event;
import vn.ocop.warehouse.explain.Explanation.Row;

/** The recognitions, steps, withdrawals and revenues that members point to, with their rows. */
final class Evidence {
  private static final String WANTED =
      "with wanted as (select distinct event_kind, event_id from member_row"
          + " where event_id is not null) ";

  private static final String EVENTS =
      WANTED
          + "select g.recognition_id, 'recognition', g.kind, p.name, o.name, g.producer_type,"
          + " g.star_category, g.decision_number, g.decision_date, g.date_precision, g.date_source,"
          + " g.expires_on"
          + " from recognition g join wanted w on w.event_kind = 'recognition'"
          + " and w.event_id = g.recognition_id"
          + " left join product p on p.product_id = g.product_id"
          + " left join producer o on o.producer_id = g.producer_id"
          + " union all"
          + " select a.assessment_id, 'assessment', a.step, p.name, o.name, a.producer_type,"
          + " cast(a.star as varchar), a.decision_number, coalesce(a.decision_date, a.from_date),"
          + " a.date_precision, null, null"
          + " from assessment a join wanted w on w.event_kind = 'assessment'"
          + " and w.event_id = a.assessment_id"
          + " left join product p on p.product_id = a.product_id"
          + " left join producer o on o.producer_id = a.producer_id"
          + " union all"
          + " select d.withdrawal_id, 'withdrawal', d.ground, p.name, o.name, null, null,"
          + " d.decision_number, d.withdrawn_on, d.date_precision, null, null"
          + " from withdrawal d join wanted w on w.event_kind = 'withdrawal'"
          + " and w.event_id = d.withdrawal_id"
          + " left join product p on p.product_id = d.product_id"
          + " left join producer o on o.producer_id = d.producer_id"
          + " union all"
          + " select w.event_id, 'revenue', 'revenue', p.name, null, null, null, null,"
          + " make_date(v.year, 12, 31), 'year', null, null"
          + " from revenue v join wanted w on w.event_kind = 'revenue'"
          + " and w.event_id = v.product_id || '|' || cast(v.year as varchar)"
          + " left join product p on p.product_id = v.product_id"
          + " order by 9 nulls last, 4, 1";

  private static final String PLACES =
      WANTED
          + ", place as ("
          + " select v.recognition_id as event_id, v.submission_id, v.sheet_name, v.row_number,"
          + " bool_or(v.is_primary) as is_primary"
          + " from recognition_evidence v join wanted w on w.event_kind = 'recognition'"
          + " and w.event_id = v.recognition_id group by all"
          + " union all"
          + " select a.assessment_id, a.submission_id, a.sheet_name, a.row_number, true"
          + " from assessment a join wanted w on w.event_kind = 'assessment'"
          + " and w.event_id = a.assessment_id"
          + " union all"
          + " select d.withdrawal_id, d.submission_id, d.sheet_name, d.row_number, true"
          + " from withdrawal d join wanted w on w.event_kind = 'withdrawal'"
          + " and w.event_id = d.withdrawal_id"
          + " union all"
          + " select w.event_id, v.submission_id, v.sheet_name, v.row_number, true"
          + " from revenue v join wanted w on w.event_kind = 'revenue'"
          + " and w.event_id = v.product_id || '|' || cast(v.year as varchar)) ";

  private static final String ROWS =
      PLACES
          + "select p.event_id, p.submission_id, s.file_name, p.sheet_name, p.row_number,"
          + " p.is_primary, r.cells"
          + " from place p left join submission s on s.submission_id = p.submission_id"
          + " left join source_row r on r.submission_id = p.submission_id"
          + " and r.sheet_name = p.sheet_name and r.row_number = p.row_number"
          + " order by p.event_id, p.is_primary desc, s.file_name, p.row_number";

  private static final String HEADINGS =
      PLACES
          + "select r.submission_id, r.sheet_name, r.row_number, r.cells from source_row r"
          + " where r.role = 'header' and (r.submission_id, r.sheet_name) in"
          + " (select (p.submission_id, p.sheet_name) from place p)";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> CELLS =
      new TypeReference<>() {};

  private final PublishedAtDate published;
  private final Map<String, NavigableMap<Long, Map<String, String>>> headings = new TreeMap<>();

  private Evidence(PublishedAtDate published) {
    this.published = published;
  }

  /** All events of table member_row, by date. */
  static List<Event> read(PublishedAtDate published) {
    Evidence evidence = new Evidence(published);
    evidence.readHeadings();
    Map<String, List<Row>> rows = evidence.rows();
    return published.rows(EVENTS).stream()
        .map(row -> event(row, rows.getOrDefault(row.get(0), List.of())))
        .toList();
  }

  private static Event event(List<String> row, List<Row> rows) {
    return new Event(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5),
        row.get(6),
        row.get(7),
        row.get(8),
        row.get(9),
        row.get(10),
        row.get(11),
        rows);
  }

  private void readHeadings() {
    for (List<String> row : published.rows(HEADINGS)) {
      headings
          .computeIfAbsent(row.get(0) + "|" + row.get(1), sheet -> new TreeMap<>())
          .put(Long.valueOf(row.get(2)), cells(row.get(3)));
    }
  }

  private Map<String, List<Row>> rows() {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (List<String> row : published.rows(ROWS)) {
      long number = Long.parseLong(row.get(4));
      Map<String, String> heading = headingAbove(row.get(1) + "|" + row.get(3), number);
      List<Cell> cells = new ArrayList<>();
      cells(row.get(6))
          .forEach(
              (column, text) ->
                  cells.add(new Cell(column + number, heading.getOrDefault(column, ""), text)));
      rows.computeIfAbsent(row.get(0), event -> new ArrayList<>())
          .add(
              new Row(
                  row.get(1), row.get(2), row.get(3), number, "true".equals(row.get(5)), cells));
    }
    return rows;
  }

  /** The nearest block of heading rows above a row; texts of one column from top to bottom. */
  private Map<String, String> headingAbove(String sheet, long row) {
    NavigableMap<Long, Map<String, String>> above =
        headings.getOrDefault(sheet, new TreeMap<>()).headMap(row, false).descendingMap();
    Map<String, String> heading = new TreeMap<>();
    long expected = -1;
    for (Map.Entry<Long, Map<String, String>> line : above.entrySet()) {
      if (isNumbering(line.getValue())) {
        continue;
      }
      if (expected >= 0 && line.getKey() != expected) {
        break;
      }
      line.getValue()
          .forEach(
              (column, text) -> heading.merge(column, text, (low, high) -> high + " / " + low));
      expected = line.getKey() - 1;
    }
    return heading;
  }

  /** The row (1) (2) (3) … below the headings says nothing of its columns. */
  private static boolean isNumbering(Map<String, String> cells) {
    return cells.values().stream().allMatch(text -> text.strip().matches("\\(?\\d{1,2}\\)?"));
  }

  private static Map<String, String> cells(String json) {
    if (json == null) {
      return Map.of();
    }
    try {
      Map<String, String> cells = JSON.readValue(json, CELLS);
      cells.values().removeIf(text -> text == null || text.isBlank());
      return cells;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cells of a row are not JSON: " + json, e);
    }
  }
}
