package vn.ocop.warehouse;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What a command works with.
 *
 * @param runId names the run in the lake, in the log and, when it publishes, the version
 * @param home all state: lake, published versions, logs
 * @param conf the catalogues
 * @param sql the SQL files and the data dictionary
 * @param asOf the date up to which figures are computed
 * @param engine {@code embedded} or {@code spark}
 * @param master Spark master, null unless given
 * @param codeVersion version of the program
 * @param codeFingerprint sha256 of the program, so that a new program computes anew
 */
public record Settings(
    String runId,
    Path home,
    Path conf,
    Path sql,
    LocalDate asOf,
    String engine,
    String master,
    String codeVersion,
    String codeFingerprint) {

  /** The folder of published versions. */
  public Path published() {
    return home.resolve("published");
  }

  /** The version that readers see, a symbolic link. */
  public Path current() {
    return published().resolve("current");
  }

  /** The published database. */
  public Path database() {
    return current().resolve("ocop.duckdb");
  }
}
