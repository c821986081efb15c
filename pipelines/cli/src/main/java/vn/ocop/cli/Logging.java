package vn.ocop.cli;

import java.nio.file.Path;

/**
 * Where logs go: JSON lines per run in the home, and the console for those who ask. Set before the
 * first logger is made; a command that logs nothing leaves no file.
 */
final class Logging {
  private Logging() {}

  static Path file(Path home, String runId) {
    return home.resolve("logs").resolve(runId + ".jsonl");
  }

  static void prepare(Path home, String runId, boolean isVerbose) {
    System.setProperty("ocop.log.file", file(home, runId).toString());
    System.setProperty("ocop.run", runId);
    System.setProperty("ocop.log.console", isVerbose ? "debug" : "off");
    System.setProperty("log4j2.disable.jmx", "true");
  }
}
