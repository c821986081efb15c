package vn.ocop.review.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.ocop.review.document.Bars;
import vn.ocop.review.document.Block.Chart;

/** Native charts whose numbers can be edited in Word. */
final class DocxCharts {
  private static final double WIDTH_CM = 15.5;
  private static final double HEIGHT_CM = 7.5;

  private DocxCharts() {}

  static void write(XWPFDocument document, Chart chart) {
    try {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      paragraph.setSpacingAfter(120);
      XWPFChart drawn =
          document.createChart(
              paragraph.createRun(),
              (int) (WIDTH_CM * Units.EMU_PER_CENTIMETER),
              (int) (HEIGHT_CM * Units.EMU_PER_CENTIMETER));
      Bars.draw(drawn, chart);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("cannot draw " + chart.id(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
