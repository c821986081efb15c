package vn.ocop.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.review.figure.Vietnamese;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.explain.Explainer;
import vn.ocop.warehouse.explain.Explanation;
import vn.ocop.warehouse.explain.HtmlView;
import vn.ocop.warehouse.explain.Question;
import vn.ocop.warehouse.explain.TextView;

/** From a figure back to the cells that it comes from. */
@Command(
    name = "explain",
    description =
        "Từ một con số về định nghĩa, SQL, lần công nhận, tệp, trang, dòng, ô. / From a figure back"
            + " to its cells.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop explain cooperative_share --unit 20 --as-of 2023-12-31",
      "  ./ocop explain products_by_star --unit \"Tỉnh Lạng Sơn\" --as-of 2022-08-17 --category 4",
      "  ./ocop explain products_new --unit VN@63 --period-from 2022-01-01 --as-of 2022-12-31"
          + " --format html > giai-thich.html",
      "  ./ocop explain products_total --unit 20 --known-by 2023-12-31   (sau ./ocop run --known-by)"
    })
final class ExplainCommand implements Callable<Integer>, HasCommon {
  private static final int DECIMALS = 6;

  /** Shapes of the explanation. */
  enum Shape {
    TEXT,
    JSON,
    HTML
  }

  @Mixin private Common common;
  @Mixin private KnownBy known;

  @Parameters(paramLabel = "INDICATOR", description = "mã chỉ tiêu / code of the indicator")
  private String indicator;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "ID|CODE|NAME",
      description = "đơn vị: 20@63, 20 hoặc tên / the unit")
  private String unit;

  @Option(
      names = "--category",
      paramLabel = "C",
      description = "phân tổ: hạng sao, nhóm, loại hình / category")
  private String category;

  @Option(
      names = "--basis",
      paramLabel = "B",
      description = "cumulative, cumulative_net, valid (mặc định: cơ sở đầu của chỉ tiêu) / basis")
  private String basis;

  @Option(
      names = "--geography",
      paramLabel = "recorded|2025-07-01",
      description = "địa giới (mặc định: của đơn vị) / geography")
  private String geography;

  @Option(
      names = "--period-from",
      paramLabel = "yyyy-MM-dd",
      description = "đầu kỳ (mặc định 01/01) / start of the period")
  private LocalDate periodFrom;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "số dòng in nhiều nhất, 0 = đủ (mặc định 100) / most lines of text, 0 for all")
  private int limit;

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      defaultValue = "text",
      description = "dạng in (mặc định text) / shape")
  private Shape format;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    Settings settings = common.settings(known);
    Explanation explanation =
        Explainer.explain(
            settings.database(),
            settings.sql(),
            new Question(indicator, unit, settings.asOf(), category, basis, geography, periodFrom));
    common.out().print(shape(explanation));
    common.out().flush();
    if (!explanation.agrees()) {
      throw new Failure(Failure.Exit.INTERNAL, "OCOP-2108", counts(explanation));
    }
    return 0;
  }

  private String shape(Explanation explanation) {
    return switch (format) {
      case TEXT -> TextView.of(explanation, common.isEnglish(), limit);
      case JSON -> Json.print(explanation) + "\n";
      case HTML -> HtmlView.of(explanation, common.isEnglish());
    };
  }

  private static Map<String, ?> counts(Explanation explanation) {
    boolean isNumerator = !explanation.numerator().agrees();
    Explanation.Side side = isNumerator ? explanation.numerator() : explanation.denominator();
    return Map.of(
        "listed",
        Vietnamese.number(side.total(), DECIMALS),
        "printed",
        Vietnamese.number(side.printed(), DECIMALS));
  }
}
