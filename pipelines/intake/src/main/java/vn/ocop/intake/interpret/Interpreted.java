package vn.ocop.intake.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value plus what there is to tell about it.
 *
 * @param value null when the cell is empty or cannot be understood
 */
public record Interpreted<T>(T value, List<Finding> findings) {
  public Interpreted {
    findings = List.copyOf(findings);
  }

  static <T> Interpreted<T> of(T value) {
    return new Interpreted<>(value, List.of());
  }

  /** An empty cell. */
  static <T> Interpreted<T> nothing() {
    return new Interpreted<>(null, List.of());
  }

  /** A value, or none, with one finding whose message shows the text. */
  static <T> Interpreted<T> with(T value, String code, String field, String raw) {
    return with(value, code, field, raw, Map.of());
  }

  static <T> Interpreted<T> with(
      T value, String code, String field, String raw, Map<String, String> values) {
    return new Interpreted<>(value, List.of(finding(code, field, raw, values)));
  }

  /** A finding whose message may show the text itself as {@code {text}}. */
  static Finding finding(String code, String field, String raw, Map<String, String> values) {
    String text = raw == null ? "" : raw;
    Map<String, String> all = new HashMap<>(values);
    all.put("text", text);
    return new Finding(code, field, text, Map.copyOf(all));
  }
}
