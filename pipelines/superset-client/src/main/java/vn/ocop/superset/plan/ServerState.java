package vn.ocop.superset.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.http.SupersetException;
import vn.ocop.superset.state.Kind;

/** What a server holds: lists of everything, contents of what is asked for. */
public final class ServerState {
  private final SupersetClient client;
  private final Map<Kind, List<ServerObject>> objects = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, JsonNode>> documents = new EnumMap<>(Kind.class);

  private ServerState(SupersetClient client) {
    this.client = client;
  }

  /**
   * Reads the lists.
   *
   * @throws SupersetException when the version is not supported or the user may not see all lists
   */
  public static ServerState read(SupersetClient client) {
    client.version().demandSupported();
    ServerState state = new ServerState(client);
    for (Kind kind : Kind.values()) {
      List<ServerObject> all = new ArrayList<>();
      for (JsonNode row : client.list(kind.resource(), kind.order())) {
        all.add(ServerObject.of(kind, row));
      }
      state.objects.put(kind, all);
      state.documents.put(kind, new HashMap<>());
    }
    return state;
  }

  /** All objects of a kind that the user may see. */
  public List<ServerObject> objects(Kind kind) {
    return objects.get(kind);
  }

  /** The object with a uuid. */
  public Optional<ServerObject> byUuid(Kind kind, String uuid) {
    return objects.get(kind).stream().filter(o -> uuid.equals(o.uuid())).findFirst();
  }

  /** The first object with a name. */
  public Optional<ServerObject> byName(Kind kind, String name) {
    return objects.get(kind).stream().filter(o -> name.equals(o.name())).findFirst();
  }

  /** Loads contents by export; what an export brings along is kept too. */
  public void load(Kind kind, Collection<ServerObject> wanted) {
    List<Integer> ids =
        wanted.stream()
            .filter(o -> !documents.get(kind).containsKey(o.uuid()))
            .map(ServerObject::id)
            .sorted()
            .toList();
    if (!ids.isEmpty()) {
      Bundles.read(client.export(kind.resource(), ids))
          .forEach((k, byUuid) -> documents.get(k).putAll(byUuid));
    }
  }

  /** Content of an object that was loaded. */
  public JsonNode document(ServerObject object) {
    JsonNode document = documents.get(object.kind()).get(object.uuid());
    if (document == null) {
      throw new SupersetException.ServerFailed(
          200, "The export of " + object.toText() + " does not hold it; repeat.");
    }
    return document;
  }

  /** Content of a rule, with its description, which lists leave out. */
  JsonNode rule(ServerObject rule) {
    return client.get(rule.path()).path("result");
  }

  /** Permissions of a role. */
  Set<Permission> permissions(ServerObject role) {
    return Permission.set(
        Documents.elements(client.get(role.path() + "/permissions/").path("result")));
  }

  /** Every permission that the server knows. */
  public List<Permission> permissions() {
    return client.list("security/permissions-resources", "id").stream()
        .map(Permission::listed)
        .toList();
  }

  /** Names of the datasets of charts and filters, by uuid, for exports of unknown objects. */
  public Map<String, String> names(Kind kind) {
    Map<String, String> names = new HashMap<>();
    objects.get(kind).forEach(o -> names.put(o.uuid(), o.name()));
    return names;
  }
}
