package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.intake.account.Codes;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.Issue;

class IntakeTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 8, 0);
  private static final String LIST =
      "STT,Tên sản phẩm,Chủ thể,Địa chỉ,Hạng,Số quyết định,Ngày\n"
          + "1,Mật ong,HTX Đồng Tiến,\"xã Chi Lăng, huyện Chi Lăng, Lạng Sơn\",3 sao,12/QĐ-UBND,"
          + "07/12/2022\n";

  private static Intake intake;

  @TempDir Path inbox;

  @BeforeAll
  static void open() {
    intake = Intake.open(Fixtures.CONF);
  }

  @Test
  void a_plain_list_gives_recognitions_with_decision_place_and_rule_set() {
    Reading reading = read("list.csv", LIST);
    Entry entry = reading.entries().get(0);
    assertThat(entry.kind()).isEqualTo(Entry.Kind.RECOGNITION);
    assertThat(entry.subject().productName()).isEqualTo("Mật ong");
    assertThat(entry.subject().producerType()).isEqualTo("cooperative");
    assertThat(entry.outcome().star()).isEqualTo(3);
    assertThat(entry.decision().number()).isEqualTo("12/QĐ-UBND");
    assertThat(entry.decision().date().date()).isEqualTo(LocalDate.of(2022, 12, 7));
    assertThat(entry.decision().dateSource()).isEqualTo("column");
    assertThat(entry.decision().ruleSet()).isEqualTo("qd781_2020");
    assertThat(entry.decision().authorityLevel()).isEqualTo("province");
    assertThat(entry.location().districtId()).isEqualTo("187@63");
    assertThat(entry.decision().expiresOn()).isNull();
  }

  @Test
  void a_star_above_the_band_of_its_score_is_told() {
    Reading reading =
        read("band.csv", "STT,Tên sản phẩm,Điểm,Hạng,Ngày\n1,Mật ong,\"66,36\",4 sao,07/12/2022\n");
    assertThat(reading.entries()).hasSize(1);
    assertThat(codes(reading)).contains(Codes.STAR_ABOVE_BAND);
  }

  @Test
  void a_row_without_product_or_star_is_quarantined_and_nothing_is_lost() {
    Reading reading =
        read(
            "faulty-rows.csv",
            "STT,Tên sản phẩm,Chủ thể,Hạng\n1,Mật ong,HTX A,3 sao\n2,,HTX B,3 sao\n"
                + "3,Gạo,HTX C,\n\nTổng cộng,,,2\n,,Nơi nhận: Sở NN,\n");
    ReceivedFile file = reading.file();
    assertThat(file.rowsLoaded()).isEqualTo(1);
    assertThat(file.rowsQuarantined()).isEqualTo(2);
    assertThat(file.rowsClassed()).isEqualTo(4);
    assertThat(roles(reading))
        .containsExactly(
            "header", "data", "quarantined", "quarantined", "blank", "subtotal", "note");
    assertThat(codes(reading)).contains(Codes.NO_PRODUCT_NAME, Codes.NO_STAR);
  }

  @Test
  void titles_sections_subtotals_and_signatures_are_classed_and_fill_downwards() {
    org.apache.poi.xssf.usermodel.XSSFWorkbook poi =
        new org.apache.poi.xssf.usermodel.XSSFWorkbook();
    org.apache.poi.ss.usermodel.Sheet sheet = poi.createSheet("Phụ lục");
    Fixtures.fill(
        sheet,
        0,
        new Object[] {"ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"},
        new Object[] {"DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN ĐỢT 2 NĂM 2022"},
        new Object[] {
          "(Kèm theo Quyết định số 2100/QĐ-UBND ngày 07/12/2022 của UBND tỉnh Lạng Sơn)"
        },
        new Object[] {"TT", "Tên sản phẩm", "Chủ thể", "Hạng sao"},
        new Object[] {"(1)", "(2)", "(3)", "(4)"},
        new Object[] {"I", "Huyện Chi Lăng"},
        new Object[] {1, "Na Chi Lăng", "HTX Chi Lăng", "4 sao"},
        new Object[] {null, "Mận Chi Lăng", null, "3 sao"},
        new Object[] {null, "Cộng", null, 2},
        new Object[] {"II", "Huyện Hữu Lũng"},
        new Object[] {2, "Na Cai Kinh", "HTX Cai Kinh", "3 sao"},
        new Object[] {null, null, "TM. ỦY BAN NHÂN DÂN"},
        new Object[] {null, null, "KT. CHỦ TỊCH"});
    Reading reading = read(Fixtures.write(inbox.resolve("sections.xlsx"), poi));
    assertThat(roles(reading))
        .containsExactly(
            "note",
            "note",
            "note",
            "header",
            "header",
            "section",
            "data",
            "data",
            "subtotal",
            "section",
            "data",
            "note",
            "note");
    assertThat(reading.entries())
        .extracting(entry -> entry.location().districtId())
        .containsExactly("187@63", "187@63", "186@63");
    assertThat(reading.entries())
        .extracting(entry -> entry.subject().producerName())
        .containsExactly("HTX Chi Lăng", "HTX Chi Lăng", "HTX Cai Kinh");
    assertThat(reading.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.decision().number()).isEqualTo("2100/QĐ-UBND");
              assertThat(entry.decision().dateSource()).isEqualTo("title");
              assertThat(entry.decision().date().date()).isEqualTo(LocalDate.of(2022, 12, 7));
              assertThat(entry.decision().round()).isEqualTo("đợt 2 năm 2022");
            });
    assertThat(reading.file().unitId()).isEqualTo("20@63");
    assertThat(reading.file().decisionNumber()).isEqualTo("2100/QĐ-UBND");
  }

  @Test
  void a_blank_producer_in_a_csv_is_not_stated_and_never_the_one_above() {
    Reading reading =
        read("blank-producer.csv", "STT,Tên sản phẩm,Chủ thể,Hạng\n1,A,HTX X,3 sao\n,B,,3 sao\n");
    assertThat(reading.entries())
        .extracting(entry -> entry.subject().producerName())
        .containsExactly("HTX X", null);
  }

  @Test
  void merged_producer_cells_count_for_every_row_they_cover() {
    org.apache.poi.xssf.usermodel.XSSFWorkbook poi =
        new org.apache.poi.xssf.usermodel.XSSFWorkbook();
    org.apache.poi.ss.usermodel.Sheet sheet = poi.createSheet("S");
    Fixtures.fill(
        sheet,
        0,
        new Object[] {"TT", "Tên sản phẩm", "Chủ thể", "Hạng sao"},
        new Object[] {1, "A", "HTX X", "3 sao"},
        new Object[] {2, "B", null, "3 sao"},
        new Object[] {3, "C", null, "3 sao"});
    sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(1, 2, 2, 2));
    Reading reading = read(Fixtures.write(inbox.resolve("merged-producer.xlsx"), poi));
    assertThat(reading.entries())
        .extracting(entry -> entry.subject().producerName())
        .containsExactly("HTX X", "HTX X", null);
  }

  @Test
  void wide_star_columns_give_the_marked_star() {
    Reading reading =
        read(
            "wide.csv", "STT,Tên sản phẩm,3 sao,4 sao,5 sao\n1,A,x,,\n2,B,,X,\n3,C,x,x,\n4,D,,,\n");
    assertThat(reading.entries()).extracting(entry -> entry.outcome().star()).containsExactly(3, 4);
    assertThat(codes(reading)).contains(Codes.SEVERAL_STARS_MARKED, Codes.NO_STAR);
  }

  @Test
  void wide_history_gives_one_recognition_a_block() {
    Reading reading =
        read(
            "history.csv",
            "TT,Tên sản phẩm,Chủ thể,Điện thoại,Hạng sao hiện tại,Ngày hết hạn,(Lần 1) Hạng"
                + " sao,Ngày công nhận,Năm,Số QĐ,Cơ quan,(Lần 2/nâng hạng) Hạng sao,Ngày,Năm,Số"
                + " QĐ,Cơ quan,Ghi chú\n"
                + "1,Muối,HTX A,0912345678,4,05/05/2027,3,01/02/2021,2021,12/QĐ-UBND,UBND huyện Cần"
                + " Giờ,4,05/05/2024,2024,99/QĐ-UBND,UBND thành phố,\n");
    assertThat(reading.file().formCode()).isEqualTo("history-list");
    assertThat(reading.entries())
        .extracting(
            Entry::blockNumber,
            entry -> entry.outcome().star(),
            entry -> entry.decision().number(),
            entry -> entry.decision().date().date(),
            entry -> entry.decision().expiresOn())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 3, "12/QĐ-UBND", LocalDate.of(2021, 2, 1), null),
            org.assertj.core.groups.Tuple.tuple(
                2, 4, "99/QĐ-UBND", LocalDate.of(2024, 5, 5), LocalDate.of(2027, 5, 5)));
    assertThat(reading.file().contactsRemoved()).isEqualTo(1);
  }

  @Test
  void proposals_are_steps_and_removals_are_withdrawals_never_awards() {
    String rows = "STT,Tên sản phẩm,Chủ thể,Hạng\n1,A,HTX X,4 sao\n";
    Entry proposed =
        read("proposal.csv", "DANH SÁCH SẢN PHẨM ĐỀ NGHỊ CÔNG NHẬN\n" + rows).entries().get(0);
    assertThat(proposed.kind()).isEqualTo(Entry.Kind.ASSESSMENT);
    assertThat(proposed.outcome().step()).isEqualTo("proposed");
    Entry registered =
        read("registration.csv", "Danh sách sản phẩm đăng ký tham gia OCOP 2023\n" + rows)
            .entries()
            .get(0);
    assertThat(registered.outcome().step()).isEqualTo("registered");
    Entry removed =
        read("removal.csv", "Danh sách sản phẩm đưa ra khỏi danh sách OCOP\n" + rows)
            .entries()
            .get(0);
    assertThat(removed.kind()).isEqualTo(Entry.Kind.WITHDRAWAL);
    assertThat(removed.outcome().ground()).isEqualTo("removed");
  }

  @Test
  void revenue_is_counted_in_million_vnd() {
    Reading reading =
        read(
            "revenue.csv",
            "STT,Tên sản phẩm,Chủ thể,Doanh thu năm 2023 (triệu đồng),Doanh thu năm 2024 (đồng)\n"
                + "1,A,HTX X,1500,1600000000\n");
    assertThat(reading.entries())
        .extracting(entry -> entry.revenue().year(), entry -> entry.revenue().millionVnd())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2023, 1500.0),
            org.assertj.core.groups.Tuple.tuple(2024, 1600.0));
  }

  @Test
  void a_list_without_stars_or_steps_is_refused_and_so_is_an_unknown_layout() {
    assertThat(read("no-star.csv", "STT,Tên sản phẩm,Chủ thể\n1,A,HTX X\n").file().reasonCode())
        .isEqualTo(Codes.NO_STAR_COLUMN);
    assertThat(read("unknown-layout.csv", "hôm nay,trời đẹp\n1,2\n").file().reasonCode())
        .isEqualTo(Codes.UNKNOWN_LAYOUT);
  }

  @Test
  void a_list_without_any_decision_loads_with_a_warning() {
    Reading reading = read("no-decision.csv", "STT,Tên sản phẩm,Hạng\n1,A,3 sao\n");
    assertThat(reading.file().intakeStatus()).isEqualTo(ReceivedFile.Status.LOADED);
    assertThat(codes(reading)).contains(Codes.NO_DECISION, Codes.NO_DATE);
  }

  @Test
  void a_sidecar_fills_what_the_list_does_not_say() {
    Fixtures.write(
        inbox.resolve("side.csv.meta.yaml"),
        """
        unit: Lạng Sơn
        decision: {number: 1500/QĐ-UBND, date: 2023-05-04}
        announced_on: 2023-05-10
        source: Công báo
        received_at: 2023-06-01
        """);
    Reading reading = read("side.csv", "STT,Tên sản phẩm,Hạng\n1,A,3 sao\n");
    Entry entry = reading.entries().get(0);
    assertThat(entry.decision().number()).isEqualTo("1500/QĐ-UBND");
    assertThat(entry.decision().dateSource()).isEqualTo("sidecar");
    assertThat(entry.decision().announcedOn()).isEqualTo(LocalDate.of(2023, 5, 10));
    assertThat(entry.location().provinceId()).isEqualTo("20@63");
    assertThat(reading.file().sourceNote()).isEqualTo("Công báo");
    assertThat(reading.file().receivedAt()).isEqualTo(LocalDate.of(2023, 6, 1).atStartOfDay());
  }

  @Test
  void a_faulty_sidecar_holds_its_list_back() {
    Fixtures.write(inbox.resolve("typo.csv.meta.yaml"), "untit: Lạng Sơn\n");
    Fixtures.write(inbox.resolve("nowhere.csv.meta.yaml"), "unit: Tỉnh Không Có\n");
    Fixtures.write(inbox.resolve("day.csv.meta.yaml"), "decision: {date: 2023-02-31}\n");
    Fixtures.write(inbox.resolve("broken.csv.meta.yaml"), "unit: [\n");
    assertThat(read("typo.csv", LIST).file().reasonCode()).isEqualTo(Codes.SIDECAR_INVALID);
    assertThat(read("nowhere.csv", LIST).file().reasonCode()).isEqualTo(Codes.SIDECAR_UNIT);
    assertThat(read("day.csv", LIST).file().reasonCode()).isEqualTo(Codes.SIDECAR_INVALID);
    assertThat(read("broken.csv", LIST).file().reasonCode()).isEqualTo(Codes.SIDECAR_INVALID);
  }

  @Test
  void an_imprecise_date_is_refined_only_inside_its_interval() {
    Entry refined =
        read("2019-11-20_x.csv", "STT,Tên sản phẩm,Hạng,Ngày\n1,A,3 sao,11/2019\n")
            .entries()
            .get(0);
    assertThat(refined.decision().date().date()).isEqualTo(LocalDate.of(2019, 11, 20));
    assertThat(refined.decision().dateSource()).isEqualTo("file_name");
    Entry other =
        read("2020-01-20_x.csv", "STT,Tên sản phẩm,Hạng,Ngày\n1,A,3 sao,11/2019\n")
            .entries()
            .get(0);
    assertThat(other.decision().date().date()).isEqualTo(LocalDate.of(2019, 11, 30));
    assertThat(other.decision().dateSource()).isEqualTo("column");
  }

  @Test
  void no_phone_number_or_address_of_mail_is_staged_anywhere() throws IOException {
    Fixtures.write(
        inbox.resolve("contacts.csv"),
        "STT,Tên sản phẩm,Chủ thể,Điện thoại,Email,Địa chỉ,Hạng,Ghi chú\n"
            + "1,Mật ong,HTX A (0912 345 678),0987654321,a@b.vn,\"xã Chi Lăng, ĐT: 0912345678\","
            + "lạ lùng 0912345678,CCCD 020012345678\n");
    StagedIntake staged = stage(Inbox.scan(inbox), Set.of());
    for (String table : List.of("received_file", "source_row", "entry", "issue")) {
      String text = Files.readString(staged.folder().resolve(table + ".jsonl"));
      assertThat(text)
          .as(table)
          .doesNotContain("345678", "345 678", "7654321", "a@b.vn", "020012345678");
    }
    assertThat(staged.files().get(0).contactsRemoved()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void the_same_bytes_under_two_names_are_one_submission_and_a_duplicate() throws IOException {
    Fixtures.write(inbox.resolve("a.csv"), LIST);
    Fixtures.write(inbox.resolve("b.csv"), LIST);
    StagedIntake staged = stage(Inbox.scan(inbox), Set.of());
    assertThat(staged.files())
        .extracting(ReceivedFile::intakeStatus)
        .containsExactly(ReceivedFile.Status.LOADED, ReceivedFile.Status.DUPLICATE);
    ReceivedFile duplicate = staged.files().get(1);
    assertThat(duplicate.duplicateOf()).isEqualTo(staged.files().get(0).submissionId());
    assertThat(duplicate.submissionId()).startsWith(duplicate.duplicateOf() + "~");
    assertThat(lines(staged, "entry")).hasSize(1);
    StagedIntake again =
        stage(List.of(Inbox.scan(inbox).get(1)), Set.of(Inbox.scan(inbox).get(0).sha256()));
    assertThat(again.files().get(0).intakeStatus()).isEqualTo(ReceivedFile.Status.DUPLICATE);
  }

  @Test
  void a_refused_file_leaves_the_others_loaded_and_staging_is_the_same_each_time()
      throws IOException {
    Fixtures.write(inbox.resolve("bad.pdf"), "%PDF-1.4");
    Fixtures.write(inbox.resolve("empty.xlsx"), new byte[0]);
    Fixtures.write(inbox.resolve("good.csv"), LIST);
    Fixtures.write(inbox.resolve("=+-@.csv"), "STT,Tên sản phẩm,Hạng\n1,=1+1,3 sao\n2,@x,3 sao\n");
    StagedIntake first = stage(Inbox.scan(inbox), Set.of());
    assertThat(first.files())
        .extracting(ReceivedFile::reasonCode)
        .containsExactly(null, "OCOP-1001", "OCOP-1002", null);
    List<String> entries = Files.readAllLines(first.folder().resolve("entry.jsonl"));
    StagedIntake second = stage(Inbox.scan(inbox), Set.of());
    assertThat(Files.readAllLines(second.folder().resolve("entry.jsonl"))).isEqualTo(entries);
    for (JsonNode issue : lines(first, "issue")) {
      assertThat(issue.get("message_vi").asText()).doesNotContain("{");
      assertThat(issue.get("message_en").asText()).doesNotContain("{");
    }
  }

  @Test
  void names_are_nfc_and_relative_and_other_files_are_left_out() {
    String decomposed = Normalizer.normalize("Lạng Sơn/đợt 2 – sửa.csv", Normalizer.Form.NFD);
    Fixtures.write(inbox.resolve(decomposed), LIST);
    Fixtures.write(inbox.resolve(decomposed + ".meta.yaml"), "unit: Lạng Sơn\n");
    Fixtures.write(inbox.resolve("x.source.txt"), "x");
    Fixtures.write(inbox.resolve("README.md"), "x");
    Fixtures.write(inbox.resolve("~$x.xlsx"), "x");
    Fixtures.write(inbox.resolve(".hidden/x.csv"), LIST);
    List<InboxFile> files = Inbox.scan(inbox);
    assertThat(files).extracting(InboxFile::name).containsExactly("Lạng Sơn/đợt 2 – sửa.csv");
    assertThat(intake.read(files.get(0), NOW).file().unitId()).isEqualTo("20@63");
  }

  @Test
  void links_that_lead_out_of_the_inbox_are_not_followed() throws IOException {
    Path outside = Fixtures.write(inbox.resolveSibling("outside-" + inbox.getFileName()), LIST);
    Files.createSymbolicLink(inbox.resolve("out.csv"), outside);
    assertThat(Inbox.scan(inbox)).isEmpty();
    Files.delete(outside);
  }

  private Reading read(String name, String text) {
    return read(Fixtures.write(inbox.resolve(name), text));
  }

  private Reading read(Path file) {
    for (InboxFile found : Inbox.scan(inbox)) {
      if (found.path().getFileName().equals(file.getFileName())) {
        return intake.read(found, NOW);
      }
    }
    throw new AssertionError(file);
  }

  private StagedIntake stage(List<InboxFile> files, Set<String> known) {
    return intake.stage(files, known, inbox.resolve(".staging"), NOW, Progress.SILENT);
  }

  private static List<JsonNode> lines(StagedIntake staged, String table) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(staged.folder().resolve(table + ".jsonl"))) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private static List<String> codes(Reading reading) {
    return reading.issues().stream().map(Issue::code).toList();
  }

  private static List<String> roles(Reading reading) {
    return reading.rows().stream().map(row -> row.role().code()).toList();
  }
}
