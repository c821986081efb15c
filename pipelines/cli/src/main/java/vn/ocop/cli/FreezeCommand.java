package vn.ocop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.ocop.warehouse.run.Freezing;

/** The command {@code freeze}. */
@Command(
    name = "freeze",
    description = "Giữ mãi bản đang công bố dưới một tên. / Keep the published state for ever.",
    footer = {"", "Ví dụ / Example:", "  ./ocop freeze nam-2025"})
final class FreezeCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Parameters(paramLabel = "NAME", description = "tên / name")
  private String name;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    String version = new Freezing(common.settings()).freeze(name);
    common
        .out()
        .println(
            common.say(
                "Đã đóng băng bản " + version + " dưới tên " + name,
                "Version " + version + " is frozen as " + name));
    return 0;
  }
}
