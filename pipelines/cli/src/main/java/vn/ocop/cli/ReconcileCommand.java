package vn.ocop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.warehouse.query.PublishedQuery;

/** Computed against published figures. */
@Command(
    name = "reconcile",
    description = "Đối chiếu số tính với số đã công bố. / Computed against published figures.",
    footer = {"", "Ví dụ / Example:", "  ./ocop reconcile --format csv > doi-chieu.csv"})
final class ReconcileCommand implements Callable<Integer>, HasCommon {
  private static final String SQL =
      "select r.verdict, r.figure_id, r.measure, u.name_vi as unit_name, r.as_of, r.basis,"
          + " r.published_value, r.computed_value, r.difference, r.explanation from reconciliation"
          + " as r left join unit as u on u.unit_id = r.unit_id order by r.verdict, r.figure_id,"
          + " r.measure";

  @Mixin private Common common;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "dạng in (mặc định table) / shape of the answer")
  private QueryCommand.Shape format;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    try (PublishedQuery query = PublishedQuery.open(common.settings().database())) {
      common.out().print(Grids.shape(query.run(SQL), format));
      common.out().flush();
    }
    return 0;
  }
}
