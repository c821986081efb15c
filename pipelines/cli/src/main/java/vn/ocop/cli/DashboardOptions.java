package vn.ocop.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Option;
import vn.ocop.superset.Superset;
import vn.ocop.superset.http.Credentials;
import vn.ocop.superset.http.Settings;
import vn.ocop.superset.http.SupersetException;
import vn.ocop.superset.local.LocalSuperset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.InvalidStateException;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Failure.Exit;

/** Which server, as whom, and which files: what all commands on dashboards share. */
final class DashboardOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "máy chủ Superset (mặc định: đang chạy trên máy này) / server")
  private String url;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "tệp có username=… và password=… / file with username=… and password=…")
  private Path credentials;

  @Option(
      names = "--ca",
      paramLabel = "PEM",
      description = "chứng thư của cơ quan chứng thực riêng / certificates of an own authority")
  private Path authority;

  @Option(
      names = "--files",
      paramLabel = "DIR",
      description = "tệp của bảng điều khiển (mặc định conf/dashboards) / files of the dashboards")
  private Path files;

  @Option(
      names = "--mart",
      paramLabel = "FILE",
      description =
          "ocop.duckdb như máy chủ Superset thấy / ocop.duckdb as the server of Superset sees it")
  private Path mart;

  /** The folder of the files. */
  Path files(Common common) {
    return files == null ? common.conf().resolve("dashboards") : Paths.existing(files);
  }

  /** The files, checked against the published database. */
  DesiredState state(Common common) {
    try {
      return new DashboardFiles(common, files(common), mart).read();
    } catch (InvalidStateException e) {
      throw new Failure(Exit.WRONG_USAGE, "OCOP-4010", Map.of("findings", e.getMessage()), e);
    }
  }

  /** The server. */
  Superset connect(Common common) {
    try {
      Settings settings = Settings.of(address(common), account(common));
      return Superset.connect(
          authority == null ? settings : settings.withCertificates(Paths.existing(authority)));
    } catch (SupersetException e) {
      throw refused(common, e);
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, "OCOP-4011", Map.of("reason", e.getMessage()), e);
    }
  }

  /** The failure that says what a server answered, and where the log of the local one is. */
  Failure refused(Common common, RuntimeException failure) {
    String reason = failure.getMessage();
    if (url == null && reason.contains("server's log")) {
      reason += " (" + SupersetCommand.folder(common).resolve("logs/server.log") + ")";
    }
    return new Failure(Exit.INTERNAL, "OCOP-4011", Map.of("reason", reason), failure);
  }

  private String address(Common common) {
    if (url != null) {
      return url;
    }
    return SupersetCommand.local(common)
        .status()
        .url()
        .orElseThrow(() -> new Failure(Exit.WRONG_USAGE, "OCOP-4012", Map.of()));
  }

  private Credentials account(Common common) {
    Map<String, String> environment = System.getenv();
    if (credentials != null) {
      return fromFile(Paths.existing(credentials));
    }
    if (environment.containsKey("SUPERSET_USERNAME")) {
      return Credentials.fromEnvironment(environment);
    }
    LocalSuperset local = SupersetCommand.local(common);
    if (url == null && Files.exists(local.secrets())) {
      return local.administrator();
    }
    throw new Failure(Exit.WRONG_USAGE, "OCOP-4013", Map.of());
  }

  private static Credentials fromFile(Path file) {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException e) {
      throw new Failure(
          Exit.WRONG_USAGE, "OCOP-4014", Map.of("file", file, "reason", e.getMessage()), e);
    }
    if (values.getProperty("username") == null || values.getProperty("password") == null) {
      throw new Failure(Exit.WRONG_USAGE, "OCOP-4013", Map.of());
    }
    return Credentials.of(values.getProperty("username"), values.getProperty("password"));
  }
}
