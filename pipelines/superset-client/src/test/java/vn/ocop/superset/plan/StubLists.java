package vn.ocop.superset.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ocop.superset.StubSuperset;
import vn.ocop.superset.StubSuperset.Reply;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;

/** Lists and exports of a stub that holds some assets. */
public final class StubLists {
  private final Map<Kind, List<ObjectNode>> rows = new EnumMap<>(Kind.class);
  private final Map<Kind, List<Asset>> assets = new EnumMap<>(Kind.class);
  private final StubSuperset server;
  private int ids;

  public StubLists(StubSuperset server) {
    this.server = server;
    for (Kind kind : Kind.values()) {
      rows.put(kind, new ArrayList<>());
      assets.put(kind, new ArrayList<>());
      String path = "/api/v1/" + kind.resource() + "/";
      server.on(path, call -> list(kind));
      server.on(path + "export/", call -> zip(Bundles.write(assets.get(kind))));
    }
  }

  /** Lists an asset, roles and rules excepted, as an import would leave it. */
  public ObjectNode holds(Asset asset, DesiredState state) {
    assets.get(asset.kind()).add(asset);
    ObjectNode row = row(asset.kind(), asset.key());
    row.put("uuid", asset.uuid().toString()).put("is_managed_externally", true);
    if (asset.kind() == Kind.CHART) {
      row.put("params", Documents.write(asset.document().path("params")));
    }
    for (String role : asset.kind() == Kind.DASHBOARD ? state.roles(asset) : List.<String>of()) {
      row.withArray("roles").addObject().put("name", role);
    }
    return row;
  }

  public ObjectNode row(Kind kind, String name) {
    ObjectNode row = Documents.object().put("id", ++ids).put(kind.nameField(), name);
    rows.get(kind).add(row);
    return row;
  }

  /** From now on what is posted is listed; permissions and changes are accepted without effect. */
  public void accept(Kind kind) {
    String path = "/api/v1/" + kind.resource() + "/";
    server.on(path, call -> call.method().equals("POST") ? made(kind, call.body()) : list(kind));
    for (int id = 1; id < 100; id++) {
      server.on(path + id, call -> Reply.json(200, "{\"result\":{}}"));
      server.on(path + id + "/permissions", call -> Reply.json(200, "{}"));
      if (id > 1) {
        server.on(path + id + "/permissions/", call -> Reply.json(200, "{\"result\":[]}"));
      }
    }
  }

  private Reply made(Kind kind, String body) {
    int id = row(kind, Documents.json(body).path("name").asText()).path("id").asInt();
    return Reply.json(201, "{\"id\":" + id + "}");
  }

  public void forget(Kind kind) {
    rows.get(kind).clear();
  }

  private Reply list(Kind kind) {
    ObjectNode answer = Documents.object().put("count", rows.get(kind).size());
    answer.putArray("result").addAll(rows.get(kind));
    String latin =
        new String(
            Documents.write(answer).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return Reply.json(200, latin);
  }

  private static Reply zip(byte[] bytes) {
    String body = new String(bytes, StandardCharsets.ISO_8859_1);
    return new Reply(200, "application/zip", body, Map.of());
  }
}
