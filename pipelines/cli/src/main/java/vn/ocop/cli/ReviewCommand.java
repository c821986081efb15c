package vn.ocop.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.review.figure.Vietnamese;
import vn.ocop.review.yearend.Period;
import vn.ocop.review.yearend.Review;
import vn.ocop.review.yearend.Review.Source;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.explain.Explanation.ChosenUnit;
import vn.ocop.warehouse.explain.Units;
import vn.ocop.warehouse.publish.Versions;
import vn.ocop.warehouse.query.PublishedQuery;

/** The command {@code review}. */
@Command(
    name = "review",
    description =
        "Dự thảo báo cáo OCOP của một địa phương: docx, xlsx, html, bảng truy vết, danh mục cần"
            + " kiểm tra. / The draft of a unit's review, with the way back of every number.",
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop review --unit 20 --year 2023",
      "  ./ocop review --unit 20 --year 2023 --closing day_14      kỳ 15/12/2022–14/12/2023",
      "  ./ocop review --unit 20 --unit 04 --period 2023-H1 --out bao-cao",
      "  ./ocop review --unit \"Huyện Lộc Bình\" --from 2023-07-01 --to 2023-10-31",
      "  ./ocop review --unit 20 --year 2023 --frozen nam-2023      từ bản đã giữ, từng byte như"
          + " cũ",
      "  ./ocop review --unit 20 --year 2023 --compare nam-2023     thêm: thay đổi so với bản đã"
          + " giữ"
    })
final class ReviewCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "ID|CODE|NAME",
      description = "đơn vị: 20@63, 20 hoặc tên; ghi nhiều lần được / the unit, may be repeated")
  private List<String> units;

  @Option(names = "--year", paramLabel = "YYYY", description = "cả năm / a whole year")
  private Integer year;

  @Option(
      names = "--period",
      paramLabel = "YYYY-H1",
      description = "2023, 2023-H1, 2023-H2, 2023-Q3, 2023-9M / part of a year")
  private String period;

  @Option(
      names = "--closing",
      paramLabel = "month_end|day_14",
      defaultValue = "month_end",
      description =
          "ngày chốt kỳ: cuối tháng, hoặc ngày 14 theo NĐ 09/2019/NĐ-CP (mặc định cuối tháng) /"
              + " day on which periods close")
  private Period.Closing closing;

  @Option(names = "--from", paramLabel = "yyyy-MM-dd", description = "ngày đầu kỳ / first day")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "yyyy-MM-dd", description = "ngày cuối kỳ / last day")
  private LocalDate to;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "nơi ghi (mặc định review/ trong --home) / folder to write to")
  private Path out;

  @Option(
      names = "--frozen",
      paramLabel = "NAME",
      description = "dùng bản đã giữ bằng ./ocop freeze / use a frozen state")
  private String frozen;

  @Option(
      names = "--compare",
      paramLabel = "NAME",
      description = "thêm tệp thay đổi so với bản đã giữ / also what changed since a frozen state")
  private String compared;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    Settings settings = common.settings();
    Period asked = period();
    Path database = frozen == null ? settings.database() : frozen(settings, frozen);
    Source earlier = compared == null ? null : new Source(frozen(settings, compared), compared);
    Units known = Units.read(database);
    requireOver(database, asked);
    List<ChosenUnit> chosen =
        units.stream().distinct().map(unit -> known.find(unit, asked.asOf(), null)).toList();
    Path folder = Paths.writable(out == null ? settings.home().resolve("review") : out);
    for (ChosenUnit unit : chosen) {
      print(unit, Review.write(database, earlier, settings.conf(), unit.unitId(), asked, folder));
    }
    return 0;
  }

  private void print(ChosenUnit unit, List<Path> written) {
    common.out().println(unit.nameVi() + " (" + unit.unitId() + "): " + unit.whyVi());
    written.forEach(file -> common.out().println("  " + file));
    common.out().flush();
  }

  private Period period() {
    List<String> given = new ArrayList<>();
    if (year != null) {
      given.add(year.toString());
    }
    if (period != null) {
      given.add(period);
    }
    boolean isBetween = from != null && to != null;
    boolean isHalf = (from == null) != (to == null);
    if (isHalf || given.size() + (isBetween ? 1 : 0) != 1) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2201", Map.of());
    }
    try {
      return isBetween ? Period.between(from, to) : Period.named(given.get(0), closing);
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-2202", Map.of("period", e.getMessage()), e);
    }
  }

  /** A period that ends after the date of computation would be told half. */
  private static void requireOver(Path database, Period asked) {
    try (PublishedQuery query = PublishedQuery.open(database)) {
      String published =
          query
              .run("select cast(as_of as varchar) from publication")
              .rows()
              .get(0)
              .get(0)
              .toString();
      if (asked.asOf().isAfter(LocalDate.parse(published))) {
        throw new Failure(
            Failure.Exit.WRONG_USAGE,
            "OCOP-2203",
            Map.of(
                "as_of",
                Vietnamese.date(asked.asOf()),
                "published",
                Vietnamese.date(LocalDate.parse(published))));
      }
    }
  }

  private static Path frozen(Settings settings, String name) {
    String version = Versions.frozen(settings.published(), name);
    if (version == null) {
      List<String> names = Versions.frozenNames(settings.published());
      throw new Failure(
          Failure.Exit.WRONG_USAGE,
          "OCOP-2013",
          Map.of("name", name, "names", names.isEmpty() ? "–" : String.join(", ", names)));
    }
    return settings.published().resolve(version).resolve("ocop.duckdb");
  }
}
