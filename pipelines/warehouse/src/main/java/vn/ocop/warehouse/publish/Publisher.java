package vn.ocop.warehouse.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.engine.DuckDb;

/**
 * A version that is being built aside, in {@code published/.<version>.building/}. Tables are loaded
 * on a thread of its own as soon as their files are written, while others are still computed.
 * Readers see the earlier version until {@link #publish} ends; closing without it leaves nothing.
 */
public final class Publisher implements AutoCloseable {
  private final Path published;
  private final String version;
  private final Path building;
  private final TableCatalogue dictionary;
  private final ExecutorService loader = Executors.newSingleThreadExecutor();
  private final List<CompletableFuture<Void>> loads = new ArrayList<>();
  private final CompletableFuture<Mart> mart;

  private Publisher(Path published, String version, TableCatalogue dictionary) {
    this.published = published;
    this.version = version;
    this.building = published.resolve("." + version + ".building");
    this.dictionary = dictionary;
    this.mart = CompletableFuture.supplyAsync(this::createMart, loader);
  }

  /** Begins a version. */
  public static Publisher begin(Path published, String version, TableCatalogue dictionary) {
    return new Publisher(published, version, dictionary);
  }

  private Mart createMart() {
    try {
      Files.createDirectories(building);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Mart.create(database());
  }

  private Path database() {
    return building.resolve("ocop.duckdb");
  }

  /**
   * Loads a table as soon as its files are there; each table of the mart is added once, any other
   * is passed over.
   *
   * @param files Parquet files of the lake
   * @param fieldIds the lake's field id of each column
   */
  public void add(
      Table table, CompletableFuture<List<String>> files, Map<String, Integer> fieldIds) {
    if (table.mart()) {
      loads.add(files.thenAcceptAsync(paths -> load(table, paths, fieldIds), loader));
    }
  }

  private void load(Table table, List<String> files, Map<String, Integer> fieldIds) {
    Mart into = join(mart);
    into.load(table, files, fieldIds);
    try {
      Path folder = building.resolve("parquet").resolve(table.name());
      link(into, table, files, folder);
      sync(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Completes the version and switches {@code published/current} to it by one atomic rename. All
   * tables of the mart must have been added.
   *
   * @param views folder of the selects that are published as views for dashboards
   * @param conf knowledge that the page shows
   * @param page writes the overview page, or null for none
   * @param manifest makes the manifest from the row counts of the tables
   * @param reading reads what the caller wants to know from the new tables
   * @return what {@code reading} gave
   */
  public <T> T publish(
      Path views,
      Path conf,
      PageWriter page,
      Function<Map<String, Long>, Manifest> manifest,
      Function<Mart, T> reading) {
    loads.forEach(Publisher::join);
    try {
      Mart tables = join(mart);
      tables.show();
      CompletableFuture<Void> written =
          CompletableFuture.runAsync(() -> write(page, tables, conf), loader);
      Views.create(tables, views, dictionary);
      Map<String, Long> counts = counts(tables);
      T read = reading.apply(tables);
      join(written);
      tables.complete();
      manifest.apply(counts).write(building.resolve("manifest.json"));
      sync(building);
      Files.move(building, published.resolve(version), StandardCopyOption.ATOMIC_MOVE);
      Versions.link(published, "current", Path.of(version));
      syncFile(published);
      Versions.retain(published);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(PageWriter page, Mart tables, Path conf) {
    if (page == null) {
      return;
    }
    Connection reader = tables.reader();
    try {
      page.write(reader, building.resolve("index.html"), conf);
    } finally {
      DuckDb.close(reader);
    }
  }

  /** Ends the work; what was not published is gone. */
  @Override
  public void close() {
    loads.forEach(load -> load.cancel(false));
    loader.shutdown();
    try {
      loader.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    mart.thenAccept(Mart::close).exceptionally(failure -> null).join();
    try {
      Versions.delete(building);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Long> counts(Mart tables) {
    String select =
        dictionary.mart().stream()
            .map(t -> "select '" + t.name() + "', count(*) from \"" + t.name() + '"')
            .collect(Collectors.joining(" union all "));
    Map<String, Long> counts = new LinkedHashMap<>();
    tables.rows(select).forEach(row -> counts.put(row.get(0), Long.valueOf(row.get(1))));
    return counts;
  }

  private static void link(Mart mart, Table table, List<String> files, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    int number = 0;
    for (String file : files) {
      Path target = folder.resolve("part-%04d.parquet".formatted(number++));
      try {
        Files.createLink(target, Path.of(file));
      } catch (FileSystemException | UnsupportedOperationException e) {
        Files.copy(Path.of(file), target);
      }
    }
    if (files.isEmpty()) {
      mart.writeEmpty(table, folder.resolve("part-0000.parquet"));
    }
  }

  private static <T> T join(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void sync(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        syncFile(file);
      }
    }
  }

  private static void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
