package vn.ocop.review.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.ocop.review.document.Block;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Heading;
import vn.ocop.review.document.Block.Paragraph;
import vn.ocop.review.document.FixedZip;
import vn.ocop.review.document.Report;
import vn.ocop.review.document.Report.Appendix;
import vn.ocop.review.document.Span;
import vn.ocop.review.document.Table;

/** Writes reports as docx. */
public final class DocxWriter {
  private final XWPFDocument document = new XWPFDocument();
  private final Runs runs = new Runs();
  private final DocxTables tables = new DocxTables(runs);
  private final Pages pages;
  private final Report report;

  private DocxWriter(Report report) {
    this.report = report;
    prepareStyles();
    this.pages = new Pages(document);
  }

  /**
   * The bytes of the document: the same report gives the same bytes.
   *
   * @throws UncheckedIOException when the document cannot be put together
   */
  public static byte[] write(Report report) {
    DocxWriter writer = new DocxWriter(report);
    try (XWPFDocument document = writer.document) {
      writer.compose();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return FixedZip.of(bytes.toByteArray(), report.madeFrom().publishedAt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compose() {
    describe();
    boolean isOffice = report.head() != null;
    if (isOffice) {
      OfficeBlocks.head(document, report.head());
    }
    paragraph("Title").createRun().setText(report.kind());
    // The year stays on the line of its word.
    paragraph("Subject")
        .createRun()
        .setText(report.subject().replaceAll("năm (?=\\d)", "năm\u00a0"));
    OfficeBlocks.rule(document.createParagraph(), 3100, 3100);
    if (isOffice) {
      XWPFParagraph to = paragraph("BodyText");
      to.setAlignment(ParagraphAlignment.CENTER);
      runs.marked(to, report.head().to());
    }
    XWPFParagraph last = null;
    for (Block block : report.blocks()) {
      XWPFParagraph written = write(block, false);
      last = written == null ? last : written;
    }
    if (isOffice) {
      last.createRun().setText("./.");
      last.setKeepNext(true);
      OfficeBlocks.foot(document, report.foot(), runs);
    }
    appendices();
  }

  private void appendices() {
    List<Appendix> appendices = report.appendices();
    if (appendices.isEmpty()) {
      pages.closeLast(false);
      return;
    }
    pages.close(false);
    for (int i = 0; i < appendices.size(); i++) {
      paragraph("AppendixTitle").createRun().setText(Appendix.heading(i, appendices.size()));
      var run = paragraph("AppendixTitle").createRun();
      run.setCapitalized(true);
      run.setText(appendices.get(i).title());
      appendices.get(i).blocks().forEach(block -> write(block, true));
      if (i < appendices.size() - 1) {
        pages.close(true);
      }
    }
    pages.space(1);
    pages.closeLast(true);
  }

  /** Writes a block; gives the paragraph when it was one of text. */
  private XWPFParagraph write(Block block, boolean isWide) {
    if (block instanceof Heading heading) {
      paragraph("Heading" + heading.level()).createRun().setText(heading.text());
    } else if (block instanceof Paragraph text) {
      return text(text);
    } else if (block instanceof Table table) {
      caption(table, isWide);
      if (isWide) {
        tables.list(document, table, Pages.WIDE_TEXT);
      } else if (!table.rows().isEmpty()) {
        tables.write(document, table, Pages.TEXT);
      }
      if (!isWide) {
        pages.space(10);
      }
    } else if (block instanceof Chart chart) {
      paragraph("Caption").createRun().setText(chart.title());
      DocxCharts.write(document, chart);
    }
    return null;
  }

  private void caption(Table table, boolean isWide) {
    if (!isWide) {
      paragraph("Caption").createRun().setText(table.title());
    }
    if (!table.note().isEmpty()) {
      runs.marked(paragraph("Note"), table.note());
    }
  }

  private XWPFParagraph text(Paragraph text) {
    XWPFParagraph paragraph =
        paragraph(
            switch (text.kind()) {
              case BODY -> "BodyText";
              case NOTE -> "Note";
              case BASIS -> "Basis";
              case BULLET -> "ListBullet";
              case CHECK -> "CheckItem";
            });
    for (Span span : text.spans()) {
      runs.write(paragraph, span);
    }
    return paragraph;
  }

  private XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private void describe() {
    var core = document.getProperties().getCoreProperties();
    core.setTitle(report.kind() + ": " + report.subject());
    core.setDescription("Bản công bố " + report.madeFrom().version());
    core.setCreator("OCOP");
  }

  private void prepareStyles() {
    try (InputStream styles = DocxWriter.class.getResourceAsStream("styles.xml");
        InputStream numbering = DocxWriter.class.getResourceAsStream("numbering.xml")) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
      document
          .createNumbering()
          .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException e) {
      throw new IllegalStateException("styles.xml or numbering.xml is not valid", e);
    }
  }
}
