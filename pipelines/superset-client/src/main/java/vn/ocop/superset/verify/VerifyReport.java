package vn.ocop.superset.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.superset.document.Documents;

/** All that was looked at. */
public record VerifyReport(List<Check> checks) {

  /** Whether everything is as it should be, and anything was looked at. */
  public boolean passed() {
    return !checks.isEmpty() && failures().isEmpty();
  }

  /** What is not as it should be. */
  public List<Check> failures() {
    return checks.stream().filter(check -> !check.passed()).toList();
  }

  /** For people: one line each, and a sum. */
  public String toText() {
    String lines = checks.stream().map(Check::toText).collect(Collectors.joining("\n"));
    return lines + "\n" + checks.size() + " checks, " + failures().size() + " failed.\n";
  }

  /** For programs. */
  public ObjectNode toJson() {
    ObjectNode json = Documents.object().put("passed", passed());
    ArrayNode list = json.putArray("checks");
    for (Check check : checks) {
      list.addObject()
          .put("subject", check.subject())
          .put("user", check.user())
          .put("passed", check.passed())
          .put("message", check.message());
    }
    return json;
  }
}
