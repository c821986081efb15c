package vn.ocop.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.superset.local.LocalSuperset;
import vn.ocop.superset.local.LocalSuperset.Step;

/** A Superset on this computer. */
@Command(
    name = "superset",
    description = "Superset trên máy này. / A Superset on this computer.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop superset install        cài vào <home>/superset (một lần, cần mạng)",
      "  ./ocop superset start          chạy ở http://127.0.0.1:8088",
      "  ./ocop dashboards apply        đưa các bảng điều khiển lên",
      "  ./ocop superset stop"
    },
    subcommands = {
      SupersetCommand.Install.class,
      SupersetCommand.Start.class,
      SupersetCommand.Stop.class,
      SupersetCommand.ShowStatus.class
    })
final class SupersetCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    return show(common);
  }

  /** The installation below {@code --home}. */
  static LocalSuperset local(Common common) {
    return new LocalSuperset(
        folder(common),
        common.conf().resolve("superset"),
        Map.of("OCOP_CONF", common.conf().toString()));
  }

  /** Where the installation is, if there is one. */
  static Path folder(Common common) {
    return common.home().resolve("superset");
  }

  private static void say(Common common, Step step) {
    if (!common.isQuiet()) {
      common
          .err()
          .println(
              switch (step) {
                case PACKAGES -> common.say("Đang cài các gói …", "Installing packages …");
                case METADATA -> common.say("Đang tạo cơ sở dữ liệu …", "Making the metadata …");
                case START -> common.say("Đang khởi động …", "Starting …");
              });
    }
  }

  private static int show(Common common) {
    LocalSuperset.Status status = local(common).status();
    String text =
        status
            .url()
            .map(
                url ->
                    common.say("Đang chạy ở ", "Running at ") + url + " (pid " + status.pid() + ")")
            .orElse(
                status.isInstalled()
                    ? common.say("Đã cài, không chạy.", "Installed, not running.")
                    : common.say("Chưa cài.", "Not installed."));
    common.out().println(text);
    if (status.isInstalled()) {
      common.out().println(common.say("Nhật ký: ", "Logs: ") + status.logs());
    }
    return 0;
  }

  /** Installs it. */
  @Command(
      name = "install",
      description = "Cài Superset 6.1 vào <home>/superset. / Install into <home>/superset.")
  static final class Install implements Callable<Integer>, HasCommon {
    @Mixin private Common common;

    @Override
    public Common common() {
      return common;
    }

    @Override
    public Integer call() {
      LocalSuperset superset = local(common);
      boolean isFirst = !superset.secrets().toFile().exists();
      if (!superset.install(step -> say(common, step))) {
        common.out().println(common.say("Đã cài sẵn, không có gì mới.", "Installed already."));
        return 0;
      }
      common.out().println(common.say("Đã cài xong.", "Installed."));
      if (isFirst) {
        String password = superset.administrator().password().reveal();
        common
            .out()
            .println(common.say("Người quản trị: admin / ", "Administrator: admin / ") + password);
        common
            .out()
            .println(
                common.say("Mật khẩu chỉ hiện một lần; giữ trong ", "Shown once; kept in ")
                    + superset.secrets());
      }
      return 0;
    }
  }

  /** Starts it. */
  @Command(name = "start", description = "Chạy, chỉ trên máy này. / Start, loopback only.")
  static final class Start implements Callable<Integer>, HasCommon {
    @Mixin private Common common;

    @Option(
        names = "--port",
        paramLabel = "PORT",
        defaultValue = "8088",
        description = "cổng (mặc định 8088) / port")
    private int port;

    @Override
    public Common common() {
      return common;
    }

    @Override
    public Integer call() {
      String url = local(common).start(port, step -> say(common, step));
      common.out().println(common.say("Đang chạy ở ", "Running at ") + url);
      return 0;
    }
  }

  /** Stops it. */
  @Command(name = "stop", description = "Dừng. / Stop.")
  static final class Stop implements Callable<Integer>, HasCommon {
    @Mixin private Common common;

    @Override
    public Common common() {
      return common;
    }

    @Override
    public Integer call() {
      boolean ran = local(common).stop();
      common
          .out()
          .println(
              ran
                  ? common.say("Đã dừng.", "Stopped.")
                  : common.say("Không có gì đang chạy.", "Nothing was running."));
      return 0;
    }
  }

  /** How it stands. */
  @Command(name = "status", description = "Tình trạng. / How it stands.")
  static final class ShowStatus implements Callable<Integer>, HasCommon {
    @Mixin private Common common;

    @Override
    public Common common() {
      return common;
    }

    @Override
    public Integer call() {
      return show(common);
    }
  }
}
