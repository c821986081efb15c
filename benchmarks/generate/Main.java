package generate;

import generate.Model.Event;
import generate.Truth.Table;
import generate.Units.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Generates lists with their truth, or checks what was generated. */
public final class Main {
  private static final String README =
      String.join(
          "\n",
          Sheet.LABEL,
          "SIMULATED DATA: no figure, name or decision here is real. Units are real.",
          "inbox/ holds the lists as offices would send them, truth/ what they must give.",
          "");

  private final Options options;
  private final Path inbox;
  private final Path truthFolder;

  private Main(Options options) {
    this.options = options;
    this.inbox = options.path("out").resolve("inbox");
    this.truthFolder = options.path("out").resolve("truth");
  }

  /** Gives the exit code: 0 done, 1 wrong usage, 2 something that must hold does not. */
  public static int run(String[] arguments) throws Exception {
    try {
      Options options = Options.parse(arguments);
      if (options.asksHelp) {
        System.out.println(Options.USAGE);
        return 0;
      } else if (options.path("check") != null) {
        return new Check(options.path("check")).run();
      }
      new Main(options).generate();
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (NoSuchFileException e) {
      System.err.println("Not found: " + e.getFile() + "; say where the units are: --units DIR");
      return 1;
    }
  }

  public static void main(String[] arguments) throws Exception {
    System.exit(run(arguments));
  }

  /** The old provinces that became one new one: they decide together since 2025-07-01. */
  private record Region(Unit newProvince, Map<Unit, Integer> products) {}

  /** What became of a region. */
  private record Written(Region region, Simulation simulation, Lists lists, List<Event> national) {}

  private void generate() throws Exception {
    long start = System.nanoTime();
    Units units = Units.load(options.units());
    prepare();
    ExecutorService pool = Executors.newFixedThreadPool(options.threads());
    try {
      List<Written> written = inOrder(pool, regions(units), this::write);
      Lists ministry = new Lists(options, inbox);
      written.forEach(part -> part.national().forEach(ministry::add));
      ministry.writeAll();
      Truth total = truth();
      List<Lists> lists = new ArrayList<>();
      written.forEach(part -> lists.add(part.lists()));
      lists.add(ministry);
      for (Lists part : lists) {
        keep(total, part);
      }
      int products = 0;
      for (Truth part : inOrder(pool, written, this::count)) {
        for (Table table :
            List.of(
                Table.PRODUCT,
                Table.PRODUCER,
                Table.RECOGNITION,
                Table.ASSESSMENT,
                Table.WITHDRAWAL,
                Table.SPAN,
                Table.POTENTIAL)) {
          part.flush(truthFolder, table);
        }
        total.ledger.merge(part.ledger);
      }
      total.addCounts();
      for (Table table : Table.values()) {
        total.flush(truthFolder, table);
      }
      for (Written part : written) {
        products += part.simulation().products.size();
      }
      int files = lists.stream().mapToInt(part -> part.files).sum();
      System.out.printf(
          Locale.ROOT,
          "%s%n%,d products in %,d lists: %s; what they must give: %s (%.1f s)%n",
          Sheet.LABEL,
          products,
          files,
          inbox,
          truthFolder,
          (System.nanoTime() - start) / 1e9);
    } finally {
      pool.shutdownNow();
    }
  }

  private void prepare() throws IOException {
    Path out = options.path("out");
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.list(out)) {
        if (files.findAny().isPresent()) {
          throw new IllegalArgumentException(out + " is not empty; give a new folder");
        }
      }
    }
    Files.createDirectories(inbox);
    Files.createDirectories(truthFolder);
    Files.writeString(out.resolve("README.txt"), README);
    for (Table table : Table.values()) {
      Files.writeString(truthFolder.resolve(table.file()), table.header + "\n");
    }
  }

  private List<Region> regions(Units units) {
    List<Unit> provinces = units.provinces(options.provinces(), options.provinceCodes());
    int communes = provinces.stream().mapToInt(p -> Units.homes(p).size()).sum();
    Map<Unit, Region> regions = new LinkedHashMap<>();
    long before = 0;
    for (Unit province : provinces) {
      long after = before + Units.homes(province).size();
      long count = options.products() * after / communes - options.products() * before / communes;
      regions
          .computeIfAbsent(province.successor, unit -> new Region(unit, new LinkedHashMap<>()))
          .products
          .put(province, (int) count);
      before = after;
    }
    return new ArrayList<>(regions.values());
  }

  private Written write(Region region) {
    Rounds rounds = new Rounds(options.seed(), options.from(), options.to(), options.asOf());
    Simulation simulation = new Simulation(options.seed(), region.newProvince(), rounds);
    region.products().forEach(simulation::simulate);
    Lists lists = new Lists(options, inbox);
    List<Event> national = lists.addAll(simulation.products);
    lists.writeAll();
    for (Unit province : region.products().keySet()) {
      lists.writeYearly(province, simulation.products);
    }
    return new Written(region, simulation, lists, national);
  }

  private static void keep(Truth total, Lists lists) {
    total.rows.get(Table.ACCOUNTS).append(lists.accounts);
    total.rows.get(Table.EVIDENCE).append(lists.evidence);
    total.rows.get(Table.REVENUE).append(lists.revenue);
    total.rows.get(Table.DEFECT).append(lists.defectLog());
  }

  private Truth count(Written part) {
    Truth truth = truth();
    truth.add(part.simulation().producers);
    return truth;
  }

  private Truth truth() {
    List<LocalDate> dates = new ArrayList<>();
    for (int year = options.from(); year <= options.asOf().getYear(); year++) {
      LocalDate yearEnd = LocalDate.of(year, 12, 31);
      dates.add(yearEnd.isAfter(options.asOf()) ? options.asOf() : yearEnd);
    }
    return new Truth(options.asOf(), dates);
  }

  /** Runs tasks at the same time; results stand in the order of the inputs. */
  private static <A, B> List<B> inOrder(
      ExecutorService pool, List<A> inputs, java.util.function.Function<A, B> task)
      throws InterruptedException {
    List<Callable<B>> calls = new ArrayList<>();
    inputs.forEach(input -> calls.add(() -> task.apply(input)));
    List<B> results = new ArrayList<>();
    for (Future<B> future : pool.invokeAll(calls)) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException
            ? (RuntimeException) e.getCause()
            : new IllegalStateException(e.getCause());
      }
    }
    return results;
  }
}
