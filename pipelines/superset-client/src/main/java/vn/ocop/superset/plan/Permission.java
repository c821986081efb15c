package vn.ocop.superset.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One permission of a server.
 *
 * @param name as people write it, {@code can read on Chart}; without the numbers that differ from
 *     server to server
 */
public record Permission(int id, String name) {

  static Permission listed(JsonNode row) {
    return new Permission(
        row.path("id").asInt(),
        named(
            row.path("permission").path("name").asText(),
            row.path("view_menu").path("name").asText()));
  }

  static Set<Permission> set(Collection<JsonNode> rows) {
    Set<Permission> permissions = new LinkedHashSet<>();
    for (JsonNode row : rows) {
      permissions.add(
          new Permission(
              row.path("id").asInt(),
              named(row.path("permission_name").asText(), row.path("view_menu_name").asText())));
    }
    return permissions;
  }

  private static String named(String permission, String view) {
    return permission.replace('_', ' ') + " on " + view.replaceFirst("\\.?\\(id:\\d+\\)$", "");
  }

  static String dataset(String database, String table) {
    return "datasource access on [" + database + "].[" + table + "]";
  }

  static String database(String database) {
    return "database access on [" + database + "]";
  }
}
