package vn.ocop.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vn.ocop.review.mart.Mart;

class OverviewPageTest {
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern REFERENCE =
      Pattern.compile("<script type=\"text/plain\" id=\"reference\">(.*?)</script>");
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

  @TempDir Path folder;
  private Path mart;
  private Path target;

  @BeforeEach
  void places() {
    mart = folder.resolve("ocop.duckdb");
    target = folder.resolve("index.html");
  }

  private void writePage() throws SQLException {
    try (Connection published = Mart.connect(mart)) {
      OverviewPage.write(published, target, MartFixture.conf(), MartFixture.docs());
    }
  }

  private String pageOfLangSon() throws SQLException, IOException {
    try (MartFixture fixture = new MartFixture(mart)) {
      fixture.publication().langSon();
    }
    writePage();
    return Files.readString(target);
  }

  @Test
  void figures_stand_in_the_page_as_published() throws Exception {
    JsonNode data = dataOf(pageOfLangSon());

    assertThat(valuesOf(data, "products_total", "20@63")).containsExactly("0-1:2");
    assertThat(valuesOf(data, "cooperative_share", "20@63")).containsExactly("0:1/3");
    assertThat(texts(data, "dates", "as_of")).containsExactly("2022-12-31", "2023-01-31");
    assertThat(texts(data, "publication", "version")).containsExactly("2023-01-31-a1");
    assertThat(texts(data, "attainment", "reason")).containsExactly("Danh sách chưa đủ");
    assertThat(texts(data, "targets", "clause_vi"))
        .containsExactly("ít nhất có 40% chủ thể OCOP là HTX");
  }

  @Test
  void simulated_data_and_looks_back_are_labelled() throws Exception {
    try (MartFixture fixture = new MartFixture(mart)) {
      fixture
          .langSon()
          .add(
              "publication",
              "{version: 'v', published_at: timestamp '2023-01-31 08:30:00', as_of: date '2023-01-31', known_by: date '2022-06-30', label_vi: 'DỮ LIỆU MÔ PHỎNG'}");
    }
    writePage();
    JsonNode data = dataOf(Files.readString(target));

    assertThat(texts(data, "publication", "label_vi")).containsExactly("DỮ LIỆU MÔ PHỎNG");
    assertThat(texts(data, "publication", "known_by")).containsExactly("2022-06-30");
  }

  @Test
  void every_indicator_that_a_script_draws_has_its_values_in_the_page() throws Exception {
    Path scripts =
        MartFixture.repository()
            .resolve("pipelines/review/src/main/resources/vn/ocop/review/overview");
    String drawn = Files.readString(scripts.resolve("sql/shown.sql"));
    Pattern code = Pattern.compile("'([a-z_0-9]+)'|(products_\\w+):");
    for (String name : List.of("figures.js", "registers.js", "rows.js")) {
      Matcher matcher = code.matcher(Files.readString(scripts.resolve(name)));
      while (matcher.find()) {
        String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        boolean isListOnly = word.equals("products_in_reevaluation_window");
        if (word.matches("(products|producers|communes)_\\w+|\\w+_share|average_\\w+")
            && !isListOnly) {
          assertThat(drawn).as(name).contains("('" + word + "')");
        }
      }
    }
  }

  @Test
  void each_unit_opens_at_the_first_computed_date_after_its_latest_decision() throws Exception {
    JsonNode data = dataOf(pageOfLangSon());

    assertThat(texts(data, "units", "opens_on")).containsOnly("2022-12-31");
    assertThat(texts(data, "units", "latest_data")).containsOnly("2022-12-07");
  }

  @Test
  void each_recognition_leads_to_the_cells_of_its_row() throws Exception {
    JsonNode data = dataOf(pageOfLangSon());

    assertThat(texts(data, "evidence", "sheet_name")).containsExactly("DS", "DS");
    assertThat(texts(data, "cells", "cells")).first().asString().contains("=1+1");
    assertThat(texts(data, "spans", "to_date")).containsOnly("2025-12-07");
  }

  @Test
  void names_from_lists_stay_text() throws Exception {
    String page = pageOfLangSon();

    assertThat(page).doesNotContain("<img").doesNotContain("</script><");
    assertThat(texts(dataOf(page), "products", "name")).contains(MartFixture.HOSTILE);
  }

  @Test
  void scripts_never_turn_text_into_markup() throws Exception {
    assertThat(only(SCRIPT, pageOfLangSon()))
        .doesNotContain("innerHTML")
        .doesNotContain("outerHTML")
        .doesNotContain("insertAdjacentHTML")
        .doesNotContain("eval(");
  }

