package vn.ocop.warehouse.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.domain.period.ReportingPeriod;
import vn.ocop.domain.period.ReportingPeriods;
import vn.ocop.domain.rule.RuleBook;
import vn.ocop.domain.rule.StarBand;
import vn.ocop.domain.rule.ValidityTail;
import vn.ocop.domain.text.CsvTable;
import vn.ocop.domain.unit.Successor;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.domain.unit.UnitName;
import vn.ocop.warehouse.batch.Indicators;

/** All reference tables: what they depend on, and their rows. */
public final class ReferenceTables {
  private final Path conf;
  private final Path sqlFolder;
  private final LocalDate asOf;
  private final LocalDate knownBy;
  private final PlanFiles plans;
  private final Map<String, Source> sources = new HashMap<>();
  private final Supplier<UnitDirectory> units;

  /**
   * @param knownBy plans and figures that came out later are left out; null for all
   * @param units the administrative units; asked for only when a table must be staged anew
   */
  public ReferenceTables(
      Path conf, Path sqlFolder, LocalDate asOf, LocalDate knownBy, Supplier<UnitDirectory> units) {
    this.conf = conf;
    this.units = units;
    this.sqlFolder = sqlFolder;
    this.asOf = asOf;
    this.knownBy = knownBy;
    this.plans = new PlanFiles(conf, sqlFolder, units, knownBy);
    String known = String.valueOf(knownBy);
    Path unitFiles = conf.resolve("units");
    Path rules = conf.resolve("rules");
    Path figures = conf.resolve("published");
    Label label = Label.load(conf);
    add(
        "unit",
        "",
        row -> units.get().all().forEach(unit -> row.accept(row(unit, label))),
        unitFiles,
        Label.file(conf));
    add(
        "unit_name",
        "",
        row -> units.get().names().forEach(name -> row.accept(row(name, label))),
        unitFiles,
        Label.file(conf));
    add(
        "unit_successor",
        "",
        row -> units.get().successors().forEach(successor -> row.accept(row(successor))),
        unitFiles);
    add(
        "star_band",
        "",
        row -> RuleBook.load(conf).starBands().forEach(band -> row.accept(row(band))),
        rules);
    add(
        "validity_tail",
        "",
        row -> RuleBook.load(conf).validityTails().forEach(tail -> row.accept(row(tail))),
        rules);
    Path measured = sqlFolder.resolve("indicators");
    add("plan", known, row -> plans.plans().forEach(row), plans.folder(), unitFiles, measured);
    add(
        "plan_target",
        known,
        row -> plans.targets().forEach(row),
        plans.folder(),
        unitFiles,
        measured);
    add(
        "check_threshold",
        "",
        row -> ThresholdFile.rows(conf, sqlFolder).forEach(row),
        ThresholdFile.folder(conf),
        sqlFolder.resolve("checks"));
    add("published_figure", known, row -> publishedFigures().forEach(row), figures);
    add("population", "", row -> csv("population").forEach(row), conf.resolve("population"));
    add("identity_decision", "", row -> csv("identity").forEach(row), conf.resolve("identity"));
    add(
        "indicator",
        "",
        row -> Indicators.load(sqlFolder).catalogue().forEach(row),
        sqlFolder.resolve("indicators"));
    add(
        "period",
        asOf + " " + known,
        row -> periods().forEach(period -> row.accept(row(period))),
        plans.folder(),
        figures);
  }

  /** Whether the rows of a table come from conf/. */
  public boolean has(String table) {
    return sources.containsKey(table);
  }

  /** What a table's rows depend on: its files, its columns and the code that reads them. */
  public String fingerprint(Table table, String codeFingerprint) {
    Source source = sources.get(table.name());
    Fingerprint fingerprint = new Fingerprint().add(codeFingerprint).add(source.salt());
    for (Column column : table.columns()) {
      fingerprint.add(column.name()).add(column.type().name());
    }
    source.files().forEach(fingerprint::add);
    return fingerprint.hex();
  }

  /** Writes the rows of a table as JSON lines. */
  public void stage(Table table, Path file) {
    Source source = sources.get(table.name());
    try (JsonLines lines = JsonLines.create(table, file)) {
      source.rows().each(lines::row);
    } catch (IllegalArgumentException e) {
      throw new CatalogueException(source.files().get(0), e.getMessage(), e);
    }
  }

