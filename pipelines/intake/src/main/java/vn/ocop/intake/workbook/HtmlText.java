package vn.ocop.intake.workbook;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Gathers the text of a part of a web page as it is shown: blanks as one, line breaks kept. */
final class HtmlText {
  private final StringBuilder text = new StringBuilder();

  /** The text of an element, tables inside of it included. */
  static String of(Element element) {
    HtmlText gathered = new HtmlText();
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            return gathered.add(node) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            gathered.end(node);
            return FilterResult.CONTINUE;
          }
        });
    return gathered.take();
  }

  /** Adds what a node itself shows; false when what it holds is not shown. */
  boolean add(Node node) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      if (HtmlReader.LEFT_OUT.contains(element.normalName())) {
        return false;
      }
      if (element.normalName().equals("img")) {
        add(" " + element.attr("alt") + " ");
      }
      if (element.isBlock() || element.normalName().equals("br")) {
        breakLine();
      }
    }
    return true;
  }

  /** What follows a block stands below it. */
  void end(Node node) {
    if (node instanceof Element element && element.isBlock()) {
      breakLine();
    }
  }

  /** Adds words; blanks count as one. */
  void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!isBlank) {
        text.append(c);
      } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  private void breakLine() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }

  /** The text so far; the next begins anew. */
  String take() {
    String taken = text.toString().strip();
    text.setLength(0);
    return taken;
  }
}
