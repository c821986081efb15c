package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import vn.ocop.superset.document.Documents;

/**
 * What the data of a chart must be like.
 *
 * @param columns names that the answer must have
 * @param minRows 0 for a chart that may be empty
 */
public record Expectation(List<String> columns, int minRows, OptionalInt maxRows) {

  /** From the {@code expect} of a chart's file; at least one row where it says nothing. */
  static Expectation of(JsonNode written) {
    ObjectNode full = Shapes.EXPECTATION.expand(written, new Findings(), "", "");
    JsonNode max = full.path("max_rows");
    return new Expectation(
        Documents.texts(full.path("columns")),
        full.path("min_rows").asInt(),
        max.isInt() ? OptionalInt.of(max.asInt()) : OptionalInt.empty());
  }
}
