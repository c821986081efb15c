package vn.ocop.warehouse.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.engine.WrittenFile;
import vn.ocop.warehouse.reference.ReferenceTables;

/** Brings the reference tables up to date: staged again only when what they depend on changed. */
final class References {
  private static final String PROPERTY = "ocop.fingerprint";

  private final Session session;
  private final ReferenceTables tables;
  private final Map<String, CompletableFuture<String>> fingerprints = new HashMap<>();
  private final Map<String, CompletableFuture<Path>> staged = new HashMap<>();

  private References(Session session, ReferenceTables tables) {
    this.session = session;
    this.tables = tables;
  }

  /** Begins to stage in the background what changed. */
  static References begin(Session session, Receiver receiver, boolean always) {
    References references =
        new References(
            session,
            new ReferenceTables(
                session.settings().conf(),
                session.settings().sql(),
                session.settings().asOf(),
                session.known() == null ? null : session.known().until(),
                receiver::units));
    references.stage(always);
    return references;
  }

  /**
   * Shows every reference table to the engine; changed ones are written and committed.
   *
   * @param shown is told of every table's files
   */
  void show(BiConsumer<Table, CompletableFuture<List<String>>> shown) {
    for (Table table : referenceTables()) {
      Path file = Session.join(staged.get(table.name()));
      if (file == null) {
        List<String> files = session.lake(table).files();
        session.engine().showParquet(table, files, session.lake(table).fieldIds());
        shown.accept(table, CompletableFuture.completedFuture(files));
      } else {
        shown.accept(table, write(table, file).thenApply(Session::paths));
      }
    }
  }

  private CompletableFuture<List<WrittenFile>> write(Table table, Path file) {
    String staging = "staged_" + table.name();
    session.engine().showStaged(staging, table, file);
    CompletableFuture<List<WrittenFile>> files =
        session.engine().write(table, List.of("select * from " + staging), session.target(table));
    session.replace(table, files, Map.of(PROPERTY, Session.join(fingerprints.get(table.name()))));
    return files;
  }

  private List<Table> referenceTables() {
    return session.dictionary().of(Origin.REFERENCE).stream()
        .filter(table -> tables.has(table.name()))
        .toList();
  }

  private void stage(boolean always) {
    session.scratchFolder("reference");
    CompletableFuture<?> before = CompletableFuture.completedFuture(null);
    for (Table table : referenceTables()) {
      CompletableFuture<String> fingerprint =
          before.thenApplyAsync(
              done -> tables.fingerprint(table, session.settings().codeFingerprint()));
      fingerprints.put(table.name(), fingerprint);
      CompletableFuture<Path> path =
          fingerprint.thenApply(
              current ->
                  !always && current.equals(session.lake(table).property(PROPERTY))
                      ? null
                      : staged(table));
      staged.put(table.name(), path);
      before = path;
    }
  }

  private Path staged(Table table) {
    Path file = session.scratch("reference").resolve(table.name() + ".jsonl");
    tables.stage(table, file);
    return file;
  }
}
