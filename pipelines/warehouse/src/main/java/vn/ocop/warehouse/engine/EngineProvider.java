package vn.ocop.warehouse.engine;

import java.nio.file.Path;

/** Opens an engine; found by {@link java.util.ServiceLoader} when it is on the class path. */
public interface EngineProvider {
  /** {@code embedded} or {@code spark}. */
  String name();

  /**
   * Opens the engine.
   *
   * @param scratch a folder for temporary files
   * @param master the Spark master, or null
   */
  Engine open(Path scratch, String master);
}
