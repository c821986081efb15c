package vn.ocop.warehouse.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.catalogue.CatalogueException;
import vn.ocop.domain.catalogue.YamlDocuments;
import vn.ocop.domain.text.Likeness;
import vn.ocop.warehouse.Failure;

/** What offices write into {@code conf/}: faults are told as to a person, not as of a program. */
final class ConfFile {
  private ConfFile() {}

  /**
   * Reads a file.
   *
   * @throws Failure OCOP-3010, naming the line, when it is no YAML
   */
  static JsonNode parse(Path file) {
    try {
      return YamlDocuments.parse(file);
    } catch (CatalogueException e) {
      if (e.getCause() instanceof JsonProcessingException broken && broken.getLocation() != null) {
        throw new Failure(
            Failure.Exit.WRONG_USAGE,
            "OCOP-3010",
            Map.of("place", file.getFileName(), "line", broken.getLocation().getLineNr()),
            e);
      }
      throw e;
    }
  }

  /** OCOP-3011: a key that is none of those known. */
  static Failure unknownKey(String place, String key, List<String> keys) {
    return fault(
        "OCOP-3011",
        Map.of(
            "place",
            place,
            "key",
            key,
            "suggestion",
            Likeness.nearest(key, keys),
            "keys",
            String.join(", ", keys)));
  }

  static Failure fault(String code, Map<String, ?> values) {
    return new Failure(Failure.Exit.WRONG_USAGE, code, values);
  }
}
