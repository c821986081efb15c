package vn.ocop.superset.plan;

import com.fasterxml.jackson.databind.JsonNode;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.Kind;
import vn.ocop.superset.state.Project;

/**
 * One object of a server, as its list tells it.
 *
 * @param uuid null for roles and rules
 * @param name database name, table name, title of a chart, slug, name of a role or rule; may be
 *     null
 */
public record ServerObject(Kind kind, int id, String uuid, String name, JsonNode listed) {

  static ServerObject of(Kind kind, JsonNode listed) {
    return new ServerObject(
        kind,
        listed.path("id").asInt(),
        Documents.text(listed, "uuid"),
        Documents.text(listed, kind.nameField()),
        listed);
  }

  /** Whether the project made it; copies made in the browser do not count. */
  public boolean ownedBy(Project project) {
    return project.owns(kind, kind == Kind.CHART ? mark() : name, uuid);
  }

  /** The mark in a chart's params, or null. */
  String mark() {
    JsonNode params = Documents.jsonOrMissing(listed.path("params").asText(""));
    return Documents.text(params, Project.MARK);
  }

  /** What people call it. */
  public String toText() {
    return kind.folder() + "/" + (name == null ? uuid : name) + " (id " + id + ")";
  }

  /** Path of the object in the API. */
  public String path() {
    return "/api/v1/" + kind.resource() + "/" + id;
  }
}
