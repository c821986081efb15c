package vn.ocop.review.yearend;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.ocop.domain.text.CsvTable;
import vn.ocop.review.document.Report.MadeFrom;
import vn.ocop.review.figure.Figures;
import vn.ocop.review.figure.Scope;
import vn.ocop.review.figure.Vietnamese;
import vn.ocop.review.mart.Mart;

/** What all sections work with: the file, the unit, the period, the words, the numbers. */
final class Inquiry {
  /** The new division and its two levels (Nghị quyết 202/2025/QH15). */
  private static final String NEW_DIVISION = "@34";

  final Mart mart;
  final Period period;
  final Wording wording;
  final Figures figures;
  final Scope now;
  final Scope before;
  final UnitFacts unit;
  final Map<String, String> groups;
  final MadeFrom madeFrom;
  final Coverage coverage;

  Inquiry(Mart mart, Path conf, String unitId, Period period) {
    this.mart = mart;
    this.period = period;
    this.wording = Wording.load(conf);
    this.figures = new Figures(mart);
    String geography = unitId.endsWith(NEW_DIVISION) ? "2025-07-01" : "recorded";
    this.now = new Scope("now", unitId, geography, period.from(), period.asOf());
    this.before = now.yearsBefore("before", 1);
    this.unit = UnitFacts.read(mart, now);
    this.groups = groups(conf);
    this.madeFrom = madeFrom(mart);
    this.coverage = Coverage.of(this);
  }

  /** Names that any sentence may use. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("unit", unit.inSentence());
    values.put("unit_capital", unit.name().toUpperCase(Locale.forLanguageTag("vi")));
    values.put("place", unit.place());
    values.put("period", period.label());
    values.put("next", period.next());
    values.put("from", Vietnamese.date(now.from()));
    values.put("as_of", Vietnamese.date(now.asOf()));
    values.put("eve", Vietnamese.date(period.eve()));
    values.put("from_before", Vietnamese.date(before.from()));
    values.put("as_of_before", Vietnamese.date(before.asOf()));
    values.put("due_from", Vietnamese.date(now.asOf().plusDays(1)));
    values.put("due_to", Vietnamese.date(now.asOf().plusMonths(12)));
    values.put("part_word", unit.partWord());
    return values;
  }

  /** The values with some more. */
  Map<String, Object> values(Object... more) {
    Map<String, Object> values = values();
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return values;
  }

  private static Map<String, String> groups(Path conf) {
    Map<String, String> names = new LinkedHashMap<>();
    CsvTable table = CsvTable.read(conf.resolve("taxonomy/product_groups.csv"));
    int code = table.column("group_code");
    int name = table.column("name_vi");
    table.rows().forEach(row -> names.put(row[code], row[name]));
    return names;
  }

  private static MadeFrom madeFrom(Mart mart) {
    Map<String, Object> row =
        mart.rows("select version, cast(published_at as varchar) as published_at from publication")
            .get(0);
    String at = ((String) row.get("published_at")).replace(' ', 'T');
    return new MadeFrom((String) row.get("version"), LocalDateTime.parse(at));
  }
}
