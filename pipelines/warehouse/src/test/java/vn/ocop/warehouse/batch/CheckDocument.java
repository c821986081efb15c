package vn.ocop.warehouse.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.ocop.warehouse.reference.ThresholdFile;

/**
 * The catalogue of checks in docs/reference, made from the headers in sql/checks and conf/checks.
 */
final class CheckDocument {
  private static final Map<String, String> SEVERITIES =
      Map.of(
          "error", "Mức error: không công bố · Stops the publication",
          "warning", "Mức warning: công bố kèm lời nhắc · Shown beside the publication");

  private final Path root;

  CheckDocument(Path root) {
    this.root = root;
  }

  String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Danh mục kiểm tra · Catalogue of checks

            Mỗi lần chạy, mọi kiểm tra được đếm và ghi vào bảng `check_result`. Mức **error**: không công bố, bản công bố trước giữ nguyên. Mức **warning**: vẫn công bố, kèm lời nhắc.
            Những điều *không* phải lỗi nên không kiểm tra: hạng sao thấp hơn khung điểm (thiếu yêu cầu tối thiểu), hai sản phẩm trùng tên, năm quyết định khác năm đánh giá.
            **Ngưỡng** là số và ngày mà kiểm tra đọc, ghi ở `conf/checks/thresholds.yaml` và có trong bảng `check_threshold`; sửa ở đó, không cần sửa SQL.
            English: an error-level check stops the publication and keeps the last good one; a warning is shown. Thresholds are data in `conf/checks`.
            """);
    List<Map<String, Object>> thresholds =
        ThresholdFile.rows(root.resolve("conf"), root.resolve("sql"));
    for (String severity : List.of("error", "warning")) {
      text.append("\n## ").append(SEVERITIES.get(severity)).append("\n");
      SqlFile.below(root.resolve("sql/checks"), List.of("code")).stream()
          .filter(file -> severity.equals(file.value("severity")))
          .forEach(file -> text.append(check(file)).append(thresholds(file, thresholds)));
    }
    return text.toString();
  }

  private static String check(SqlFile file) {
    String theme = file.path().getParent().getFileName().toString();
    String name = file.path().getFileName().toString();
    return """

        ### %s

        *%s* · [`%s`](../../sql/checks/%s/%s)

        * Vì sao · why: %s
        * Phải làm gì · what to do: %s
        * Thông báo · message: %s · *%s*
        """
        .formatted(
            file.value("name_vi"),
            file.value("name_en"),
            file.value("code"),
            theme,
            name,
            file.value("why_vi"),
            file.value("what_to_do_vi"),
            file.value("message_vi"),
            file.value("message_en"));
  }

  private static String thresholds(SqlFile file, List<Map<String, Object>> thresholds) {
    StringBuilder text = new StringBuilder();
    for (Map<String, Object> threshold : thresholds) {
      if (threshold.get("check_code").equals(file.value("code"))) {
        Object number = threshold.get("number_value");
        text.append(
            "* Ngưỡng · threshold `%s` = **%s**: %s (%s). *%s.*\n"
                .formatted(
                    threshold.get("threshold_code"),
                    number == null ? threshold.get("date_value") : number,
                    threshold.get("meaning_vi"),
                    threshold.get("source"),
                    threshold.get("meaning_en")));
      }
    }
    return text.toString();
  }
}
