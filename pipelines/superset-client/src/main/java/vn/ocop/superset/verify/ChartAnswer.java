package vn.ocop.superset.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.Expectation;

/** Judges the answer of a chart's queries. */
final class ChartAnswer {
  private final JsonNode result;
  private final List<String> faults = new ArrayList<>();

  ChartAnswer(JsonNode answer) {
    this.result = answer.path("result");
    if (result.isEmpty()) {
      faults.add("the answer has no result");
    }
    for (JsonNode query : result) {
      if (!Documents.absent(query.path("error"))) {
        faults.add("error " + query.path("error").asText());
      }
      if (!query.path("rejected_filters").isEmpty()) {
        faults.add("filters were dropped: " + Documents.write(query.path("rejected_filters")));
      }
    }
  }

  /** Rows of the first query. */
  int rows() {
    return result.path(0).path("rowcount").asInt();
  }

  ChartAnswer rows(Expectation expectation) {
    if (rows() < expectation.minRows()) {
      faults.add(rows() + " rows, at least " + expectation.minRows() + " expected");
    }
    if (expectation.maxRows().isPresent() && rows() > expectation.maxRows().getAsInt()) {
      faults.add(rows() + " rows, at most " + expectation.maxRows().getAsInt() + " expected");
    }
    return this;
  }

  /** Columns as the queries ask for them; an empty answer has none. */
  ChartAnswer columns(JsonNode context, Expectation expectation) {
    int number = 0;
    for (JsonNode query : context.path("queries")) {
      JsonNode answer = result.path(number++);
      if (answer.path("rowcount").asInt() > 0) {
        List<String> expected = new ArrayList<>(ExpectedColumns.of(query));
        if (number == 1) {
          expected.addAll(expectation.columns());
        }
        expected.removeAll(Documents.texts(answer.path("colnames")));
        if (!expected.isEmpty()) {
          faults.add("columns are missing: " + String.join(", ", expected));
        }
      }
    }
    return this;
  }

  Check check(String subject, String user) {
    boolean passed = faults.isEmpty();
    String message = passed ? rows() + " rows" : String.join("; ", faults);
    return new Check(subject, user, passed, message);
  }
}
