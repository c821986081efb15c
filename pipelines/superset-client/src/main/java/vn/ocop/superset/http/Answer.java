package vn.ocop.superset.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.ocop.superset.document.Documents;

/** One answer of the server, read leniently. */
// Never compared; the bytes go straight to and from the wire.
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, String location, String contentType, String retryAfter, byte[] body) {

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        response.headers().firstValue("Content-Type").orElse(""),
        response.headers().firstValue("Retry-After").orElse(""),
        response.body());
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as JSON; missing when it is none. */
  JsonNode json() {
    boolean said = contentType.toLowerCase(Locale.ROOT).contains("json");
    return said ? Documents.jsonOrMissing(text()) : MissingNode.getInstance();
  }

  boolean succeeded() {
    return status >= 200 && status < 300;
  }

  boolean redirectsToLogin() {
    return status / 100 == 3 && location.contains("/login");
  }

  /** A multipart request answers a redirect, a JSON request 400 with these words. */
  boolean refusesCsrf() {
    return redirectsToLogin() || (status == 400 && ErrorShapes.reason(this).contains("CSRF"));
  }

  /** Expired or foreign tokens: 401, or 422 with the words of the JWT library. */
  boolean refusesToken() {
    return status == 401 || (status == 422 && json().path("msg").isTextual());
  }

  boolean overloaded() {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }
}
