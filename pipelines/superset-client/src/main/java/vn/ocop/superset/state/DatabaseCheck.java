package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;

/** A DuckDB connection that is neither read-only nor locked gives its users the whole disk. */
final class DatabaseCheck {
  private DatabaseCheck() {}

  static void check(Asset database, Findings findings) {
    String uri = database.source().path("sqlalchemy_uri").asText();
    if (!uri.startsWith("duckdb:")) {
      return;
    }
    String file = StateChecks.file(database);
    if (uri.contains("read_only=")) {
      findings.add(
          file,
          "sqlalchemy_uri",
          "DuckDB knows no read_only in the address; set"
              + " extra.engine_params.connect_args.read_only.");
    }
    if (!uri.startsWith("duckdb:////")) {
      findings.add(
          file, "sqlalchemy_uri", "write an absolute path: duckdb:/// and then /path/to/file.");
    }
    JsonNode arguments = database.source().path("extra").path("engine_params").path("connect_args");
    demand(arguments, "read_only", true, file, findings);
    demand(arguments.path("config"), "enable_external_access", false, file, findings);
    demand(arguments.path("config"), "lock_configuration", true, file, findings);
  }

  private static void demand(
      JsonNode settings, String name, boolean value, String file, Findings findings) {
    if (!settings.path(name).isBoolean() || settings.path(name).booleanValue() != value) {
      findings.add(
          file,
          "extra.engine_params.connect_args",
          name + " must be " + value + "; else a query can write or read other files.");
    }
  }
}
