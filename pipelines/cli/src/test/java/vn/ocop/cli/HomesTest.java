package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.warehouse.run.RunLock;

/** Homes and inboxes that a run cannot work with. */
class HomesTest {
  @TempDir Path folder;

  @Test
  void an_empty_inbox_is_said_and_is_no_failure() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("trống"));
    Ran ran = Ran.ocop("run", "--inbox", inbox, "--home", folder.resolve("home"));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("OCOP-2018", "Hãy");
  }

  @Test
  void an_inbox_that_is_not_there_is_wrong_usage() {
    Ran ran = Ran.ocop("run", "--inbox", folder.resolve("không có"), "--home", folder.resolve("h"));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err().strip().lines()).hasSize(1).first().asString().startsWith("OCOP-2012");
  }

  @Test
  void a_second_run_at_the_same_time_names_the_first_and_changes_nothing() {
    Path home = folder.resolve("home");
    Defects.write(folder.resolve("in/tot.csv"), Defects.list("Na"));
    try (RunLock first = RunLock.take(home)) {
      Ran second = Ran.ocop("run", "--inbox", folder.resolve("in"), "--home", home);
      assertThat(second.exit()).isEqualTo(5);
      assertThat(second.err().strip().lines()).hasSize(1);
      assertThat(second.err())
          .contains("OCOP-2001", "pid " + ProcessHandle.current().pid(), "Hãy đợi");
    }
    assertThat(home.resolve("published")).doesNotExist();
  }

  @Test
  void a_home_below_a_file_is_refused_in_one_line() {
    Defects.write(folder.resolve("in/tot.csv"), Defects.list("Na"));
    Defects.write(folder.resolve("tệp"), "x");
    Ran ran =
        Ran.ocop("run", "--inbox", folder.resolve("in"), "--home", folder.resolve("tệp/home"));
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err().strip().lines()).hasSize(1);
    assertThat(ran.err()).contains("OCOP-2002", "--home");
  }

  @Test
  void a_home_that_may_not_be_written_is_refused_in_one_line() throws Exception {
    Defects.write(folder.resolve("in/tot.csv"), Defects.list("Na"));
    Path home = Files.createDirectories(folder.resolve("chỉ đọc"));
    mount(home, "ro,size=1m");
    try {
      Ran ran = Ran.ocop("run", "--inbox", folder.resolve("in"), "--home", home);
      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.err().strip().lines()).hasSize(1);
      assertThat(ran.err()).contains("OCOP-2002");
    } finally {
      command("umount", home.toString());
    }
  }

  @Test
  void a_full_disk_is_said_in_one_line_and_the_next_run_completes() throws Exception {
    Defects.write(folder.resolve("in/tot.csv"), Defects.list("Na"));
    Path home = Files.createDirectories(folder.resolve("đầy"));
    mount(home, "size=2m");
    try {
      Ran full = Ran.ocop("run", "--inbox", folder.resolve("in"), "--home", home);
      assertThat(full.exit()).as(full.err()).isEqualTo(3);
      assertThat(full.err()).contains("OCOP-2005");
      assertThat(home.resolve("published/current")).doesNotExist();
      assertThat(command("mount", "-o", "remount,size=200m", home.toString())).isZero();
      Ran again = Ran.ocop("run", "--inbox", folder.resolve("in"), "--home", home);
      assertThat(again.exit()).as(again.err()).isZero();
      assertThat(Ran.query(home, "select name, 1 from product")).containsKey("Na");
    } finally {
      command("umount", home.toString());
    }
  }

  private static void mount(Path target, String options) throws Exception {
    boolean isMounted =
        command("mount", "-t", "tmpfs", "-o", options, "tmpfs", target.toString()) == 0;
    assumeTrue(isMounted, "only the superuser can mount a small disk for this test");
  }

  private static int command(String... words) throws Exception {
    try {
      return new ProcessBuilder(List.of(words)).inheritIO().start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
