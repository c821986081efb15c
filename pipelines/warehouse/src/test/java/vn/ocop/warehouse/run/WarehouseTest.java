package vn.ocop.warehouse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.publish.Versions;
import vn.ocop.warehouse.query.PublishedQuery;

class WarehouseTest {
  private static final Path ROOT = Path.of(System.getProperty("ocop.root"));
  private static final Set<Warehouse.Option> NO_OPTION = EnumSet.noneOf(Warehouse.Option.class);

  @TempDir Path folder;
  private Path home;
  private Path inbox;

  @BeforeEach
  void oneList() throws IOException {
    home = folder.resolve("nhà có dấu");
    inbox = Files.createDirectories(folder.resolve("hộp thư"));
    list("a.csv", "mật ong|HTX A|3|2022-03-01", "chè|HTX B|4|2022-03-01");
  }

  @Test
  void aRunPublishesAndTheNextOneSaysThatNothingIsNew() {
    RunReport first = run();
    assertThat(first.outcome()).isEqualTo("published");
    assertThat(first.exitCode()).isZero();
    assertThat(first.summary().recognitions()).isEqualTo(2);
    assertThat(home.resolve("published/current/parquet/recognition")).isNotEmptyDirectory();
    RunReport second = run();
    assertThat(second.outcome()).isEqualTo("nothing_new");
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(Versions.all(home.resolve("published"))).hasSize(1);
  }

  @Test
  void aNewListIsAddedToWhatWasReceived() throws IOException {
    run();
    list("b.csv", "cam|HTX C|3|2023-05-04");
    RunReport report = run();
    assertThat(report.files()).extracting(RunReport.FileLine::fileName).containsExactly("b.csv");
    assertThat(report.summary().recognitions()).isEqualTo(3);
    assertThat(ask("select count(*) from source_row")).isEqualTo("3");
  }

  @Test
  void aRefusedFileGivesExitCodeTwoOnceAndIsRememberedAfterwards() throws IOException {
    list("bad.csv", "x|y|3|2022-03-01");
    RunReport first = run();
    assertThat(first.outcome()).isEqualTo("published");
    assertThat(first.exitCode()).isEqualTo(2);
    RunReport second = run();
    assertThat(second.outcome()).isEqualTo("nothing_new");
    assertThat(second.exitCode()).isZero();
  }

  @Test
  void aFullRunGivesTheSameRowsOnce() {
    run();
    RunReport again = run(EnumSet.of(Warehouse.Option.FULL));
    assertThat(again.outcome()).isEqualTo("published");
    assertThat(again.summary().recognitions()).isEqualTo(2);
    assertThat(ask("select count(*) from source_row")).isEqualTo("2");
    assertThat(Versions.all(home.resolve("published"))).hasSize(2);
  }

  @Test
  void aFullRunKeepsWhatIsNoLongerInTheInbox() throws IOException {
    list("b.csv", "cam|HTX C|3|2023-05-04");
    run();
    Files.delete(inbox.resolve("a.csv"));
    RunReport again = run(EnumSet.of(Warehouse.Option.FULL));
    assertThat(again.summary().recognitions()).isEqualTo(3);
  }

  @Test
  void stepByStepGivesTheSameAsARun() {
    Warehouse warehouse = warehouse();
    assertThat(warehouse.ingest(List.of(inbox)).outcome()).isEqualTo("received");
    assertThat(warehouse().compute(NO_OPTION).outcome()).isEqualTo("computed");
    assertThat(home.resolve("published/current")).doesNotExist();
    RunReport published = warehouse().publish();
    assertThat(published.outcome()).isEqualTo("published");
    assertThat(published.summary().recognitions()).isEqualTo(2);
    assertThat(run().outcome()).isEqualTo("nothing_new");
  }

  @Test
  void aSecondRunAtTheSameTimeIsRefusedAndNamesTheFirst() {
    try (RunLock lock = RunLock.take(home)) {
      assertThatThrownBy(this::run)
          .isInstanceOfSatisfying(
              Failure.class,
              failure -> {
                assertThat(failure.code()).isEqualTo("OCOP-2001");
                assertThat(failure.exit().code()).isEqualTo(5);
                assertThat(failure.values().get("holder").toString())
                    .contains("pid " + ProcessHandle.current().pid());
              });
    }
    assertThat(run().outcome()).isEqualTo("published");
  }

  @Test
  void aFrozenStateOutlivesManyVersionsUntilItIsReleased() throws IOException {
    RunReport first = run();
    new Freezing(settings()).freeze("nam-2022");
    for (int extra = 0; extra < 6; extra++) {
      list("x" + extra + ".csv", "sp " + extra + "|HTX C|3|2023-05-04");
      run();
    }
    assertThat(Versions.all(home.resolve("published"))).hasSize(6).contains(first.version());
    assertThat(Versions.frozen(home.resolve("published"), "nam-2022")).isEqualTo(first.version());
    new Freezing(settings()).unfreeze("nam-2022");
    assertThatThrownBy(() -> new Freezing(settings()).unfreeze("nam-2022"))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo("OCOP-2013"));
  }

  @Test
  void namesThatCouldLeaveTheFolderAreRefused() {
    run();
    for (String name : List.of("", "..", "../x", "a/b", "năm", "-x")) {
      assertThatThrownBy(() -> new Freezing(settings()).freeze(name))
          .isInstanceOfSatisfying(
              Failure.class, failure -> assertThat(failure.code()).isEqualTo("OCOP-2009"));
    }
  }

  @Test
  void olderClientsCanOpenThePublishedFile() throws IOException {
    run();
    byte[] header = new byte[20];
    try (var file = Files.newInputStream(home.resolve("published/current/ocop.duckdb"))) {
      assertThat(file.read(header)).isEqualTo(20);
    }
    assertThat(new String(header, 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("DUCK");
    assertThat(header[12]).isEqualTo((byte) 67);
  }

  @Test
  void everyPublishedTableAndColumnHasAComment() {
    run();
    assertThat(ask("select count(*) from duckdb_tables() where comment is null")).isEqualTo("0");
    assertThat(ask("select count(*) from duckdb_columns() where not internal and comment is null"))
        .isEqualTo("0");
  }

  @Test
  void aQueryCanNeitherWriteNorReadOtherFilesNorChangeSettings() {
    run();
    for (String sql :
        List.of(
            "create table x as select 1",
            "delete from unit",
            "copy unit to '/tmp/ocop-leak.csv'",
            "select * from read_text('/etc/hostname')",
            "attach '/tmp/ocop-other.duckdb'",
            "set enable_external_access = true",
            "install httpfs",
            "not sql")) {
      assertThatThrownBy(() -> ask(sql))
          .as(sql)
          .isInstanceOfSatisfying(
              Failure.class, failure -> assertThat(failure.code()).isEqualTo("OCOP-2007"));
    }
  }

  private RunReport run() {
    return run(NO_OPTION);
  }

  private RunReport run(Set<Warehouse.Option> options) {
    return warehouse().run(inbox, options);
  }

  private Warehouse warehouse() {
    return new Warehouse(settings(), new StagedLists(), null, step -> {});
  }

  private Settings settings() {
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

  private String ask(String sql) {
    try (PublishedQuery query =
        PublishedQuery.open(home.resolve("published/current/ocop.duckdb"))) {
      return String.valueOf(query.run(sql).rows().get(0).get(0));
    }
  }

  private void list(String name, String... lines) throws IOException {
    Files.write(inbox.resolve(name), List.of(lines));
  }
}
