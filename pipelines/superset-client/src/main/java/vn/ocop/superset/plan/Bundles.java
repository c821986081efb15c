package vn.ocop.superset.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.ocop.superset.document.Documents;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.Kind;

/** Superset's ZIP bundles: one root folder, one YAML file per object. */
public final class Bundles {
  private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
  private static final String METADATA = "{\"version\":\"1.0.0\"}";

  private Bundles() {}

  /** The same objects always give the same bytes. Without a type every endpoint accepts it. */
  public static byte[] write(Collection<Asset> assets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      entry(zip, "bundle/metadata.yaml", METADATA);
      for (Asset asset : assets) {
        entry(zip, "bundle/" + asset.path() + ".yaml", yaml(asset.document()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** JSON is YAML, but for three characters that YAML 1.1 reads as line ends. */
  private static String yaml(JsonNode document) {
    return Documents.write(document)
        .replace("\u0085", "\\u0085")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Documents of an export, by kind and uuid. */
  public static Map<Kind, Map<String, JsonNode>> read(byte[] bytes) {
    Map<Kind, Map<String, JsonNode>> documents = new HashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        for (Kind kind : Kind.imported()) {
          if (entry.getName().contains("/" + kind.folder() + "/")) {
            JsonNode document = Documents.yaml(text);
            documents
                .computeIfAbsent(kind, k -> new HashMap<>())
                .put(document.path("uuid").asText(), document);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }
}
