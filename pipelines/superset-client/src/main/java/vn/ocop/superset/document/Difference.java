package vn.ocop.superset.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One value that differs.
 *
 * @param path where, as {@code layout[2].row[0].width}
 * @param desired the value of the files; missing when the files have none
 * @param actual the value of the server; missing when the server has none
 */
public record Difference(String path, JsonNode desired, JsonNode actual) {
  private static final int SHOWN = 120;

  /** {@code path: server's value → file's value}, long values cut. */
  public String toText() {
    return path + ": " + shown(actual) + " → " + shown(desired);
  }

  private static String shown(JsonNode value) {
    if (value.isMissingNode()) {
      return "(absent)";
    }
    String text = Documents.write(value);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
