package vn.ocop.warehouse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.publish.Versions;
import vn.ocop.warehouse.query.PublishedQuery;

/** Kills a run in another process at several points and runs again. */
class CrashTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));

  @TempDir Path folder;

  @ParameterizedTest(name = "killed after {0}")
  @ValueSource(strings = {"staging", "receiving", "computing"})
  void aKilledRunLeavesTheLastVersionAndTheNextRunCompletesWithoutDoubling(String point)
      throws Exception {
    Path home = folder.resolve("home");
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.write(inbox.resolve("a.csv"), List.of("mật ong|HTX A|3|2022-03-01"));
    RunReport first = warehouse(home, "").run(inbox, EnumSet.noneOf(Warehouse.Option.class));
    Files.write(inbox.resolve("b.csv"), List.of("cam|HTX B|4|2023-03-01"));
    assertThat(child(home, inbox, point)).isEqualTo(137);
    assertThat(Versions.current(home.resolve("published"))).isEqualTo(first.version());
    assertThat(ask(home, "select count(*) from source_row")).isEqualTo("1");
    RunReport next = warehouse(home, "").run(inbox, EnumSet.noneOf(Warehouse.Option.class));
    assertThat(next.outcome()).isEqualTo("published");
    assertThat(ask(home, "select count(*) from source_row")).isEqualTo("2");
    assertThat(ask(home, "select count(*) from recognition")).isEqualTo("2");
  }

  @Test
  void theLockOfADeadProcessDoesNotStopTheNextRun() throws IOException {
    Files.writeString(folder.resolve("run.lock"), "pid 999999, elsewhere, 2020-01-01T00:00");
    try (RunLock lock = RunLock.take(folder)) {
      assertThat(Files.readString(folder.resolve("run.lock")))
          .contains("pid " + ProcessHandle.current().pid());
    }
  }

  /** Entry of the child process: home, inbox, point of death. */
  public static void main(String[] arguments) {
    warehouse(Path.of(arguments[0]), arguments[2])
        .run(Path.of(arguments[1]), EnumSet.noneOf(Warehouse.Option.class));
  }

  private static int child(Path home, Path inbox, String point)
      throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Docop.root=" + ROOT,
            "-cp",
            System.getProperty("java.class.path"),
            CrashTest.class.getName(),
            home.toString(),
            inbox.toString(),
            point)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** A warehouse that dies at a point: after staging, after receiving, after computing. */
  private static Warehouse warehouse(Path home, String point) {
    StagedLists lists = new StagedLists();
    Receiver receiver =
        new Receiver() {
          @Override
          public UnitDirectory units() {
            return lists.units();
          }

          @Override
          public List<Incoming> scan(Path inbox) {
            return lists.scan(inbox);
          }

          @Override
          public void stage(
              List<Incoming> files,
              java.util.Collection<String> known,
              Path target,
              java.time.LocalDateTime now,
              java.util.function.Consumer<String> progress) {
            lists.stage(files, known, target, now, progress);
            dieAt(point, "staging");
          }
        };
    return new Warehouse(
        settings(home),
        receiver,
        null,
        step -> {
          dieAt(point.equals("receiving") ? "compute" : point, step);
          dieAt(point.equals("computing") ? "publish" : point, step);
        });
  }

  private static void dieAt(String point, String here) {
    if (point.equals(here)) {
      try {
        new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
            .start()
            .waitFor();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Settings settings(Path home) {
    return new Settings(
        Clock.runId(Clock.now()),
        home,
        ROOT.resolve("conf"),
        ROOT.resolve("sql"),
        LocalDate.of(2024, 12, 31),
        "embedded",
        null,
        "test",
        "test");
  }

  private static String ask(Path home, String sql) {
    try (PublishedQuery query =
        PublishedQuery.open(home.resolve("published/current/ocop.duckdb"))) {
      return String.valueOf(query.run(sql).rows().get(0).get(0));
    }
  }
}
