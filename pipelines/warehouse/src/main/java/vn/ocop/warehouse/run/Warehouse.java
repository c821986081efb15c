package vn.ocop.warehouse.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.MDC;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.batch.Batch;
import vn.ocop.warehouse.batch.Checks;
import vn.ocop.warehouse.batch.Indicators;
import vn.ocop.warehouse.lake.Lake;
import vn.ocop.warehouse.lake.LakeTable;
import vn.ocop.warehouse.publish.Manifest;
import vn.ocop.warehouse.publish.Manifest.Input;
import vn.ocop.warehouse.publish.PageWriter;
import vn.ocop.warehouse.publish.Versions;
import vn.ocop.warehouse.run.Receiver.Incoming;
import vn.ocop.warehouse.run.RunReport.FileLine;

/** The main job and its steps. Every method takes the run lock of the home. */
public final class Warehouse {
  private static final long ORPHAN_AGE_MILLIS = TimeUnit.DAYS.toMillis(1);
  private static final int SNAPSHOTS_BEFORE_MAINTENANCE = 20;

  private final Settings settings;
  private final Receiver receiver;
  private final PageWriter page;
  private final Consumer<String> progress;
  private final KnownLists known;

  /**
   * @param page writes the overview page, or null for none
   * @param progress is told what is being done, for a person who waits
   */
  public Warehouse(
      Settings settings, Receiver receiver, PageWriter page, Consumer<String> progress) {
    this(settings, receiver, page, progress, null);
  }

  private Warehouse(
      Settings settings,
      Receiver receiver,
      PageWriter page,
      Consumer<String> progress,
      KnownLists known) {
    this.settings = settings;
    this.receiver = receiver;
    this.page = page;
    this.progress = progress;
    this.known = known;
  }

  /**
   * This warehouse with only the lists that another home had received by the end of a day. It
   * computes and publishes in its own home and receives nothing.
   */
  public Warehouse knowing(Path receivedHome, LocalDate until) {
    return new Warehouse(settings, receiver, page, progress, new KnownLists(receivedHome, until));
  }

  /** What a run may be asked to do beyond the usual. */
  public enum Option {
    /** Read and compute everything anew. */
    FULL,
    /** Compute on the other engine too and compare every table. */
    CROSS_CHECK,
    /** Publish although an error-level check fails; the manifest says so. */
    FORCE
  }

  /** Receives what is new, computes, checks and publishes; without anything new it only says so. */
  public RunReport run(Path inbox, Set<Option> options) {
    long start = System.nanoTime();
    try (RunLock lock = RunLock.take(settings.home())) {
      List<Incoming> files = known == null ? receiver.scan(inbox) : List.of();
      Optional<Manifest> unchanged =
          options.isEmpty() && known == null ? unchanged(files) : Optional.empty();
      if (unchanged.isPresent()) {
        return report("nothing_new", unchanged.get().version(), List.of(), null, null, start);
      }
      try (Session session = open()) {
        return run(session, files, options, start);
      }
    }
  }

  /** Receives files without computing anything. */
  public RunReport ingest(List<Path> paths) {
    long start = System.nanoTime();
    try (RunLock lock = RunLock.take(settings.home());
        Session session = open()) {
      List<Incoming> files = paths.stream().flatMap(path -> receiver.scan(path).stream()).toList();
      List<FileLine> lines = new Receiving(session, receiver, progress).receive(files);
      return report("received", session, lines, null, null, start);
    }
  }

  /** Computes all tables from what was received. */
  public RunReport compute(Set<Option> options) {
    long start = System.nanoTime();
    try (RunLock lock = RunLock.take(settings.home());
        Session session = open()) {
      References references = References.begin(session, receiver, options.contains(Option.FULL));
      Receiving receiving = new Receiving(session, receiver, progress);
      receiving.show();
      compute(session, references, (table, files) -> {});
      List<Summary.Check> failed = failedChecks(session);
      if (!failed.isEmpty() && !options.contains(Option.FORCE)) {
        return report("checks_failed", session, List.of(), null, failed, start);
      }
      complete(session, receiving.known());
      return report("computed", session, List.of(), null, failed, start);
    }
  }

