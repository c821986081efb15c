package vn.ocop.review.html;

import vn.ocop.review.document.Report;
import vn.ocop.review.document.Report.Definition;
import vn.ocop.review.figure.Figure;

/** What every number is, below the document; not printed. */
final class Trace {
  private Trace() {}

  static void write(StringBuilder html, Report report) {
    html.append(
        "<section class=\"trace\">\n<h1>Mỗi số là gì</h1>\n<p class=\"note\">Không in. Câu SQL");
    html.append(" đầy đủ của từng số ở tệp truy vết kèm theo; bản công bố ");
    html.append(Markup.text(report.madeFrom().version())).append(".</p>\n<dl>\n");
    for (Figure figure : report.figures()) {
      html.append("<dt id=\"").append(Markup.id(figure)).append("\">");
      html.append(Markup.text(figure.name())).append(": ").append(Markup.text(figure.text()));
      html.append("</dt>\n<dd>").append(Markup.text(figure.meaning()));
      html.append(" · ").append(figure.key());
      Definition definition = report.definitions().get(String.valueOf(figure.indicator()));
      if (definition != null) {
        html.append(" · ").append(figure.indicator()).append(": ");
        html.append(Markup.text(definition.numerator()));
      }
      html.append("</dd>\n");
      counted(html, figure);
    }
    html.append("</dl>\n</section>\n");
  }

  /** Only the last line of the select, which tells this number from its neighbours. */
  private static void counted(StringBuilder html, Figure figure) {
    if (figure.rows() >= 0) {
      String sql = figure.sql();
      String last = sql.substring(sql.lastIndexOf('\n') + 1);
      html.append("<dd><code>").append(Markup.text(last)).append("</code></dd>\n");
    }
  }
}
