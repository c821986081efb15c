package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a list beside it, when it changes and when a corrected list comes back. */
class SidecarsTest {
  private static final String LIST =
      "STT,Tên sản phẩm,Chủ thể,Hạng sao\n1,Na dai,HTX Mẫu,3 sao\n2,Mật ong,HTX Mẫu,hạng gì\n";

  @TempDir Path folder;

  @Test
  void a_changed_sidecar_is_noticed_and_its_list_is_read_anew() {
    Path home = folder.resolve("home");
    Path inbox = folder.resolve("in");
    Defects.write(inbox.resolve("a.csv"), LIST);
    Defects.write(inbox.resolve("b.csv"), LIST);
    Defects.write(inbox.resolve("c.csv"), Defects.list("Chè"));
    Defects.write(inbox.resolve("a.csv.meta.yaml"), "unit: \"20@63\"\n");
    assertThat(Ran.ocop("run", "--inbox", inbox, "--home", home).exit()).isZero();
    assertThat(dateOfNa(home)).isEqualTo("null");

    Defects.write(
        inbox.resolve("a.csv.meta.yaml"),
        "unit: \"20@63\"\ndecision: {number: 5/QĐ-UBND, date: \"2022-03-01\"}\n");
    Ran second = Ran.ocop("run", "--inbox", inbox, "--home", home);
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(second.out()).contains("Đã đọc 1 tệp");
    assertThat(dateOfNa(home)).isEqualTo("2022-03-01");
    assertThat(Ran.query(home, "select file_name, status from submission order by 1").values())
        .containsExactly("loaded", "duplicate", "loaded");
    assertThat(Ran.query(home, "select count(*), count(distinct issue_id) from issue"))
        .allSatisfy((all, distinct) -> assertThat(all).isEqualTo(distinct));
    assertThat(Ran.ocop("run", "--inbox", inbox, "--home", home).out()).contains("Không có gì mới");
  }

  @Test
  void a_corrected_workbook_goes_by_the_sidecar_of_the_list_it_was_made_from() throws IOException {
    Path home = folder.resolve("home");
    Path inbox = folder.resolve("in");
    Defects.write(inbox.resolve("a.csv"), LIST);
    Defects.write(
        inbox.resolve("a.csv.meta.yaml"),
        "unit: \"20@63\"\ndecision: {number: 5/QĐ-UBND, date: \"2022-03-01\"}\n");
    Ran.ocop("check", inbox, "--home", home);
    Files.copy(
        home.resolve("returned/a.csv.can-sua.xlsx"), inbox.resolve("a.csv.can-sua (1).xlsx"));
    Ran ran = Ran.ocop("run", "--inbox", inbox, "--home", home);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(
            Ran.query(
                home,
                "select s.file_name, e.decision_number, e.decision_date from recognition e"
                    + " join recognition_evidence v using (recognition_id)"
                    + " join submission s on s.submission_id = v.submission_id"))
        .containsEntry("a.csv.can-sua (1).xlsx", "5/QĐ-UBND,2022-03-01");
  }

  private static String dateOfNa(Path home) {
    String date =
        Ran.query(
                home,
                "select p.name, coalesce(cast(r.decision_date as varchar), 'null')"
                    + " from recognition r join product p using (product_id)")
            .get("Na dai");
    return date;
  }
}
