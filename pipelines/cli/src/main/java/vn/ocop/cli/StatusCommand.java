package vn.ocop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.publish.Manifest;
import vn.ocop.warehouse.publish.Versions;
import vn.ocop.warehouse.query.PublishedQuery;

/** Where things stand. */
@Command(
    name = "status",
    description =
        "Danh sách đã nhận, bản công bố, những gì còn thiếu. / Lists, version, what is missing.",
    footer = {"", "Ví dụ / Examples:", "  ./ocop status", "  ./ocop status --format json"})
final class StatusCommand implements Callable<Integer>, HasCommon {
  private static final String SUBMISSIONS =
      "select status, count(*) as files, sum(rows_read) as rows_read, sum(rows_loaded) as"
          + " rows_loaded, sum(rows_quarantined) as rows_quarantined from submission group by status"
          + " order by status";
  private static final String REFUSED =
      "select file_name, reason_code from submission where status = 'refused' order by file_name";
  private static final String MISSING =
      "select figure_id, measure, published_value, computed_value, source from reconciliation"
          + " where verdict = 'lists_missing' order by published_value - coalesce(computed_value, 0)"
          + " desc, figure_id, measure limit 20";

  @Mixin private Common common;

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
    Settings settings = common.settings();
    Map<String, Object> status = new LinkedHashMap<>();
    Optional<Manifest> manifest = Manifest.read(settings.current());
    status.put("version", manifest.map(Manifest::version).orElse(null));
    status.put("published_at", manifest.map(Manifest::publishedAt).orElse(null));
    status.put("as_of", manifest.map(Manifest::asOf).orElse(null));
    status.put("engine", manifest.map(Manifest::engine).orElse(null));
    status.put("home", settings.home().toString());
    status.put("versions", Versions.all(settings.published()));
    status.put("frozen", Versions.frozenNames(settings.published()));
    if (manifest.isPresent()) {
      try (PublishedQuery query = PublishedQuery.open(settings.database())) {
        status.put("submissions", rows(query, SUBMISSIONS));
        status.put("refused", rows(query, REFUSED));
        status.put("missing", rows(query, MISSING));
      }
    }
    if (format == Common.Format.JSON) {
      common.out().println(Json.print(status));
    } else {
      print(status);
    }
    return 0;
  }

  private void print(Map<String, Object> status) {
    if (status.get("version") == null) {
      common
          .out()
          .println(common.say("Chưa có bản công bố nào.", "Nothing has been published yet."));
      return;
    }
    line("Bản công bố", "Version", status.get("version"));
    line("Lúc", "Published at", status.get("published_at"));
    line("Tính đến ngày", "As of", status.get("as_of"));
    line("Bộ máy", "Engine", status.get("engine"));
    line("Các bản đang giữ", "Versions kept", status.get("versions"));
    line("Đã đóng băng", "Frozen", status.get("frozen"));
    section("Danh sách", "Lists", status.get("submissions"));
    section("Từ chối", "Refused", status.get("refused"));
    section(
        "Thiếu danh sách so với số đã công bố",
        "Lists missing against published figures",
        status.get("missing"));
  }

  private void line(String vi, String en, Object value) {
    common.out().println(common.say(vi, en) + ": " + value);
  }

  private void section(String vi, String en, Object rows) {
    List<?> lines = (List<?>) rows;
    common.out().println(common.say(vi, en) + ": " + (lines.isEmpty() ? "–" : ""));
    lines.forEach(row -> common.out().println("  " + row));
  }

  private static List<Map<String, Object>> rows(PublishedQuery query, String sql) {
    PublishedQuery.Result result = query.run(sql);
    return result.rows().stream()
        .map(
            row -> {
              Map<String, Object> document = new LinkedHashMap<>();
              for (int column = 0; column < row.size(); column++) {
                document.put(result.columns().get(column), row.get(column));
              }
              return document;
            })
        .toList();
  }
}
