package vn.ocop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.ocop.superset.Superset;
import vn.ocop.superset.apply.ApplyException;
import vn.ocop.superset.apply.ApplyReport;
import vn.ocop.superset.http.SupersetException;
import vn.ocop.superset.plan.Plan;
import vn.ocop.superset.plan.ServerObject;
import vn.ocop.superset.state.Asset;
import vn.ocop.superset.state.DesiredState;
import vn.ocop.superset.state.Kind;
import vn.ocop.superset.verify.VerifyReport;
import vn.ocop.warehouse.run.RunLock;

/** The dashboards of a Superset, kept like the files of conf/dashboards. */
@Command(
    name = "dashboards",
    description =
        "Bảng điều khiển Superset theo conf/dashboards. / Dashboards of Superset from files.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop dashboards plan         khác gì giữa tệp và máy chủ (mã thoát 6 nếu có khác)",
      "  ./ocop dashboards apply        đưa lên phần khác nhau",
      "  ./ocop dashboards verify       lấy số liệu của từng biểu đồ",
      "  ./ocop dashboards prune --yes  xóa phần không còn tệp",
      "  ./ocop dashboards export ocop-tong-quan   đem sửa đổi trên trình duyệt về tệp",
      "  SUPERSET_USERNAME=… SUPERSET_PASSWORD=… ./ocop dashboards plan --url https://superset.tinh.gov.vn",
      "",
      "Mã thoát / Exit codes: 0 xong · 1 dùng sai · 3 máy chủ không nhận · 4 verify thấy biểu đồ hỏng"
          + " · 6 khác nhau (plan)"
    },
    subcommands = {
      DashboardsCommand.ShowPlan.class,
      DashboardsCommand.Apply.class,
      DashboardsCommand.Verify.class,
      DashboardsCommand.Prune.class,
      DashboardsCommand.Export.class
    })
final class DashboardsCommand implements Callable<Integer>, HasCommon {
  private static final int CHECK_FAILED = 4;
  private static final int DRIFT = 6;

  @Mixin private Common common;
  @Spec private CommandSpec spec;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "plan, apply, verify, prune hay export? / Which of them?");
  }

  /** What all subcommands do: read the files, open the server, say what it refused. */
  abstract static class Task implements Callable<Integer>, HasCommon {
    @Mixin private Common common;
    @Mixin private DashboardOptions options;

    @Override
    public Common common() {
      return common;
    }

    DashboardOptions options() {
      return options;
    }

    @Override
    public Integer call() {
      DesiredState state = options.state(common);
      try {
        return run(options.connect(common), state);
      } catch (SupersetException | ApplyException e) {
        throw options.refused(common, e);
      }
    }

    abstract int run(Superset superset, DesiredState state);

    /** Two that write at the same moment get into each other's way; of one home, one writes. */
    RunLock lock() {
      return RunLock.take(SupersetCommand.folder(common));
    }

    void print(String vi, String en) {
      common.out().println(common.say(vi, en));
    }
  }

  /** What differs. */
  @Command(name = "plan", description = "Khác gì; không gửi gì. / What differs; sends nothing.")
  static final class ShowPlan extends Task {
    @Option(
        names = "--format",
        paramLabel = "text|json",
        defaultValue = "text",
        description = "json: một tài liệu JSON / one JSON document")
    private Common.Format format;

    @Override
    int run(Superset superset, DesiredState state) {
      Plan plan = superset.plan(state);
      common()
          .out()
          .print(
              format == Common.Format.JSON ? plan.toJson().toPrettyString() + "\n" : plan.toText());
      common().out().flush();
      return plan.inSync() ? 0 : DRIFT;
    }
  }

  /** Sends what differs. */
  @Command(name = "apply", description = "Đưa lên phần khác nhau. / Send what differs.")
  static final class Apply extends Task {
    @Override
    int run(Superset superset, DesiredState state) {
      ApplyReport report;
      try (RunLock lock = lock()) {
        report = superset.apply(state);
      }
      report.steps().forEach(common().out()::println);
      if (!report.changed()) {
        print("Máy chủ đã giống các tệp; không gửi gì.", "Server and files agree; nothing sent.");
      }
      print("Mở / Open:", "Open:");
      for (Asset dashboard : state.assets(Kind.DASHBOARD)) {
        String title = dashboard.source().path("dashboard_title").asText();
        String url =
            superset.client().settings().url() + "/superset/dashboard/" + dashboard.key() + "/";
        common().out().println("  " + url + "  " + title);
      }
      return 0;
    }
  }

  /** Looks at the data of every chart. */
  @Command(
      name = "verify",
      description = "Lấy số liệu của từng biểu đồ. / Fetch the data of every chart.")
  static final class Verify extends Task {
    @Override
    int run(Superset superset, DesiredState state) {
      VerifyReport report = superset.verify(state);
      common().out().print(report.toText());
      common().out().flush();
      if (report.passed()) {
        return 0;
      }
      print(
          "Biểu đồ trống (0 rows) khi kho chưa có danh sách: hãy chạy ./ocop run với danh sách rồi"
              + " verify lại. Lỗi khác: ./ocop dashboards plan cho biết khác gì, apply sửa lại;"
              + " nguyên nhân của lỗi truy vấn ở nhật ký của Superset.",
          "Charts are empty (0 rows) as long as there are no lists: ./ocop run with lists, then"
              + " verify again. Else: ./ocop dashboards plan says what differs, apply mends it; why"
              + " a query failed stands in Superset's log.");
      return CHECK_FAILED;
    }
  }

  /** Deletes what no file describes any more. */
  @Command(
      name = "prune",
      description = "Xóa phần của ta mà không còn tệp. / Delete what is ours and has no file.")
  static final class Prune extends Task {
    @Option(names = "--yes", description = "xóa thật / delete indeed")
    private boolean isAgreed;

    @Override
    int run(Superset superset, DesiredState state) {
      List<ServerObject> strays = superset.strays(state);
      if (strays.isEmpty()) {
        print("Không có gì để xóa.", "Nothing to delete.");
      } else if (isAgreed) {
        try (RunLock lock = lock()) {
          superset.prune(strays, state).forEach(common().out()::println);
        }
      } else {
        strays.forEach(stray -> common().out().println("- " + stray.toText()));
        print("Chưa xóa gì; thêm --yes để xóa.", "Nothing was deleted; add --yes to delete.");
      }
      return 0;
    }
  }

  /** Brings a dashboard back into files. */
  @Command(
      name = "export",
      description = "Đem một bảng đã sửa trên trình duyệt về tệp. / A dashboard back into files.")
  static final class Export extends Task {
    @Parameters(
        paramLabel = "SLUG",
        description = "tên ngắn hay số của bảng / slug or number of the dashboard")
    private String slug;

    @Override
    int run(Superset superset, DesiredState state) {
      List<Path> written = superset.export(slug, state, options().files(common()));
      written.forEach(common().out()::println);
      if (written.isEmpty()) {
        print("Không có gì khác các tệp.", "Nothing differs from the files.");
      }
      return 0;
    }
  }
}
