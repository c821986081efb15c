package vn.ocop.review.document;

import java.util.List;
import vn.ocop.review.figure.Figure;

/** A part of a document. */
public sealed interface Block permits Block.Heading, Block.Paragraph, Block.Chart, Table {
  /**
   * A heading; its number is given by the writer.
   *
   * @param level 1 (I.), 2 (1.), 3 (a))
   */
  record Heading(int level, String text) implements Block {}

  /** A paragraph. */
  record Paragraph(List<Span> spans, Kind kind) implements Block {
    /** How it stands on the page. */
    public enum Kind {
      BODY,
      NOTE,
      BASIS,
      BULLET,
      CHECK
    }

    /** All its words. */
    public String text() {
      StringBuilder text = new StringBuilder();
      spans.forEach(span -> text.append(span.text()));
      return text.toString();
    }
  }

  /**
   * Bars of figures.
   *
   * @param shape how the bars stand
   */
  record Chart(
      String id,
      String title,
      String axis,
      List<String> categories,
      List<Series> series,
      Shape shape)
      implements Block {
    /** How bars stand. */
    public enum Shape {
      /** Beside each other. */
      BESIDE,
      /** The series of a category on each other. */
      STACKED,
      /** Lying, for categories with long names. */
      LYING
    }

    /** Whether more than one bar would be seen. */
    public boolean isTelling() {
      long bars =
          series.stream()
              .flatMap(one -> one.figures().stream())
              .filter(figure -> figure.isKnown() && !figure.isZero())
              .count();
      return bars > 1;
    }
  }

  /**
   * One colour of a chart.
   *
   * @param colour as #rrggbb
   */
  record Series(String name, String colour, List<Figure> figures) {}
}
