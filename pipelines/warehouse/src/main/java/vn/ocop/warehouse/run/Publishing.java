package vn.ocop.warehouse.run;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.engine.WrittenFile;
import vn.ocop.warehouse.lake.LakeTable;
import vn.ocop.warehouse.publish.Manifest;
import vn.ocop.warehouse.publish.Manifest.Input;
import vn.ocop.warehouse.publish.Manifest.TableState;
import vn.ocop.warehouse.publish.PageWriter;
import vn.ocop.warehouse.publish.Publisher;
import vn.ocop.warehouse.publish.Publisher.Content;
import vn.ocop.warehouse.reference.Fingerprint;
import vn.ocop.warehouse.reference.JsonLines;
import vn.ocop.warehouse.reference.Label;

/** Publishes what the lake holds. */
final class Publishing {
  static final String TABLE = "publication";

  private final Session session;
  private final PageWriter page;

  Publishing(Session session, PageWriter page) {
    this.session = session;
    this.page = page;
  }

  /** Writes the one row of table {@code publication}; all other tables are committed. */
  void writePublication(List<Input> inputs) {
    Table table = session.dictionary().find(TABLE);
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
    Label label = Label.load(settings.conf());
    row.put("label_vi", label.labelVi());
    row.put("label_en", label.labelEn());
    row.put("code_version", settings.codeVersion());
    row.put("lake_snapshot_ids", json(snapshots));
    row.put("inputs_sha256", fingerprint(inputs));
    Path file = session.scratch("publication.jsonl");
    try (JsonLines lines = JsonLines.create(table, file)) {
      lines.row(row);
    }
    session.engine().showStaged("staged_publication", table, file);
    List<WrittenFile> files =
        Session.join(
            session
                .engine()
                .write(table, List.of("select * from staged_publication"), session.target(table)));
    session.lake(table).replace(files, session.marks(Map.of()));
  }

  /** Builds the version and switches to it. */
  Summary publish(
      String version, Map<String, List<String>> files, List<Input> inputs, boolean isForced) {
    Map<String, Content> contents = new LinkedHashMap<>();
    for (Table table : session.dictionary().mart()) {
      contents.put(
          table.name(), new Content(files.get(table.name()), session.lake(table).fieldIds()));
    }
    Settings settings = session.settings();
    Publisher publisher =
        new Publisher(
            settings.published(),
            settings.conf(),
            settings.sql().resolve("marts/dashboards"),
            session.dictionary(),
            page);
    return publisher.publish(
        version,
        contents,
        counts -> manifest(version, counts, inputs, isForced),
        mart -> Summary.read(mart::rows));
  }

  private Manifest manifest(
      String version, Map<String, Long> counts, List<Input> inputs, boolean isForced) {
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
        confFingerprint(settings),
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
