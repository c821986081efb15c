package vn.ocop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.warehouse.run.RunReport;

/** Receives files without computing. */
@Command(
    name = "ingest",
    description = "Nạp danh sách, chưa tính. / Load lists without computing.",
    footer = {"", "Ví dụ / Example:", "  ./ocop ingest \"danh sách/đợt 1.xlsx\" inbox/"})
final class IngestCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "tệp hoặc thư mục / file or folder")
  private List<Path> paths;

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
    RunReport report = common.warehouse().ingest(paths.stream().map(Paths::existing).toList());
    Reports.print(common, report, format);
    return report.exitCode();
  }
}
