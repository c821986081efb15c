package vn.ocop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.warehouse.run.RunReport;

/** Publish the last computation. */
@Command(
    name = "publish",
    description = "Công bố lần tính gần nhất. / Publish the last computation.",
    footer = {"", "Ví dụ / Example:", "  ./ocop publish"})
final class PublishCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "json: một tài liệu JSON / one JSON document")
  private Common.Format format;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    RunReport report = common.warehouse().publish();
    Reports.print(common, report, format);
    return report.exitCode();
  }
}
