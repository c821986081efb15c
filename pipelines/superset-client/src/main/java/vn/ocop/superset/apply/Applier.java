package vn.ocop.superset.apply;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.plan.Change;
import vn.ocop.superset.plan.Plan;
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
    if (!bundle.isEmpty()) {
      new BundleImport(plan, client).send(bundle);
      bundle.forEach(asset -> steps.add("imported " + asset.path()));
    }
    List<Change> access = plan.changes().stream().filter(c -> ofAccess(c, plan)).toList();
    if (!access.isEmpty()) {
      new Access(plan.desired(), ServerState.read(client), client).send(access, steps);
    }
    return new ApplyReport(List.copyOf(steps));
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
