package vn.ocop.superset.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Sends requests and repeats those that may be repeated. */
final class Transport {
  private static final Logger LOG = System.getLogger(Transport.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private final Settings settings;
  private final Redactor redactor;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http;

  Transport(Settings settings, Redactor redactor) {
    this.settings = settings;
    this.redactor = redactor;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .cookieHandler(cookies)
            .connectTimeout(settings.connectTimeout());
    settings.certificates().ifPresent(pem -> builder.sslContext(Trust.only(pem)));
    this.http = builder.build();
  }

  void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }

  /** Sends, repeating reads on 429, 502, 503, 504 and lost connections, writes on 429 only. */
  Answer send(Request request, Map<String, String> headers) {
    for (int attempt = 0; ; attempt++) {
      boolean last = attempt >= settings.retries();
      try {
        Answer answer = once(request, headers);
        if (last || !repeats(request, answer)) {
          return answer;
        }
        pause(request, attempt, answer.retryAfter());
      } catch (IOException e) {
        if (last || !repeats(request, e)) {
          throw unreachable(request, e);
        }
        pause(request, attempt, "");
      }
    }
  }

  private static boolean repeats(Request request, Answer answer) {
    return answer.status() == 429 || (answer.overloaded() && request.repeatable());
  }

  /** A connection that was never opened carried nothing; a broken one may have. */
  private static boolean repeats(Request request, IOException failure) {
    if (failure instanceof SSLException) {
      return false;
    }
    boolean unsent =
        failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
    return unsent || (request.repeatable() && !(failure instanceof HttpTimeoutException));
  }

  private Answer once(Request request, Map<String, String> headers) throws IOException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(settings.url() + request.path()))
            .timeout(settings.requestTimeout())
            // Without this every error is an HTML page with status 500.
            .header("Accept", "application/json")
            .header("Referer", settings.url() + "/")
            .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    if (request.contentType() != null) {
      builder.header("Content-Type", request.contentType());
    }
    headers.forEach(builder::header);
    try {
      Answer answer = Answer.of(http.send(builder.build(), BodyHandlers.ofByteArray()));
      LOG.log(Level.DEBUG, () -> redactor.redact(request + " answered " + answer.status()));
      return answer;
    } catch (InterruptedException e) {
      throw interrupted(request, e);
    }
  }

  private void pause(Request request, int attempt, String retryAfter) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 6));
    if (retryAfter.matches("\\d{1,4}")) {
      pause = Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    LOG.log(Level.INFO, () -> request + " is repeated after " + bounded.toMillis() + " ms");
    try {
      settings.pause().of(bounded);
    } catch (InterruptedException e) {
      throw interrupted(request, e);
    }
  }

  private static SupersetException interrupted(Request request, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new SupersetException.Unreachable(request + " was interrupted.", e);
  }

  private SupersetException unreachable(Request request, IOException e) {
    String advice = "Check the address and that Superset runs.";
    if (e instanceof SSLException) {
      advice = "Give the certificate of its authority as a PEM file.";
    } else if (e instanceof HttpTimeoutException) {
      advice = "It took longer than " + settings.requestTimeout().toSeconds() + " s.";
    }
    String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new SupersetException.Unreachable(
        redactor.redact(
            request + " got no answer from " + settings.url() + " (" + what + "). " + advice),
        e);
  }
}
