package vn.ocop.superset.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ocop.superset.StubSuperset;
import vn.ocop.superset.StubSuperset.Reply;
import vn.ocop.superset.document.Documents;

class HttpTrapsTest {
  private static final String IMPORT = "/api/v1/assets/import/";
  private static final String CHART = "/api/v1/chart/1";
  private final StubSuperset server = new StubSuperset();
  private final SupersetClient client = server.client();

  @AfterEach
  void stop() {
    server.close();
  }

  private void upload() {
    client.upload(
        IMPORT, "bundle", "zip".getBytes(StandardCharsets.UTF_8), Map.of("sparse", "true"));
  }

  @Test
  void anUploadRedirectedToTheLoginPageIsSentOnceMoreWithANewTokenAndCookie() {
    server.on(IMPORT, call -> Reply.json(200, "{\"message\":\"OK\"}"));
    upload();
    server.dropCsrf();
    upload();

    assertThat(server.csrfTokens).hasValue(2);
    assertThat(server.writes()).hasSize(3);
  }

  @Test
  void aJsonRequestWhoseCsrfTokenIsRefusedIsSentOnceMoreToo() {
    server.on(CHART, call -> Reply.json(200, "{}"));
    client.put(CHART, Documents.object());
    server.dropCsrf();
    client.put(CHART, Documents.object());

    assertThat(server.csrfTokens).hasValue(2);
  }

  @Test
  void aCsrfTokenThatIsRefusedAgainEndsInASentenceAboutProxies() {
    server.on(IMPORT, call -> Reply.redirect("/login/?next=x"));
    assertThatThrownBy(this::upload)
        .isInstanceOf(SupersetException.CsrfRefused.class)
        .hasMessageContaining("proxy");
    assertThat(server.writes()).hasSize(2);
  }

  @Test
  void anExpiredTokenIsRefreshedAndTheRequestRepeated() {
    server.on(CHART, call -> Reply.json(200, "{\"id\":1}"));
    client.get(CHART);
    server.expire();

    assertThat(client.get(CHART).path("id").asInt()).isEqualTo(1);
    assertThat(server.refreshes).hasValue(1);
    assertThat(server.logins).hasValue(1);
  }

  @Test
  void aRefreshThatIsRefusedLeadsToANewLogin() {
    server.on(CHART, call -> Reply.json(200, "{}"));
    client.get(CHART);
    server.expire();
    server.on("/api/v1/security/refresh", call -> Reply.json(401, "{\"msg\":\"expired\"}"));
    client.get(CHART);

    assertThat(server.logins).hasValue(2);
  }

  @Test
  void aTokenOfAnotherSecretKeyAnswers422AndLeadsToANewLogin() {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        CHART,
        call ->
            calls.getAndIncrement() == 0
                ? Reply.json(422, "{\"msg\":\"Signature verification failed\"}")
                : Reply.json(200, "{}"));
    client.get(CHART);

