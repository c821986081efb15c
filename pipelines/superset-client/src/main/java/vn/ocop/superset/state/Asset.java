package vn.ocop.superset.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * One desired object.
 *
 * @param key name of its file without ending; the name on the server, except for charts
 * @param uuid derived from project, kind and key, unless the file of a chart or dashboard names it
 * @param source the file as written, with all defaults filled in
 * @param file the object in the words of the files, without what is default
 * @param document the object in Superset's import shape, every field written
 */
public record Asset(
    Kind kind, String key, UUID uuid, ObjectNode source, ObjectNode file, ObjectNode document) {

  /** {@code charts/by_year}, as people refer to it. */
  public String path() {
    return kind.folder() + "/" + key;
  }

  /** The path only: the address of a database may hold a password. */
  @Override
  public String toString() {
    return path();
  }
}
