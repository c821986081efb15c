package vn.ocop.superset;

import java.nio.file.Path;
import java.util.List;
import vn.ocop.superset.apply.Applier;
import vn.ocop.superset.apply.ApplyReport;
import vn.ocop.superset.export.DashboardExporter;
import vn.ocop.superset.http.Credentials;
import vn.ocop.superset.http.Settings;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.plan.Plan;
import vn.ocop.superset.plan.Planner;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.prune.Pruner;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.verify.Confinement;
import vn.ocop.superset.verify.Verifier;
import vn.ocop.superset.verify.VerifyReport;

/**
 * One Superset server and an administrator of it. Every method throws a {@link
 * vn.ocop.superset.http.SupersetException} when the server does not answer as it should.
 */
public final class Superset {
  private final SupersetClient client;

  private Superset(SupersetClient client) {
    this.client = client;
  }

  /**
   * Opens a server.
   *
   * @throws vn.ocop.superset.http.SupersetException.UnsupportedVersion when it is not 6.1
   */
  public static Superset connect(Settings settings) {
    SupersetClient client = new SupersetClient(settings);
    client.version().demandSupported();
    return new Superset(client);
  }

  /** The REST client beneath, for what is not provided here. */
  public SupersetClient client() {
    return client;
  }

  /** What differs; sends nothing. */
  public Plan plan(DesiredState desired) {
    return Planner.plan(desired, client);
  }

  /** Plans and sends what differs. */
  public ApplyReport apply(DesiredState desired) {
    return Applier.apply(plan(desired), client);
  }

  /** Fetches the data of every chart. */
  public VerifyReport verify(DesiredState desired) {
    return Verifier.verify(desired, client);
  }

  /** Fetches the data of every chart as a restricted user, and looks for rows beyond the rules. */
  public VerifyReport verifyAs(DesiredState desired, Credentials user, Confinement confinement) {
    SupersetClient other = new SupersetClient(client.settings().withCredentials(user));
    return Verifier.verifyAs(desired, client, other, confinement);
  }

  /** What prune would delete. */
  public List<ServerObject> strays(DesiredState desired) {
    return Pruner.list(desired, client);
  }

  /** Deletes what was listed; one sentence per object. */
  public List<String> prune(List<ServerObject> listed, DesiredState desired) {
    return Pruner.delete(listed, desired, client);
  }

  /** Writes a dashboard (slug, uuid or id) back into the folder; the files that changed. */
  public List<Path> export(String dashboard, DesiredState known, Path folder) {
    return DashboardExporter.export(dashboard, known, folder, client);
  }
}