    assertThat(calls).hasValue(2);
  }

  @Test
  void aWrongPasswordIsToldOnceAndNeverShown() {
    server.on(
        "/api/v1/security/login",
        call -> Reply.json(401, "{\"message\":\"Not authorized " + StubSuperset.PASSWORD + "\"}"));
    assertThatThrownBy(() -> client.get(CHART))
        .isInstanceOf(SupersetException.NotAuthenticated.class)
        .hasMessageContaining("Check user name, password and provider")
        .hasMessageNotContaining(StubSuperset.PASSWORD);
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void secretsAreNotInTextsOfSettingsClientsAndErrors() {
    server.on(
        CHART,
        call ->
            Reply.json(
                500,
                "{\"message\":\"access-1 duckdb://user:geheim1@host eyJhbGci.eyJzdWIi.c2lnbmF0\"}"));
    assertThat(server.settings() + client.toString()).doesNotContain(StubSuperset.PASSWORD);
    assertThatThrownBy(() -> client.get(CHART))
        .hasMessageNotContaining("access-1")
        .hasMessageNotContaining("geheim1")
        .hasMessageNotContaining("eyJ");
  }

  @Test
  void anErrorPageInHtmlIsToldByItsTitle() {
    server.on(CHART, call -> Reply.html(500, "<html><title>Proxy Error</title><p>x</html>"));
    assertThatThrownBy(() -> client.get(CHART))
        .isInstanceOf(SupersetException.ServerFailed.class)
        .hasMessageContaining("an HTML page \"Proxy Error\"");
  }

  @Test
  void aPageInHtmlWithStatus200IsNoAnswerOfTheApi() {
    server.on(CHART, call -> Reply.html(200, "<html><title>Welcome</title></html>"));
    assertThatThrownBy(() -> client.get(CHART)).isInstanceOf(SupersetException.class);
  }

  @Test
  void aMaskedImportErrorIsAnImportFailureAndIsNotRepeated() {
    server.on(
        IMPORT,
        call ->
            Reply.json(
                500, "{\"errors\":[{\"message\":\"Import failed for an unknown reason\"}]}"));
    assertThatThrownBy(this::upload)
        .isInstanceOf(SupersetException.ImportFailed.class)
        .hasMessageContaining("the server's log");
    assertThat(server.writes()).hasSize(1);
  }

  @Test
  void everyShapeOfRefusalGivesItsReasons() {
    refused(400, "{\"message\":{\"slug\":[\"Must be unique\"]}}", SupersetException.Invalid.class);
    refused(403, "{\"message\":\"Forbidden\"}", SupersetException.Forbidden.class);
    refused(404, "{\"message\":\"Not found\"}", SupersetException.NotFound.class);
    refused(
        422,
        "{\"errors\":[{\"message\":\"Error importing\",\"extra\":{\"charts/x.yaml\":{\"k\":[\"Must be"
            + " unique\"]},\"issue_codes\":[]}}]}",
        SupersetException.Invalid.class);
    assertThatThrownBy(() -> client.get(CHART))
        .hasMessageContaining("charts/x.yaml: {\"k\":[\"Must be unique\"]}");
  }

  private void refused(int status, String body, Class<? extends SupersetException> type) {
    server.on(CHART, call -> Reply.json(status, body));
    assertThatThrownBy(() -> client.get(CHART))
        .isInstanceOf(type)
        .hasMessageContaining("GET " + CHART + " answered " + status);
  }

  @Test
  void anAnswerThatWillComeLaterIsSaidToBeSo() {
    server.on(CHART, call -> Reply.json(202, "{}"));
    assertThatThrownBy(() -> client.get(CHART))
        .isInstanceOf(SupersetException.Asynchronous.class)
        .hasMessageContaining("GLOBAL_ASYNC_QUERIES");
  }

  @Test
  void pagesThatTheServerCutsAreReadToTheEnd() {
    server.on("/api/v1/chart/", call -> page(call.query(), 7, 7));
    assertThat(client.list("chart", "slice_name")).hasSize(7);
    assertThat(server.calls()).hasSize(4);
  }

  @Test
  void aListThatEndsBeforeItsCountIsNotTakenForWhole() {
    server.on("/api/v1/chart/", call -> page(call.query(), 3, 7));
    assertThatThrownBy(() -> client.list("chart", "slice_name"))
        .hasMessageContaining("ended at 3 of 7");
  }

  /** Two rows a page, whatever was asked for. */
  private static Reply page(String query, int rows, int count) {
    ObjectNode q = (ObjectNode) Documents.json(query.substring("q=".length()));
    ObjectNode answer = Documents.object().put("count", count);
    int start = q.path("page").asInt() * 2;
    for (int i = start; i < Math.min(start + 2, rows); i++) {
      answer.withArray("result").addObject().put("id", i);
    }
    answer.withArray("result");
    return Reply.json(200, Documents.write(answer));
  }

  @Test
  void anOverloadedServerIsAskedAgainAfterTheTimeItNames() {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        CHART,
        call ->
            calls.getAndIncrement() == 0
                ? Reply.json(429, "{}").with("Retry-After", "7")
                : Reply.json(200, "{}"));
    client.put(CHART, Documents.object());

    assertThat(server.pauses).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void aReadIsRepeatedOn503AndAWriteIsNot() {
    server.on(CHART, call -> Reply.json(503, "{}"));
    assertThatThrownBy(() -> client.get(CHART)).isInstanceOf(SupersetException.ServerFailed.class);
    assertThat(server.calls()).hasSize(3);

    assertThatThrownBy(() -> client.put(CHART, Documents.object()))
        .isInstanceOf(SupersetException.ServerFailed.class);
    assertThat(server.writes()).hasSize(1);
  }

  @Test
  void aServerThatDoesNotRunIsTriedAgainAndThenNamed() {
    server.close();
    assertThatThrownBy(() -> client.get(CHART))
        .isInstanceOf(SupersetException.Unreachable.class)
        .hasMessageContaining("Check the address");
    assertThat(server.pauses).hasSize(2);
  }

  @Test
  void aServerThatDoesNotAnswerInTimeIsNotAskedAgain() {
    CountDownLatch end = new CountDownLatch(1);
    server.on(
        CHART,
        call -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Reply.json(200, "{}");
        });
    Settings hasty = server.settings().withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(1));
    assertThatThrownBy(() -> new SupersetClient(hasty).get(CHART))
        .isInstanceOf(SupersetException.Unreachable.class)
        .hasMessageContaining("longer than 1 s");
    end.countDown();
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void onlyVersion61IsSupported() {
    client.version().demandSupported();
    server.version("7.0.0");
    assertThatThrownBy(() -> client.version().demandSupported())
        .isInstanceOf(SupersetException.UnsupportedVersion.class)
        .hasMessageContaining("7.0.0");
    for (int status : new int[] {200, 404}) {
      server.on("/login/", call -> Reply.html(status, "<html>Apache</html>"));
      assertThatThrownBy(client::version)
          .isInstanceOf(SupersetException.UnsupportedVersion.class)
          .hasMessageContaining("no login page of Superset");
    }
  }

  @Test
  void anAddressWithAPasswordOrWithoutAHostIsRefused() {
    Credentials anyone = Credentials.of("a", "b");
    assertThatThrownBy(() -> Settings.of("http://a:b@host", anyone))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Settings.of("host:8088", anyone))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Credentials.fromEnvironment(Map.of()))
        .hasMessageContaining("SUPERSET_USERNAME");
  }
}