  @Test
  void nothing_is_loaded_from_anywhere() throws Exception {
    String page = pageOfLangSon();

    assertThat(page)
        .doesNotContainPattern("(?i)\\ssrc\\s*=\\s*[\"']")
        .doesNotContainPattern("(?i)href\\s*=\\s*[\"']?(https?:)?//")
        .doesNotContainPattern("(?i)@import|url\\(|fetch\\(|XMLHttpRequest|sendBeacon|<link");
    assertThat(page).contains("default-src 'none'");
  }

  @Test
  void policy_allows_exactly_the_style_and_script_of_the_page() throws Exception {
    String page = pageOfLangSon();

    assertThat(page)
        .contains("style-src '" + hash(only(STYLE, page)) + "'")
        .contains("script-src '" + hash(only(SCRIPT, page)) + "'");
  }

  @Test
  void markup_is_well_formed_and_every_section_has_its_place() throws Exception {
    String page = pageOfLangSon();
    String frame =
        page.replaceFirst("<!DOCTYPE html>", "")
            .replaceAll("(?s)(<script[^>]*>).*?</script>", "$1</script>")
            .replaceAll("(?s)<style>.*?</style>", "<style></style>")
            .replaceAll("<meta ([^>]*)>", "<meta $1/>");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(frame)));

    assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("vi");
    assertThat(document.getElementsByTagName("section").getLength()).isEqualTo(13);
    assertThat(document.getElementsByTagName("main").getLength()).isEqualTo(1);
  }

  @Test
  void more_recognitions_than_the_limit_leave_the_newest_and_say_how_many() throws Exception {
    try (MartFixture fixture = new MartFixture(mart)) {
      fixture.publication().langSon();
    }
    JsonNode data;
    try (Connection published = Mart.connect(mart)) {
      data =
          new ObjectMapper()
              .readTree(
                  PageData.read(
                          published,
                          new PageLimits(1, 1, 10, 10, 10),
                          MartFixture.conf().resolve("taxonomy/product_groups.csv"),
                          ProvinceOutlines.read(MartFixture.conf().resolve("map")))
                      .json());
    }

    assertThat(data.at("/recognitions/rows")).hasSize(1);
    assertThat(texts(data, "publication", "recognitions_listed")).containsExactly("1");
    assertThat(texts(data, "publication", "recognitions")).containsExactly("2");
  }

  @Test
  void generated_references_travel_whole_inside_the_page() throws Exception {
    String packed = only(REFERENCE, pageOfLangSon());
    InputStream bytes = new ByteArrayInputStream(Base64.getDecoder().decode(packed));
    String texts =
        new String(new InflaterInputStream(bytes).readAllBytes(), StandardCharsets.UTF_8);

    assertThat(texts.split("\f"))
        .containsExactly(
            docs("reference/indicators.md"),
            docs("reference/checks.md"),
            docs("reference/mart.md"),
            docs("reference/forms.md"),
            docs("reference/rules.md"),
            docs("errors.md"));
    assertThat(packed).as("packed small").hasSizeLessThan(texts.length() / 2);
  }

  private static String docs(String name) throws IOException {
    return Files.readString(MartFixture.docs().resolve(name));
  }

  @Test
  void publication_without_any_list_still_gives_a_page() throws Exception {
    try (MartFixture fixture = new MartFixture(mart)) {
      fixture.publication();
    }
    writePage();

    JsonNode data = dataOf(Files.readString(target));
    assertThat(data.at("/units/rows")).isEmpty();
    assertThat(texts(data, "publication", "lists")).containsExactly("0");
  }

  @Test
  void page_replaces_an_older_one_and_leaves_nothing_beside_it() throws Exception {
    Files.writeString(target, "old");

    assertThat(pageOfLangSon()).startsWith("<!DOCTYPE html>");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }

  private static JsonNode dataOf(String page) throws IOException {
    return new ObjectMapper().readTree(only(DATA, page));
  }

  private static String only(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static List<String> texts(JsonNode data, String table, String column) {
    int index = -1;
    JsonNode columns = data.at("/" + table + "/columns");
    for (int i = 0; i < columns.size(); i++) {
      index = columns.get(i).asText().equals(column) ? i : index;
    }
    List<String> found = new ArrayList<>();
    for (JsonNode row : data.at("/" + table + "/rows")) {
      found.add(row.get(index).asText());
    }
    return found;
  }

  private static List<String> valuesOf(JsonNode data, String indicator, String unit) {
    int series = texts(data, "series", "indicator_code").indexOf(indicator);
    int number = texts(data, "units", "unit_id").indexOf(unit);
    List<String> found = new ArrayList<>();
    for (JsonNode row : data.at("/values/rows")) {
      if (row.get(0).asInt() == series && row.get(1).asInt() == number) {
        found.add(row.get(2).asText());
      }
    }
    return found;
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    return "sha256-"
        + Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
