package vn.ocop.warehouse.publish;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a published version was made of.
 *
 * @param inputs every file ever received
 * @param inputsSha256 one fingerprint over all inputs
 * @param confFingerprint sha256 over {@code conf/} and {@code sql/}
 * @param isForced published although an error-level check failed
 */
public record Manifest(
    String version,
    String publishedAt,
    String asOf,
    String codeVersion,
    String codeFingerprint,
    String confFingerprint,
    String engine,
    String inputsSha256,
    boolean isForced,
    List<Input> inputs,
    Map<String, TableState> tables) {

  /** One received file; {@code sidecarSha256} null when it had no sidecar. */
  public record Input(String fileName, String sha256, String sidecarSha256) {}

  /** One published table: its rows and its snapshot in the lake. */
  public record TableState(long rows, long snapshotId) {}

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** The manifest of a version's folder; empty when there is none. */
  public static Optional<Manifest> read(Path version) {
    Path file = version.resolve("manifest.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), Manifest.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path file) {
    try {
      JSON.writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
