package vn.ocop.warehouse.batch;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.warehouse.engine.EmbeddedEngine;
import vn.ocop.warehouse.given.RandomHistories;

class RandomHistoriesTest {
  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(longs = {490, 1048})
  void partsAddUpSpansNeverOverlapAndTheBridgeClosesForRandomHistories(long seed) {
    Path root = Path.of(System.getProperty("ocop.root"));
    RandomHistories.prove(root, scratch, EmbeddedEngine::open, seed, 2_500);
  }
}
