package vn.ocop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.ocop.warehouse.run.RunReport;
import vn.ocop.warehouse.run.RunReport.FileLine;
import vn.ocop.warehouse.run.Summary;

/** What a run tells a planner. */
final class Reports {
  private static final int LINES = 12;
  private static final int CLAUSE = 90;
  private static final Map<String, String> MARKS =
      Map.of("met", "✓", "not_met", "✗", "in_progress", "…");

  private final Common common;
  private final RunReport report;
  private final PrintWriter out;

  private Reports(Common common, RunReport report) {
    this.common = common;
    this.report = report;
    this.out = common.out();
  }

  static void print(Common common, RunReport written, Common.Format format) {
    RunReport report =
        written.withReturned(common.returning().await().stream().map(Path::toString).toList());
    if (format == Common.Format.JSON) {
      common.out().println(Json.print(report));
      return;
    }
    new Reports(common, report).print();
  }

  private void print() {
    switch (report.outcome()) {
      case "nothing_new" ->
          say(
              "Không có gì mới. Bản công bố: " + report.version(),
              "Nothing is new. Published version: " + report.version());
      case "received" -> {
        files();
        say("Đã nạp. Tiếp theo: ./ocop compute", "Loaded. Next: ./ocop compute");
      }
      case "computed" ->
          say("Đã tính. Tiếp theo: ./ocop publish", "Computed. Next: ./ocop publish");
      case "checks_failed" -> {
        files();
        checksFailed();
      }
      default -> published();
    }
    if (report.published() != null) {
      where();
    }
    out.flush();
  }

  private void published() {
    files();
    Summary summary = report.summary();
    say(
        "Kho: %s danh sách · %s lần công nhận · %s sản phẩm · %s chủ thể (tính đến %s)"
            .formatted(
                number(summary.submissions()),
                number(summary.recognitions()),
                number(summary.products()),
                number(summary.producers()),
                common.date(report.asOf())),
        "Warehouse: %s lists · %s recognitions · %s products · %s producers (as of %s)"
            .formatted(
                number(summary.submissions()),
                number(summary.recognitions()),
                number(summary.products()),
                number(summary.producers()),
                common.date(report.asOf())));
    targets(summary.targets());
    attention(summary);
    if (report.isForced()) {
      say(
          "Công bố theo --force dù có kiểm tra không đạt.",
          "Published by --force in spite of failed checks.");
    }
  }

  private void files() {
    if (report.files().isEmpty()) {
      if (report.summary() != null && report.summary().submissions() == 0) {
        out.println("  ! OCOP-2018 " + common.message("OCOP-2018", Map.of()));
      }
      return;
    }
    String files = number(report.files().size());
    String read = number(sum(FileLine::rowsRead));
    String loaded = number(sum(FileLine::rowsLoaded));
    String quarantined = number(sum(FileLine::rowsQuarantined));
    String classed = number(sum(FileLine::rowsClassed));
    say(
        "Đã đọc %s tệp: %s dòng = %s nạp + %s cách ly + %s tiêu đề, mục, cộng, ghi chú, trống"
            .formatted(files, read, loaded, quarantined, classed),
        "Read %s files: %s rows = %s loaded + %s quarantined + %s headers, sections, totals, notes, blanks"
            .formatted(files, read, loaded, quarantined, classed));
    for (FileLine file : report.files()) {
      if ("refused".equals(file.status())) {
        out.println(
            "  ✗ %s %s".formatted(file.reasonCode(), common.say(file.reasonVi(), file.reasonEn())));
      } else if ("duplicate".equals(file.status())) {
        out.println("  = " + file.fileName() + " – " + common.say("trùng nội dung", "duplicate"));
      } else if (file.rowsQuarantined() > 0) {
        out.println(
            "  ! %s – %s %s"
                .formatted(
                    file.fileName(),
                    number(file.rowsQuarantined()),
                    common.say("dòng cách ly", "rows quarantined")));
      }
    }
    returned();
  }

  private void returned() {
    String folder = common.returning().folder().toString();
    if (!report.returned().isEmpty()) {
      say(
          "Bản trả lại để sửa: %s tệp trong %s".formatted(number(report.returned().size()), folder),
          "To give back for correction: %s workbooks in %s"
              .formatted(number(report.returned().size()), folder));
    }
    int failed = common.returning().failed();
    if (failed > 0) {
      Map<String, ?> values = Map.of("count", failed, "folder", folder, "log", common.log());
      out.println("  ! OCOP-1403 " + common.message("OCOP-1403", values));
    }
  }

  private void targets(List<Summary.Target> targets) {
    if (targets.isEmpty()) {
      return;
    }
    long met = count(targets, "met");
    say(
        "Mục tiêu: %d đạt · %d chưa đạt · %d đang thực hiện · %d chưa đo được (trong %d)"
            .formatted(
                met,
                count(targets, "not_met"),
                count(targets, "in_progress"),
                count(targets, "not_measurable"),
                targets.size()),
        "Targets: %d met · %d not met · %d in progress · %d not measurable (of %d)"
            .formatted(
                met,
                count(targets, "not_met"),
                count(targets, "in_progress"),
                count(targets, "not_measurable"),
                targets.size()));
    targets.stream()
        .filter(target -> !"not_measurable".equals(target.status()))
        .limit(LINES)
        .forEach(
            target ->
                out.println(
                    "  %s %s, “%s” – %s"
                        .formatted(
                            MARKS.get(target.status()),
                            target.unitName(),
                            shorten(target.clause()),
                            target.reason())));
  }

  private void attention(Summary summary) {
    if (summary.attention().isEmpty() && summary.issues().isEmpty()) {
      return;
    }
    say("Cần xem:", "Needs attention:");
    for (Summary.Check check : summary.attention()) {
      out.println("  ! " + check.code() + " " + common.say(check.messageVi(), check.messageEn()));
    }
    summary.issues().stream()
        .limit(LINES)
        .forEach(
            issue ->
                out.println(
                    "  %s %s × %s – %s %s"
                        .formatted(
                            "error".equals(issue.severity()) ? "✗" : "·",
                            issue.code(),
                            number(issue.count()),
                            common.say("ví dụ:", "e.g."),
                            common.say(issue.exampleVi(), issue.exampleEn()))));
  }

  private void checksFailed() {
    for (Summary.Check check : report.failedChecks()) {
      out.println("  ✗ " + check.code() + " " + common.say(check.messageVi(), check.messageEn()));
    }
    common
        .err()
        .println(
            "OCOP-2016 "
                + common.message("OCOP-2016", Map.of("count", report.failedChecks().size())));
  }

  private void where() {
    say(
        "Xem: " + report.published() + "/index.html · ocop.duckdb · parquet/",
        "See: " + report.published() + "/index.html · ocop.duckdb · parquet/");
    if (!common.isQuiet()) {
      say(
          String.format(common.locale(), "%.1f giây", report.millis() / 1000.0),
          String.format(common.locale(), "%.1f s", report.millis() / 1000.0));
    }
  }

  private String number(long value) {
    return String.format(common.locale(), "%,d", value);
  }

  private static String shorten(String clause) {
    return clause.length() <= CLAUSE ? clause : clause.substring(0, CLAUSE - 1).strip() + "…";
  }

  private void say(String vi, String en) {
    out.println(common.say(vi, en));
  }

  private long sum(java.util.function.ToLongFunction<FileLine> column) {
    return report.files().stream().mapToLong(column).sum();
  }

  private static long count(List<Summary.Target> targets, String status) {
    return targets.stream().filter(target -> status.equals(target.status())).count();
  }
}
