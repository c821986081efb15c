package vn.ocop.spark;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.warehouse.given.GivenCases;

/**
 * Every case worked out by hand, on Spark. Takes many minutes: {@code mvn test -pl pipelines/spark
 * -am -Dspark.excluded=none -Dtest=GivenExpectTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("long")
class GivenExpectTest {
  @TempDir static Path scratch;

  @TestFactory
  Stream<DynamicNode> sparkGivesWhatWasWorkedOutByHand() {
    Path root = Path.of(System.getProperty("ocop.root"));
    return GivenCases.tests(root, scratch, SparkForTests::engine);
  }
}
