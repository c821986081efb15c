package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.ocop.superset.document.Documents;

/** Connections. */
final class Databases {
  private Databases() {}

  static ObjectNode document(String key, ObjectNode full) {
    ObjectNode document = Documents.object().put("database_name", key);
    document.setAll(full.deepCopy());
    // The import reads the upload switch under its old name only.
    document.set("allow_csv_upload", document.remove("allow_file_upload"));
    return document;
  }

  static ObjectNode file(JsonNode document) {
    ObjectNode file = Codec.common(Shapes.DATABASE, document);
    if (document.has("allow_csv_upload")) {
      file.set("allow_file_upload", document.path("allow_csv_upload"));
    }
    file.set("extra", extra(document));
    // Servers mask the password, so it is not compared.
    String uri = String.valueOf(Documents.text(document, "sqlalchemy_uri"));
    file.put("sqlalchemy_uri", uri.replaceFirst("(://[^/:@]*):[^@/]*@", "$1:***@"));
    return Shapes.DATABASE.reduce(file);
  }

  /** The server keeps the schemas for uploads under a newer name. */
  private static JsonNode extra(JsonNode document) {
    JsonNode extra = Codec.parsed(document.path("extra"));
    if (!extra.has("schemas_allowed_for_file_upload")) {
      return extra;
    }
    ObjectNode copy = extra.deepCopy();
    return copy.set(
        "schemas_allowed_for_csv_upload", copy.remove("schemas_allowed_for_file_upload"));
  }
}
