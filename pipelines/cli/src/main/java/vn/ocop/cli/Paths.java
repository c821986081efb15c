package vn.ocop.cli;

import java.io.IOException;
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

  /**
   * A folder to write to, made when missing.
   *
   * @throws Failure OCOP-2204 when it cannot be made or written
   */
  static Path writable(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
    } catch (IOException e) {
      throw unwritable(absolute, e.getClass().getSimpleName(), e);
    }
    if (!Files.isWritable(absolute)) {
      throw unwritable(absolute, "Permission denied", null);
    }
    return absolute;
  }

  private static Failure unwritable(Path folder, String reason, IOException cause) {
    return new Failure(
        Failure.Exit.INTERNAL, "OCOP-2204", Map.of("folder", folder, "reason", reason), cause);
  }
}
