package vn.ocop.superset.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach one server.
 *
 * @param url scheme, host, port and, where Superset is mounted below one, the path
 * @param connectTimeout for opening a connection
 * @param requestTimeout for one answer; an import of a large bundle takes a few seconds
 * @param retries how often a request that may be repeated is repeated
 * @param certificates PEM file of the authorities to trust instead of the JDK's own
 * @param pause how to wait before a repetition
 */
public record Settings(
    URI url,
    Credentials credentials,
    Duration connectTimeout,
    Duration requestTimeout,
    int retries,
    Optional<Path> certificates,
    Pause pause) {

  /** Waits before a request is repeated. */
  @FunctionalInterface
  public interface Pause {
    /** Waits that long. */
    void of(Duration duration) throws InterruptedException;
  }

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException when it is not http or https with a host
   */
  public Settings {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null || url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "The address of Superset must be like https://host:8088, without user and password.");
    }
    String text = url.toString();
    url = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }

  /** Ten seconds to connect, two minutes to answer, three repetitions, the JDK's authorities. */
  public static Settings of(String url, Credentials credentials) {
    return new Settings(
        URI.create(url),
        credentials,
        Duration.ofSeconds(10),
        Duration.ofMinutes(2),
        3,
        Optional.empty(),
        duration -> Thread.sleep(duration.toMillis()));
  }

  /** The same with another user. */
  public Settings withCredentials(Credentials other) {
    return new Settings(url, other, connectTimeout, requestTimeout, retries, certificates, pause);
  }

  /** The same, trusting the authorities of a PEM file only. */
  public Settings withCertificates(Path pem) {
    return new Settings(
        url, credentials, connectTimeout, requestTimeout, retries, Optional.of(pem), pause);
  }

  /** The same with other time-outs. */
  public Settings withTimeouts(Duration connect, Duration request) {
    return new Settings(url, credentials, connect, request, retries, certificates, pause);
  }

  /** The same with another number of repetitions and another way to wait. */
  public Settings withRetries(int times, Pause waiting) {
    return new Settings(
        url, credentials, connectTimeout, requestTimeout, times, certificates, waiting);
  }
}
