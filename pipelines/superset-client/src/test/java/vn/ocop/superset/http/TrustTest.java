package vn.ocop.superset.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  @TempDir Path folder;
  private HttpsServer server;
  private Path pem;

  @BeforeEach
  void start() throws IOException, GeneralSecurityException, InterruptedException {
    Path store = folder.resolve("server.p12");
    keytool(
        store,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=IP:127.0.0.1",
        "-alias",
        "server");
    pem = folder.resolve("authority.pem");
    keytool(store, "-exportcert", "-rfc", "-alias", "server", "-file", pem.toString());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    byte[] page = "\"version_string\": \"6.1.0\"".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/login/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void keytool(Path store, String... arguments)
      throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(java.util.List.of(arguments));
    command.addAll(
        java.util.List.of(
            "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", "changeit"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private Settings settings() {
    String url = "https://127.0.0.1:" + server.getAddress().getPort();
    return Settings.of(url, Credentials.of("admin", "password"));
  }

  @Test
  void aServerOfAnOwnAuthorityIsTrustedOnlyWithItsCertificate() {
    Settings trusting = settings().withCertificates(pem);
    assertThat(new SupersetClient(trusting).version().supported()).isTrue();
    assertThatThrownBy(() -> new SupersetClient(settings()).version())
        .isInstanceOf(SupersetException.Unreachable.class)
        .hasMessageContaining("as a PEM file");
  }

  @Test
  void aFileThatHoldsNoCertificateIsRefusedByName() throws IOException {
    Files.writeString(pem, "nothing");
    assertThatThrownBy(() -> new SupersetClient(settings().withCertificates(pem)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("authority.pem");
  }
}