  private void add(String table, String salt, Source.Rows rows, Path... files) {
    sources.put(table, new Source(table, List.of(files), salt, rows));
  }

  private List<ReportingPeriod> periods() {
    Set<LocalDate> dates = new TreeSet<>(plans.dates());
    for (Map<String, String> figure : publishedFigures()) {
      String date = figure.get("as_of");
      if (date != null && !date.isEmpty()) {
        dates.add(LocalDate.parse(date));
      }
    }
    dates.removeIf(date -> date.isAfter(asOf));
    dates.add(asOf);
    return ReportingPeriods.upTo(asOf, dates);
  }

  /** A figure is known since the day on which it came out, else since the day that it is of. */
  private List<Map<String, String>> publishedFigures() {
    List<Map<String, String>> figures = csv("published");
    figures.removeIf(
        figure -> {
          String published = figure.getOrDefault("published_on", "");
          return isLater(published.isEmpty() ? figure.get("as_of") : published);
        });
    return figures;
  }

  private boolean isLater(String day) {
    return knownBy != null
        && day != null
        && !day.isEmpty()
        && LocalDate.parse(day).isAfter(knownBy);
  }

  private List<Map<String, String>> csv(String folder) {
    List<Map<String, String>> rows = new ArrayList<>();
    Path path = conf.resolve(folder);
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.list(path)) {
        files
            .filter(file -> file.toString().endsWith(".csv"))
            .sorted()
            .forEach(file -> rows.addAll(CsvTable.read(file).records()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }

  private static Map<String, Object> row(ReportingPeriod period) {
    return values(
        "as_of", period.asOf(),
        "period_from", period.periodFrom(),
        "kind", period.kind(),
        "for_communes", period.forCommunes());
  }

  private static Map<String, Object> row(Successor successor) {
    return values(
        "unit_id", successor.unitId(),
        "successor_code", successor.successorCode(),
        "successor_kind", successor.kind(),
        "is_certain", successor.isCertain());
  }

  private static Map<String, Object> row(StarBand band) {
    return values(
        "rule_set", band.ruleSet(),
        "star", band.star(),
        "score_from", band.scoreFrom(),
        "score_below", band.scoreBelow(),
        "recognising_level", band.recognisingLevel(),
        "valid_months", band.validMonths(),
        "valid_from", band.validFrom(),
        "valid_to", band.validTo(),
        "legal_source", band.legalSource(),
        "is_uncertain", band.isUncertain());
  }

  private static Map<String, Object> row(ValidityTail tail) {
    return values(
        "legal_source", tail.legalSource(),
        "valid_from", tail.validFrom(),
        "valid_to", tail.validTo(),
        "tail_days", tail.tailDays(),
        "is_uncertain", tail.isUncertain(),
        "note", tail.note());
  }

  private static Map<String, Object> row(Unit unit, Label label) {
    return values(
        "unit_id", unit.unitId(),
        "unit_code", unit.unitCode(),
        "geography", unit.geography(),
        "level", unit.level().code(),
        "name_vi", unit.nameVi() + label.unitSuffixVi(),
        "name_en", unit.nameEn() == null ? null : unit.nameEn() + label.unitSuffixEn(),
        "parent_id", unit.parentId(),
        "parent_code", unit.parentCode(),
        "province_id", unit.provinceId(),
        "district_id", unit.districtId(),
        "commune_id", unit.communeId(),
        "iso_3166_2", unit.iso31662(),
        "valid_from", unit.validFrom(),
        "valid_to", unit.validTo(),
        "is_retired", unit.isRetired(),
        "is_unknown", unit.isUnknown());
  }

  private static Map<String, Object> row(UnitName name, Label label) {
    return values(
        "unit_id", name.unitId(),
        "name_vi", name.nameVi() + label.unitSuffixVi(),
        "name_en", name.nameEn() + label.unitSuffixEn(),
        "name_kind", name.kind(),
        "valid_from", name.validFrom(),
        "valid_to", name.validTo(),
        "is_assumed_day", name.isAssumedDay());
  }

  private static Map<String, Object> values(Object... pairs) {
    Map<String, Object> values = new HashMap<>();
    for (int index = 0; index < pairs.length; index += 2) {
      values.put((String) pairs[index], pairs[index + 1]);
    }
    return values;
  }
}
