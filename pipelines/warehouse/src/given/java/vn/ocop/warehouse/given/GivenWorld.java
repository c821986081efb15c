package vn.ocop.warehouse.given;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.ColumnType;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.batch.Batch;
import vn.ocop.warehouse.batch.Checks;
import vn.ocop.warehouse.batch.Indicators;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.engine.Sql;
import vn.ocop.warehouse.given.GivenCase.Expectation;
import vn.ocop.warehouse.given.GivenCase.World;
import vn.ocop.warehouse.reference.JsonLines;
import vn.ocop.warehouse.reference.ThresholdFile;

/** One world computed by one engine, up to the last table that a case expects something of. */
final class GivenWorld {
  private static final int DECIMALS = 9;

  private final Path sql;
  private final TableCatalogue dictionary;
  private final World world;
  private final List<String> expected;
  private final Path scratch;
  private Engine engine;
  private RuntimeException failure;

  GivenWorld(
      Path sql, TableCatalogue dictionary, World world, List<String> expected, Path scratch) {
    this.sql = sql;
    this.dictionary = dictionary;
    this.world = world;
    this.expected = expected;
    this.scratch = scratch;
  }

  /** Computes the world when it is first asked for; a failure is that of every case. */
  void compute(Function<Path, Engine> engines) {
    if (failure != null) {
      throw failure;
    }
    if (engine == null) {
      scratch.toFile().mkdirs();
      engine = engines.apply(scratch);
      try {
        run();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
  }

  void close() {
    if (engine != null) {
      engine.close();
    }
  }

  /** The rows that came out, as text of the expectation's columns. */
  List<List<String>> rows(Expectation expectation) {
    List<Column> columns = columns(expectation);
    String select =
        columns.stream()
            .map(column -> Sql.name(column.name()))
            .collect(Collectors.joining(", ", "select ", " from " + expectation.of()));
    String where = expectation.where() == null ? "" : " where " + expectation.where();
    return engine.rows(select + where).stream().map(row -> comparable(columns, row)).toList();
  }

  /** The rows that must come out, in the same form. */
  List<List<String>> expected(Expectation expectation) {
    List<Column> columns = columns(expectation);
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, String> row : expectation.rows()) {
      List<String> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(row.get(column.name())));
      rows.add(comparable(columns, cells));
    }
    return rows;
  }

  private void run() {
    Indicators indicators = Indicators.load(sql);
    List<Table> steps = new ArrayList<>();
    int last = expected.stream().mapToInt(this::position).max().orElseThrow();
    for (Table table : dictionary.tables()) {
      if (position(table.name()) < position(world.fromTable())) {
        give(table, indicators);
      } else if (position(table.name()) <= last) {
        steps.add(table);
      }
    }
    new Batch(sql, dictionary, indicators, Checks.load(sql))
        .run(engine, steps, this::target, (table, files) -> {});
  }

  private void give(Table table, Indicators indicators) {
    Path file = scratch.resolve(table.name() + ".jsonl");
    try (JsonLines lines = JsonLines.create(table, file)) {
      if (table.name().equals("indicator")) {
        indicators.catalogue().forEach(lines::row);
      }
      if (table.name().equals("check_threshold") && !world.given().containsKey(table.name())) {
        ThresholdFile.rows(sql.resolveSibling("conf"), sql).forEach(lines::row);
      }
      for (Map<String, String> row : world.given().getOrDefault(table.name(), List.of())) {
        lines.row(typed(table, row));
      }
    }
    engine.showStaged(table.name(), table, file);
  }

  private static Map<String, Object> typed(Table table, Map<String, String> row) {
    Map<String, Object> values = new HashMap<>(row);
    List<String> names = table.columns().stream().map(Column::name).toList();
    if (!names.containsAll(row.keySet())) {
      throw new IllegalArgumentException("Not all columns of " + table.name() + ": " + row);
    }
    for (Column column : table.columns()) {
      String text = row.get(column.name());
      if (text != null && column.type() == ColumnType.TIMESTAMP) {
        values.put(
            column.name(),
            text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay());
      }
    }
    return values;
  }

  private Engine.Target target(Table table) {
    Map<String, Integer> ids = new HashMap<>();
    table.columns().forEach(column -> ids.put(column.name(), ids.size() + 1));
    return new Engine.Target(scratch.resolve(table.name()).toString(), ids);
  }

  private int position(String table) {
    return dictionary.tables().indexOf(dictionary.find(table));
  }

  private List<Column> columns(Expectation expectation) {
    Table table = dictionary.find(expectation.of());
    if (expectation.rows().isEmpty()) {
      return table.columns();
    }
    List<Column> columns = new ArrayList<>();
    for (String name : expectation.rows().get(0).keySet()) {
      columns.add(
          table.columns().stream()
              .filter(column -> column.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException(table.name() + " has no column " + name)));
    }
    return columns;
  }

  private static List<String> comparable(List<Column> columns, List<String> cells) {
    List<String> texts = new ArrayList<>();
    for (int index = 0; index < cells.size(); index++) {
      String cell = cells.get(index);
      boolean isNumber =
          columns.get(index).type() == ColumnType.DOUBLE
              || columns.get(index).type() == ColumnType.BIGINT;
      texts.add(cell == null || !isNumber ? cell : number(cell));
    }
    return texts;
  }

  private static String number(String cell) {
    return new BigDecimal(cell)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
