package vn.ocop.superset.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.http.SupersetException;
import vn.ocop.superset.plan.Bundles;
import vn.ocop.superset.plan.Plan;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.plan.ServerState;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.Kind;

/**
 * One import. The server runs it in one transaction, except that a new database is kept when a
 * later object fails; that one is taken away again here. The server also hides the cause of a
 * failure; it is asked for by an import that cannot write.
 */
final class BundleImport {
  private final Plan plan;
  private final SupersetClient client;

  BundleImport(Plan plan, SupersetClient client) {
    this.plan = plan;
    this.client = client;
  }

  void send(List<Asset> assets) {
    byte[] bundle = Bundles.write(assets);
    try {
      // Sparse: what is on the server already may be referred to without being in the bundle.
      client.upload("/api/v1/assets/import/", "bundle", bundle, Map.of("sparse", "true"));
    } catch (SupersetException.ImportFailed | SupersetException.Invalid e) {
      String left = takeBack(assets);
      String cause = cause(assets);
      throw new ApplyException(e.getMessage() + cause + left, e);
    } catch (SupersetException.ServerFailed | SupersetException.Unreachable e) {
      throw new ApplyException(
          e.getMessage()
              + " Whether the import was done is not known; plan again, which shows what differs.",
          e);
    }
  }

  /** Deletes databases that this import made. */
  private String takeBack(List<Asset> assets) {
    List<Asset> fresh =
        assets.stream()
            .filter(a -> a.kind() == Kind.DATABASE)
            .filter(a -> plan.server().byUuid(Kind.DATABASE, a.uuid().toString()).isEmpty())
            .toList();
    if (fresh.isEmpty()) {
      return " Nothing of it was kept.";
    }
    ServerState now = ServerState.read(client);
    if (assets.stream().anyMatch(asset -> wroteMeanwhile(asset, now))) {
      return " Another apply wrote the same at the same moment, and what it wrote was left; plan"
          + " again, which shows what differs.";
    }
    List<String> failed = new ArrayList<>();
    for (Asset database : fresh) {
      now.byUuid(Kind.DATABASE, database.uuid().toString()).ifPresent(o -> delete(o, failed));
    }
    return failed.isEmpty() ? " Nothing of it was kept." : " Delete by hand: " + failed + ".";
  }

  /** Of a failed import only databases are kept, so anything else is somebody else's. */
  private boolean wroteMeanwhile(Asset asset, ServerState now) {
    String uuid = asset.uuid().toString();
    return asset.kind() != Kind.DATABASE
        && now.byUuid(asset.kind(), uuid).isPresent()
        && plan.server().byUuid(asset.kind(), uuid).isEmpty();
  }

  private void delete(ServerObject object, List<String> failed) {
    try {
      client.delete(object.path());
    } catch (SupersetException e) {
      failed.add(object.toText());
    }
  }

  /**
   * Repeats the import at an endpoint that gives reasons. It refuses before it writes as long as
   * the bundle holds a dashboard that exists, so without one nothing is asked.
   */
  private String cause(List<Asset> assets) {
    Optional<Asset> existing =
        plan.desired().assets(Kind.DASHBOARD).stream()
            .filter(d -> plan.server().byUuid(Kind.DASHBOARD, d.uuid().toString()).isPresent())
            .findFirst();
    if (existing.isEmpty()) {
      return hint(assets);
    }
    List<Asset> asked = new ArrayList<>(assets);
    if (!asked.contains(existing.get())) {
      asked.add(existing.get());
    }
    try {
      client.upload("/api/v1/dashboard/import/", "formData", Bundles.write(asked), Map.of());
      return hint(assets);
    } catch (SupersetException e) {
      String reasons = reasons(e.getMessage(), asked);
      return reasons.isEmpty() ? hint(assets) : " The server's reasons: " + reasons;
    }
  }

  private static String reasons(String message, List<Asset> asked) {
    return asked.stream()
        .map(asset -> asset.path() + ".yaml: ")
        .filter(message::contains)
        .map(path -> reason(message, path))
        .filter(reason -> !reason.contains("already exists"))
        .collect(Collectors.joining("; "));
  }

  private static String reason(String message, String path) {
    int start = message.indexOf(path);
    int end = message.indexOf('}', start);
    int stop = end < 0 ? message.length() : end + 1;
    return message.substring(start, stop);
  }

  /** What passes the server's validation and fails later. */
  private String hint(List<Asset> assets) {
    for (Asset asset : assets) {
      if (asset.kind() != Kind.DATASET) {
        continue;
      }
      for (ServerObject other : plan.server().objects(Kind.DATASET)) {
        if (asset.key().equals(other.name()) && !asset.uuid().toString().equals(other.uuid())) {
          return " "
              + other.toText()
              + " in another database or schema has the same name, which SQLite metadata does not"
              + " allow: rename one, or keep the metadata in PostgreSQL.";
        }
      }
    }
    return " Its validation finds no fault; look for the traceback in the server's log.";
  }
}
