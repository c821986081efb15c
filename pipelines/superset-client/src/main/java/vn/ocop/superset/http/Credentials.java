package vn.ocop.superset.http;

import java.util.Map;

/**
 * Who logs in.
 *
 * @param provider {@code db} or {@code ldap}; users of OAuth cannot log in by API
 */
public record Credentials(String username, Secret password, String provider) {

  /** A user of Superset's own user table. */
  public static Credentials of(String username, String password) {
    return new Credentials(username, Secret.of(password), "db");
  }

  /**
   * From SUPERSET_USERNAME, SUPERSET_PASSWORD and, if set, SUPERSET_PROVIDER.
   *
   * @throws IllegalArgumentException names the variable that is not set
   */
  public static Credentials fromEnvironment(Map<String, String> environment) {
    return new Credentials(
        needed(environment, "SUPERSET_USERNAME"),
        Secret.of(needed(environment, "SUPERSET_PASSWORD")),
        environment.getOrDefault("SUPERSET_PROVIDER", "db"));
  }

  private static String needed(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("Set the environment variable " + name + ".");
    }
    return value;
  }
}
