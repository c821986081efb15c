package vn.ocop.superset.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/** Permissions a role should have: those of its base, plus and minus what its file says. */
public final class RolePermissions {
  private RolePermissions() {}

  /**
   * Names of the permissions.
   *
   * @throws IllegalStateException when the server has no such base role, or the base does not have
   *     a permission that is to be removed (a typing error would leave it in place)
   */
  public static Set<String> desired(Asset role, DesiredState desired, ServerState server) {
    JsonNode file = role.source();
    Set<String> names = new TreeSet<>();
    String base = Documents.text(file, "base");
    if (base != null) {
      names.addAll(names(base(base, role, server)));
    }
    for (String removed : Documents.texts(file.path("remove"))) {
      if (!names.remove(removed)) {
        throw new IllegalStateException(
            role.path() + ".yaml remove: " + base + " has no permission " + removed + ".");
      }
    }
    names.addAll(Documents.texts(file.path("add")));
    for (String dataset : Documents.texts(file.path("datasets"))) {
      Asset asset = desired.find(Kind.DATASET, dataset).orElseThrow();
      names.add(Permission.dataset(asset.source().path("database").asText(), dataset));
    }
    Documents.texts(file.path("databases")).forEach(d -> names.add(Permission.database(d)));
    return names;
  }

  private static Set<Permission> base(String base, Asset role, ServerState server) {
    return server.permissions(
        server
            .byName(Kind.ROLE, base)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        role.path() + ".yaml base: the server has no role " + base + ".")));
  }

  static Set<String> names(Collection<Permission> permissions) {
    return permissions.stream()
        .map(Permission::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
