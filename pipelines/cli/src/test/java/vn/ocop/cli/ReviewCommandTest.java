package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.warehouse.query.PublishedQuery;

/** Reviews of real lists, written by the command and read back. */
class ReviewCommandTest {
  private static final Pattern LINK =
      Pattern.compile("<a class=\"f\" href=\"#k-([^\"]+)\"[^>]*>([^<]*)</a>");
  private static final Pattern BOOKMARK =
      Pattern.compile(
          "<w:bookmarkStart[^>]*w:name=\"f_([^\"]+)\"/>(.*?)<w:bookmarkEnd", Pattern.DOTALL);

  /** The list that comes after the state named truoc was frozen. */
  private static final String LATEST = "langson_2023-10-10";

  @TempDir private static Path home;

  /** What the annex says of a number. */
  private record Traced(Double value, String sql) {}

  @BeforeAll
  static void publishRealLists() throws IOException {
    Path inbox = home.resolve("inbox");
    for (String province : List.of("lang-son", "cao-bang", "thai-nguyen", "bac-kan")) {
      copy(province, inbox, name -> !name.startsWith(LATEST));
    }
    publish(inbox);
    assertThat(run("freeze", "truoc")).isZero();
    copy("lang-son", inbox, name -> name.startsWith(LATEST));
    publish(inbox);
  }

  @Test
  void everyNumberOfTheThreeFilesIsTheNumberOfTheMart() throws IOException {
    for (String unit : List.of("20@63", "04@63", "19@34")) {
      String year = unit.endsWith("34") ? "2025" : "2023";
      Path out = home.resolve("numbers");
      assertThat(run("review", "--unit", unit, "--year", year, "--out", out.toString())).isZero();
      String stem = "bao-cao-ocop-" + unit.replace('@', '-') + "-" + year;
      Map<String, Traced> traced = traced(out.resolve(stem + "-truy-vet.xlsx"));
      assertThat(traced).hasSizeGreaterThan(150);
      requireSqlGives(traced);
      assertThat(requireDocx(out.resolve(stem + ".docx"), traced)).isGreaterThan(150);
      assertThat(requireXlsx(out.resolve(stem + ".xlsx"), traced)).isGreaterThan(150);
      assertThat(requireHtml(out.resolve(stem + ".html"), traced)).isGreaterThan(150);
    }
  }

  @Test
  void figuresAreThoseOfThePublishedIndicators() throws IOException {
    Path out = home.resolve("indicators");
    assertThat(run("review", "--unit", "20", "--year", "2023", "--out", out.toString())).isZero();
    Map<String, Traced> traced = traced(out.resolve("bao-cao-ocop-20-63-2023-truy-vet.xlsx"));

    Map<String, String> indicators =
        Map.of(
            "first", "products_new flow all",
            "upgrade", "products_upgraded flow all",
            "recognised", "products_recognised flow all",
            "cumulative", "products_total cumulative all",
            "cumulative_4", "products_by_star cumulative 4",
            "valid", "products_total valid all",
            "valid_3", "products_by_star valid 3",
            "producers_cumulative", "producers_total cumulative all",
            "share_cooperative", "cooperative_share cumulative all");
    try (PublishedQuery mart = PublishedQuery.open(database())) {
      indicators.forEach(
          (key, words) -> {
            String[] word = words.split(" ");
            String sql =
                ("select value from indicator_value where indicator_code = '%s' and basis = '%s'"
                        + " and category = '%s' and unit_id = '20@63' and as_of = date '2023-12-31'"
                        + " and %s")
                    .formatted(
                        word[0],
                        word[1],
                        word[2],
                        word[1].equals("flow")
                            ? "period_from = date '2023-01-01'"
                            : "period_from is null");
            Object value = mart.run(sql).rows().get(0).get(0);
            assertThat(traced.get(key).value()).as(key).isEqualTo(((Number) value).doubleValue());
          });
    }
  }

