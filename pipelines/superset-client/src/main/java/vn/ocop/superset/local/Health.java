package vn.ocop.superset.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether a server that was just started answers. */
final class Health {
  private static final int TRIES = 600;
  private static final long PAUSE_MILLIS = 300;

  private Health() {}

  /** Asks until it answers, its process has ended, or about three minutes have passed. */
  static boolean await(String url, Process server) {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/health")).timeout(Duration.ofSeconds(5)).build();
    try {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        if (server.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
          return false;
        }
        if (answers(client, request)) {
          return true;
        }
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
