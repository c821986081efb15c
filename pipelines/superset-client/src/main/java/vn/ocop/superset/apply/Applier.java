package vn.ocop.superset.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.plan.Change;
import vn.ocop.superset.plan.Plan;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.plan.ServerState;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.Kind;

/** Applies a plan: one import of what differs, then roles, rules and who may open what. */
public final class Applier {
  private Applier() {}

  /**
   * Sends what the plan says; nothing when it says nothing.
   *
   * @throws ApplyException when the plan has conflicts, or an import failed (nothing of it is left)
   * @throws vn.ocop.superset.http.SupersetException when another request failed; what was sent
   *     before stays, and the next plan shows the rest
   */
  public static ApplyReport apply(Plan plan, SupersetClient client) {
    if (!plan.conflicts().isEmpty()) {
      throw new ApplyException("Nothing was sent. " + String.join("\n", plan.conflicts()), null);
    }
    List<String> steps = new ArrayList<>();
    List<Asset> bundle =
        plan.changes().stream()
            .filter(c -> Kind.imported().contains(c.asset().kind()) && c.ofContent())
            .map(Change::asset)
            .toList();
    List<ServerObject> closed = closed(plan);
    closed.forEach(dashboard -> Access.close(dashboard, client));
    closed.forEach(
        dashboard -> steps.add("closed " + dashboard.toText() + " until its rules stand"));
    if (!bundle.isEmpty()) {
      send(bundle, plan, closed, client);
      bundle.forEach(asset -> steps.add("imported " + asset.path()));
    }
    List<Change> access =
        plan.changes().stream().filter(c -> ofAccess(c, plan) || reopens(c, closed)).toList();
    if (!access.isEmpty()) {
      new Access(plan.desired(), ServerState.read(client), client).send(access, steps);
    }
    return new ApplyReport(List.copyOf(steps));
  }

  /** Where it is not known whether the import was done, what was closed stays so. */
  private static void send(
      List<Asset> bundle, Plan plan, List<ServerObject> closed, SupersetClient client) {
    try {
      new BundleImport(plan, client).send(bundle);
    } catch (ApplyException e) {
      if (e.nothingKept()) {
        closed.forEach(dashboard -> Access.reopen(dashboard, client));
      }
      throw e;
    }
  }

  /**
   * Dashboards that get new content while rules change: with their roles they would show a new
   * dataset before its rule stands.
   */
  private static List<ServerObject> closed(Plan plan) {
    if (plan.changes().stream().noneMatch(c -> c.asset().kind() == Kind.RULE)) {
      return List.of();
    }
    return plan.changes().stream()
        .filter(c -> c.asset().kind() == Kind.DASHBOARD && c.ofContent())
        .map(c -> plan.server().byUuid(Kind.DASHBOARD, c.asset().uuid().toString()))
        .flatMap(Optional::stream)
        .filter(dashboard -> !dashboard.listed().path("roles").isEmpty())
        .toList();
  }

  private static boolean reopens(Change change, List<ServerObject> closed) {
    return closed.stream().anyMatch(c -> change.asset().uuid().toString().equals(c.uuid()));
  }

  private static boolean ofAccess(Change change, Plan plan) {
    return switch (change.asset().kind()) {
      case ROLE, RULE -> true;
      case DASHBOARD -> {
        boolean open = plan.desired().roles(change.asset()).isEmpty();
        yield change.ofRoles() && !(open && change.action() == Change.Action.CREATE);
      }
      default -> false;
    };
  }
}
