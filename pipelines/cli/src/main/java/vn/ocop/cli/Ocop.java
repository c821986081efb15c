package vn.ocop.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself; every task is a command of its own. */
@Command(
    name = "ocop",
    version = "ocop 0.1.0",
    mixinStandardHelpOptions = true,
    description = "Kho dữ liệu OCOP: từ danh sách đến số liệu công bố. / From lists to figures.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop run                     đọc danh sách mới, tính, kiểm tra, công bố",
      "  ./ocop check danh-sach.xlsx    đọc thử một danh sách, không nạp gì",
      "  ./ocop query \"select * from target_attainment\"",
      "",
      "Mã thoát / Exit codes: 0 xong · 1 dùng sai · 2 xong nhưng có tệp bị từ chối · 3 lỗi phần"
          + " mềm · 4 kiểm tra không đạt, chưa công bố · 5 lần chạy khác đang làm việc · 6"
          + " bảng điều khiển khác các tệp"
    })
final class Ocop implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          IngestCommand.class,
          ComputeCommand.class,
          PublishCommand.class,
          CheckCommand.class,
          StatusCommand.class,
          QueryCommand.class,
          ReconcileCommand.class,
          ExplainCommand.class,
          ExportCommand.class,
          NotebooksCommand.class,
          ReviewCommand.class,
          FreezeCommand.class,
          UnfreezeCommand.class,
          FormsCommand.class,
          TemplateCommand.class,
          DemoCommand.class,
          SupersetCommand.class,
          DashboardsCommand.class,
          ShadowCommand.class);

  @Spec private CommandSpec spec;

  /**
   * What reads the arguments. Where they begin with the name of a command, no other command is
   * known: to describe all of them takes longer than to start one.
   */
  static CommandLine reader(String... arguments) {
    CommandLine reader = new CommandLine(new Ocop());
    for (Class<?> command : COMMANDS) {
      if (arguments.length > 0
          && command.getAnnotation(Command.class).name().equals(arguments[0])) {
        return reader.addSubcommand(command);
      }
    }
    COMMANDS.forEach(reader::addSubcommand);
    return reader;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Thiếu lệnh; xem ./ocop --help / No command; see ./ocop --help");
  }
}
