package vn.ocop.superset.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import vn.ocop.superset.document.Documents;

/** Login, refresh and CSRF of one user; renews each at most once per request. */
final class Session {
  private static final String LOGIN = "/api/v1/security/login";
  private static final String REFRESH = "/api/v1/security/refresh";
  private static final String CSRF = "/api/v1/security/csrf_token/";
  private final Credentials credentials;
  private final Transport transport;
  private final Redactor redactor;
  private String access;
  private String refresh;
  private String csrf;

  Session(Credentials credentials, Transport transport, Redactor redactor) {
    this.credentials = credentials;
    this.transport = transport;
    this.redactor = redactor;
    redactor.hide(credentials.password().reveal());
  }

  /** Sends with token and CSRF; one renewal of each where the server refuses it. */
  synchronized Answer send(Request request) {
    Answer answer = attempt(request);
    if (answer.refusesToken()) {
      renewAccess();
      csrf = null;
      answer = attempt(request);
    }
    if (request.guarded() && answer.refusesCsrf()) {
      csrf = null;
      transport.forgetCookies();
      answer = attempt(request);
    }
    return answer;
  }

  private Answer attempt(Request request) {
    if (access == null) {
      login();
    }
    Map<String, String> headers = new HashMap<>(bearer(access));
    if (request.guarded()) {
      headers.put("X-CSRFToken", csrf());
    }
    return transport.send(request, headers);
  }

  private String csrf() {
    if (csrf == null) {
      Answer answer = transport.send(Request.get(CSRF), bearer(access));
      if (answer.refusesToken()) {
        renewAccess();
        answer = transport.send(Request.get(CSRF), bearer(access));
      }
      csrf = field(Request.get(CSRF), answer, "result");
    }
    return csrf;
  }

  private void renewAccess() {
    if (refresh != null) {
      Request request = Request.read(REFRESH, Documents.object());
      Answer answer = transport.send(request, bearer(refresh));
      if (answer.succeeded()) {
        access = field(request, answer, "access_token");
        return;
      }
    }
    login();
  }

  private void login() {
    ObjectNode body =
        Documents.object()
            .put("username", credentials.username())
            .put("password", credentials.password().reveal())
            .put("provider", credentials.provider())
            .put("refresh", true);
    Request request = Request.read(LOGIN, body);
    Answer answer = transport.send(request, Map.of());
    access = field(request, answer, "access_token");
    refresh = Documents.text(answer.json(), "refresh_token");
    redactor.hide(refresh);
  }

  private String field(Request request, Answer answer, String name) {
    String value = answer.succeeded() ? Documents.text(answer.json(), name) : null;
    if (value == null) {
      throw ErrorShapes.of(request.toString(), redactor.redact(answer));
    }
    redactor.hide(value);
    return value;
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}
