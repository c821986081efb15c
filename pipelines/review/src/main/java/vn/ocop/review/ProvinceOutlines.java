package vn.ocop.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Province outlines by geography, as the GeoJSON texts of {@code conf/map}. */
final class ProvinceOutlines {
  private static final Map<String, String> FILES =
      Map.of("recorded", "provinces-63.geojson", "2025-07-01", "provinces-34.geojson");

  private ProvinceOutlines() {}

  /** Geography to GeoJSON; a geography without a file has no map. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> outlines = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : FILES.entrySet()) {
      Path file = folder.resolve(entry.getValue());
      if (Files.exists(file)) {
        outlines.put(entry.getKey(), Files.readString(file));
      }
    }
    return outlines;
  }
}
