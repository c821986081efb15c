package vn.ocop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.ocop.intake.Inbox;
import vn.ocop.intake.InboxFile;
import vn.ocop.intake.Intake;
import vn.ocop.intake.Reading;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.form.FormCatalogue;
import vn.ocop.warehouse.run.Clock;

/** The forms by which lists are read. */
@Command(
    name = "forms",
    description = "Các biểu mẫu và cách khớp một tệp. / The forms, and how a file was matched.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop forms list",
      "  ./ocop forms explain danh-sach.xlsx"
    },
    subcommands = {FormsCommand.ListForms.class, FormsCommand.Explain.class})
final class FormsCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    return list(common);
  }

  private static int list(Common common) {
    for (Form form : FormCatalogue.loadStrictly(common.settings().conf()).all()) {
      common.out().println(form.code() + " " + form.version());
    }
    return 0;
  }

  /** All forms. */
  @Command(name = "list", description = "Mọi biểu mẫu, theo thứ tự ưu tiên. / All forms.")
  static final class ListForms implements Callable<Integer>, HasCommon {
    @Mixin private Common common;

    @Override
    public Common common() {
      return common;
    }

    @Override
    public Integer call() {
      return list(common);
    }
  }

  /** What was matched in a file and why. */
  @Command(name = "explain", description = "Vì sao tệp khớp biểu mẫu. / Why a file matched a form.")
  static final class Explain implements Callable<Integer>, HasCommon {
    @Mixin private Common common;

    @Parameters(paramLabel = "FILE", description = "tệp / file")
    private Path file;

    @Override
    public Common common() {
      return common;
    }

    @Override
    public Integer call() {
      Intake intake = Intake.open(common.settings().conf());
      int exit = 0;
      for (InboxFile list : Inbox.scan(Paths.existing(file))) {
        Reading reading = intake.read(list, Clock.now());
        common.out().println(list.name());
        if (reading.match() != null) {
          common.out().println(reading.match().explain(common.say("vi", "en")));
        } else {
          exit = 2;
          reading.issues().stream()
              .map(issue -> intake.message(issue, list.name(), common.say("vi", "en")))
              .forEach(common.out()::println);
        }
      }
      return exit;
    }
  }
}
