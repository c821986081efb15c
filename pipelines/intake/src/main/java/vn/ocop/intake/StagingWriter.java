package vn.ocop.intake;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import vn.ocop.domain.catalogue.Messages;
import vn.ocop.intake.account.Account;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.workbook.Addresses;
import vn.ocop.intake.workbook.Cell;

/** Writes readings as JSON lines; keys are the column names of {@code sql/tables.yaml}. */
final class StagingWriter implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final Messages messages;
  private final JsonGenerator files;
  private final JsonGenerator rows;
  private final JsonGenerator entries;
  private final JsonGenerator issues;
  private long entryCount;
  private long issueCount;

  private StagingWriter(Messages messages, Path folder) throws IOException {
    this.messages = messages;
    this.files = generator(folder, "received_file");
    this.rows = generator(folder, "source_row");
    this.entries = generator(folder, "entry");
    this.issues = generator(folder, "issue");
  }

  static StagingWriter open(Path folder, Messages messages) throws IOException {
    Files.createDirectories(folder);
    return new StagingWriter(messages, folder);
  }

  private static JsonGenerator generator(Path folder, String table) throws IOException {
    return JSON.createGenerator(
            Files.newOutputStream(folder.resolve(table + ".jsonl")), JsonEncoding.UTF8)
        .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  long entries() {
    return entryCount;
  }

  long issues() {
    return issueCount;
  }

  void write(Reading reading) throws IOException {
    ReceivedFile file = reading.file();
    writeFile(file);
    for (Account.SourceRow row : reading.rows()) {
      writeRow(file, row);
    }
    for (Entry entry : reading.entries()) {
      EntryJson.write(entries, file.submissionId(), entry);
      entryCount++;
    }
    int number = 0;
    for (Issue issue : reading.issues()) {
      writeIssue(file, issue, ++number);
      issueCount++;
    }
  }

  private void writeFile(ReceivedFile file) throws IOException {
    files.writeStartObject();
    text(files, "submission_id", file.submissionId());
    text(files, "duplicate_of", file.duplicateOf());
    text(files, "file_name", file.fileName());
    text(files, "sha256", file.sha256());
    files.writeNumberField("byte_size", file.byteSize());
    text(files, "form_code", file.formCode());
    text(files, "form_version", file.formVersion());
    text(files, "title", file.title());
    text(files, "unit_id", file.unitId());
    text(files, "unit_code", file.unitCode());
    text(files, "period", file.period());
    text(files, "decision_number", file.decisionNumber());
    text(files, "decision_date", file.decisionDate());
    text(files, "date_precision", file.datePrecision());
    text(files, "announced_on", file.announcedOn());
    text(files, "received_at", timestamp(file.receivedAt()));
    text(files, "intake_status", file.intakeStatus().name().toLowerCase(Locale.ROOT));
    text(files, "reason_code", file.reasonCode());
    files.writeNumberField("rows_read", file.rowsRead());
    files.writeNumberField("rows_loaded", file.rowsLoaded());
    files.writeNumberField("rows_quarantined", file.rowsQuarantined());
    files.writeNumberField("rows_classed", file.rowsClassed());
    files.writeNumberField("contacts_removed", file.contactsRemoved());
    text(files, "source_note", file.sourceNote());
    text(files, "sidecar_sha256", file.sidecarSha256());
    files.writeEndObject();
  }

  private static String timestamp(LocalDateTime time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).format(SECONDS);
  }

  private void writeRow(ReceivedFile file, Account.SourceRow row) throws IOException {
    rows.writeStartObject();
    text(rows, "submission_id", file.submissionId());
    text(rows, "sheet_name", row.sheetName());
    rows.writeNumberField("row_number", row.row().number());
    text(rows, "role", row.role().code());
    text(rows, "cells", cells(row));
    rows.writeEndObject();
  }

  /** The cells as a JSON object: column letter to text. */
  private static String cells(Account.SourceRow row) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Cell cell : row.row().cells()) {
        json.writeStringField(Addresses.columnName(cell.column()), cell.text());
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private void writeIssue(ReceivedFile file, Issue issue, int number) throws IOException {
    Map<String, String> values = IssueText.values(issue, file.fileName());
    issues.writeStartObject();
    text(issues, "issue_id", file.submissionId() + ":" + number);
    text(issues, "submission_id", file.submissionId());
    text(issues, "sheet_name", issue.sheetName());
    if (issue.rowNumber() > 0) {
      issues.writeNumberField("row_number", issue.rowNumber());
    }
    text(issues, "cell_address", issue.cellAddress());
    text(issues, "code", issue.code());
    text(
        issues, "severity", messages.find(issue.code()).severity().name().toLowerCase(Locale.ROOT));
    text(issues, "field", issue.field());
    text(issues, "raw_text", issue.rawText());
    text(issues, "message_vi", messages.vi(issue.code(), values));
    text(issues, "message_en", messages.en(issue.code(), values));
    issues.writeEndObject();
  }

  static void text(JsonGenerator json, String key, Object value) throws IOException {
    if (value != null) {
      json.writeStringField(key, value.toString());
    }
  }

  @Override
  public void close() throws IOException {
    for (JsonGenerator generator : new JsonGenerator[] {files, rows, entries, issues}) {
      generator.close();
    }
  }
}
