package vn.ocop.warehouse.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.engine.Sql;
import vn.ocop.warehouse.lake.Marks;
import vn.ocop.warehouse.publish.Manifest.Input;
import vn.ocop.warehouse.run.Receiver.Incoming;
import vn.ocop.warehouse.run.RunReport.FileLine;

/** Takes new files of the inbox into the received tables of the lake. */
final class Receiving {
  private static final String STAGED = "staged_";

  private final Session session;
  private final Receiver receiver;
  private final Consumer<String> progress;

  Receiving(Session session, Receiver receiver, Consumer<String> progress) {
    this.session = session;
    this.receiver = receiver;
    this.progress = progress;
  }

  /** Every file received so far, from the lake. */
  List<Input> known() {
    return session
        .engine()
        .rows("select file_name, sha256, sidecar_sha256 from received_file order by 1, 2")
        .stream()
        .map(row -> new Input(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  /** Shows the received tables as the lake has them. */
  void show() {
    for (Table table : session.dictionary().of(Origin.INTAKE)) {
      session
          .engine()
          .showParquet(table, session.lake(table).files(), session.lake(table).fieldIds());
    }
  }

  /**
   * Receives the files that the lake does not have, and anew those whose sidecar is another one by
   * now; returns what became of each.
   */
  List<FileLine> receive(List<Incoming> inbox) {
    show();
    List<Input> known = known();
    Set<Input> have = new HashSet<>(known);
    List<Incoming> fresh = inbox.stream().filter(file -> !have.contains(file.input())).toList();
    if (fresh.isEmpty()) {
      session.lake().completeReceived();
      return List.of();
    }
    Set<Input> told = fresh.stream().map(Receiving::withoutSidecar).collect(Collectors.toSet());
    List<Input> replaced =
        known.stream()
            .filter(input -> told.contains(new Input(input.fileName(), input.sha256(), null)))
            .toList();
    Set<String> kept = contents(input -> !told.contains(input));
    return load(fresh, kept, replaced.isEmpty() ? "" : exceptFor(replaced));
  }

  /** Hashes of what was read of files, duplicates left out: they hold nothing of their own. */
  private Set<String> contents(Predicate<Input> isKept) {
    return session
        .engine()
        .rows("select file_name, sha256 from received_file where intake_status <> 'duplicate'")
        .stream()
        .map(row -> new Input(row.get(0), row.get(1), null))
        .filter(isKept)
        .map(Input::sha256)
        .collect(Collectors.toSet());
  }

  private static Input withoutSidecar(Incoming file) {
    return new Input(file.name(), file.sha256(), null);
  }

  private static String exceptFor(List<Input> replaced) {
    return "submission_id not in (select submission_id from earlier_received_file where "
        + replaced.stream()
            .map(
                input ->
                    "(file_name = %s and sha256 = %s)"
                        .formatted(Sql.text(input.fileName()), Sql.text(input.sha256())))
            .collect(Collectors.joining(" or "))
        + ")";
  }

  /**
   * Reads every file of the inbox anew and puts the result in the place of what was received of it
   * before. Files that are no longer in the inbox keep their rows.
   */
  List<FileLine> receiveAgain(List<Incoming> inbox) {
    show();
    Set<String> names = inbox.stream().map(Incoming::name).collect(Collectors.toSet());
    Set<String> kept = contents(input -> !names.contains(input.fileName()));
    String condition =
        names.isEmpty()
            ? "1 = 1"
            : "submission_id in (select submission_id from earlier_received_file where file_name"
                + " not in ("
                + names.stream().map(Sql::text).collect(Collectors.joining(", "))
                + "))";
    return load(inbox, kept, condition);
  }

  private List<FileLine> load(List<Incoming> files, Set<String> known, String keptRows) {
    Path folder = session.scratchFolder("staged");
    receiver.stage(files, known, folder, session.start(), progress);
    for (Table table : session.dictionary().of(Origin.INTAKE)) {
      session
          .engine()
          .showStaged(STAGED + table.name(), table, folder.resolve(table.name() + ".jsonl"));
    }
    verifyAccounts();
    if (!keptRows.isEmpty()) {
      for (Table table : session.dictionary().of(Origin.INTAKE)) {
        session.engine().keep("earlier_" + table.name(), List.of("select * from " + table.name()));
      }
    }
    commit(keptRows);
    return lines();
  }

  private void commit(String keptRows) {
    List<CompletableFuture<?>> appends = new ArrayList<>();
    boolean isFirst = session.lake().table("received_file").snapshot().isEmpty();
    for (Table table : session.dictionary().of(Origin.INTAKE)) {
      String staged =
          keptRows.isEmpty() ? "select * from " + STAGED + table.name() : readAgain(table);
      String select =
          keptRows.isEmpty()
              ? staged
              : "select * from earlier_"
                  + table.name()
                  + " where "
                  + keptRows
                  + " union all "
                  + staged;
      appends.add(
          session
              .engine()
              .write(table, List.of(select), session.target(table))
              .thenApplyAsync(
                  written ->
                      keptRows.isEmpty()
                          ? session.lake(table).append(written, Marks.NONE)
                          : session.lake(table).replace(written, Marks.NONE)));
    }
    appends.forEach(Session::join);
    session.lake().completeReceived();
    if (keptRows.isEmpty() && !isFirst) {
      show();
    }
  }

  /** The staged rows; a file that was received before keeps the time when it came. */
  private static String readAgain(Table table) {
    String staged = STAGED + table.name();
    if (!table.name().equals("received_file")) {
      return "select * from " + staged;
    }
    String columns =
        table.columns().stream()
            .map(
                column ->
                    column.name().equals("received_at")
                        ? "coalesce(e.received_at, s.received_at) as received_at"
                        : "s." + column.name())
            .collect(Collectors.joining(", "));
    return "select "
        + columns
        + " from "
        + staged
        + " s left join (select file_name, sha256, min(received_at) as received_at from"
        + " earlier_received_file group by file_name, sha256) e on e.file_name = s.file_name and"
        + " e.sha256 = s.sha256";
  }

  /** Rows read = loaded + quarantined + classed, and each is a row of the lake. */
  private void verifyAccounts() {
    List<List<String>> wrong = session.engine().rows(ACCOUNTS);
    if (!wrong.isEmpty()) {
      throw new Failure(
          Failure.Exit.INTERNAL,
          "OCOP-2010",
          Map.of("file", wrong.get(0).get(0), "account", wrong.get(0).get(1)));
    }
  }

  private List<FileLine> lines() {
    return session.engine().rows(LINES).stream()
        .map(
            row ->
                new FileLine(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    count(row.get(5)),
                    count(row.get(6)),
                    count(row.get(7)),
                    count(row.get(8)),
                    row.get(9),
                    row.get(10)))
        .toList();
  }

  private static long count(String value) {
    return value == null ? 0 : Long.parseLong(value);
  }

  private static final String LINES =
      """
      select f.file_name, f.submission_id, f.intake_status, f.reason_code, f.form_code,
        f.rows_read, f.rows_loaded, f.rows_quarantined, f.rows_classed, i.message_vi, i.message_en
      from staged_received_file as f
        left join (
          select submission_id, code, min(message_vi) as message_vi, min(message_en) as message_en
          from staged_issue
          group by submission_id, code
        ) as i on i.submission_id = f.submission_id and i.code = f.reason_code
      order by f.file_name
      """;

  private static final String ACCOUNTS =
      """
      select f.file_name,
        'read ' || cast(f.rows_read as string) || ' = loaded ' || cast(f.rows_loaded as string)
          || ' + quarantined ' || cast(f.rows_quarantined as string)
          || ' + classed ' || cast(f.rows_classed as string)
          || '; rows kept ' || cast(coalesce(r.kept, 0) as string)
      from staged_received_file as f
        left join (
          select submission_id, count(*) as kept,
            count(*) filter (where role = 'data') as loaded,
            count(*) filter (where role = 'quarantined') as quarantined
          from staged_source_row
          group by submission_id
        ) as r on r.submission_id = f.submission_id
      where f.intake_status = 'loaded'
        and (f.rows_read <> f.rows_loaded + f.rows_quarantined + f.rows_classed
          or f.rows_read <> coalesce(r.kept, 0)
          or f.rows_loaded <> coalesce(r.loaded, 0)
          or f.rows_quarantined <> coalesce(r.quarantined, 0))
      order by f.file_name
      """;
}
