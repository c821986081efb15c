package vn.ocop.review.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Heading;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.Block.Paragraph.Kind;
import vn.ocop.review.document.Report;
import vn.ocop.review.document.Report.Appendix;
import vn.ocop.review.document.Report.Foot;
import vn.ocop.review.document.Report.Head;
import vn.ocop.review.document.Span;
import vn.ocop.review.document.Table;

/** Writes reports as one HTML file. */
public final class HtmlWriter {
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

  private final Report report;
  private final StringBuilder html = new StringBuilder(1 << 18);
  private int first;
  private int second;
  private boolean isInList;

  private HtmlWriter(Report report) {
    this.report = report;
  }

  /** The page: the same report gives the same bytes. */
  public static byte[] write(Report report) {
    return new HtmlWriter(report).compose().getBytes(StandardCharsets.UTF_8);
  }

  private String compose() {
    String library = resource("echarts.common.min.js");
    String script = resource("review.js");
    html.append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'; img-src data:; script-src ")
        .append(hash(library))
        .append(' ')
        .append(hash(script))
        .append("\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(Markup.text(report.kind() + ": " + report.subject() + " – " + report.unit()))
        .append("</title>\n<style>\n")
        .append(resource("review.css"))
        .append("</style>\n</head>\n<body>\n<main>\n");
    head(report.head());
    html.append("<h1>").append(Markup.text(report.kind())).append("</h1>\n<p class=\"subject\">");
    html.append(Markup.text(report.subject())).append("</p>\n");
    html.append("<p class=\"note\">").append(Markup.marked(report.head().to())).append("</p>\n");
    report.blocks().forEach(this::block);
    list(false);
    foot(report.foot());
    for (int i = 0; i < report.appendices().size(); i++) {
      appendix(report.appendices().get(i), Appendix.heading(i, report.appendices().size()));
    }
    Trace.write(html, report);
    html.append("</main>\n<script>").append(library).append("</script>\n<script>");
    html.append(script).append("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private void head(Head head) {
    html.append("<header class=\"office\">\n<div><p>")
        .append(Markup.text(head.parentBody()))
        .append("</p><p><b class=\"line\">")
        .append(Markup.marked(head.body()))
        .append("</b></p></div>\n<div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>")
        .append("<p><b class=\"line\">Độc lập - Tự do - Hạnh phúc</b></p></div>\n<p>")
        .append(Markup.marked(head.number()))
        .append("</p>\n<p><i>")
        .append(Markup.text(head.place()))
        .append(", ngày &emsp; tháng &emsp; năm &emsp;</i></p>\n</header>\n");
  }

  private void foot(Foot foot) {
    html.append("<div class=\"foot\"><div class=\"to\"><b><i>Nơi nhận:</i></b><br>");
    foot.recipients()
        .forEach(line -> html.append("- ").append(Markup.marked(line)).append(";<br>"));
    html.append("- Lưu: VT, <mark>[đơn vị soạn thảo]</mark>.</div><div class=\"sign\">")
        .append(Markup.marked(foot.authority()))
        .append("<span>")
        .append(Markup.marked(foot.signer()))
        .append("</span></div></div>\n");
  }

  private void appendix(Appendix appendix, String heading) {
    html.append("<section class=\"appendix\">\n<h1>").append(heading).append("</h1>\n");
    html.append("<p class=\"subject\">").append(Markup.text(appendix.title())).append("</p>\n");
    appendix.blocks().forEach(this::block);
    html.append("</section>\n");
  }

  private void block(Block block) {
    boolean isBullet = block instanceof Paragraph text && text.kind() == Kind.BULLET;
    list(isBullet);
    if (block instanceof Heading heading) {
      heading(heading);
    } else if (block instanceof Paragraph text) {
      paragraph(text);
    } else if (block instanceof Table table) {
      TableMarkup.write(html, table);
    } else if (block instanceof Chart chart) {
      ChartMarkup.write(html, chart);
    }
  }

  private void list(boolean isBullet) {
    if (isInList != isBullet) {
      html.append(isBullet ? "<ul>\n" : "</ul>\n");
      isInList = isBullet;
    }
  }

  private void heading(Heading heading) {
    boolean isFirst = heading.level() == 1;
    first += isFirst ? 1 : 0;
    second = isFirst ? 0 : second + 1;
    String tag = isFirst ? "h2" : "h3";
    html.append('<').append(tag).append('>');
    html.append(isFirst ? ROMAN.get(first - 1) : String.valueOf(second)).append(". ");
    html.append(Markup.text(heading.text())).append("</").append(tag).append(">\n");
  }

  private void paragraph(Paragraph text) {
    String open =
        switch (text.kind()) {
          case BODY, CHECK -> "<p>";
          case NOTE -> "<p class=\"note\">";
          case BASIS -> "<p class=\"basis\">";
          case BULLET -> "<li>";
        };
    html.append(open);
    for (Span span : text.spans()) {
      html.append(Markup.span(span));
    }
    html.append(text.kind() == Kind.BULLET ? "</li>\n" : "</p>\n");
  }

  private static String resource(String name) {
    try (InputStream text = HtmlWriter.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  private static String hash(String script) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
