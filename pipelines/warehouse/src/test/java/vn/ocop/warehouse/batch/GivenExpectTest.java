package vn.ocop.warehouse.batch;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.warehouse.engine.EmbeddedEngine;
import vn.ocop.warehouse.given.GivenCases;

class GivenExpectTest {
  @TempDir static Path scratch;

  @TestFactory
  Stream<DynamicNode> theEmbeddedEngineGivesWhatWasWorkedOutByHand() {
    Path root = Path.of(System.getProperty("ocop.root"));
    return GivenCases.tests(root, scratch, EmbeddedEngine::open);
  }
}
