package vn.ocop.superset.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.superset.document.Difference;
import vn.ocop.superset.document.Differences;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;
import vn.ocop.superset.state.Project;

/** Compares files and server. Sends nothing but reads. */
public final class Planner {
  private final DesiredState desired;
  private final ServerState server;
  private final List<Change> changes = new ArrayList<>();
  private final List<String> conflicts = new ArrayList<>();

  private Planner(DesiredState desired, ServerState server) {
    this.desired = desired;
    this.server = server;
  }

  /** Reads the server and compares. */
  public static Plan plan(DesiredState desired, SupersetClient client) {
    return new Planner(desired, ServerState.read(client)).plan();
  }

  private Plan plan() {
    List<Kind> largestFirst = new ArrayList<>(Kind.imported());
    java.util.Collections.reverse(largestFirst);
    for (Kind kind : largestFirst) {
      server.load(kind, found(kind));
    }
    for (Kind kind : Kind.imported()) {
      desired.assets(kind).forEach(this::imported);
    }
    desired.assets(Kind.ROLE).forEach(this::role);
    desired.assets(Kind.RULE).forEach(this::rule);
    return new Plan(
        desired, server, List.copyOf(changes), List.copyOf(conflicts), strays(desired, server));
  }

  private List<ServerObject> found(Kind kind) {
    return desired.assets(kind).stream()
        .map(asset -> server.byUuid(kind, asset.uuid().toString()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Objects of the project that no file describes, dependents first. */
  public static List<ServerObject> strays(DesiredState desired, ServerState server) {
    List<ServerObject> strays = new ArrayList<>();
    for (Kind kind : List.of(Kind.RULE, Kind.DASHBOARD, Kind.CHART, Kind.DATASET, Kind.DATABASE)) {
      strays.addAll(strays(kind, desired, server));
    }
    strays.addAll(strays(Kind.ROLE, desired, server));
    return List.copyOf(strays);
  }

  private static List<ServerObject> strays(Kind kind, DesiredState desired, ServerState server) {
    return server.objects(kind).stream()
        .filter(object -> object.ownedBy(desired.project()))
        .filter(object -> desired.assets(kind).stream().noneMatch(a -> same(a, object)))
        .toList();
  }

  private static boolean same(Asset asset, ServerObject object) {
    return object.uuid() == null
        ? asset.key().equals(object.name())
        : asset.uuid().toString().equals(object.uuid());
  }

  private void imported(Asset asset) {
    Optional<ServerObject> object = server.byUuid(asset.kind(), asset.uuid().toString());
    taken(asset);
    if (object.isEmpty()) {
      changes.add(new Change(asset, Change.Action.CREATE, List.of()));
      return;
    }
    JsonNode document = server.document(object.get());
    ObjectNode actual = desired.codec().file(asset.kind(), document);
    ObjectNode wanted = asset.file().deepCopy();
    if (asset.kind() == Kind.DASHBOARD) {
      names(wanted, desired.roles(asset));
      names(actual, roles(object.get()));
    }
    List<Difference> differences = new ArrayList<>(Differences.between(wanted, actual));
    outside(asset, object.get(), differences);
    update(asset, differences);
  }

  private void update(Asset asset, List<Difference> differences) {
    if (!differences.isEmpty()) {
      changes.add(new Change(asset, Change.Action.UPDATE, List.copyOf(differences)));
    }
  }

  /** What lists tell and exports do not. */
  private void outside(Asset asset, ServerObject object, List<Difference> differences) {
    if (asset.kind() != Kind.CHART && !asset.key().equals(object.name())) {
      text(differences, asset.kind().nameField(), asset.key(), object.name());
    }
    if (asset.kind() == Kind.CHART && !object.ownedBy(desired.project())) {
      String mark = desired.project().mark(asset.key(), asset.uuid().toString());
      text(differences, "params." + Project.MARK, mark, object.mark());
    }
    if (asset.kind() == Kind.DASHBOARD) {
      Membership.compare(asset, object, desired, server, differences);
    }
    JsonNode managed = object.listed().path("is_managed_externally");
    boolean wanted = !desired.project().editable();
    if (managed.isBoolean() && managed.booleanValue() != wanted) {
      differences.add(
          new Difference("is_managed_externally", BooleanNode.valueOf(wanted), managed));
    }
  }

  private static void text(List<Difference> into, String path, String desired, String actual) {
    into.add(
        new Difference(
            path,
            TextNode.valueOf(desired),
            actual == null ? MissingNode.getInstance() : TextNode.valueOf(actual)));
  }

  private static void names(ObjectNode file, Collection<String> roles) {
    file.remove("roles");
    roles.forEach(role -> file.withArray("roles").add(role));
  }

  private static List<String> roles(ServerObject dashboard) {
    return Documents.elements(dashboard.listed().path("roles")).stream()
        .map(role -> role.path("name").asText())
        .sorted()
        .toList();
  }

  /** An import would take over whatever has the name, uuid and all. */
  private void taken(Asset asset) {
    if (asset.kind() == Kind.CHART) {
      return;
    }
    for (ServerObject other : server.objects(asset.kind())) {
      if (asset.key().equals(other.name())
          && !asset.uuid().toString().equals(other.uuid())
          && sameDatabase(asset, other)) {
        conflicts.add(
            asset.path()
                + ": the server has "
                + other.toText()
                + " of other origin under this name. Rename or delete it there, or rename the file.");
      }
    }
  }

  private static boolean sameDatabase(Asset asset, ServerObject other) {
    if (asset.kind() != Kind.DATASET) {
      return true;
    }
    JsonNode source = asset.source();
    String database = other.listed().path("database").path("database_name").asText();
    return source.path("database").asText().equals(database)
        && source.path("schema").equals(other.listed().path("schema"));
  }

  private void role(Asset role) {
    Set<String> wanted;
    try {
      wanted = RolePermissions.desired(role, desired, server);
    } catch (IllegalStateException e) {
      conflicts.add(e.getMessage());
      return;
    }
    Optional<ServerObject> object = server.byName(Kind.ROLE, role.key());
    if (object.isEmpty()) {
      changes.add(new Change(role, Change.Action.CREATE, List.of()));
      return;
    }
    Set<String> actual = RolePermissions.names(server.permissions(object.get()));
    update(role, Differences.between(flags(wanted), flags(actual)));
  }

  private static ObjectNode flags(Set<String> names) {
    ObjectNode flags = Documents.object();
    names.forEach(name -> flags.put(name, true));
    return flags;
  }

  private void rule(Asset rule) {
    Optional<ServerObject> object = server.byName(Kind.RULE, rule.key());
    if (object.isEmpty()) {
      changes.add(new Change(rule, Change.Action.CREATE, List.of()));
      return;
    }
    JsonNode actual = server.rule(object.get());
    ObjectNode file = Documents.object();
    for (String name : List.of("filter_type", "clause", "group_key", "description")) {
      file.set(name, actual.path(name));
    }
    sorted(file, "datasets", Documents.elements(actual.path("tables")), "table_name");
    sorted(file, "roles", Documents.elements(actual.path("roles")), "name");
    ObjectNode wanted = rule.source().deepCopy();
    for (String name : List.of("datasets", "roles")) {
      List<String> keys = Documents.texts(rule.source().path(name)).stream().sorted().toList();
      keys.forEach(wanted.putArray(name)::add);
    }
    update(rule, Differences.between(wanted, file));
  }

  private static void sorted(ObjectNode file, String name, List<JsonNode> rows, String field) {
    List<String> names = rows.stream().map(row -> row.path(field).asText()).sorted().toList();
    names.forEach(file.putArray(name)::add);
  }
}
