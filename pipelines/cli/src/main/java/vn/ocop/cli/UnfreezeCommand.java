package vn.ocop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.ocop.warehouse.run.Freezing;

/** The command {@code unfreeze}. */
@Command(
    name = "unfreeze",
    description = "Bỏ một bản đã đóng băng. / Forget a frozen state.",
    footer = {"", "Ví dụ / Example:", "  ./ocop unfreeze nam-2025"})
final class UnfreezeCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Parameters(paramLabel = "NAME", description = "tên / name")
  private String name;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    new Freezing(common.settings()).unfreeze(name);
    common.out().println(common.say("Đã bỏ đóng băng " + name, name + " is no longer frozen"));
    return 0;
  }
}
