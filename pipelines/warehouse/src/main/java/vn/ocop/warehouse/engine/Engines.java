package vn.ocop.warehouse.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import vn.ocop.warehouse.Failure;

/** Opens the engine of a name. */
public final class Engines {
  public static final String EMBEDDED = "embedded";

  private Engines() {}

  /**
   * Opens an engine.
   *
   * @throws Failure OCOP-2003 when it is not on the class path
   */
  public static Engine open(String name, Path scratch, String master) {
    if (name.equals(EMBEDDED)) {
      return EmbeddedEngine.open(scratch);
    }
    for (EngineProvider provider : ServiceLoader.load(EngineProvider.class)) {
      if (provider.name().equals(name)) {
        return provider.open(scratch, master);
      }
    }
    throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2003", Map.of("engine", name));
  }
}
