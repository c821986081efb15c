package vn.ocop.superset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ocop.superset.http.Credentials;
import vn.ocop.superset.http.Settings;
import vn.ocop.superset.http.SupersetClient;

/**
 * A server on loopback that behaves like Superset where that surprises: token and session cookie
 * belong together, a multipart request without them is redirected, without the right Accept header
 * every error is an HTML page.
 */
public final class StubSuperset implements AutoCloseable {
  public static final String PASSWORD = "a-secret-password";

  /** What one path answers. */
  @FunctionalInterface
  public interface Handler {
    Reply answer(Call call);
  }

  /** One request that arrived. */
  public record Call(String method, String path, String query, String body, HttpExchange exchange) {
    public String header(String name) {
      String value = exchange.getRequestHeaders().getFirst(name);
      return value == null ? "" : value;
    }
  }

  /** One answer. */
  public record Reply(int status, String type, String body, Map<String, String> headers) {
    public static Reply json(int status, String body) {
      return new Reply(status, "application/json", body, Map.of());
    }

    public static Reply html(int status, String body) {
      return new Reply(status, "text/html", body, Map.of());
    }

    public static Reply redirect(String location) {
      return new Reply(302, "text/html", "", Map.of("Location", location));
    }

    public Reply with(String header, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(header, value);
      return new Reply(status, type, body, more);
    }
  }

  private final HttpServer server;
  private final Map<String, Handler> handlers = new HashMap<>();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  public final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  public final AtomicInteger logins = new AtomicInteger();
  public final AtomicInteger refreshes = new AtomicInteger();
  public final AtomicInteger csrfTokens = new AtomicInteger();
  private volatile String access = "access-0";
  private volatile String csrf = "none";

  public StubSuperset() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
    version("6.1.0");
    on("/api/v1/security/login", call -> login());
    on("/api/v1/security/refresh", call -> refresh(call));
    on("/api/v1/security/csrf_token/", call -> csrf());
  }

  public StubSuperset on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  public void version(String version) {
    String page = "<html>{&#34;version_string&#34;: &#34;" + version + "&#34;}</html>";
    on("/login/", call -> Reply.html(200, page));
  }

  /** Makes the current access token expire. */
  public void expire() {
    access = "expired";
  }

  /** Makes the current CSRF token and its cookie worthless. */
  public void dropCsrf() {
    csrf = "dropped";
  }

  /** Requests that arrived, as {@code POST /path}, logins and tokens left out. */
  public List<String> calls() {
    return calls.stream()
        .filter(call -> !call.contains("/security/login") && !call.contains("/security/refresh"))
        .filter(call -> !call.contains("csrf_token") && !call.endsWith(" /login/"))
        .toList();
  }

  public List<String> writes() {
    return calls().stream().filter(call -> !call.startsWith("GET")).toList();
  }

  public Settings settings() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Settings.of(url, Credentials.of("admin", PASSWORD)).withRetries(2, pauses::add);
  }

  public SupersetClient client() {
    return new SupersetClient(settings());
  }

  private Reply login() {
    access = "access-" + logins.incrementAndGet();
    return Reply.json(
        200, "{\"access_token\":\"" + access + "\",\"refresh_token\":\"refresh-token\"}");
  }

  private Reply refresh(Call call) {
    refreshes.incrementAndGet();
    if (!call.header("Authorization").equals("Bearer refresh-token")) {
      return Reply.json(401, "{\"msg\":\"Token has expired\"}");
    }
    access = "refreshed-" + refreshes.get();
    return Reply.json(200, "{\"access_token\":\"" + access + "\"}");
  }

  private Reply csrf() {
    csrf = "csrf-" + csrfTokens.incrementAndGet();
    return Reply.json(200, "{\"result\":\"" + csrf + "\"}")
        .with("Set-Cookie", "session=of-" + csrf + "; HttpOnly; Path=/");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String query = exchange.getRequestURI().getQuery();
      String body =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
      Call call =
          new Call(exchange.getRequestMethod(), path, query == null ? "" : query, body, exchange);
      calls.add(call.method() + " " + path);
      Reply reply = guarded(call);
      if (reply.status() >= 400 && !call.header("Accept").equals("application/json")) {
        reply = Reply.html(500, "<html><title>500</title></html>");
      }
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = reply.body().getBytes(StandardCharsets.ISO_8859_1);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Reply guarded(Call call) {
    boolean open = call.path().contains("/security/") || call.path().equals("/login/");
    if (!open && !call.header("Authorization").equals("Bearer " + access)) {
      return Reply.json(401, "{\"msg\":\"Token has expired\"}");
    }
    boolean exempt = open || call.path().equals("/api/v1/chart/data");
    if (!call.method().equals("GET") && !exempt) {
      boolean cookie = call.header("Cookie").contains("session=of-" + csrf);
      if (!cookie || !call.header("X-CSRFToken").equals(csrf)) {
        return call.header("Content-Type").startsWith("multipart")
            ? Reply.redirect("/login/?next=/api/v1/assets/import/")
            : Reply.json(
                400,
                "{\"errors\":[{\"message\":\"400 Bad Request: The CSRF token is missing.\"}]}");
      }
    }
    Handler handler = handlers.get(call.path());
    return handler == null ? Reply.json(404, "{\"message\":\"Not found\"}") : handler.answer(call);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
