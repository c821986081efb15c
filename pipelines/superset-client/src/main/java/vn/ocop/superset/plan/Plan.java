package vn.ocop.superset.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import vn.ocop.superset.document.Difference;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.DesiredState;

/**
 * The difference between files and server.
 *
 * @param changes what apply does, in its order
 * @param conflicts why apply refuses: somebody else's object holds a name that must be unique
 * @param strays objects of this project that no file describes; prune removes them
 */
public record Plan(
    DesiredState desired,
    ServerState server,
    List<Change> changes,
    List<String> conflicts,
    List<ServerObject> strays) {
  private static final int SHOWN = 40;

  /** Whether server and files agree. */
  public boolean inSync() {
    return changes.isEmpty() && conflicts.isEmpty() && strays.isEmpty();
  }

  /** For people: one line per object, one per difference. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (Change change : changes) {
      boolean create = change.action() == Change.Action.CREATE;
      text.append(create ? "+ " : "~ ").append(change.asset().path()).append('\n');
      change.differences().stream()
          .limit(SHOWN)
          .forEach(d -> text.append("    ").append(d.toText()).append('\n'));
      int more = change.differences().size() - SHOWN;
      if (more > 0) {
        text.append("    … and ").append(more).append(" more\n");
      }
    }
    strays.forEach(s -> text.append("- ").append(s.toText()).append(" has no file\n"));
    conflicts.forEach(conflict -> text.append("! ").append(conflict).append('\n'));
    return text.append(summary()).append('\n').toString();
  }

  private String summary() {
    if (inSync()) {
      return "Server and files agree.";
    }
    long created = changes.stream().filter(c -> c.action() == Change.Action.CREATE).count();
    return created
        + " to create, "
        + (changes.size() - created)
        + " to update, "
        + strays.size()
        + " to prune, "
        + conflicts.size()
        + " in conflict.";
  }

  /** For programs. */
  public ObjectNode toJson() {
    ObjectNode json = Documents.object().put("in_sync", inSync());
    ArrayNode list = json.putArray("changes");
    for (Change change : changes) {
      ObjectNode item = list.addObject().put("kind", change.asset().kind().folder());
      item.put("key", change.asset().key());
      item.put("action", change.action().name().toLowerCase(Locale.ROOT));
      ArrayNode differences = item.putArray("differences");
      change.differences().forEach(d -> differences.add(json(d)));
    }
    ArrayNode conflicting = json.putArray("conflicts");
    conflicts.forEach(conflicting::add);
    ArrayNode left = json.putArray("strays");
    for (ServerObject stray : strays) {
      left.addObject()
          .put("kind", stray.kind().folder())
          .put("id", stray.id())
          .put("name", stray.name());
    }
    return json;
  }

  private static ObjectNode json(Difference difference) {
    ObjectNode json = Documents.object().put("path", difference.path());
    if (!difference.desired().isMissingNode()) {
      json.set("desired", difference.desired());
    }
    if (!difference.actual().isMissingNode()) {
      json.set("actual", difference.actual());
    }
    return json;
  }
}
