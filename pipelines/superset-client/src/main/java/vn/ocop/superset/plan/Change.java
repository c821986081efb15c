package vn.ocop.superset.plan;

import java.util.List;
import vn.ocop.superset.document.Difference;
import vn.ocop.superset.state.Asset;

/**
 * What must be done to one object.
 *
 * @param differences empty for a creation
 */
public record Change(Asset asset, Action action, List<Difference> differences) {

  /** Creation or update. */
  public enum Action {
    CREATE,
    UPDATE
  }

  /** Whether the content differs, not only who may open it. */
  public boolean ofContent() {
    return action == Action.CREATE || differences.stream().anyMatch(d -> !ofRoles(d));
  }

  /** Whether the roles of a dashboard differ. */
  public boolean ofRoles() {
    return action == Action.CREATE || differences.stream().anyMatch(Change::ofRoles);
  }

  private static boolean ofRoles(Difference difference) {
    return difference.path().startsWith("roles");
  }
}