  @Test
  void aFrozenReviewHasTheSameBytesEachTime() throws IOException {
    assertThat(run("freeze", "thu")).isZero();
    Path first = home.resolve("first");
    Path second = home.resolve("second");
    for (Path out : List.of(first, second)) {
      int exit =
          run(
              "review",
              "--unit",
              "20",
              "--period",
              "2023-H2",
              "--frozen",
              "thu",
              "--compare",
              "thu",
              "--out",
              out.toString());
      assertThat(exit).isZero();
    }
    try (Stream<Path> files = Files.list(first)) {
      List<Path> written = files.toList();
      assertThat(written).hasSize(6);
      for (Path file : written) {
        assertThat(file).hasSameBinaryContentAs(second.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void whatChangedSinceAFrozenStateIsToldWithItsList() throws IOException {
    Path out = home.resolve("changes");
    int exit =
        run(
            "review",
            "--unit",
            "20",
            "--year",
            "2023",
            "--compare",
            "truoc",
            "--out",
            out.toString());
    assertThat(exit).isZero();

    String text =
        part(out.resolve("bao-cao-ocop-20-63-2023-thay-doi.docx"), "word/document.xml")
            .replaceAll("<[^>]+>", "");
    assertThat(text)
        .contains("so với bản")
        .contains("(truoc)")
        .contains("do danh sách lang-son/langson_2023-10-10_locbinh.csv")
        .contains("Sản phẩm lũy kế (lũy kế đến 31/12/2023): 26\u00a0→\u00a028.");
  }

  @Test
  void wrongQuestionsGetOneLineAndWriteNothing() {
    Path out = home.resolve("nothing");

    assertThat(run("review", "--unit", "20", "--out", out.toString())).isEqualTo(1);
    assertThat(run("review", "--unit", "20", "--year", "2023", "--period", "2023-H1")).isEqualTo(1);
    assertThat(run("review", "--unit", "20", "--period", "2023-X", "--out", out.toString()))
        .isEqualTo(1);
    assertThat(run("review", "--unit", "20", "--from", "2023-01-01", "--out", out.toString()))
        .isEqualTo(1);
    assertThat(run("review", "--unit", "20", "--year", "2027", "--out", out.toString()))
        .isEqualTo(1);
    assertThat(run("review", "--unit", "Tỉnh Không Có", "--year", "2023", "--out", out.toString()))
        .isEqualTo(1);
    assertThat(
            run(
                "review",
                "--unit",
                "20",
                "--year",
                "2023",
                "--frozen",
                "khong",
                "--out",
                out.toString()))
        .isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  private static void requireSqlGives(Map<String, Traced> traced) {
    try (PublishedQuery mart = PublishedQuery.open(database())) {
      traced.forEach(
          (key, figure) -> {
            List<List<Object>> rows = mart.run(figure.sql()).rows();
            Object value = rows.isEmpty() ? null : rows.get(0).get(0);
            assertThat(value == null ? null : ((Number) value).doubleValue())
                .as(key)
                .isEqualTo(figure.value());
          });
    }
  }

  private static int requireDocx(Path file, Map<String, Traced> traced) throws IOException {
    Map<String, String> keys = new LinkedHashMap<>();
    traced.keySet().forEach(key -> keys.put(shortened(key), key));
    int found = 0;
    Matcher bookmark = BOOKMARK.matcher(part(file, "word/document.xml"));
    while (bookmark.find()) {
      String name = bookmark.group(1).replaceAll("__[0-9]+$", "");
      String text = bookmark.group(2).replaceAll("<[^>]+>", "");
      String key =
          keys.containsKey(name)
              ? name
              : keys.keySet().stream()
                  .filter(known -> known.startsWith(name))
                  .findFirst()
                  .orElseThrow();
      requireSame(text, traced.get(keys.get(key)), "docx " + name);
      found++;
    }
    return found;
  }

  private static int requireXlsx(Path file, Map<String, Traced> traced) throws IOException {
    int found = 0;
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Cell cell : noted(workbook)) {
        String key =
            cell.getCellComment().getString().getString().lines().findFirst().orElseThrow();
        Double value = cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : null;
        assertThat(value).as("xlsx " + key).isEqualTo(traced.get(key).value());
        assertThat(cell.getHyperlink().getAddress()).startsWith("'Định nghĩa'!A");
        found++;
      }
    }
    return found;
  }

  private static int requireHtml(Path file, Map<String, Traced> traced) throws IOException {
    int found = 0;
    Matcher link = LINK.matcher(Files.readString(file));
    while (link.find()) {
      requireSame(link.group(2), traced.get(link.group(1)), "html " + link.group(1));
      found++;
    }
    return found;
  }

  /** A printed number: 1.234,5 or 43,8 %, rounded; a difference in a sentence has no sign. */
  private static void requireSame(String printed, Traced figure, String where) {
    assertThat(figure).as(where).isNotNull();
    if (printed.equals("–")) {
      assertThat(figure.value()).as(where).isNull();
      return;
    }
    String digits =
        printed.replace(".", "").replace(',', '.').replace('−', '-').replaceAll("[^0-9.-]", "");
    double value = Double.parseDouble(digits);
    boolean isPercent = printed.contains("%");
    double expected = isPercent ? figure.value() * 100 : figure.value();
    double tolerance = isPercent ? 0.0500001 : 0;
    assertThat(Math.min(Math.abs(value - expected), Math.abs(value + expected)))
        .as(where + ": " + printed + " for " + expected)
        .isLessThanOrEqualTo(tolerance);
  }

  private static Map<String, Traced> traced(Path annex) throws IOException {
    Map<String, Traced> traced = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(annex);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        Cell value = row.getCell(2);
        boolean isKnown = value.getCellType() == CellType.NUMERIC;
        traced.put(
            row.getCell(0).getStringCellValue(),
            new Traced(
                isKnown ? value.getNumericCellValue() : null,
                row.getCell(11).getStringCellValue()));
      }
    }
    return traced;
  }

  private static List<Cell> noted(XSSFWorkbook workbook) {
    List<Cell> cells = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellComment() != null) {
            cells.add(cell);
          }
        }
      }
    }
    return cells;
  }

  private static String shortened(String key) {
    return key.replaceAll("[^A-Za-z0-9_]", "_");
  }

  private static String part(Path file, String name) throws IOException {
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static Path database() {
    return home.resolve("home/published/current/ocop.duckdb");
  }

  private static int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.resolve("home").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(all.toArray(new String[0]), new PrintWriter(out), new PrintWriter(err));
    assertThat(err.toString()).doesNotContain("OCOP-2014");
    return exit;
  }

  private static void publish(Path inbox) {
    assertThat(run("run", "--inbox", inbox.toString(), "--as-of", "2026-06-30", "--quiet"))
        .isZero();
  }

  private static void copy(String province, Path inbox, Predicate<String> isWanted)
      throws IOException {
    Path from = Common.root().resolve("samples/inbox").resolve(province);
    Path to = Files.createDirectories(inbox.resolve(province));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (isWanted.test(file.getFileName().toString())) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }
}