  /** Publishes the last complete computation again. */
  public RunReport publish() {
    long start = System.nanoTime();
    try (RunLock lock = RunLock.take(settings.home());
        Session session = open()) {
      String run =
          session
              .lake()
              .completeRun()
              .orElseThrow(() -> new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2004", Map.of()));
      if (Files.exists(settings.published().resolve(run))) {
        return report("nothing_new", run, List.of(), null, null, start);
      }
      Receiving receiving = new Receiving(session, receiver, progress);
      receiving.show();
      try (Publishing publishing = Publishing.begin(session, run)) {
        for (Table table : session.dictionary().mart()) {
          publishing.add(
              table,
              CompletableFuture.completedFuture(session.lake(table).files(Lake.runTag(run))));
        }
        Summary summary = publishing.publish(receiving.known(), false, page);
        return report("published", run, List.of(), summary, null, start);
      }
    }
  }

  private RunReport run(Session session, List<Incoming> inbox, Set<Option> options, long start) {
    References references = References.begin(session, receiver, options.contains(Option.FULL));
    Receiving receiving = new Receiving(session, receiver, progress);
    List<FileLine> lines =
        options.contains(Option.FULL) && known == null
            ? receiving.receiveAgain(inbox)
            : receiving.receive(inbox);
    try (Publishing publishing = Publishing.begin(session, session.runId())) {
      for (Table table : session.dictionary().of(Origin.INTAKE)) {
        publishing.add(table, CompletableFuture.completedFuture(session.lake(table).files()));
      }
      progress.accept("compute");
      Map<String, List<String>> computed = compute(session, references, publishing::add);
      List<Summary.Check> failed = failedChecks(session);
      if (!failed.isEmpty() && !options.contains(Option.FORCE)) {
        session.joinCommits();
        return report("checks_failed", session, lines, null, failed, start);
      }
      if (options.contains(Option.CROSS_CHECK)) {
        progress.accept("cross-check");
        session.joinCommits();
        crossCheck(session, computed);
      }
      progress.accept("publish");
      List<Input> inputs = receiving.known();
      publishing.add(
          session.dictionary().find(Publishing.TABLE),
          CompletableFuture.completedFuture(complete(session, inputs)));
      Summary summary = publishing.publish(inputs, !failed.isEmpty(), page);
      maintain(session);
      return report("published", session, lines, summary, failed, start);
    }
  }

  private static void crossCheck(Session session, Map<String, List<String>> computed) {
    List<CrossCheck.Difference> differences = Shadow.check(session, computed);
    if (!differences.isEmpty()) {
      throw new Failure(Failure.Exit.CHECKS_FAILED, "OCOP-2017", Map.of("tables", differences));
    }
  }

  /**
   * Computes every table.
   *
   * @param ready is told of the files of each reference table and each computed one
   * @return the files of each computed table
   */
  private Map<String, List<String>> compute(
      Session session,
      References references,
      BiConsumer<Table, CompletableFuture<List<String>>> ready) {
    Map<String, CompletableFuture<List<String>>> files = new HashMap<>();
    Batch batch =
        new Batch(
            settings.sql(),
            session.dictionary(),
            Indicators.load(settings.sql()),
            Checks.load(settings.sql()));
    references.show(ready);
    batch.run(
        session.engine(),
        session::target,
        (table, written) -> {
          CompletableFuture<List<String>> paths = written.thenApply(Session::paths);
          files.put(table.name(), paths);
          session.replace(table, written, Map.of());
          ready.accept(table, paths);
        });
    Map<String, List<String>> computed = new HashMap<>();
    files.forEach((name, paths) -> computed.put(name, Session.join(paths)));
    return computed;
  }

  /**
   * Tags what did not change, writes the publication's row and switches the lake's pointer.
   *
   * @return the files of table {@code publication}
   */
  private static List<String> complete(Session session, List<Input> inputs) {
    session.joinCommits();
    for (Table table : session.dictionary().tables()) {
      boolean isKept = table.origin() == Origin.INTAKE || table.origin() == Origin.REFERENCE;
      if (isKept && !table.name().equals(Publishing.TABLE)) {
        session.commit(() -> session.lake(table).mark(session.marks(Map.of())));
      }
    }
    session.joinCommits();
    List<String> publication = Publishing.writePublication(session, inputs);
    session.lake().complete(session.runId());
    return publication;
  }

  private static List<Summary.Check> failedChecks(Session session) {
    return Summary.checks(
        session.engine()::rows, "severity = 'error' and status in ('fail', 'error')");
  }

  private Optional<Manifest> unchanged(List<Incoming> inbox) {
    if (!Files.exists(settings.database())) {
      return Optional.empty();
    }
    return Manifest.read(settings.current())
        .filter(manifest -> manifest.asOf().equals(settings.asOf().toString()))
        .filter(manifest -> manifest.codeFingerprint().equals(settings.codeFingerprint()))
        .filter(manifest -> isKnown(inbox, manifest))
        .filter(
            manifest -> manifest.confFingerprint().equals(Publishing.confFingerprint(settings)));
  }

  private static boolean isKnown(List<Incoming> inbox, Manifest manifest) {
    Set<Input> known = new HashSet<>(manifest.inputs());
    return inbox.stream().allMatch(file -> known.contains(file.input()));
  }

  private static void maintain(Session session) {
    LakeTable busiest = session.lake().table("publication");
    if (busiest.snapshots() > SNAPSHOTS_BEFORE_MAINTENANCE) {
      session.lake().maintain(System.currentTimeMillis() - ORPHAN_AGE_MILLIS);
    }
  }

  private Session open() {
    Session session = Session.open(settings, known);
    MDC.put("run", session.runId());
    return session;
  }

  private RunReport report(
      String outcome,
      Session session,
      List<FileLine> files,
      Summary summary,
      List<Summary.Check> failed,
      long start) {
    session.joinCommits();
    return report(outcome, session.runId(), files, summary, failed, start);
  }

  private RunReport report(
      String outcome,
      String run,
      List<FileLine> files,
      Summary summary,
      List<Summary.Check> failed,
      long start) {
    String version = Versions.current(settings.published());
    return new RunReport(
        outcome,
        run,
        version,
        settings.asOf().toString(),
        settings.engine(),
        files,
        summary,
        failed == null ? List.of() : failed,
        version == null ? null : settings.current().toString(),
        failed != null && !failed.isEmpty() && "published".equals(outcome),
        (System.nanoTime() - start) / 1_000_000,
        List.of());
  }
}
