package vn.ocop.superset.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A virtual environment with exactly the locked packages; uv makes it in seconds, pip in a minute.
 */
final class Packages {
  private static final List<String> VERSIONS = List.of("3.11", "3.12", "3.10");
  private static final List<String> WHEELS_ONLY =
      List.of("--only-binary", ":all:", "--no-binary", "odfpy", "--no-binary", "wtforms-json");
  private final Path environment;
  private final Path log;

  Packages(Path environment, Path log) {
    this.environment = environment;
    this.log = log;
  }

  Path python() {
    return environment.resolve("bin/python");
  }

  void install(Path requirements) {
    String base = base().orElseThrow(Packages::noPython);
    boolean hasUv = Program.firstLine(List.of("uv", "--version")).isPresent();
    boolean done =
        hasUv
            ? run("uv", "venv", "--quiet", "--clear", "--python", base, environment.toString())
                && run(
                    locked(
                        List.of("uv", "pip", "install", "--python", python().toString()),
                        requirements))
            : run(base, "-m", "venv", "--clear", environment.toString())
                && run(
                    locked(
                        List.of(python().toString(), "-m", "pip", "install", "--no-deps"),
                        requirements));
    if (!done || !Files.exists(python())) {
      throw LocalException.logged(LocalException.Cause.PACKAGES, log);
    }
  }

  private static List<String> locked(List<String> tool, Path requirements) {
    List<String> command = new ArrayList<>(tool);
    command.add("--quiet");
    command.addAll(WHEELS_ONLY);
    command.addAll(List.of("--require-hashes", "-r", requirements.toString()));
    return command;
  }

  private boolean run(String... command) {
    return run(List.of(command));
  }

  private boolean run(List<String> command) {
    return Program.run(command, Map.of(), log);
  }

  /** A Python of a version for which the packages are locked. */
  private static Optional<String> base() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("OCOP_PYTHON")),
            Stream.concat(VERSIONS.stream().map(v -> "python" + v), Stream.of("python3")))
        .filter(Packages::isSupported)
        .findFirst();
  }

  private static boolean isSupported(String python) {
    String script = "import sys; print('%d.%d' % sys.version_info[:2])";
    return Program.firstLine(List.of(python, "-c", script)).filter(VERSIONS::contains).isPresent();
  }

  private static LocalException noPython() {
    return new LocalException(LocalException.Cause.NO_PYTHON, String.join(", ", VERSIONS));
  }
}
