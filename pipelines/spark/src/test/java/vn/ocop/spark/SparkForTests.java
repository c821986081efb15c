package vn.ocop.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.classic.SparkSession;

/** The one Spark session of the tests' JVM; it ends with the JVM. */
final class SparkForTests {
  private static SparkSession session;

  private SparkForTests() {}

  static synchronized SparkSession session() {
    if (session == null) {
      try {
        session = Sessions.open(Files.createTempDirectory("spark-tests"), "local[2]");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return session;
  }

  /** An engine over the one session; closing it leaves the session open. */
  static SparkEngine engine(Path scratch) {
    return new SparkEngine(session(), SparkEngine.Ownership.SHARED);
  }
}
