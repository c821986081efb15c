package vn.ocop.warehouse.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;

/** All tables of the lake, and the pointers to what is complete. */
public final class Lake implements AutoCloseable {
  /** The catalog's name is a key inside it: every engine opens it under this one. */
  static final String CATALOG_NAME = "lake";

  private static final Namespace POINTERS = Namespace.of("ocop");
  private static final String RECEIVED = "received";
  private static final String COMPLETE_RUN = "complete-run";
  private static final Map<String, String> TABLE_PROPERTIES =
      Map.ofEntries(
          Map.entry("format-version", "2"),
          Map.entry("write.delete.mode", "copy-on-write"),
          Map.entry("write.update.mode", "copy-on-write"),
          Map.entry("write.merge.mode", "copy-on-write"),
          Map.entry("write.parquet.compression-codec", "zstd"),
          Map.entry("write.metadata.delete-after-commit.enabled", "true"),
          Map.entry("write.metadata.previous-versions-max", "5"),
          Map.entry("commit.retry.num-retries", "10"),
          Map.entry("commit.retry.min-wait-ms", "20"),
          Map.entry("commit.retry.max-wait-ms", "500"));

  private final JdbcCatalog catalog;
  private final TableCatalogue dictionary;
  private final LakeSettings settings;
  private final Map<String, LakeTable> tables = new ConcurrentHashMap<>();
  private Map<String, String> pointers;

  private Lake(JdbcCatalog catalog, LakeSettings settings, TableCatalogue dictionary) {
    this.catalog = catalog;
    this.settings = settings;
    this.dictionary = dictionary;
  }

  /**
   * Opens the lake, loads all tables and undoes an append that a killed run left half done. Columns
   * that the dictionary gained are added.
   *
   * @param dictionary may still be read while the catalog is opened
   */
  public static Lake open(LakeSettings settings, Supplier<TableCatalogue> dictionary) {
    if (settings.isLocal()) {
      createFolder(Path.of(LocalFileIO.plain(settings.warehouse())));
    }
    JdbcCatalog catalog = new JdbcCatalog();
    catalog.initialize(CATALOG_NAME, settings.catalogProperties());
    Lake lake = new Lake(catalog, settings, dictionary.get());
    lake.load();
    lake.undoHalfAppends();
    return lake;
  }

  /** One table by its bare name. */
  public LakeTable table(String name) {
    LakeTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("No table " + name + " in the lake");
    }
    return table;
  }

  public List<LakeTable> tables() {
    return dictionary.tables().stream().map(table -> table(table.name())).toList();
  }

  /** The id of the last run that was computed completely. */
  public Optional<String> completeRun() {
    return Optional.ofNullable(pointers.get(COMPLETE_RUN));
  }

  /** The tag that a run gives to every table. */
  public static String runTag(String runId) {
    return LakeTable.RUN_PREFIX + runId;
  }

  /** Switches the pointer to a run whose tag every table carries. */
  public void complete(String runId) {
    point(COMPLETE_RUN, runId);
  }

  /** Declares the received tables, as they are now, complete: one switch after four appends. */
  public void completeReceived() {
    StringJoiner snapshots = new StringJoiner(",");
    for (Table table : dictionary.of(Origin.INTAKE)) {
      OptionalLong snapshot = table(table.name()).snapshot();
      snapshots.add(table.name() + "=" + (snapshot.isEmpty() ? "" : snapshot.getAsLong()));
    }
    point(RECEIVED, snapshots.toString());
  }

  /** Removes old snapshots and files that no snapshot names. */
  public void maintain(long olderThanMillis) {
    LakeMaintenance.expire(tables(), olderThanMillis);
    if (settings.isLocal()) {
      LakeMaintenance.sweep(
          Path.of(LocalFileIO.plain(settings.warehouse())), tables(), olderThanMillis);
    }
  }

  @Override
  public void close() {
    catalog.close();
  }

  private void load() {
    Set<String> layers = new HashSet<>();
    dictionary.tables().forEach(table -> layers.add(table.layer()));
    Set<TableIdentifier> present = new HashSet<>();
    for (String layer : layers) {
      ensureNamespace(Namespace.of(layer));
      present.addAll(catalog.listTables(Namespace.of(layer)));
    }
    ensureNamespace(POINTERS);
    pointers = new HashMap<>(catalog.loadNamespaceMetadata(POINTERS));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      CompletableFuture.allOf(
              dictionary.tables().stream()
                  .map(table -> CompletableFuture.runAsync(() -> load(table, present), pool))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (java.util.concurrent.CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      pool.shutdown();
    }
  }

  private void load(Table wanted, Set<TableIdentifier> present) {
    TableIdentifier id = TableIdentifier.of(wanted.layer(), wanted.name());
    if (present.contains(id)) {
      org.apache.iceberg.Table table = catalog.loadTable(id);
      LakeSchemas.evolve(table, wanted);
      tables.put(wanted.name(), new LakeTable(wanted.name(), table, () -> catalog.loadTable(id)));
      return;
    }
    tables.put(
        wanted.name(),
        new LakeTable(
            wanted.name(),
            catalog
                .buildTable(id, LakeSchemas.of(wanted))
                .withProperties(new LinkedHashMap<>(TABLE_PROPERTIES))
                .createTransaction(),
            () -> catalog.loadTable(id)));
  }

  private void undoHalfAppends() {
    Map<String, String> complete = new HashMap<>();
    for (String entry : pointers.getOrDefault(RECEIVED, "").split(",", -1)) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        complete.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    for (Table table : dictionary.of(Origin.INTAKE)) {
      undo(table(table.name()), complete.getOrDefault(table.name(), ""));
    }
  }

  private static void undo(LakeTable table, String complete) {
    OptionalLong now = table.snapshot();
    if (now.isEmpty() || complete.equals(Long.toString(now.getAsLong()))) {
      return;
    }
    if (complete.isEmpty()) {
      table.replace(List.of(), Marks.NONE);
    } else {
      table.restore(Long.parseLong(complete));
    }
  }

  private void point(String key, String value) {
    Commits.retrying(() -> catalog.setProperties(POINTERS, Map.of(key, value)));
    pointers.put(key, value);
  }

  private void ensureNamespace(Namespace namespace) {
    if (!catalog.namespaceExists(namespace)) {
      catalog.createNamespace(namespace, Map.of("owner", "ocop"));
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
