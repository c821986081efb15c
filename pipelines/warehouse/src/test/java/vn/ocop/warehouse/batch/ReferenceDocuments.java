package vn.ocop.warehouse.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.domain.catalogue.TableCatalogue.Column;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.domain.text.CsvTable;

/** The texts of docs/reference, made from the headers in sql/ and the data in conf/. */
final class ReferenceDocuments {
  private static final Map<String, String> THEMES =
      Map.of(
          "certificates", "Giấy chứng nhận · Certificates",
          "flows", "Trong kỳ · Flows of a period",
          "places", "Địa bàn · Places",
          "producers", "Chủ thể · Producers",
          "products", "Sản phẩm · Products",
          "quality", "Chất lượng dữ liệu · Data quality",
          "revenue", "Doanh thu · Revenue",
          "scores", "Điểm đánh giá · Scores");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("product", "sản phẩm"),
          Map.entry("producer", "chủ thể"),
          Map.entry("commune", "xã"),
          Map.entry("recognition", "lần công nhận"),
          Map.entry("row", "dòng dữ liệu"),
          Map.entry("share", "tỷ lệ"),
          Map.entry("day", "ngày"),
          Map.entry("point", "điểm"),
          Map.entry("million_vnd", "triệu đồng"),
          Map.entry("issue", "phát hiện trên 100 dòng"),
          Map.entry("cumulative", "lũy kế"),
          Map.entry("cumulative_net", "lũy kế trừ đã rút"),
          Map.entry("valid", "còn hiệu lực"),
          Map.entry("flow", "trong kỳ"),
          Map.entry("up", "càng cao càng tốt"),
          Map.entry("down", "càng thấp càng tốt"),
          Map.entry("none", "không có chiều tốt, xấu"));

  /** What the columns of the rules are called. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("rule_set", "bộ quy định"),
          Map.entry("valid_from", "từ ngày"),
          Map.entry("valid_to", "đến ngày"),
          Map.entry("name_vi", "tên"),
          Map.entry("name_en", "English"),
          Map.entry("valid_months", "thời hạn (tháng)"),
          Map.entry("legal_source", "căn cứ"),
          Map.entry("star", "hạng sao"),
          Map.entry("score_from", "điểm từ"),
          Map.entry("score_below", "đến dưới"),
          Map.entry("recognising_level", "cấp công nhận"),
          Map.entry("opens_days_before", "sớm nhất trước (ngày)"),
          Map.entry("closes_days_before", "muộn nhất trước (ngày)"),
          Map.entry("tail_days", "kéo dài (ngày)"),
          Map.entry("applies_to", "áp dụng cho"),
          Map.entry("group_code", "nhóm"),
          Map.entry("taxonomy", "bộ phân nhóm"),
          Map.entry("branch", "ngành cũ"),
          Map.entry("note", "ghi chú"));

  private final Path root;

  private ReferenceDocuments(Path root) {
    this.root = root;
  }

  /** All documents: file name to text. */
  static Map<String, String> all(Path root) {
    ReferenceDocuments documents = new ReferenceDocuments(root);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("README.md", documents.index());
    all.put("indicators.md", documents.indicators());
    all.put("checks.md", new CheckDocument(root).text());
    all.put("mart.md", documents.mart());
    all.put("forms.md", new FormDocument(root).text());
    all.put("rules.md", documents.rules());
    return all;
  }

  private String index() {
    return """
        # Tra cứu · Reference

        Made from `sql/` and `conf/` by a test, which fails when they differ; nothing here is written by hand.

        | tài liệu | nội dung |
        |---|---|
        | [Sổ tay chỉ tiêu · Handbook of indicators](indicators.md) | %d chỉ tiêu: tử số, mẫu số, cơ sở tính, căn cứ |
        | [Danh mục kiểm tra · Catalogue of checks](checks.md) | %d quy tắc: vì sao, phải làm gì |
        | [Từ điển dữ liệu · Data dictionary](mart.md) | các bảng và cột của tệp công bố `ocop.duckdb` |
        | [Biểu mẫu · Forms](forms.md) | các loại danh sách được nhận ra, cột và cách viết tiêu đề |
        | [Quy định theo thời gian · Rules by date](rules.md) | bộ quy định, khung điểm, cấp công nhận, thời hạn, chuyển tiếp, phân nhóm |
        | [Thông báo có mã · Numbered messages](../errors.md) | các thông báo khi đọc danh sách và khi chạy |
        """
        .formatted(files("indicators").size(), files("checks").size());
  }

  private String indicators() {
    StringBuilder text =
        new StringBuilder(
            """
            # Sổ tay chỉ tiêu · Handbook of indicators

            **Đọc một con số.** Mỗi số liệu luôn đi cùng: ngày tính (hoặc từ ngày – đến ngày), cơ sở tính, địa giới và danh sách mà nó dựa vào. Thiếu một trong các điều đó thì chưa
            so sánh được hai con số.

            | cơ sở | nghĩa |
            |---|---|
            | lũy kế · `cumulative` | đã từng được công nhận đến ngày tính, theo hạng gần nhất; không bao giờ giảm |
            | lũy kế trừ đã rút · `cumulative_net` | lũy kế trừ sản phẩm đã bị thu hồi, đưa ra khỏi danh sách; trở lại khi được công nhận lại |
            | còn hiệu lực · `valid` | giấy chứng nhận đang có hiệu lực vào ngày tính (36 tháng, và thời gian kéo dài nếu quy định có) |
            | trong kỳ · `flow` | việc xảy ra từ ngày đầu kỳ đến ngày tính |

            * **Ít nhất** hay **trên danh sách đã nhận**: khi danh sách chưa đủ so với số đã công bố (cột `coverage`), số lũy kế chỉ là mức thấp nhất; tỷ lệ, bình quân, số theo hạng và số
              còn hiệu lực chỉ đúng trên danh sách đã nhận.
            * **Không có dòng** nghĩa là không đo được hoặc không có gì xảy ra, không phải số 0 đã được xác nhận.
            * **Hai địa giới**: `recorded` (như khi ghi nhận) và `2025-07-01` (34 tỉnh, hai cấp). Tổng cả nước của hai địa giới luôn bằng nhau.
            * **Tỷ lệ** tính trên chủ thể, trừ khi tên chỉ tiêu nói khác; “chưa xác định” ở lại trong mẫu số.
            * **Phân tổ** (`category`): `all` tất cả; `3`, `4`, `5` hạng sao; `5_province` 5 sao cấp tỉnh 2018–2019; `potential_5` tiềm năng 5 sao; loại hình chủ thể, nhóm sản phẩm, năm, khoảng điểm theo
              từng chỉ tiêu.
            * **Có ở đâu**: tổng số, hạng sao, tỷ lệ và giấy chứng nhận của cả nước, tỉnh, huyện có ở từng cuối tháng; các chỉ tiêu khác ở cuối năm và ngày tính; xã chỉ có ở cuối năm và ngày tính.
              Ngày bất kỳ khác: `./ocop explain`.
            * **Theo về từng ô**: `./ocop explain CHỈ_TIÊU --unit 20 --as-of 2023-12-31` in định nghĩa, con số, câu lệnh SQL, các lần công nhận và dòng, ô của danh sách.
            * English: every figure has a date, a basis, a geography and a coverage. No row means not measurable or nothing happened, never a confirmed zero.

            """);
    Map<String, List<SqlFile>> themes = new TreeMap<>();
    files("indicators")
        .forEach(
            file ->
                themes
                    .computeIfAbsent(
                        file.path().getParent().getFileName().toString(), t -> new ArrayList<>())
                    .add(file));
    themes.forEach((theme, files) -> text.append(contents(theme, files)));
    themes.forEach(
        (theme, files) -> {
          text.append("\n## ").append(title(theme)).append('\n');
          files.forEach(file -> text.append(indicator(file, theme)));
        });
    return text.toString();
  }

  private static String contents(String theme, List<SqlFile> files) {
    return "**"
        + title(theme)
        + "**: "
        + files.stream()
            .map(file -> "[" + file.value("name_vi") + "](#" + file.value("code") + ")")
            .collect(Collectors.joining(" · "))
        + "\n\n";
  }

  private static String title(String theme) {
    return THEMES.getOrDefault(theme, theme);
  }

  private static String indicator(SqlFile file, String theme) {
    String code = file.value("code");
    String bases =
        Stream.of(file.value("basis").split(",\\s*"))
            .map(basis -> WORDS.get(basis) + " (`" + basis + "`)")
            .collect(Collectors.joining(", "));
    return """

        ### %s <a id="%s"></a>

        *%s* · `%s`

        * Tử số · numerator: %s.
        * Mẫu số · denominator: %s.
        * Cơ sở · basis: %s. Đếm · counts: %s. Đơn vị · unit: %s. Chiều · direction: %s.
        * Căn cứ · source: %s.
        * SQL: [`sql/indicators/%s/%s.sql`](../../sql/indicators/%s/%s.sql), từ phiên bản · since %s.
        """
        .formatted(
            file.value("name_vi"),
            code,
            file.value("name_en"),
            code,
            file.value("numerator_vi"),
            file.value("denominator_vi").startsWith("(")
                ? "không có, đây là số đếm"
                : file.value("denominator_vi"),
            bases,
            WORDS.get(file.value("count_unit")),
            WORDS.get(file.value("unit")),
            WORDS.get(file.value("direction")),
            file.value("legal_source"),
            theme,
            code,
            theme,
            code,
            file.value("since"));
  }

  private String mart() {
    StringBuilder text =
        new StringBuilder(
            """
            # Từ điển dữ liệu · Data dictionary

            Các bảng của `published/current/ocop.duckdb` (cũng có trong `parquet/`). Mỗi bảng, mỗi cột có chú thích trong chính tệp đó: `comment` của `duckdb_tables()`, `duckdb_columns()`.
            Tên và kiểu của một cột giống nhau ở mọi bảng. Đơn vị hành chính luôn là `unit_id` (mã@đợt phân chia), vì mã được dùng lại từ 01/7/2025.

            """);
    List<Table> tables = TableCatalogue.load(root.resolve("sql")).mart();
    text.append(
        tables.stream()
            .map(table -> "[" + table.name() + "](#" + table.name() + ")")
            .collect(Collectors.joining(" · ", "", "\n")));
    for (Table table : tables) {
      String key =
          table.key().isEmpty()
              ? "–"
              : String.join(", ", table.key().stream().map(k -> "`" + k + "`").toList());
      text.append(
          "\n## %s <a id=\"%s\"></a>\n\n%s. *%s.*\n\nKhóa · key: %s\n\n| cột | kiểu | nghĩa | meaning |\n|---|---|---|---|\n"
              .formatted(table.name(), table.name(), table.vi(), table.en(), key));
      for (Column column : table.columns()) {
        text.append(
            "| `%s` | %s | %s | %s |\n"
                .formatted(
                    column.name(),
                    column.type().name().toLowerCase(Locale.ROOT),
                    cell(column.vi()),
                    cell(column.en())));
      }
    }
    return text.toString();
  }

  private String rules() {
    return """
        # Quy định theo thời gian · Rules by date

        Dữ liệu của `conf/rules` và `conf/taxonomy`. **?** đánh dấu điều chưa kiểm chứng từ văn bản gốc, hoặc là cách hiểu, cách đếm của người lập bảng. Hạng sao không suy ra từ điểm: khung điểm
        chỉ cho biết hạng cao nhất có thể đạt; thiếu một yêu cầu tối thiểu thì hạng thấp hơn. 1 và 2 sao không có quyết định, không có giấy chứng nhận.
        “Đến dưới” không kể chính điểm đó; riêng khung 5 sao kể cả 100 điểm.
        English: the score bounds the star from above only; "?" marks what was not verified from the original document.
        """
        + csv("Bộ quy định · Rule sets", "rules/rule_sets.csv")
        + csv("Khung điểm và cấp công nhận · Bands and recognising level", "rules/star_bands.csv")
        + csv("Thời gian nộp hồ sơ đánh giá lại · Filing window", "rules/reevaluation_windows.csv")
        + csv("Kéo dài hiệu lực · Statutory tail", "rules/validity_tails.csv")
        + csv("Chuyển tiếp · Transition", "rules/transitions.csv")
        + csv("Nhóm sản phẩm · Product groups", "taxonomy/product_groups.csv")
        + csv("Sáu ngành cũ thành nhóm mới · Old branches to groups", "taxonomy/branches.csv");
  }

  private String csv(String title, String file) {
    CsvTable table = CsvTable.read(root.resolve("conf").resolve(file));
    StringBuilder text = new StringBuilder("\n## ").append(title).append("\n\n");
    List<String> names = table.columns();
    text.append(
        names.stream()
            .map(name -> name.startsWith("is_") ? "?" : COLUMNS.get(name) + " `" + name + "`")
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    text.append("|---".repeat(names.size())).append("|\n");
    for (String[] row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int index = 0; index < names.size(); index++) {
        cells.add(mark(names.get(index), row[index]));
      }
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
    return text.toString();
  }

  private static String mark(String column, String value) {
    if (column.equals("is_uncertain")) {
      return value.equals("1") ? "?" : "";
    }
    if (column.equals("is_certain")) {
      return value.equals("1") ? "" : "?";
    }
    return cell(value);
  }

  private List<SqlFile> files(String folder) {
    return SqlFile.below(root.resolve("sql").resolve(folder), List.of("code"));
  }

  static String cell(String text) {
    return text.strip().replace("|", "\\|").replace('\n', ' ');
  }
}
