package vn.ocop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.ocop.warehouse.Failure;

/** Paths that users name. */
final class Paths {
  private Paths() {}

  /**
   * The path, made absolute.
   *
   * @throws Failure OCOP-2012 when nothing is there
   */
  static Path existing(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (!Files.exists(absolute)) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2012", Map.of("path", absolute));
    }
    return absolute;
  }
}
