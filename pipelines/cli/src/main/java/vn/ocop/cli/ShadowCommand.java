package vn.ocop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.ocop.warehouse.run.Shadow;

/** The second half of {@code run --cross-check}; started by the program itself. */
@Command(name = "shadow", hidden = true)
final class ShadowCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    Shadow.compute(folder, common.settings());
    return 0;
  }
}
