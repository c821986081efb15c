package vn.ocop.superset.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.superset.document.Documents;

/**
 * One user on one server. Every method throws a {@link SupersetException} when the request does not
 * succeed. Safe for use by several threads; requests go one after the other.
 */
public final class SupersetClient {
  private final Settings settings;
  private final Redactor redactor = new Redactor();
  private final Transport transport;
  private final Session session;

  /** Opens nothing yet; the first request logs in. */
  public SupersetClient(Settings settings) {
    this.settings = settings;
    this.transport = new Transport(settings, redactor);
    this.session = new Session(settings.credentials(), transport, redactor);
  }

  /** How this server is reached. */
  public Settings settings() {
    return settings;
  }

  /** Reads the version; needs no login. */
  public Version version() {
    Request request = Request.get("/login/");
    Answer answer = transport.send(request, Map.of());
    if (!answer.succeeded() && answer.status() != 404) {
      throw failure(request, answer);
    }
    return Version.inPage(answer.text());
  }

  /** Reads one resource, as {@code /api/v1/chart/3}. */
  public JsonNode get(String path) {
    return json(Request.get(path));
  }

  /**
   * Reads a whole list, page by page, also where the server cuts the pages.
   *
   * @param resource path below {@code /api/v1/}, without slashes around it
   * @param order a column that the resource can be ordered by, or null
   * @throws SupersetException.ServerFailed when the pages end before the count is reached
   */
  public List<JsonNode> list(String resource, String order, Filter... filters) {
    Map<Integer, JsonNode> rows = new LinkedHashMap<>();
    for (int page = 0; ; page++) {
      String q = Query.page(List.of(filters), order, page);
      JsonNode answer = get("/api/v1/" + resource + "/?" + q);
      List<JsonNode> part = Documents.elements(answer.path("result"));
      part.forEach(row -> rows.put(row.path("id").asInt(), row));
      int count = answer.path("count").asInt(-1);
      if (rows.size() >= count && count >= 0) {
        return List.copyOf(rows.values());
      }
      if (part.isEmpty()) {
        throw new SupersetException.ServerFailed(
            200,
            "The list of "
                + resource
                + " ended at "
                + rows.size()
                + " of "
                + count
                + " entries. Somebody may be changing it; repeat.");
      }
    }
  }

  /** Asks with a body, as chart data is asked; repeated like a read. */
  public JsonNode ask(String path, JsonNode body) {
    return json(Request.read(path, body));
  }

  /** Creates. */
  public JsonNode post(String path, JsonNode body) {
    return json(Request.write("POST", path, body));
  }

  /** Changes. */
  public JsonNode put(String path, JsonNode body) {
    return json(Request.write("PUT", path, body));
  }

  /** Deletes one object. */
  public void delete(String path) {
    json(Request.write("DELETE", path, null));
  }

  /** Exports objects of one resource with all they rest on, as a ZIP. */
  public byte[] export(String resource, Collection<Integer> ids) {
    Request request = Request.get("/api/v1/" + resource + "/export/?" + Query.ids(ids));
    return succeeded(request).body();
  }

  /**
   * Uploads a bundle. Never repeated by itself once it reached the server.
   *
   * @param field name of the file's form field: {@code bundle} for assets, else {@code formData}
   */
  public JsonNode upload(String path, String field, byte[] zip, Map<String, String> fields) {
    return json(Request.upload(path, Multipart.of(field, "bundle.zip", zip, fields)));
  }

  private JsonNode json(Request request) {
    Answer answer = succeeded(request);
    JsonNode json = answer.json();
    if (json.isMissingNode() && answer.body().length > 0) {
      throw failure(request, answer);
    }
    return json;
  }

  private Answer succeeded(Request request) {
    Answer answer = session.send(request);
    if (!answer.succeeded() || answer.status() == 202) {
      throw failure(request, answer);
    }
    return answer;
  }

  private SupersetException failure(Request request, Answer answer) {
    return ErrorShapes.of(redactor.redact(request.toString()), redactor.redact(answer));
  }

  @Override
  public String toString() {
    return "SupersetClient[" + settings.url() + " as " + settings.credentials().username() + "]";
  }
}
