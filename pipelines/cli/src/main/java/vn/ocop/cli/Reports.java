package vn.ocop.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import vn.ocop.warehouse.run.RunReport;
import vn.ocop.warehouse.run.RunReport.FileLine;
import vn.ocop.warehouse.run.Summary;

/** What a run tells a planner. */
final class Reports {
  private static final int LINES = 12;

  private final Common common;
  private final RunReport report;
  private final PrintWriter out;

  private Reports(Common common, RunReport report) {
    this.common = common;
    this.report = report;
    this.out = common.out();
  }

  static void print(Common common, RunReport report, Common.Format format) {
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
        "Kho: %,d danh sách · %,d lần công nhận · %,d sản phẩm · %,d chủ thể (tính đến %s)"
            .formatted(
                summary.submissions(),
                summary.recognitions(),
                summary.products(),
                summary.producers(),
                report.asOf()),
        "Warehouse: %,d lists · %,d recognitions · %,d products · %,d producers (as of %s)"
            .formatted(
                summary.submissions(),
                summary.recognitions(),
                summary.products(),
                summary.producers(),
                report.asOf()));
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
      return;
    }
    say(
        "Đã đọc %d tệp: %,d dòng = %,d nạp + %,d cách ly + %,d tiêu đề, mục, cộng, ghi chú, trống"
            .formatted(
                report.files().size(),
                sum(FileLine::rowsRead),
                sum(FileLine::rowsLoaded),
                sum(FileLine::rowsQuarantined),
                sum(FileLine::rowsClassed)),
        ("Read %d files: %,d rows = %,d loaded + %,d quarantined + %,d headers, sections, totals,"
                + " notes, blanks")
            .formatted(
                report.files().size(),
                sum(FileLine::rowsRead),
                sum(FileLine::rowsLoaded),
                sum(FileLine::rowsQuarantined),
                sum(FileLine::rowsClassed)));
    for (FileLine file : report.files()) {
      if ("refused".equals(file.status())) {
        out.println(
            "  ✗ "
                + file.fileName()
                + " – "
                + common.say("từ chối", "refused")
                + " "
                + file.reasonCode());
      } else if ("duplicate".equals(file.status())) {
        out.println("  = " + file.fileName() + " – " + common.say("trùng nội dung", "duplicate"));
      } else if (file.rowsQuarantined() > 0) {
        out.println(
            "  ! %s – %,d %s"
                .formatted(
                    file.fileName(),
                    file.rowsQuarantined(),
                    common.say("dòng cách ly", "rows quarantined")));
      }
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
        .filter(target -> "met".equals(target.status()))
        .limit(LINES)
        .forEach(
            target ->
                out.println(
                    "  ✓ %s %s – %s: %s / %s (%s)"
                        .formatted(
                            target.planCode(),
                            target.targetCode(),
                            target.unitName(),
                            target.actual(),
                            target.target(),
                            target.asOf())));
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
                    "  %s %s × %,d – %s %s"
                        .formatted(
                            "error".equals(issue.severity()) ? "✗" : "·",
                            issue.code(),
                            issue.count(),
                            common.say("ví dụ:", "e.g."),
                            issue.exampleVi())));
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
          "%.1f giây".formatted(report.millis() / 1000.0),
          "%.1f s".formatted(report.millis() / 1000.0));
    }
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
