package vn.ocop.superset.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.ocop.superset.http.Credentials;

/** One installation of Superset in a folder of its own, listening on the loopback address only. */
public final class LocalSuperset {
  /** Steps of an installation that take time. */
  public enum Step {
    PACKAGES,
    METADATA,
    START
  }

  /**
   * How it stands.
   *
   * @param url where to open it; empty when it does not run
   * @param pid process of the running server; 0 when it does not run
   */
  public record Status(boolean isInstalled, Optional<String> url, long pid, Path logs) {}

  private static final String HOST = "127.0.0.1";
  private final Path home;
  private final Path recipe;
  private final Map<String, String> environment;
  private final Packages packages;

  /**
   * @param home folder of the installation, made when it is missing
   * @param recipe folder of the lock file and the settings
   * @param environment what the settings read besides home and secrets
   */
  public LocalSuperset(Path home, Path recipe, Map<String, String> environment) {
    this.home = home;
    this.recipe = recipe;
    this.environment = Map.copyOf(environment);
    this.packages = new Packages(home.resolve("venv"), log("install"));
  }

  /**
   * Installs what is missing or older than the recipe.
   *
   * @return whether anything was done
   */
  public boolean install(Consumer<Step> progress) {
    String wanted = fingerprint();
    if (wanted.equals(read(stamp()).orElse(""))) {
      return false;
    }
    prepareFolders();
    Vault vault = Vault.exists(secrets()) ? Vault.open(secrets()) : Vault.create(secrets());
    progress.accept(Step.PACKAGES);
    packages.install(recipe.resolve("requirements.txt"));
    progress.accept(Step.METADATA);
    Map<String, String> with = settings(vault);
    with.put("OCOP_ADMIN_PASSWORD", vault.admin().password().reveal());
    List<String> prepare =
        List.of(packages.python().toString(), recipe.resolve("prepare.py").toString());
    if (!Program.run(prepare, with, log("install"))) {
      throw LocalException.logged(LocalException.Cause.METADATA, log("install"));
    }
    write(stamp(), wanted);
    return true;
  }

  /**
   * Starts it, unless it runs, and waits until it answers.
   *
   * @return the address
   */
  public String start(int port, Consumer<Step> progress) {
    if (!Files.exists(stamp())) {
      throw new LocalException(LocalException.Cause.NOT_INSTALLED, home.toString());
    }
    Optional<String> running = status().url();
    if (running.isPresent()) {
      return running.get();
    }
    demandFree(port);
    progress.accept(Step.START);
    Process server = Program.start(command(port), settings(Vault.open(secrets())), log("server"));
    write(address(), server.pid() + " " + port);
    String url = "http://" + HOST + ":" + port;
    if (!Health.await(url, server)) {
      stop();
      throw LocalException.logged(LocalException.Cause.NO_ANSWER, log("server"));
    }
    return url;
  }

  /**
   * Stops it and waits until it is gone.
   *
   * @return whether it ran
   */
  public boolean stop() {
    Optional<ProcessHandle> server = server();
    server.ifPresent(LocalSuperset::end);
    try {
      Files.deleteIfExists(address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return server.isPresent();
  }

  /** How it stands now. */
  public Status status() {
    Optional<ProcessHandle> server = server();
    Optional<String> url = server.map(s -> "http://" + HOST + ":" + recorded().get(1));
    return new Status(
        Files.exists(stamp()),
        url,
        server.map(ProcessHandle::pid).orElse(0L),
        home.resolve("logs"));
  }

  /** The administrator that the installation made. */
  public Credentials administrator() {
    if (!Vault.exists(secrets())) {
      throw new LocalException(LocalException.Cause.NOT_INSTALLED, home.toString());
    }
    return Vault.open(secrets()).admin();
  }

  /** The file that holds the password of the administrator. */
  public Path secrets() {
    return home.resolve("secrets.properties");
  }

  private static void end(ProcessHandle server) {
    List<ProcessHandle> workers = server.descendants().toList();
    server.destroy();
    server.onExit().join();
    workers.forEach(ProcessHandle::destroy);
  }

  /** DuckDB under Superset is safe in processes of one thread only. */
  private List<String> command(int port) {
    return List.of(
        packages.python().toString(),
        "-m",
        "gunicorn",
        "--workers=2",
        "--worker-class=sync",
        "--threads=1",
        "--preload",
        "--timeout=120",
        "--graceful-timeout=10",
        "--bind=" + HOST + ":" + port,
        "--access-logfile=" + log("access"),
        "superset.app:create_app()");
  }

  private Map<String, String> settings(Vault vault) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("OCOP_SUPERSET_HOME", home.toString());
    all.put("SUPERSET_CONFIG_PATH", recipe.resolve("superset_config.py").toString());
    all.put("SUPERSET_SECRET_KEY", vault.signing().reveal());
    all.put("SUPERSET_GUEST_SECRET", vault.guests().reveal());
    all.put("FLASK_APP", "superset");
    all.put("PYTHONPYCACHEPREFIX", home.resolve("pycache").toString());
    return all;
  }

  /** The running server; a recorded process number that now belongs to another program is none. */
  private Optional<ProcessHandle> server() {
    List<String> recorded = recorded();
    if (recorded.size() != 2) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(recorded.get(0)))
        .filter(ProcessHandle::isAlive)
        .filter(p -> arguments(p).contains(packages.python().toString()));
  }

  private static String arguments(ProcessHandle process) {
    Path file = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
    return read(file).orElseGet(() -> process.info().commandLine().orElse(""));
  }

  private List<String> recorded() {
    return read(address()).map(text -> List.of(text.split(" "))).orElse(List.of());
  }

  private static void demandFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
    } catch (IOException e) {
      throw new LocalException(LocalException.Cause.PORT_IN_USE, String.valueOf(port));
    }
  }

  private void prepareFolders() {
    try {
      Files.createDirectories(home.resolve("logs"));
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fingerprint() {
    try (Stream<Path> files = Files.list(recipe)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JDK has no SHA-256.", e);
    }
  }

  private Path stamp() {
    return home.resolve("installed");
  }

  private Path address() {
    return home.resolve("running");
  }

  private Path log(String name) {
    return home.resolve("logs").resolve(name + ".log");
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
