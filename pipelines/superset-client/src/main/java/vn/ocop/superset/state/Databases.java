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
    file.set("extra", Codec.parsed(document.path("extra")));
    return Shapes.DATABASE.reduce(file);
  }
}
