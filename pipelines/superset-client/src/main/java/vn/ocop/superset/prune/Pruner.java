package vn.ocop.superset.prune;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.plan.Planner;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.plan.ServerState;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/**
 * Lists first, then deletes what was listed. Only objects whose uuid follows from the project and
 * their own name, and roles and rules with the project's prefix, are ever listed.
 */
public final class Pruner {
  private Pruner() {}

  /** What would be deleted, dependents first. */
  public static List<ServerObject> list(DesiredState desired, SupersetClient client) {
    return Planner.strays(desired, ServerState.read(client));
  }

  /**
   * Deletes what was listed before, as far as it is still a stray. A dataset on which somebody
   * else's chart rests is kept.
   *
   * @return one sentence per object
   */
  public static List<String> delete(
      List<ServerObject> listed, DesiredState desired, SupersetClient client) {
    ServerState server = ServerState.read(client);
    List<ServerObject> strays = Planner.strays(desired, server);
    List<String> said = new ArrayList<>();
    List<ServerObject> deleted = new ArrayList<>();
    for (ServerObject object : strays) {
      if (listed.stream().noneMatch(l -> l.kind() == object.kind() && l.id() == object.id())) {
        continue;
      }
      String user = user(object, deleted, server);
      if (user == null) {
        client.delete(object.path());
        deleted.add(object);
        said.add("deleted " + object.toText());
      } else {
        said.add("kept " + object.toText() + ", since " + user + " rests on it");
      }
    }
    return List.copyOf(said);
  }

  /** An object that stays and rests on this one, or null. */
  private static String user(ServerObject object, List<ServerObject> deleted, ServerState server) {
    if (object.kind() == Kind.DATASET) {
      return other(server.objects(Kind.CHART), deleted, "/datasource_id", object.id());
    }
    if (object.kind() == Kind.DATABASE) {
      return other(server.objects(Kind.DATASET), deleted, "/database/id", object.id());
    }
    return null;
  }

  private static String other(
      List<ServerObject> candidates, List<ServerObject> deleted, String pointer, int id) {
    return candidates.stream()
        .filter(c -> c.listed().at(pointer).asInt(-1) == id && !deleted.contains(c))
        .findFirst()
        .map(ServerObject::toText)
        .orElse(null);
  }
}
