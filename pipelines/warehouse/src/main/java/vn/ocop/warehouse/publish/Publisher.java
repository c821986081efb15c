package vn.ocop.warehouse.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Table;

/** Builds {@code published/<version>/} aside and switches {@code published/current} to it. */
public final class Publisher {
  /** The files of a lake table and the field ids of its columns. */
  public record Content(List<String> files, Map<String, Integer> fieldIds) {}

  private final Path published;
  private final Path conf;
  private final Path views;
  private final TableCatalogue dictionary;
  private final PageWriter page;

  /**
   * @param views folder of the selects that are published as views for dashboards
   * @param page writes the overview page, or null for none
   */
  public Publisher(
      Path published, Path conf, Path views, TableCatalogue dictionary, PageWriter page) {
    this.published = published;
    this.conf = conf;
    this.views = views;
    this.dictionary = dictionary;
    this.page = page;
  }

  /**
   * Publishes a version. Readers see the earlier version until the last step, one atomic rename.
   *
   * @param manifest makes the manifest from the row counts of the tables
   * @param reading reads what the caller wants to know from the new tables
   * @return what {@code reading} gave
   */
  public <T> T publish(
      String version,
      Map<String, Content> tables,
      Function<Map<String, Long>, Manifest> manifest,
      Function<Mart, T> reading) {
    Path building = published.resolve("." + version + ".building");
    try {
      Files.createDirectories(building);
      T read = build(building, tables, manifest, reading);
      sync(building);
      Path target = published.resolve(version);
      Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
      Versions.link(published, "current", Path.of(version));
      syncFile(published);
      Versions.retain(published);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T build(
      Path building,
      Map<String, Content> tables,
      Function<Map<String, Long>, Manifest> manifest,
      Function<Mart, T> reading)
      throws IOException {
    Path database = building.resolve("ocop.duckdb");
    T read;
    Map<String, Long> counts;
    try (Mart mart = Mart.create(database)) {
      for (Table table : dictionary.mart()) {
        Content content = tables.get(table.name());
        mart.load(table, content.files(), content.fieldIds());
        link(mart, table, content.files(), building.resolve("parquet").resolve(table.name()));
      }
      Views.create(mart, views, dictionary);
      counts = counts(mart);
      read = reading.apply(mart);
    }
    manifest.apply(counts).write(building.resolve("manifest.json"));
    if (page != null) {
      page.write(database, building.resolve("index.html"), conf);
    }
    return read;
  }

  private Map<String, Long> counts(Mart mart) {
    String select =
        dictionary.mart().stream()
            .map(t -> "select '" + t.name() + "', count(*) from \"" + t.name() + '"')
            .collect(java.util.stream.Collectors.joining(" union all "));
    Map<String, Long> counts = new java.util.LinkedHashMap<>();
    mart.rows(select).forEach(row -> counts.put(row.get(0), Long.valueOf(row.get(1))));
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
