package vn.ocop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ocop.intake.account.Entry;

/** Control totals that the source files of the real lists state. */
class RealListsTest {
  private static final Path SAMPLES =
      Path.of(
          System.getProperty("ocop.samples", Fixtures.ROOT.resolve("samples/inbox").toString()));

  /** Recognitions by star, then assessments by step. */
  private static final Map<String, String> TOTALS =
      Map.ofEntries(
          Map.entry("angiang_2022_dot2_qd86", "3=11 4=1"),
          Map.entry("bacgiang_2022_dot1_4sao", "4=8 potential_five=1"),
          Map.entry("backan_2018_4sao", "4=5"),
          Map.entry("binhdinh_phucat", "3=13 4=1 5=1 registered=4"),
          Map.entry("binhdinh_tayson_2022", "3=9"),
          Map.entry("caobang_hoaan_2023", "3=11 4=3"),
          Map.entry("haiphong_2019", "3=11 4=1"),
          Map.entry("hatinh_huyen_2023_2024", "3=36"),
          Map.entry("hue_2020_dot2_qd2919", "3=10 4=1"),
          Map.entry("laichau_2024_dot1", "3=11 proposed=1"),
          Map.entry("langson_2020-05-22_bosung2019", "3=2"),
          Map.entry("langson_2020-09-04_dot1", "3=8 4=3"),
          Map.entry("langson_2021-01-28_dot3-2020", "3=1 4=7 refused=3"),
          Map.entry("langson_2022-12-07_dot2", "3=7 4=1"),
          Map.entry("langson_2023-10-10_locbinh", "3=2"),
          Map.entry("laocai_2021_dot2_qd4261", "3=21 4=1"),
          Map.entry("nghean_2023_qd348", "4=9"),
          Map.entry("quangnam_2019_4sao", "4=12"),
          Map.entry("quangnam_duyxuyen_2022", "3=9 4=3"),
          Map.entry("quangnam_phuninh_2020_dot2", "3=8"),
          Map.entry("quangtri_2019_qd136", "3=17 4=2"),
          Map.entry("thainguyen_2023_4sao_noisy", "4=9"),
          Map.entry("thainguyen_5sao", "4=1 5=5"),
          Map.entry("thainguyen_donghy_2023", "3=8"),
          Map.entry("thanhhoa_2019_qd5445", "3=8 4=5"),
          Map.entry("thanhhoa_2021_dot1_qd1114", "3=4 4=3"),
          Map.entry("thanhhoa_2021_dot3_qd2942", "3=17 4=3"),
          Map.entry("travinh_cauke_2024", "3=24 4=11 5=1 registered=1"),
          Map.entry("yenbai_2023_qd2585", "4=6"));

  @Test
  void every_real_list_gives_its_control_totals_and_loses_no_row() {
    assumeThat(Files.isDirectory(SAMPLES)).isTrue();
    Intake intake = Intake.open(Fixtures.CONF);
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> got = new TreeMap<>();
    for (InboxFile file : Inbox.scan(SAMPLES)) {
      String name = Path.of(file.name()).getFileName().toString().replaceFirst("\\.[^.]+$", "");
      if (TOTALS.containsKey(name)) {
        Reading reading = intake.read(file, LocalDateTime.of(2026, 1, 1, 8, 0));
        ReceivedFile received = reading.file();
        assertThat(received.rowsQuarantined()).as(file.name()).isZero();
        assertThat(received.rowsRead())
            .as(file.name())
            .isEqualTo(received.rowsLoaded() + received.rowsClassed());
        expected.put(file.name(), TOTALS.get(name));
        got.put(file.name(), totals(reading));
      }
    }
    assertThat(got).isEqualTo(expected).isNotEmpty();
  }

  private static String totals(Reading reading) {
    Map<String, Long> totals =
        reading.entries().stream()
            .collect(
                Collectors.groupingBy(RealListsTest::label, TreeMap::new, Collectors.counting()));
    return totals.entrySet().stream()
        .map(total -> total.getKey() + "=" + total.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String label(Entry entry) {
    return entry.kind() == Entry.Kind.RECOGNITION
        ? entry.outcome().star().toString()
        : entry.outcome().step();
  }
}
