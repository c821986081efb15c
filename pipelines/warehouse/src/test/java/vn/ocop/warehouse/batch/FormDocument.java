package vn.ocop.warehouse.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.domain.catalogue.YamlDocuments;

/** The text of docs/reference/forms.md, made from conf/forms. */
final class FormDocument {
  /** Fields that are dropped before anything is written. */
  private static final List<String> PERSONAL = List.of("phone", "email", "identity_number");

  private final Path root;

  FormDocument(Path root) {
    this.root = root;
  }

  String text() {
    JsonNode shared = YamlDocuments.parse(root.resolve("conf/forms/headings.yaml"));
    StringBuilder text =
        new StringBuilder(
            """
            # Biểu mẫu · Forms

            Danh sách được nhận ra theo tiêu đề cột và tên danh sách, không theo vị trí. Dấu, chữ hoa, chữ thường không phân biệt. `./ocop forms explain TỆP` nói danh sách khớp biểu nào và vì sao;
            `./ocop template BIỂU --unit MÃ` tạo tệp mẫu. Cột đánh dấu ✎ có trong tệp mẫu.
            """);
    for (JsonNode form : formFiles()) {
      text.append(form(form, shared));
    }
    text.append(
        "\n## Tiêu đề và cách viết · Headings\n\n| trường | các cách viết được nhận ra |\n|---|---|\n");
    shared
        .path("headings")
        .fields()
        .forEachRemaining(
            heading ->
                text.append(
                    "| `%s` | %s |\n"
                        .formatted(
                            heading.getKey(),
                            ReferenceDocuments.cell(joined(heading.getValue(), " · ")))));
    return text.toString();
  }

  private static String form(JsonNode form, JsonNode shared) {
    StringBuilder text = new StringBuilder();
    text.append(
        "\n## %s\n\n*%s* · `%s`, phiên bản %s\n\n"
            .formatted(
                form.path("name_vi").asText(),
                form.path("name_en").asText(),
                form.path("code").asText(),
                form.path("version").asText()));
    List<String> required = new ArrayList<>();
    form.path("required").forEach(one -> required.add(headings(one, shared)));
    text.append("Phải có · required: ").append(String.join("; ", required)).append(".\n\n");
    text.append("| trường | tiêu đề | điền gì |\n|---|---|---|\n");
    List<String> offered = new ArrayList<>();
    form.path("template").path("columns").forEach(column -> offered.add(column.asText()));
    for (JsonNode field : form.path("fields")) {
      JsonNode hint = shared.path("hints").path(field.asText());
      String mark = offered.contains(field.asText()) ? " ✎" : "";
      String example =
          hint.path("example").asText().isEmpty() ? "" : " Ví dụ: " + hint.path("example").asText();
      String filled =
          PERSONAL.contains(field.asText())
              ? "Bị bỏ khi đọc, không lưu."
              : hint.path("text").asText() + example;
      String heading = shared.path("headings").path(field.asText()).path(0).asText();
      text.append(
          "| `%s`%s | %s | %s |\n"
              .formatted(
                  field.asText(),
                  mark,
                  ReferenceDocuments.cell(heading),
                  ReferenceDocuments.cell(filled)));
    }
    for (JsonNode block : form.path("blocks")) {
      String columns =
          block.has("like")
              ? "các cột như khối " + block.path("like").asText()
              : columns(block.path("headings"));
      text.append(
          "\nKhối cột %s, dưới ô “%s”: %s.\n"
              .formatted(
                  block.path("number").asText(), joined(block.path("markers"), "”, “"), columns));
    }
    if (form.has("years")) {
      text.append("\nMỗi năm một cột hoặc một nhóm cột: ")
          .append(columns(form.path("years").path("headings")))
          .append(".\n");
    }
    return text.toString();
  }

  /** Fields of which one is needed, each by its usual heading. */
  private static String headings(JsonNode fields, JsonNode shared) {
    List<String> texts = new ArrayList<>();
    for (JsonNode field : fields) {
      String heading = shared.path("headings").path(field.asText()).path(0).asText();
      texts.add(heading + " (`" + field.asText() + "`)");
    }
    return String.join(" hoặc ", texts);
  }

  /** The columns of a group of columns, each by its usual heading. */
  private static String columns(JsonNode headings) {
    List<String> texts = new ArrayList<>();
    headings
        .fields()
        .forEachRemaining(
            column ->
                texts.add(column.getValue().path(0).asText() + " (`" + column.getKey() + "`)"));
    return String.join(", ", texts);
  }

  private List<JsonNode> formFiles() {
    try (Stream<Path> files = Files.list(root.resolve("conf/forms"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("headings.yaml"))
          .sorted()
          .map(YamlDocuments::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String joined(JsonNode values, String separator) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return String.join(separator, texts);
  }
}
