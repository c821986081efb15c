package vn.ocop.review.docx;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import vn.ocop.review.document.Span;
import vn.ocop.review.figure.Figure;

/** Stretches of text: numbers carry a bookmark, open places are highlighted. */
final class Runs {
  private static final int LONGEST_NAME = 40;
  private static final Pattern OPEN = Pattern.compile("\\[[^\\]]*]");

  private final Map<String, Integer> timesNamed = new HashMap<>();
  private int bookmarks;

  XWPFRun write(XWPFParagraph paragraph, Span span) {
    if (span.figure() == null) {
      XWPFRun run = paragraph.createRun();
      run.setText(span.text());
      if (span.isOpen()) {
        highlight(run);
      }
      return run;
    }
    return write(paragraph, span.text(), span.figure());
  }

  /** A number between the ends of a bookmark named by its key: {@code f_valid_4}. */
  XWPFRun write(XWPFParagraph paragraph, String text, Figure figure) {
    BigInteger id = BigInteger.valueOf(++bookmarks);
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(id);
    start.setName(bookmark(figure.key()));
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    paragraph.getCTP().addNewBookmarkEnd().setId(id);
    return run;
  }

  /** Text whose open places stand in brackets. */
  void marked(XWPFParagraph paragraph, String text) {
    Matcher open = OPEN.matcher(text);
    int end = 0;
    while (open.find()) {
      plain(paragraph, text.substring(end, open.start()));
      XWPFRun run = paragraph.createRun();
      run.setText(open.group());
      highlight(run);
      end = open.end();
    }
    plain(paragraph, text.substring(end));
  }

  private static void plain(XWPFParagraph paragraph, String text) {
    if (!text.isEmpty()) {
      paragraph.createRun().setText(text);
    }
  }

  private static void highlight(XWPFRun run) {
    run.setTextHighlightColor(STHighlightColor.YELLOW.toString());
  }

  /** Word allows 40 characters and each name once. */
  private String bookmark(String key) {
    String name = cut("f_" + key.replaceAll("[^A-Za-z0-9_]", "_"), LONGEST_NAME);
    int times = timesNamed.merge(name, 1, Integer::sum);
    String tail = times == 1 ? "" : "__" + times;
    return cut(name, LONGEST_NAME - tail.length()) + tail;
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }
}
