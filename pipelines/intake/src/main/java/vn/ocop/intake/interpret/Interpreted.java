package vn.ocop.intake.interpret;

import java.util.List;

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

  static <T> Interpreted<T> nothing() {
    return new Interpreted<>(null, List.of());
  }
}
