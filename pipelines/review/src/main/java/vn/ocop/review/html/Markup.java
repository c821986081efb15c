package vn.ocop.review.html;

import java.util.regex.Pattern;
import vn.ocop.review.document.Span;
import vn.ocop.review.figure.Figure;

/** Texts as HTML. */
final class Markup {
  private static final Pattern OPEN = Pattern.compile("\\[[^\\]]*]");

  private Markup() {}

  /** Text with the room that is left for a pen. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("  ", " \u00a0");
  }

  /** Text whose open places stand in brackets. */
  static String marked(String text) {
    return OPEN.matcher(text(text)).replaceAll(open -> "<mark>" + open.group() + "</mark>");
  }

  static String span(Span span) {
    if (span.figure() != null) {
      return number(span.text(), span.figure());
    }
    return span.isOpen() ? "<mark>" + text(span.text()) + "</mark>" : text(span.text());
  }

  /** A number that leads to what it is. */
  static String number(String text, Figure figure) {
    return "<a class=\"f\" href=\"#%s\" title=\"%s\">%s</a>"
        .formatted(id(figure), text(figure.name() + " – " + figure.meaning()), text(text));
  }

  static String id(Figure figure) {
    return "k-" + figure.key();
  }
}
