package vn.ocop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.warehouse.query.PublishedQuery;
import vn.ocop.warehouse.query.PublishedQuery.Result;

/** Published figures against the lists, and against each other. */
@Command(
    name = "reconcile",
    description =
        "Đối chiếu số đã công bố với danh sách, và với nhau. / Published figures against the lists,"
            + " and against each other.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop reconcile",
      "  ./ocop reconcile --chains                chỉ số công bố đối chiếu với nhau",
      "  ./ocop reconcile --format csv > doi-chieu.csv"
    })
final class ReconcileCommand implements Callable<Integer>, HasCommon {
  private static final String LISTS =
      "select r.verdict, r.figure_id, r.measure, coalesce(w.name_vi, u.name_vi) as unit_name,"
          + " r.as_of, r.basis,"
          + " r.published_value, r.computed_value, r.difference, r.explanation from reconciliation"
          + " as r left join unit as u on u.unit_id = r.unit_id left join unit_name as w on"
          + " w.unit_id = r.unit_id and w.name_kind = 'former' and r.as_of between"
          + " coalesce(w.valid_from, date '0001-01-01') and w.valid_to order by r.verdict, r.figure_id,"
          + " r.measure";

  private static final String CHAINS =
      "select chain_verdict, relation, figure_id, measure, formula, published_value, difference,"
          + " explanation, source from published_chain order by case chain_verdict when"
          + " 'does_not_add_up' then 0 when 'open' then 1 else 2 end, figure_id, relation, measure";

  @Mixin private Common common;
  @Mixin private KnownBy known;

  @Option(
      names = "--chains",
      description = "chỉ số công bố đối chiếu với nhau / published figures among themselves only")
  private boolean isChains;

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
    try (PublishedQuery query = PublishedQuery.open(common.settings(known).database())) {
      if (!isChains) {
        common.out().print(Grids.shape(query.run(LISTS), format));
      }
      if (format == QueryCommand.Shape.TABLE) {
        sentences(query.run(CHAINS));
      } else if (isChains) {
        common.out().print(Grids.shape(query.run(CHAINS), format));
      }
      common.out().flush();
    }
    return 0;
  }

  private void sentences(Result chains) {
    int explanation = chains.columns().indexOf("explanation");
    common
        .out()
        .println(
            (isChains ? "" : "\n")
                + common
                    .say(
                        "Số công bố đối chiếu với nhau: %d khớp · %d không khớp · %d nguồn chưa nêu đủ",
                        "Published figures among themselves: %d add up · %d do not · %d left open")
                    .formatted(
                        count(chains, "adds_up"),
                        count(chains, "does_not_add_up"),
                        count(chains, "open")));
    for (List<Object> chain : chains.rows()) {
      String mark =
          switch (chain.get(0).toString()) {
            case "adds_up" -> "✓";
            case "open" -> "?";
            default -> "✗";
          };
      common.out().println("  " + mark + " " + chain.get(explanation));
    }
  }

  private static long count(Result chains, String verdict) {
    return chains.rows().stream().filter(row -> verdict.equals(row.get(0))).count();
  }
}
