package vn.ocop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;

/** The notebooks of the program: executed into the home, or opened as copies of the user. */
final class Notebooks {
  private static final String SUFFIX = ".ipynb";

  private final Settings settings;
  private final Path folder;
  private final PythonEnvironment python;
  private final String unitId;

  /**
   * @param folder what the notebooks keep in the home: environment, results, the user's copies
   * @param unitId the province that they look at; empty leaves the choice to the data
   */
  Notebooks(Settings settings, Path folder, PythonEnvironment python, String unitId) {
    this.settings = settings;
    this.folder = folder;
    this.python = python;
    this.unitId = unitId;
  }

  /** The folder of the notebooks in the program. */
  static Path source() {
    return Common.root().resolve("notebooks");
  }

  /** The names of all notebooks, in order. */
  static List<String> names(Path source) {
    try (Stream<Path> files = Files.list(source)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Executes the named notebooks, or all.
   *
   * @throws Failure OCOP-2074 for a name that is none, OCOP-2073 when one does not go through
   */
  void run(List<String> names) {
    List<String> known = names(source());
    for (String name : names) {
      if (!known.contains(name)) {
        throw new Failure(
            Failure.Exit.WRONG_USAGE,
            "OCOP-2074",
            Map.of("name", name, "names", String.join(", ", known)));
      }
    }
    Path results = folder.resolve("results");
    List<String> command =
        command(source().resolve("run_notebooks.py").toString(), results.toString());
    command.addAll(names);
    if (PythonEnvironment.start(command, environment()) != 0) {
      throw new Failure(Failure.Exit.INTERNAL, "OCOP-2073", Map.of("folder", results));
    }
  }

  /** Opens JupyterLab, without its news from the network, and gives its exit code when it ends. */
  int open(List<String> options) {
    writeSettings();
    List<String> command =
        command(
            "-m",
            "jupyterlab",
            "--ServerApp.root_dir=" + mine(),
            "--ServerApp.answer_yes=True",
            "--KernelManager.transport_encryption=required",
            "--LabApp.default_url=/lab/tree/" + names(source()).get(0) + SUFFIX);
    if (isRoot()) {
      command.add("--allow-root");
    }
    command.addAll(options);
    return PythonEnvironment.start(command, environment());
  }

  /** In a container the user often is; Jupyter then wants to be told that this is meant. */
  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /**
   * Copies the notebooks that the user does not have yet; those that stand there stay as they are.
   */
  Path copyMissing() {
    return copyMissing(source(), mine());
  }

  static Path copyMissing(Path source, Path target) {
    try {
      Files.createDirectories(target);
      for (String name : names(source)) {
        Path copy = target.resolve(name + SUFFIX);
        if (!Files.exists(copy)) {
          Files.copy(source.resolve(name + SUFFIX), copy);
        }
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path mine() {
    return folder.resolve("mine");
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(python.prepare().toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private void writeSettings() {
    Path settingsFolder = folder.resolve("jupyter").resolve("config").resolve("labconfig");
    try {
      Files.createDirectories(settingsFolder);
      Files.writeString(
          settingsFolder.resolve("page_config.json"),
          "{\"disabledExtensions\": {\"@jupyterlab/apputils-extension:announcements\": true}}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that Jupyter, IPython and Matplotlib write stays in the home. */
  private Map<String, String> environment() {
    Path jupyter = folder.resolve("jupyter");
    try {
      Files.createDirectories(jupyter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> environment = new TreeMap<>();
    environment.put("OCOP_HOME", settings.home().toString());
    environment.put("OCOP_CONF", settings.conf().toString());
    environment.put("OCOP_UNIT", unitId);
    environment.put("PYTHONPATH", source().toString());
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    environment.put("PYTHONNOUSERSITE", "1");
    environment.put("JUPYTER_PREFER_ENV_PATH", "1");
    environment.put("JUPYTER_CONFIG_DIR", jupyter.resolve("config").toString());
    environment.put("JUPYTER_DATA_DIR", jupyter.resolve("data").toString());
    environment.put("JUPYTER_RUNTIME_DIR", jupyter.resolve("runtime").toString());
    environment.put("IPYTHONDIR", jupyter.resolve("ipython").toString());
    environment.put("MPLCONFIGDIR", jupyter.resolve("matplotlib").toString());
    return environment;
  }
}
