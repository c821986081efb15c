package vn.ocop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      "select u.name_vi, cast(r.as_of as varchar) as as_of, i.name_vi as indicator,"
          + " r.published_value, r.computed_value from reconciliation r"
          + " join unit u on u.unit_id = r.unit_id"
          + " join indicator i on i.indicator_code = r.indicator_code"
          + " where r.verdict = 'lists_missing' and r.category = 'all'"
          + " and r.indicator_code = 'products_total'"
          + " order by r.published_value - coalesce(r.computed_value, 0) desc, r.figure_id limit 10";

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
    line("Tính đến ngày", "As of", common.date(String.valueOf(status.get("as_of"))));
    line("Bộ máy", "Engine", status.get("engine"));
    line("Các bản đang giữ", "Versions kept", joined(status.get("versions")));
    line("Đã đóng băng", "Frozen", joined(status.get("frozen")));
    section(
        "Danh sách", "Lists", status.get("submissions"), "%s: %s tệp, %s dòng, %s nạp, %s cách ly");
    section("Từ chối", "Refused", status.get("refused"), "%s (%s)");
    section(
        "Thiếu danh sách so với số đã công bố (số công bố nhiều hơn số tính được)",
        "Lists missing against published figures",
        status.get("missing"),
        "%s %s %s: công bố %s, danh sách cho %s");
  }

  private void line(String vi, String en, Object value) {
    common.out().println(common.say(vi, en) + ": " + value);
  }

  private static String joined(Object names) {
    List<?> all = (List<?>) names;
    return all.isEmpty()
        ? "–"
        : all.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  @SuppressWarnings("unchecked")
  private void section(String vi, String en, Object rows, String format) {
    List<Map<String, Object>> lines = (List<Map<String, Object>>) rows;
    common.out().println(common.say(vi, en) + ":" + (lines.isEmpty() ? " –" : ""));
    for (Map<String, Object> row : lines) {
      common
          .out()
          .println("  " + format.formatted(row.values().stream().map(this::cell).toArray()));
    }
  }

  private String cell(Object value) {
    if (value instanceof Double number && number == Math.rint(number)) {
      return String.format(common.locale(), "%,d", Math.round(number));
    }
    return value == null
        ? "–"
        : value instanceof Number number
            ? String.format(common.locale(), "%,d", number.longValue())
            : value.toString();
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
