package vn.ocop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.ocop.warehouse.Failure;

/**
 * A Python environment with pinned packages, made when it is missing or its pins changed. {@code
 * uv} makes it where it is installed, else {@code venv} and {@code pip}; both check the hash of
 * every package.
 */
final class PythonEnvironment {
  private static final List<String> INTERPRETERS = List.of("python3", "python");
  private static final String RECENT_ENOUGH = "import sys; sys.exit(sys.version_info < (3, 11))";

  private final Path folder;
  private final Path requirements;
  private final Consumer<String> progress;
  private final List<String> interpreters;

  /**
   * @param folder where the environment stands
   * @param requirements the pins
   * @param progress takes the code of a message when a long step begins
   */
  PythonEnvironment(Path folder, Path requirements, Consumer<String> progress) {
    this(folder, requirements, progress, INTERPRETERS);
  }

  PythonEnvironment(
      Path folder, Path requirements, Consumer<String> progress, List<String> interpreters) {
    this.folder = folder;
    this.requirements = requirements;
    this.progress = progress;
    this.interpreters = interpreters;
  }

  /**
   * The interpreter of the environment, which is made first where needed.
   *
   * @throws Failure OCOP-2071 without a Python of 3.11 or later, OCOP-2072 when the packages cannot
   *     be brought
   */
  Path prepare() {
    Path python = folder.resolve("bin").resolve("python");
    Path installed = folder.resolve("requirements.txt");
    try {
      if (!Files.isExecutable(python)
          || !Files.exists(installed)
          || Files.mismatch(installed, requirements) >= 0) {
        make(python);
        Files.copy(requirements, installed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return python;
  }

  /** Starts a program on the terminal of this one and gives its exit code when it ends. */
  static int start(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + command.get(0), e);
    }
  }

  private void make(Path python) {
    String interpreter = interpreter();
    progress.accept("OCOP-2070");
    boolean isMade =
        succeeds("uv", "--version")
            ? succeeds("uv", "venv", "-q", "--clear", "--python", interpreter, folder.toString())
                && installs("uv", "pip", "install", "-q", "--python", python.toString())
            : succeeds(interpreter, "-m", "venv", "--clear", folder.toString())
                && installs(python.toString(), "-m", "pip", "install", "-q");
    if (!isMade) {
      throw new Failure(Failure.Exit.INTERNAL, "OCOP-2072", Map.of("folder", folder));
    }
  }

  private boolean installs(String... command) {
    List<String> whole = new ArrayList<>(List.of(command));
    whole.addAll(List.of("--require-hashes", "-r", requirements.toString()));
    return succeeds(whole.toArray(String[]::new));
  }

  private String interpreter() {
    return interpreters.stream()
        .filter(candidate -> succeeds(candidate, "-c", RECENT_ENOUGH))
        .findFirst()
        .orElseThrow(() -> new Failure(Failure.Exit.INTERNAL, "OCOP-2071", Map.of()));
  }

  /**
   * Whether the program ended well; what it says stands on standard error, before the failure it
   * explains.
   */
  private static boolean succeeds(String... command) {
    try {
      Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
      byte[] said = program.getInputStream().readAllBytes();
      boolean isWell = program.waitFor() == 0;
      if (!isWell) {
        System.err.write(said);
      }
      return isWell;
    } catch (IOException e) {
      return false; // there is no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
