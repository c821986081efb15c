package vn.ocop.warehouse.lake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.ocop.domain.catalogue.YamlDocuments;
import vn.ocop.warehouse.Failure;

/**
 * Where the lake is.
 *
 * @param uri JDBC address of the catalog
 * @param warehouse folder or URI of the tables
 * @param properties further properties of the Iceberg catalog
 */
public record LakeSettings(String uri, String warehouse, Map<String, String> properties) {
  private static final String CATALOG = "org.apache.iceberg.jdbc.JdbcCatalog";

  private record Document(
      String uri, String user, String passwordFrom, String warehouse, Map<String, String> more) {}

  /** SQLite and plain folders below the home, or what {@code <conf>/lake.yaml} says. */
  public static LakeSettings load(Path home, Path conf) {
    Path file = conf.resolve("lake.yaml");
    if (!Files.exists(file)) {
      return local(home);
    }
    LakeSettings local = local(home);
    Document document = YamlDocuments.read(file, Document.class);
    Map<String, String> properties = new HashMap<>();
    if (document.user() != null) {
      properties.put("jdbc.user", document.user());
    }
    if (document.passwordFrom() != null) {
      properties.put("jdbc.password", password(document.passwordFrom(), file));
    }
    if (document.more() != null) {
      properties.putAll(document.more());
    }
    return new LakeSettings(
        document.uri() == null ? local.uri() : document.uri(),
        document.warehouse() == null ? local.warehouse() : document.warehouse(),
        Map.copyOf(properties));
  }

  /** SQLite and plain folders below the home. */
  public static LakeSettings local(Path home) {
    Path lake = home.toAbsolutePath().normalize().resolve("lake");
    return new LakeSettings("jdbc:sqlite:" + lake.resolve("catalog.db"), lake.toString(), Map.of());
  }

  /** Whether the tables lie on a local disk. */
  boolean isLocal() {
    return warehouse.startsWith("/") || warehouse.startsWith("file:");
  }

  /** The properties with which Iceberg opens the catalog. */
  Map<String, String> catalogProperties() {
    Map<String, String> all = new HashMap<>();
    all.put("catalog-impl", CATALOG);
    all.put("uri", uri);
    all.put("warehouse", warehouse);
    all.put("jdbc.schema-version", "V1");
    all.put("clients", "1");
    if (isLocal()) {
      all.put("io-impl", LocalFileIO.class.getName());
    }
    if (uri.startsWith("jdbc:sqlite:")) {
      all.put("jdbc.busy_timeout", "30000");
    }
    all.putAll(properties);
    return all;
  }

  private static String password(String variable, Path file) {
    String password = System.getenv(variable);
    if (password == null) {
      throw new Failure(
          Failure.Exit.WRONG_USAGE, "OCOP-2021", Map.of("variable", variable, "file", file));
    }
    return password;
  }
}
