package vn.ocop.spark;

import java.nio.file.Path;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.engine.EngineProvider;

/** Opens the Spark engine when this module is on the class path. */
public final class SparkEngineProvider implements EngineProvider {
  @Override
  public String name() {
    return SparkEngine.NAME;
  }

  @Override
  public Engine open(Path scratch, String master) {
    return new SparkEngine(Sessions.open(scratch, master), SparkEngine.Ownership.OWNED);
  }
}
