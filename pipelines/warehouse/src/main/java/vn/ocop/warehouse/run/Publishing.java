package vn.ocop.warehouse.run;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.engine.WrittenFile;
import vn.ocop.warehouse.lake.LakeTable;
import vn.ocop.warehouse.publish.Manifest;
import vn.ocop.warehouse.publish.Manifest.Input;
import vn.ocop.warehouse.publish.Manifest.TableState;
import vn.ocop.warehouse.publish.PageWriter;
import vn.ocop.warehouse.publish.Publisher;
import vn.ocop.warehouse.reference.Fingerprint;
import vn.ocop.warehouse.reference.JsonLines;
import vn.ocop.warehouse.reference.Label;

/** A version of what the lake holds, from the first table that is ready to the switch. */
final class Publishing implements AutoCloseable {
  static final String TABLE = "publication";
  private static final String UNDATED =
      "select (select count(*) from plan where issued_on is null) as plans,"
          + " (select count(*) from published_figure where published_on is null) as figures";

  private final Session session;
  private final String version;
  private final Publisher publisher;
  private final CompletableFuture<String> confFingerprint;

  private Publishing(Session session, String version) {
    this.session = session;
    this.version = version;
    this.publisher = Publisher.begin(session.settings().published(), version, session.dictionary());
    this.confFingerprint = session.background(() -> confFingerprint(session.settings()));
  }

  /** Begins a version; what is not published is gone when it is closed. */
  static Publishing begin(Session session, String version) {
    return new Publishing(session, version);
  }

  /** Takes a table, once, as soon as its files are written. */
  void add(Table table, CompletableFuture<List<String>> files) {
    publisher.add(table, files, session.lake(table).fieldIds());
  }

  /**
   * Writes the one row of table {@code publication}; all other tables are committed.
   *
   * @return the table's files
   */
  static List<String> writePublication(Session session, List<Input> inputs) {
    Table table = session.dictionary().find(TABLE);
    Path file = session.scratch("publication.jsonl");
    try (JsonLines lines = JsonLines.create(table, file)) {
      lines.row(publication(session, inputs));
    }
    session.engine().showStaged("staged_publication", table, file);
    List<WrittenFile> files =
        Session.join(
            session
                .engine()
                .write(table, List.of("select * from staged_publication"), session.target(table)));
    session.lake(table).replace(files, session.marks(Map.of()));
    return files.stream().map(WrittenFile::path).toList();
  }

  private static Map<String, Object> publication(Session session, List<Input> inputs) {
    Map<String, Long> snapshots = new TreeMap<>();
    for (LakeTable other : session.lake().tables()) {
      other.snapshot().ifPresent(snapshot -> snapshots.put(other.name(), snapshot));
    }
    snapshots.remove(TABLE);
    Settings settings = session.settings();
    Map<String, Object> row = new HashMap<>();
    row.put("version", session.runId());
    row.put("published_at", session.start());
    row.put("as_of", settings.asOf());
    row.put("known_by", session.known() == null ? null : session.known().until());
    if (session.known() != null) {
      List<String> undated = session.engine().rows(UNDATED).get(0);
      row.put("undated_plans", undated.get(0));
      row.put("undated_figures", undated.get(1));
    }
    Label label = Label.load(settings.conf());
    row.put("label_vi", label.labelVi());
    row.put("label_en", label.labelEn());
    row.put("code_version", settings.codeVersion());
    row.put("lake_snapshot_ids", json(snapshots));
    row.put("inputs_sha256", fingerprint(inputs));
    return row;
  }

  /**
   * Builds the version and switches to it.
   *
   * @param page writes the overview page, or null for none
   */
  Summary publish(List<Input> inputs, boolean isForced, PageWriter page) {
    Settings settings = session.settings();
    return publisher.publish(
        settings.sql().resolve("marts/dashboards"),
        settings.conf(),
        page,
        counts -> manifest(counts, inputs, isForced),
        mart -> Summary.read(mart::rows));
  }

  @Override
  public void close() {
    publisher.close();
  }

  private Manifest manifest(Map<String, Long> counts, List<Input> inputs, boolean isForced) {
    Settings settings = session.settings();
    Map<String, TableState> tables = new LinkedHashMap<>();
    counts.forEach(
        (name, rows) ->
            tables.put(
                name, new TableState(rows, session.lake().table(name).snapshot().orElse(-1))));
    LocalDateTime now = session.start();
    return new Manifest(
        version,
        now.toString(),
        settings.asOf().toString(),
        settings.codeVersion(),
        settings.codeFingerprint(),
        Session.join(confFingerprint),
        session.engine().name(),
        fingerprint(inputs),
        isForced,
        inputs,
        tables);
  }

  /** One fingerprint over all catalogues and SQL. */
  static String confFingerprint(Settings settings) {
    return new Fingerprint().add(settings.conf()).add(settings.sql()).hex();
  }

  private static String fingerprint(List<Input> inputs) {
    Fingerprint fingerprint = new Fingerprint();
    inputs.forEach(input -> fingerprint.add(input.fileName()).add(input.sha256()));
    return fingerprint.hex();
  }

  private static String json(Map<String, Long> snapshots) {
    StringBuilder json = new StringBuilder("{");
    snapshots.forEach(
        (name, id) ->
            json.append(json.length() > 1 ? ", " : "")
                .append('"')
                .append(name)
                .append("\": ")
                .append(id));
    return json.append('}').toString();
  }
}
