package vn.ocop.superset.export;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.ocop.superset.document.Differences;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.http.SupersetClient;
import vn.ocop.superset.http.SupersetException;
import vn.ocop.superset.plan.Bundles;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.plan.ServerState;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.Codec;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/**
 * Writes a dashboard with its charts and datasets as files. Files that say the same already are not
 * touched; keys that only files have (expectations, required filters) are kept. Connections are not
 * written over, since they differ from server to server.
 */
public final class DashboardExporter {
  private final DesiredState known;
  private final Path folder;
  private final Keys keys;
  private final Codec codec;
  private final List<Path> written = new ArrayList<>();

  private DashboardExporter(DesiredState known, Path folder) {
    this.known = known;
    this.folder = folder;
    this.keys = new Keys(known);
    this.codec = new Codec(known.project(), keys);
  }

  /**
   * Exports one dashboard.
   *
   * @param dashboard slug, uuid or id
   * @param known the files as they are, for their keys
   * @return the files that were written
   * @throws SupersetException.NotFound when there is no such dashboard
   */
  public static List<Path> export(
      String dashboard, DesiredState known, Path folder, SupersetClient client) {
    ServerState server = ServerState.read(client);
    ServerObject object = find(dashboard, server);
    Map<Kind, Map<String, JsonNode>> documents =
        Bundles.read(client.export(Kind.DASHBOARD.resource(), List.of(object.id())));
    DashboardExporter exporter = new DashboardExporter(known, folder);
    exporter.name(documents);
    exporter.write(documents, object);
    return List.copyOf(exporter.written);
  }

  private static ServerObject find(String dashboard, ServerState server) {
    Optional<ServerObject> found =
        server.objects(Kind.DASHBOARD).stream()
            .filter(
                o ->
                    dashboard.equals(o.name())
                        || dashboard.equals(o.uuid())
                        || dashboard.equals(String.valueOf(o.id())))
            .findFirst();
    return found.orElseThrow(
        () ->
            new SupersetException.NotFound(
                "There is no dashboard with the slug, uuid or id " + dashboard + "."));
  }

  private void name(Map<Kind, Map<String, JsonNode>> documents) {
    for (Kind kind : Kind.imported()) {
      sorted(documents, kind).forEach(document -> keys.name(kind, document));
    }
  }

  private static List<JsonNode> sorted(Map<Kind, Map<String, JsonNode>> documents, Kind kind) {
    return List.copyOf(new TreeMap<>(documents.getOrDefault(kind, Map.of())).values());
  }

  private void write(Map<Kind, Map<String, JsonNode>> documents, ServerObject dashboard) {
    for (Kind kind : Kind.imported()) {
      for (JsonNode document : sorted(documents, kind)) {
        ObjectNode file = codec.file(kind, document);
        if (kind == Kind.DASHBOARD) {
          roles(file, dashboard);
        }
        write(kind, keys.key(kind, document.path("uuid").asText()), file);
      }
    }
  }

  private static void roles(ObjectNode file, ServerObject dashboard) {
    Documents.elements(dashboard.listed().path("roles")).stream()
        .map(role -> role.path("name").asText())
        .sorted()
        .forEach(file.withArray("roles")::add);
  }

  private void write(Kind kind, String key, ObjectNode file) {
    Path path = folder.resolve(kind.folder()).resolve(key + ".yaml");
    Optional<ObjectNode> meant = known.find(kind, key).map(this::meaning);
    if (meant.isPresent()
        && (kind == Kind.DATABASE || Differences.between(meant.get(), file).isEmpty())) {
      return;
    }
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, meant.isPresent() ? edited(path, meant.get(), file) : text(file));
      written.add(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path + ".", e);
    }
  }

  private static String edited(Path path, ObjectNode meant, ObjectNode file) throws IOException {
    String before = Files.readString(path);
    String head =
        before.lines().takeWhile(l -> l.startsWith("#")).map(l -> l + "\n").collect(joining());
    return head + text(AsWritten.keep(Documents.yaml(before), meant, file));
  }

  private static String text(JsonNode file) {
    return Documents.writeYaml(file);
  }

  private ObjectNode meaning(Asset asset) {
    ObjectNode meant = asset.file().deepCopy();
    if (asset.kind() == Kind.DASHBOARD) {
      meant.remove("roles");
      known.roles(asset).forEach(meant.withArray("roles")::add);
    }
    return meant;
  }
}
