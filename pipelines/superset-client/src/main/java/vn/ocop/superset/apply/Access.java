package vn.ocop.superset.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.plan.Change;
import vn.ocop.superset.plan.Permission;
import vn.ocop.superset.plan.RolePermissions;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.plan.ServerState;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/** Roles, row-level rules and the roles of dashboards: what bundles do not carry. */
final class Access {
  private static final String ROLES = "/api/v1/security/roles/";
  private static final String RULES = "/api/v1/rowlevelsecurity/";
  private final DesiredState desired;
  private final ServerState server;
  private final SupersetClient client;
  private final Map<String, Integer> created = new HashMap<>();

  Access(DesiredState desired, ServerState server, SupersetClient client) {
    this.desired = desired;
    this.server = server;
    this.client = client;
  }

  /**
   * Roles first get nothing, then the rules that confine them, then permissions and dashboards: no
   * role ever sees a dataset before its rule does.
   */
  void send(List<Change> changes, List<String> steps) {
    changes.stream()
        .map(Change::asset)
        .filter(asset -> asset.kind() == Kind.ROLE)
        .filter(role -> server.byName(Kind.ROLE, role.key()).isEmpty())
        .forEach(this::make);
    for (Kind kind : List.of(Kind.RULE, Kind.ROLE, Kind.DASHBOARD)) {
      for (Change change : changes) {
        if (change.asset().kind() == kind) {
          steps.add(send(change.asset()));
        }
      }
    }
  }

  private String send(Asset asset) {
    return switch (asset.kind()) {
      case ROLE -> role(asset);
      case RULE -> rule(asset);
      default -> dashboard(asset);
    };
  }

  /** The server skips unknown permissions without a word, so all are looked up before. */
  private String role(Asset role) {
    Set<String> missing = new TreeSet<>(RolePermissions.desired(role, desired, server));
    ArrayNode ids = Documents.array();
    for (Permission permission : server.permissions()) {
      if (missing.remove(permission.name())) {
        ids.add(permission.id());
      }
    }
    if (!missing.isEmpty()) {
      throw new ApplyException(
          role.path() + ".yaml: the server has no permission " + String.join(", ", missing) + ".",
          null);
    }
    ObjectNode body = Documents.object();
    body.set("permission_view_menu_ids", ids);
    client.post(ROLES + id(Kind.ROLE, role.key()) + "/permissions", body);
    return "set " + ids.size() + " permissions of " + role.path();
  }

  private void make(Asset role) {
    JsonNode answer = client.post(ROLES, Documents.object().put("name", role.key()));
    created.put(role.key(), answer.path("id").asInt());
  }

  private String rule(Asset rule) {
    ObjectNode body = Documents.object().put("name", rule.key());
    for (String name : List.of("filter_type", "clause", "group_key", "description")) {
      body.set(name, rule.source().path(name));
    }
    ids(body.putArray("tables"), rule, "datasets", Kind.DATASET);
    ids(body.putArray("roles"), rule, "roles", Kind.ROLE);
    Optional<ServerObject> existing = server.byName(Kind.RULE, rule.key());
    if (existing.isPresent()) {
      client.put(existing.get().path(), body);
      return "changed " + rule.path();
    }
    client.post(RULES, body);
    return "created " + rule.path();
  }

  private String dashboard(Asset dashboard) {
    ServerObject object = server.byUuid(Kind.DASHBOARD, dashboard.uuid().toString()).orElseThrow();
    ObjectNode body = Documents.object();
    ArrayNode ids = body.putArray("roles");
    desired.roles(dashboard).forEach(role -> ids.add(id(Kind.ROLE, role)));
    client.put(object.path(), body);
    return "opened " + dashboard.path() + " to " + desired.roles(dashboard);
  }

  /** Takes all roles from a dashboard; those who may not see its datasets cannot open it then. */
  static void close(ServerObject dashboard, SupersetClient client) {
    roles(dashboard, List.of(), client);
  }

  /** Gives a dashboard that was closed the roles that it had. */
  static void reopen(ServerObject dashboard, SupersetClient client) {
    roles(dashboard, Documents.elements(dashboard.listed().path("roles")), client);
  }

  private static void roles(ServerObject dashboard, List<JsonNode> roles, SupersetClient client) {
    ObjectNode body = Documents.object();
    ArrayNode ids = body.putArray("roles");
    roles.forEach(role -> ids.add(role.path("id").asInt()));
    client.put(dashboard.path(), body);
  }

  private void ids(ArrayNode into, Asset asset, String name, Kind kind) {
    List<Integer> ids = new ArrayList<>();
    Documents.texts(asset.source().path(name)).forEach(key -> ids.add(id(kind, key)));
    ids.forEach(into::add);
  }

  private int id(Kind kind, String key) {
    if (kind == Kind.ROLE && created.containsKey(key)) {
      return created.get(key);
    }
    Optional<ServerObject> object =
        kind == Kind.ROLE ? server.byName(kind, key) : server.byUuid(kind, desired.uuid(kind, key));
    return object
        .map(ServerObject::id)
        .orElseThrow(
            () -> new ApplyException("The server has no " + kind.folder() + "/" + key + ".", null));
  }
}
