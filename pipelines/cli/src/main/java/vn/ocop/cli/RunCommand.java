package vn.ocop.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.warehouse.run.RunReport;
import vn.ocop.warehouse.run.Warehouse;

/** The main job. */
@Command(
    name = "run",
    description =
        "Đọc danh sách mới, tính, kiểm tra, công bố. / Read what is new, compute, check, publish.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop run",
      "  ./ocop run --inbox \"/dữ liệu/hộp thư\" --as-of 2024-12-31",
      "  ./ocop run --full --cross-check --format json",
      "  ./ocop run --known-by 2023-12-31      số liệu nếu hỏi vào ngày đó: không đọc hộp thư,",
      "                                        công bố riêng trong <home>/known-by/2023-12-31"
    })
final class RunCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;
  @Mixin private KnownBy known;

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "thư mục danh sách (mặc định samples/inbox) / folder of lists")
  private Path inbox;

  @Option(names = "--full", description = "đọc và tính lại từ đầu / read and compute all anew")
  private boolean isFull;

  @Option(
      names = "--cross-check",
      description = "tính bằng cả hai bộ máy và so từng dòng / compute on both engines and compare")
  private boolean isCrossChecked;

  @Option(
      names = "--force",
      description =
          "công bố dù kiểm tra mức lỗi không đạt, có ghi nhận / publish in spite of errors")
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
    Set<Warehouse.Option> options = EnumSet.noneOf(Warehouse.Option.class);
    if (isFull) {
      options.add(Warehouse.Option.FULL);
    }
    if (isForced) {
      options.add(Warehouse.Option.FORCE);
    }
    if (isCrossChecked) {
      options.add(Warehouse.Option.CROSS_CHECK);
    }
    if (known.isAsked()) {
      common.note(
          "Nhìn lại: chỉ danh sách nhận, kế hoạch ban hành, số công bố ra đến %s (không rõ ngày thì"
              + " giữ lại); không đọc hộp thư.",
          "Looking back: only lists received, plans issued, figures published by %s (those of an"
              + " unknown day are kept); the inbox is not read.",
          known.date());
    }
    Path folder = inbox == null ? Common.root().resolve("samples/inbox") : inbox;
    RunReport report = common.warehouse(known).run(Paths.existing(folder), options);
    Reports.print(common, report, format);
    return report.exitCode();
  }
}
