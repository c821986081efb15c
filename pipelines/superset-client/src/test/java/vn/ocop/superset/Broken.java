package vn.ocop.superset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.superset.plan.Change;
import vn.ocop.superset.plan.Plan;
import vn.ocop.superset.state.Asset;

/** Plans whose documents the server refuses, which the checks of files would have found. */
public final class Broken {
  private Broken() {}

  public static Asset asset(Asset asset) {
    ObjectNode document = asset.document().deepCopy().put("bogus_key", 1);
    return new Asset(
        asset.kind(), asset.key(), asset.uuid(), asset.source(), asset.file(), document);
  }

  /** The same plan with other documents for the same objects. */
  public static Plan plan(Plan plan, List<Asset> documents) {
    List<Change> changes = new ArrayList<>();
    for (Change change : plan.changes()) {
      Asset asset =
          documents.stream()
              .filter(a -> a.path().equals(change.asset().path()))
              .findFirst()
              .orElse(change.asset());
      changes.add(new Change(asset, change.action(), change.differences()));
    }
    return new Plan(plan.desired(), plan.server(), changes, plan.conflicts(), plan.strays());
  }
}
