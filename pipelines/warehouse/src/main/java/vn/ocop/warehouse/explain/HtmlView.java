package vn.ocop.warehouse.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.warehouse.explain.Explanation.Cell;
import vn.ocop.warehouse.explain.Explanation.Event;
import vn.ocop.warehouse.explain.Explanation.Member;
import vn.ocop.warehouse.explain.Explanation.Row;
import vn.ocop.warehouse.explain.Explanation.Side;

/** An explanation as one HTML page that loads nothing from elsewhere. */
public final class HtmlView {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--soft:color-mix(in srgb,currentColor 12%,transparent)}
      body{font:16px/1.5 system-ui,"Noto Sans",sans-serif;max-width:70rem;margin:1.5rem auto;padding:0 1rem}
      h1{font-size:1.5rem;margin:.3rem 0}h2{font-size:1.2rem;margin:1.8rem 0 .5rem;border-left:4px solid #a3161c;padding-left:.6rem}
      h3{font-size:1rem;margin:1.1rem 0 .1rem}p{margin:.2rem 0}
      .value{font-size:1.7rem;font-weight:700}.note{opacity:.75;font-size:.9rem}
      .label{background:#b3261e;color:#fff;font-weight:700;text-align:center;padding:.3rem}
      .differs{color:#c22;font-weight:700}.scroll{overflow-x:auto}
      table{border-collapse:collapse;margin:.3rem 0 .6rem;font-size:.9rem}
      td,th{border:1px solid var(--soft);padding:.2rem .5rem;text-align:left;vertical-align:top}th{background:var(--soft)}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}dt{font-weight:600}dd{margin:0}
      ol{columns:18rem;column-gap:2rem;margin:.4rem 0}li{break-inside:avoid}
      pre{background:var(--soft);padding:.8rem;overflow:auto;font-size:.82rem}summary{cursor:pointer;font-weight:600}
      @media (max-width:34rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}
      @media print{body{max-width:none;margin:0}h3,table{break-inside:avoid}h3{break-after:avoid}}
      """;

  private final Explanation explanation;
  private final Words words;
  private final StringBuilder page = new StringBuilder();
  private final Map<String, Integer> numbers = new HashMap<>();

  private HtmlView(Explanation explanation, boolean isEnglish) {
    this.explanation = explanation;
    this.words = new Words(isEnglish);
  }

  /** The page. */
  public static String of(Explanation explanation, boolean isEnglish) {
    HtmlView view = new HtmlView(explanation, isEnglish);
    explanation.events().forEach(event -> view.numbers.put(event.id(), view.numbers.size() + 1));
    view.head(isEnglish);
    view.facts();
    view.side(explanation.numerator(), true);
    if (explanation.denominator() != null) {
      view.side(explanation.denominator(), false);
    }
    view.heading("Các lần công nhận và dòng chứng cứ", "Recognitions and their rows");
    explanation.events().forEach(view::event);
    view.heading("Làm lại", "Do it again");
    view.element("pre", explanation.command());
    view.page.append("<details>");
    view.element("summary", view.words.say("Câu lệnh SQL của chỉ tiêu", "The indicator's SQL"));
    view.element("pre", explanation.sql().strip());
    view.page.append("</details>");
    view.page.append("</body></html>\n");
    return view.page.toString();
  }

  private void head(boolean isEnglish) {
    Explanation.Definition definition = explanation.definition();
    String title =
        words.say(definition.nameVi(), definition.nameEn())
            + " – "
            + words.say(explanation.unit().nameVi(), explanation.unit().nameEn());
    page.append("<!doctype html><html lang=\"").append(isEnglish ? "en" : "vi");
    page.append("\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\"");
    page.append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width\">");
    element("title", title);
    page.append("<style>").append(STYLE).append("</style></head><body>");
    label();
    element("h1", title);
    page.append("<p class=\"value\">");
    page.append(escaped(words.value(explanation.figure(), definition.unitOfMeasure())))
        .append("</p>");
  }

  /** What is not real, or not all that was received, says so first. */
  private void label() {
    Explanation.Publication publication = explanation.publication();
    String label = words.say(publication.labelVi(), publication.labelEn());
    if (label != null) {
      page.append("<p class=\"label\">").append(escaped(label)).append("</p>");
    }
    if (publication.knownBy() != null) {
      page.append("<p class=\"label\">");
      page.append(escaped(words.knownBy(publication))).append("</p>");
    }
  }

  private void facts() {
    Explanation.Asked asked = explanation.asked();
    Explanation.Figure figure = explanation.figure();
    Explanation.Definition definition = explanation.definition();
    Explanation.ChosenUnit unit = explanation.unit();
    page.append("<dl>");
    fact("Đơn vị", "Unit", unit.unitId() + " – " + words.say(unit.whyVi(), unit.whyEn()));
    String from = asked.periodFrom() == null ? "" : words.day(asked.periodFrom()) + " – ";
    fact("Thời gian", "Time", from + words.day(asked.asOf()));
    fact("Cơ sở", "Basis", words.of(asked.basis()));
    fact("Địa giới", "Geography", words.of(asked.geography()));
    fact("Phân tổ", "Category", words.category(asked.category()));
    String denominator =
        figure.denominator() == null ? "" : " / " + words.number(figure.denominator());
    fact(
        "Tử số / mẫu số",
        "Numerator / denominator",
        words.number(figure.numerator()) + denominator);
    fact("Độ phủ", "Coverage", words.coverage(figure));
    String version = explanation.publication().version();
    fact("Bản công bố", "Published version", version + "; " + words.published(explanation));
    fact("Tử số là", "Numerator is", definition.numeratorVi());
    fact("Mẫu số là", "Denominator is", definition.denominatorVi());
    fact("Đối tượng đếm", "Counted", words.of(definition.countUnit()));
    fact("Chiều tốt", "Direction", words.of(definition.direction()));
    fact("Căn cứ", "Legal source", definition.legalSource());
    page.append("</dl>");
  }

  private void side(Side side, boolean isNumerator) {
    heading(
        isNumerator ? "Tử số gồm" : "Mẫu số gồm",
        isNumerator ? "In the numerator" : "In the denominator");
    page.append(side.agrees() ? "<p>" : "<p class=\"differs\">");
    page.append(escaped(words.agreement(side, isNumerator))).append("</p><ol>");
    side.members().forEach(this::member);
    page.append("</ol>");
  }

  private void member(Member member) {
    page.append("<li>").append(escaped(member.name()));
    for (String event : member.events()) {
      int number = numbers.get(event);
      page.append(" <a href=\"#r").append(number).append("\">[").append(number).append("]</a>");
    }
    page.append("</li>");
  }

  private void event(Event event) {
    int number = numbers.get(event.id());
    page.append("<h3 id=\"r").append(number).append("\">[").append(number).append("] ");
    page.append(escaped(event.product())).append("</h3><p>");
    if (event.producer() != null) {
      page.append(escaped(event.producer())).append(" (");
      page.append(escaped(words.of(event.producerType()))).append("). ");
    }
    page.append(escaped(words.event(event))).append("</p>");
    event.rows().forEach(this::row);
  }

  private void row(Row row) {
    String place =
        row.file()
            + words.say(", trang ", ", sheet ")
            + row.sheet()
            + words.say(", dòng ", ", row ")
            + row.row();
    page.append("<p class=\"note\">").append(escaped(place)).append("</p>");
    page.append("<div class=\"scroll\"><table><tr>");
    cells(row.cells(), "th");
    page.append("</tr><tr>");
    row.cells().forEach(cell -> element("td", cell.text()));
    page.append("</tr></table></div>");
  }

  private void cells(List<Cell> cells, String tag) {
    for (Cell cell : cells) {
      element(tag, (cell.address() + " " + cell.heading()).strip());
    }
  }

  private void heading(String vi, String en) {
    element("h2", words.say(vi, en));
  }

  private void fact(String vi, String en, String value) {
    element("dt", words.say(vi, en));
    element("dd", value == null ? "–" : value);
  }

  private void element(String tag, String text) {
    page.append('<').append(tag).append('>').append(escaped(text));
    page.append("</").append(tag).append('>');
  }

  private static String escaped(String text) {
    return String.valueOf(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
