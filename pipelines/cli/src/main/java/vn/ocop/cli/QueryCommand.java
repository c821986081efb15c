package vn.ocop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.warehouse.query.PublishedQuery;

/** Reads the published file. */
@Command(
    name = "query",
    description = "Hỏi dữ liệu đã công bố bằng SQL (chỉ đọc). / Ask the published data by SQL.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop query \"select star, count(*) from recognition group by star\"",
      "  ./ocop query \"select * from target_attainment\" --format csv > muc-tieu.csv"
    })
final class QueryCommand implements Callable<Integer>, HasCommon {
  /** Shapes of the answer. */
  enum Shape {
    TABLE,
    CSV,
    JSON
  }

  @Mixin private Common common;
  @Mixin private KnownBy known;

  @Parameters(paramLabel = "SELECT", description = "câu lệnh SQL / the SQL")
  private String sql;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "dạng in (mặc định table) / shape of the answer")
  private Shape format;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    try (PublishedQuery query = PublishedQuery.open(common.settings(known).database())) {
      common.out().print(Grids.shape(query.run(sql), format));
      common.out().flush();
    }
    return 0;
  }
}
