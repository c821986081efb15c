package vn.ocop.warehouse.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.engine.Engines;
import vn.ocop.warehouse.engine.WrittenFile;
import vn.ocop.warehouse.lake.Lake;
import vn.ocop.warehouse.lake.LakeSettings;
import vn.ocop.warehouse.lake.LakeTable;
import vn.ocop.warehouse.lake.Marks;

/**
 * What one run works with. Lake and engine open in the background; commits run on threads of their
 * own while the engine computes the next table.
 */
final class Session implements AutoCloseable {
  private static final int COMMITTERS = 4;

  // Logging starts in this thread, before the background threads ask for it at once.
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final Settings settings;
  private final KnownLists known;
  private final String runId;
  private final LocalDateTime start;
  private final Path scratch;
  private final CompletableFuture<TableCatalogue> dictionary;
  private final ExecutorService background = Executors.newFixedThreadPool(COMMITTERS);
  private final CompletableFuture<Lake> lake;
  private final CompletableFuture<Engine> engine;
  private final List<CompletableFuture<?>> commits = new ArrayList<>();

  private Session(Settings settings, LocalDateTime start, KnownLists known) {
    this.settings = settings;
    this.known = known;
    this.start = start;
    this.runId = settings.runId();
    this.scratch = settings.home().toAbsolutePath().normalize().resolve("scratch").resolve(runId);
    createFolder(scratch);
    this.dictionary = background(() -> TableCatalogue.load(settings.sql()));
    this.lake = background(() -> Lake.open(lakeSettings(), this::dictionary));
    this.engine = background(() -> Engines.open(settings.engine(), scratch, settings.master()));
  }

  /** Opens a session on what another home had received, or on all that its own has (null). */
  static Session open(Settings settings, KnownLists known) {
    deleteTree(settings.home().resolve("scratch"));
    LOG.info("Run {} as of {} on {}", settings.runId(), settings.asOf(), settings.engine());
    Session session = new Session(settings, Clock.now(), known);
    if (known != null) {
      try {
        known.take(session);
      } catch (RuntimeException e) {
        session.close();
        throw e;
      }
    }
    return session;
  }

  /** A look back never touches the lake that is shared: it has one of its own. */
  private LakeSettings lakeSettings() {
    return known == null
        ? LakeSettings.load(settings.home(), settings.conf())
        : LakeSettings.local(settings.home());
  }

  /** What this session knows of another home's lists; null when it has its own. */
  KnownLists known() {
    return known;
  }

  Settings settings() {
    return settings;
  }

  String runId() {
    return runId;
  }

  LocalDateTime start() {
    return start;
  }

  TableCatalogue dictionary() {
    return join(dictionary);
  }

  Lake lake() {
    return join(lake);
  }

  LakeTable lake(Table table) {
    return lake().table(table.name());
  }

  Engine engine() {
    return join(engine);
  }

  /** A file or folder that is gone after the run. */
  Path scratch(String name) {
    return scratch.resolve(name);
  }

  /** A new folder that is gone after the run. */
  Path scratchFolder(String name) {
    Path folder = scratch.resolve(name);
    createFolder(folder);
    return folder;
  }

  Engine.Target target(Table table) {
    return new Engine.Target(lake(table).dataFolder(), lake(table).fieldIds());
  }

  /** The tag of this run; the last complete run keeps its own. */
  Marks marks(Map<String, String> properties) {
    Set<String> kept = lake().completeRun().stream().map(Lake::runTag).collect(Collectors.toSet());
    return new Marks(Lake.runTag(runId), kept, properties);
  }

  /** Replaces a table in the background, once its files are written. */
  void replace(
      Table table, CompletableFuture<List<WrittenFile>> files, Map<String, String> properties) {
    Marks marks = marks(properties);
    commits.add(
        files.thenAcceptAsync(
            written -> {
              LOG.debug("{}: {} rows", table.name(), rows(written));
              lake(table).replace(written, marks);
            },
            background));
  }

  static List<String> paths(List<WrittenFile> files) {
    return files.stream().map(WrittenFile::path).toList();
  }

  private static long rows(List<WrittenFile> files) {
    return files.stream().mapToLong(WrittenFile::rows).sum();
  }

  /** Runs a commit in the background. */
  void commit(Runnable commit) {
    commits.add(
        background(
            () -> {
              commit.run();
              return null;
            }));
  }

  /** Waits until all commits are done; the first failure is thrown. */
  void joinCommits() {
    commits.forEach(Session::join);
    commits.clear();
  }

  <T> CompletableFuture<T> background(java.util.function.Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, background);
  }

  static <T> T join(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    background.shutdown();
    engine.whenComplete((open, failure) -> closeQuietly(open)).exceptionally(f -> null).join();
    lake.whenComplete((open, failure) -> closeQuietly(open)).exceptionally(f -> null).join();
    deleteTree(scratch);
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      if (resource != null) {
        resource.close();
      }
    } catch (Exception e) {
      LOG.warn("Not closed cleanly", e);
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteTree(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
