package vn.ocop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.domain.unit.Level;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.explain.Units;

/** Notebooks of statisticians over the published file, in a Python environment of their own. */
@Command(
    name = "notebooks",
    description = {
      "Sổ tính Jupyter trên số liệu đã công bố. / Jupyter notebooks over the published file.",
      "Lần đầu tự tạo môi trường Python trong <home>/notebooks (cần mạng, khoảng 600 MB)."
    },
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop notebooks open                 mở JupyterLab; sửa bản sao trong <home>/notebooks/mine",
      "  ./ocop notebooks run                  chạy tất cả, ghi kết quả vào <home>/notebooks/results",
      "  ./ocop notebooks run 05-reconciliation --unit 20@63"
    },
    subcommands = {NotebooksCommand.Open.class, NotebooksCommand.Run.class})
final class NotebooksCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    Notebooks.names(Notebooks.source()).forEach(common.out()::println);
    return 0;
  }

  /** Opens JupyterLab on copies that belong to the user. */
  @Command(
      name = "open",
      description =
          "Mở JupyterLab trên bản sao của người dùng. / Open JupyterLab on your own copies.",
      footer = {
        "",
        "Ví dụ / Examples:",
        "  ./ocop notebooks open --unit \"Tỉnh Lạng Sơn\"",
        "  ./ocop notebooks open -- --no-browser --port 8890     tùy chọn sau -- là của JupyterLab"
      })
  static final class Open implements Callable<Integer>, HasCommon {
    @Mixin private Common common;
    @Mixin private Choice choice;

    @Parameters(
        paramLabel = "OPTION",
        description = "tùy chọn của JupyterLab, viết sau -- / options of JupyterLab, after --")
    private List<String> jupyterOptions = new ArrayList<>();

    @Override
    public Common common() {
      return common;
    }

    @Override
    public Integer call() {
      Notebooks notebooks = choice.notebooks(common);
      common
          .err()
          .println(
              common
                  .say(
                      "Bản sao để sửa: %s. Dừng bằng Ctrl-C.", "Your copies: %s. Stop with Ctrl-C.")
                  .formatted(notebooks.copyMissing()));
      return notebooks.open(jupyterOptions);
    }
  }

  /** Executes the notebooks and checks what they assert. */
  @Command(
      name = "run",
      description = {
        "Chạy các sổ tính, kiểm tra, ghi bản đã chạy, trang html và hình vào <home>/notebooks/results.",
        "Execute the notebooks with their checks; executed copies, pages and figures go there."
      })
  static final class Run implements Callable<Integer>, HasCommon {
    @Mixin private Common common;
    @Mixin private Choice choice;

    @Parameters(
        paramLabel = "NAME",
        description = "tên sổ tính (mặc định tất cả) / names of notebooks (default all)")
    private List<String> names = new ArrayList<>();

    @Override
    public Common common() {
      return common;
    }

    @Override
    public Integer call() {
      choice.notebooks(common).run(names);
      return 0;
    }
  }

  /** The province that the notebooks look at. */
  static final class Choice {
    @Option(
        names = "--unit",
        paramLabel = "CODE",
        description =
            "tỉnh được xem: mã, mã kèm bộ mã, hoặc tên (mặc định: nhiều quyết định nhất) / province")
    private String unitText;

    Notebooks notebooks(Common common) {
      Settings settings = common.settings();
      if (!Files.exists(settings.database())) {
        throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2006", Map.of("home", settings.home()));
      }
      Path folder = settings.home().resolve("notebooks");
      PythonEnvironment python =
          new PythonEnvironment(
              folder.resolve("environment"),
              Notebooks.source().resolve("requirements.txt"),
              line -> common.err().println(common.message(line, Map.of("folder", folder))));
      return new Notebooks(settings, folder, python, unitText == null ? "" : province(settings));
    }

    private String province(Settings settings) {
      UnitDirectory units = UnitDirectory.load(settings.conf());
      return units
          .find(Units.of(units).find(unitText, settings.asOf(), null).unitId(), settings.asOf())
          .filter(unit -> !unit.isUnknown() && unit.level() == Level.PROVINCE)
          .map(Unit::unitId)
          .orElseThrow(
              () -> new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2075", Map.of("unit", unitText)));
    }
  }
}
