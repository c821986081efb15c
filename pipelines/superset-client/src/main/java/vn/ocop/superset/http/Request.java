package vn.ocop.superset.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import vn.ocop.superset.document.Documents;

/**
 * One request.
 *
 * @param repeatable whether sending it twice does no harm
 * @param guarded whether it needs the CSRF token
 */
// Never compared; the bytes go straight to and from the wire.
@SuppressWarnings("ArrayRecordComponent")
record Request(
    String method,
    String path,
    String contentType,
    byte[] body,
    boolean repeatable,
    boolean guarded) {

  static Request get(String path) {
    return new Request("GET", path, null, new byte[0], true, false);
  }

  static Request write(String method, String path, JsonNode body) {
    byte[] bytes =
        body == null ? new byte[0] : Documents.write(body).getBytes(StandardCharsets.UTF_8);
    return new Request(method, path, "application/json", bytes, false, true);
  }

  static Request read(String path, JsonNode body) {
    return new Request("POST", path, "application/json", bytes(body), true, false);
  }

  static Request upload(String path, Multipart form) {
    return new Request("POST", path, form.contentType(), form.body(), false, true);
  }

  private static byte[] bytes(JsonNode body) {
    return Documents.write(body).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    int query = path.indexOf('?');
    return method + " " + (query < 0 ? path : path.substring(0, query));
  }
}
