package vn.ocop.superset.http;

import java.util.Objects;

/** A value that never prints itself. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Wraps a password or token; not null. */
  public static Secret of(String value) {
    return new Secret(Objects.requireNonNull(value, "a secret needs a value"));
  }

  /** The value itself, for the one place that sends it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
