package vn.ocop.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.warehouse.run.RunReport;
import vn.ocop.warehouse.run.Warehouse;

/** Computes all tables from what was received. */
@Command(
    name = "compute",
    description = "Tính lại mọi bảng từ danh sách đã nhận. / Compute all tables.",
    footer = {"", "Ví dụ / Example:", "  ./ocop compute --as-of 2024-12-31"})
final class ComputeCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;
  @Mixin private KnownBy known;

  @Option(
      names = "--force",
      description = "hoàn tất dù kiểm tra mức lỗi không đạt / complete in spite of errors")
  private boolean isForced;

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
    Set<Warehouse.Option> options =
        isForced ? EnumSet.of(Warehouse.Option.FORCE) : EnumSet.noneOf(Warehouse.Option.class);
    RunReport report = common.warehouse(known).compute(options);
    Reports.print(common, report, format);
    return report.exitCode();
  }
}
