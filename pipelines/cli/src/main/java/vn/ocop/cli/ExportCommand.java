package vn.ocop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.review.export.Exporter;
import vn.ocop.review.export.Exporter.Written;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;

/** The published data in the forms that others work with. */
@Command(
    name = "export",
    description = "Xuất số liệu đã công bố sang dạng khác. / The published data in another form.",
    footer = {
      "",
      "Dạng / Formats:",
      "  xlsx       sổ tính tiếng Việt để xem, lọc, in (mở thẳng bằng Excel)",
      "  csv        mọi bảng, mỗi bảng một tệp: UTF-8 có BOM, dấu phẩy; dấu thập phân là chấm",
      "  parquet    mọi bảng, dạng cột",
      "  ptnt-ocop  bảng PTNT_OCOP của QĐ 5277/QĐ-BNNMT, kèm báo cáo những gì chuẩn không nói được",
      "",
      "Ví dụ / Examples:",
      "  ./ocop export xlsx",
      "  ./ocop export csv --out /tmp/ocop-csv",
      "  ./ocop export ptnt-ocop --out gui-bo/"
    })
final class ExportCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;
  @Mixin private KnownBy known;

  @Parameters(paramLabel = "FORMAT", description = "csv, xlsx, parquet hoặc ptnt-ocop / the format")
  private Exporter.Format format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "thư mục nhận (mặc định <home>/export/FORMAT) / folder to write to")
  private Path out;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = common.settings(known);
    if (!Files.exists(settings.database())) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2006", Map.of("home", settings.home()));
    }
    Path folder =
        Paths.writable(
            out == null ? settings.home().resolve("export").resolve(format.toString()) : out);
    List<Written> files = Exporter.write(format, settings.current().toRealPath(), folder);
    if (!common.isQuiet()) {
      files.forEach(file -> print(folder, file));
    }
    common
        .out()
        .println(
            common
                .say("Đã xuất %d tệp vào %s", "%d files written to %s")
                .formatted(files.size(), folder));
    common.out().flush();
    return 0;
  }

  private void print(Path folder, Written file) {
    String rows =
        file.rows() < 0 ? "" : common.say(" – %d dòng", " – %d rows").formatted(file.rows());
    common.out().println("  " + folder.relativize(file.file()) + rows);
  }
}
