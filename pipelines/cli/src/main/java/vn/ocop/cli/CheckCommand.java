package vn.ocop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.intake.Inbox;
import vn.ocop.intake.InboxFile;
import vn.ocop.intake.Intake;
import vn.ocop.intake.Reading;
import vn.ocop.intake.ReceivedFile;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.returned.ReturnedWorkbook;
import vn.ocop.warehouse.query.PublishedQuery.Result;
import vn.ocop.warehouse.run.Clock;

/** A dry run of the reading of lists. */
@Command(
    name = "check",
    description = {
      "Đọc thử danh sách, không nạp gì; ghi bản có đánh dấu chỗ cần sửa.",
      "Read lists without loading them; write workbooks with what to correct marked."
    },
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop check \"danh sách đợt 1.xlsx\"",
      "      → var/returned/danh sách đợt 1.can-sua.xlsx",
      "  ./ocop check samples/inbox --out phat-hien --format json"
    })
final class CheckCommand implements Callable<Integer>, HasCommon {
  /** One file as it was read. */
  record FileDocument(
      String fileName,
      String status,
      String reasonCode,
      String formCode,
      long rowsRead,
      long rowsLoaded,
      long rowsQuarantined,
      long rowsClassed,
      String matched,
      String returned,
      List<IssueDocument> issues) {}

  /** One finding. */
  record IssueDocument(
      String sheetName,
      int rowNumber,
      String cellAddress,
      String code,
      String severity,
      String field,
      String rawText,
      String message) {}

  @Mixin private Common common;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "tệp hoặc thư mục / file or folder")
  private List<Path> paths;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "nơi ghi bản có đánh dấu và phat-hien.csv (mặc định <home>/returned, không có CSV)"
              + " / where the marked workbooks and the findings as CSV go")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "json: một tài liệu JSON / one JSON document")
  private Common.Format format;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    Intake intake = Intake.open(common.settings().conf());
    ReturnedWorkbook returned = new ReturnedWorkbook(intake.messages());
    List<FileDocument> documents = new ArrayList<>();
    for (Path path : paths) {
      for (InboxFile file : Inbox.scan(Paths.existing(path))) {
        Reading reading = intake.read(file, Clock.now());
        documents.add(document(intake, reading, write(returned, file, reading)));
      }
    }
    if (format == Common.Format.JSON) {
      common.out().println(Json.print(documents));
    } else {
      documents.forEach(this::print);
    }
    if (out != null) {
      write(documents);
    }
    boolean isRefused = documents.stream().anyMatch(file -> file.status().equals("refused"));
    return isRefused ? 2 : 0;
  }

  /** The marked workbook; null when it could not be written, which is said. */
  private String write(ReturnedWorkbook returned, InboxFile file, Reading reading) {
    Path folder = folder();
    try {
      return returned.write(file, reading, folder).toString();
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(CheckCommand.class).warn("OCOP-1403 " + file.name(), e);
      common
          .err()
          .println(
              "OCOP-1403 "
                  + common.message(
                      "OCOP-1403", Map.of("count", 1, "folder", folder, "log", common.log())));
      return null;
    }
  }

  private Path folder() {
    return out == null ? common.home().resolve("returned") : out.toAbsolutePath().normalize();
  }

  private FileDocument document(Intake intake, Reading reading, String returned) {
    ReceivedFile file = reading.file();
    String language = common.say("vi", "en");
    return new FileDocument(
        file.fileName(),
        file.intakeStatus().name().toLowerCase(java.util.Locale.ROOT),
        file.reasonCode(),
        file.formCode(),
        file.rowsRead(),
        file.rowsLoaded(),
        file.rowsQuarantined(),
        file.rowsClassed(),
        reading.match() == null ? null : reading.match().explain(language),
        returned,
        reading.issues().stream().map(issue -> issue(intake, file, issue)).toList());
  }

  private IssueDocument issue(Intake intake, ReceivedFile file, Issue issue) {
    return new IssueDocument(
        issue.sheetName(),
        issue.rowNumber(),
        issue.cellAddress(),
        issue.code(),
        common.severity(issue.code()),
        issue.field(),
        issue.rawText(),
        intake.message(issue, file.fileName(), common.say("vi", "en")));
  }

  private void print(FileDocument file) {
    common.out().println(file.fileName() + " – " + file.status());
    if (file.matched() != null) {
      common.out().println(file.matched().stripTrailing().indent(2).stripTrailing());
    }
    common
        .out()
        .println(
            common
                .say(
                    "  %,d dòng = %,d nạp + %,d cách ly + %,d tiêu đề, mục, cộng, ghi chú, trống",
                    "  %,d rows = %,d loaded + %,d quarantined + %,d headers, totals, notes, blanks")
                .formatted(
                    file.rowsRead(),
                    file.rowsLoaded(),
                    file.rowsQuarantined(),
                    file.rowsClassed()));
    for (IssueDocument issue : file.issues()) {
      String place =
          issue.rowNumber() == 0
              ? ""
              : issue.sheetName()
                  + "!"
                  + (issue.cellAddress() == null ? issue.rowNumber() : issue.cellAddress())
                  + " ";
      common.out().println("  " + issue.code() + " " + place + issue.message());
    }
    if (file.returned() != null) {
      common.out().println("  → " + common.say("Bản có đánh dấu: ", "Marked: ") + file.returned());
    }
  }

  private void write(List<FileDocument> documents) {
    List<List<Object>> rows = new ArrayList<>();
    for (FileDocument file : documents) {
      for (IssueDocument issue : file.issues()) {
        List<Object> row = new ArrayList<>();
        row.add(file.fileName());
        row.add(issue.sheetName());
        row.add(issue.rowNumber());
        row.add(issue.cellAddress());
        row.add(issue.code());
        row.add(issue.severity());
        row.add(issue.rawText());
        row.add(issue.message());
        rows.add(row);
      }
    }
    List<String> columns =
        List.of("file", "sheet", "row", "cell", "code", "severity", "text", "message");
    Path target = folder().resolve("phat-hien.csv");
    try {
      Files.createDirectories(target.getParent());
      Files.writeString(target, "\uFEFF" + Grids.csv(new Result(columns, rows)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    common.err().println(common.say("Các phát hiện: ", "Findings: ") + target);
  }
}
