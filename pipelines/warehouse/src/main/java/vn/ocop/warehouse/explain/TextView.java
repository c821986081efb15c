package vn.ocop.warehouse.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ocop.warehouse.explain.Explanation.Cell;
import vn.ocop.warehouse.explain.Explanation.Event;
import vn.ocop.warehouse.explain.Explanation.Member;
import vn.ocop.warehouse.explain.Explanation.Row;
import vn.ocop.warehouse.explain.Explanation.Side;

/** An explanation as text for the console. */
public final class TextView {
  private final Explanation explanation;
  private final Words words;
  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> numbers = new HashMap<>();

  private TextView(Explanation explanation, boolean isEnglish, int limit) {
    this.explanation = explanation;
    this.words = new Words(isEnglish);
    this.limit = limit;
  }

  /**
   * The whole explanation.
   *
   * @param limit most members and recognitions to list, 0 for all
   */
  public static String of(Explanation explanation, boolean isEnglish, int limit) {
    TextView view = new TextView(explanation, isEnglish, limit == 0 ? Integer.MAX_VALUE : limit);
    for (Event event : explanation.events()) {
      view.numbers.put(event.id(), view.numbers.size() + 1);
    }
    view.head();
    view.figure();
    view.definition();
    view.side(explanation.numerator(), true);
    if (explanation.denominator() != null) {
      view.side(explanation.denominator(), false);
    }
    view.events();
    view.sql();
    return view.text.toString();
  }

  private void head() {
    Explanation.Publication publication = explanation.publication();
    String label = words.say(publication.labelVi(), publication.labelEn());
    if (label != null) {
      text.append(label).append('\n');
    }
    if (publication.knownBy() != null) {
      text.append(words.knownBy(publication)).append('\n');
    }
    Explanation.ChosenUnit unit = explanation.unit();
    Explanation.Asked asked = explanation.asked();
    String name = words.say(explanation.definition().nameVi(), explanation.definition().nameEn());
    line(name + " – " + words.say(unit.nameVi(), unit.nameEn()));
    field("Đơn vị", "Unit", unit.unitId() + " – " + words.say(unit.whyVi(), unit.whyEn()));
    String time = words.say("tính đến ", "as of ") + words.day(asked.asOf());
    if (asked.periodFrom() != null) {
      time = words.day(asked.periodFrom()) + " – " + words.day(asked.asOf());
    }
    field("Thời gian", "Time", time);
    field("Cơ sở", "Basis", words.of(asked.basis()) + " (" + asked.basis() + ")");
    field("Địa giới", "Geography", words.of(asked.geography()));
    if (!"all".equals(asked.category())) {
      field("Phân tổ", "Category", asked.category());
    }
  }

  private void figure() {
    Explanation.Figure figure = explanation.figure();
    section("Số liệu", "The figure");
    field("Giá trị", "Value", words.value(figure, explanation.definition().unitOfMeasure()));
    if (figure.denominator() != null) {
      field(
          "Tử số / mẫu số",
          "Numerator / denominator",
          words.number(figure.numerator()) + " / " + words.number(figure.denominator()));
    }
    field("Độ phủ", "Coverage", words.coverage(figure));
    Explanation.Publication publication = explanation.publication();
    field(
        "Bản công bố",
        "Published version",
        publication.version()
            + words.say(", tính đến ", ", as of ")
            + words.day(publication.asOf())
            + "; "
            + words.published(explanation));
  }

  private void definition() {
    Explanation.Definition definition = explanation.definition();
    section("Định nghĩa", "Definition");
    field("Chỉ tiêu", "Indicator", definition.nameVi() + " / " + definition.nameEn());
    field("Tử số", "Numerator", definition.numeratorVi());
    field("Mẫu số", "Denominator", definition.denominatorVi());
    field("Đối tượng đếm", "Counted", words.of(definition.countUnit()));
    field("Chiều tốt", "Direction", words.of(definition.direction()));
    field("Căn cứ", "Legal source", definition.legalSource());
  }

  private void side(Side side, boolean isNumerator) {
    section(
        isNumerator ? "Tử số gồm" : "Mẫu số gồm",
        isNumerator ? "In the numerator" : "In the denominator");
    line("  " + words.agreement(side, isNumerator));
    side.members().stream().limit(limit).forEach(this::member);
    more(side.members().size());
  }

  private void member(Member member) {
    List<String> references =
        member.events().stream().map(id -> "[" + numbers.get(id) + "]").toList();
    line("  - " + member.name() + " " + String.join("", references));
  }

  private void events() {
    if (explanation.events().isEmpty()) {
      return;
    }
    section("Các lần công nhận và dòng chứng cứ", "Recognitions and their rows");
    explanation.events().stream().limit(limit).forEach(this::event);
    more(explanation.events().size());
  }

  private void event(Event event) {
    String producer =
        event.producer() == null
            ? words.say("không nêu chủ thể", "no producer named")
            : event.producer() + " (" + words.of(event.producerType()) + ")";
    line("  [" + numbers.get(event.id()) + "] " + event.product() + " – " + producer);
    line("      " + words.event(event));
    event.rows().forEach(this::row);
  }

  private void row(Row row) {
    line(
        "      → "
            + row.file()
            + words.say(", trang ", ", sheet ")
            + row.sheet()
            + words.say(", dòng ", ", row ")
            + row.row());
    String cells = row.cells().stream().map(TextView::cell).collect(Collectors.joining(" · "));
    line("        " + cells);
  }

  private static String cell(Cell cell) {
    String heading = cell.heading().isEmpty() ? "" : " " + cell.heading();
    return cell.address() + heading + ": " + cell.text();
  }

  private void sql() {
    section("Câu lệnh SQL", "SQL");
    line(explanation.sql().strip());
    section("Lệnh này", "This command");
    line("  " + explanation.command());
  }

  private void more(int size) {
    if (size > limit) {
      line(
          "  … "
              + words.say("còn ", "")
              + (size - limit)
              + words.say("; --limit 0 in đủ", " more; --limit 0 prints all"));
    }
  }

  private void section(String vi, String en) {
    text.append('\n').append(words.say(vi, en)).append('\n');
  }

  private void field(String vi, String en, String value) {
    line("  " + words.say(vi, en) + ": " + (value == null ? "–" : value));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
