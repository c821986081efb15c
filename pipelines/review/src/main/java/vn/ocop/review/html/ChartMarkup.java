package vn.ocop.review.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import vn.ocop.review.document.Block.Chart;
import vn.ocop.review.document.Block.Series;
import vn.ocop.review.figure.Figure;

/** A place for a chart with its numbers as JSON. */
final class ChartMarkup {
  private ChartMarkup() {}

  static void write(StringBuilder html, Chart chart) {
    html.append("<figure data-chart=\"").append(chart.id()).append("\">\n<figcaption>");
    html.append(Markup.text(chart.title()))
        .append("</figcaption>\n<div class=\"chart\" role=\"img\"");
    html.append(" aria-label=\"").append(Markup.text(chart.title())).append("\"></div>\n");
    html.append("<script type=\"application/json\">").append(json(chart));
    html.append("</script>\n</figure>\n");
  }

  private static String json(Chart chart) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("axis", chart.axis());
      json.writeStringField("shape", chart.shape().name().toLowerCase(Locale.ROOT));
      json.writeArrayFieldStart("categories");
      for (String category : chart.categories()) {
        json.writeString(category);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("series");
      for (Series series : chart.series()) {
        series(json, series);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("<", "\\u003c");
  }

  private static void series(JsonGenerator json, Series series) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", series.name());
    json.writeStringField("colour", series.colour());
    json.writeArrayFieldStart("values");
    for (Figure figure : series.figures()) {
      json.writeNumber(figure.isKnown() ? figure.value() : 0);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("keys");
    for (Figure figure : series.figures()) {
      json.writeString(figure.key());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
