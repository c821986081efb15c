package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.ocop.superset.document.Documents;

/** From the words of the files to Superset's import shape and back. */
public final class Codec {
  static final String VERSION = "1.0.0";
  private final Project project;
  private final References references;

  /** A codec for one project; references resolve keys and uuids. */
  public Codec(Project project, References references) {
    this.project = project;
    this.references = references;
  }

  /**
   * The import shape of a file, every field written.
   *
   * @param full the file with all defaults filled in
   */
  ObjectNode document(Kind kind, String key, ObjectNode full) {
    ObjectNode document =
        switch (kind) {
          case DATABASE -> Databases.document(key, full);
          case DATASET -> Datasets.document(key, full, references);
          case CHART -> Charts.document(key, full, project, references);
          case DASHBOARD -> Dashboards.document(key, full, references);
          case ROLE, RULE -> full.deepCopy();
        };
    if (!Kind.imported().contains(kind)) {
      return document;
    }
    document.put("uuid", references.uuid(kind, key)).put("version", VERSION);
    document.put("is_managed_externally", !project.editable()).putNull("external_url");
    return document;
  }

  /**
   * The file of an import shape, defaults left out. Applied to what a server exports and to what
   * the files compile to, it makes the two comparable.
   */
  public ObjectNode file(Kind kind, JsonNode document) {
    return switch (kind) {
      case DATABASE -> Databases.file(document);
      case DATASET -> Datasets.file(document, references);
      case CHART -> Charts.file(document, project, references);
      case DASHBOARD -> Dashboards.file(document, project, references);
      case ROLE, RULE -> (ObjectNode) document.deepCopy();
    };
  }

  /** Copies the fields of the shape that the document has. */
  static ObjectNode common(Shape shape, JsonNode document) {
    ObjectNode copy = Documents.object();
    for (String name : Documents.names(shape.defaults())) {
      if (document.has(name)) {
        copy.set(name, document.path(name).deepCopy());
      }
    }
    return copy;
  }

  /** A uuid that follows from the key needs no word in the file. */
  static void forgetDerived(Kind kind, ObjectNode file, Project project, References references) {
    String uuid = file.path("uuid").asText();
    if (project.uuid(kind, references.key(kind, uuid)).toString().equals(uuid)) {
      file.remove("uuid");
    }
  }

  /** JSON that some exports keep as text. */
  static JsonNode parsed(JsonNode value) {
    return value.isTextual() ? Documents.jsonOrMissing(value.textValue()) : value;
  }
}
