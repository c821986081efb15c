package vn.ocop.warehouse.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.domain.catalogue.TableCatalogue.Origin;
import vn.ocop.domain.catalogue.TableCatalogue.Table;
import vn.ocop.warehouse.engine.WrittenFile;
import vn.ocop.warehouse.lake.Lake;
import vn.ocop.warehouse.lake.LakeSettings;
import vn.ocop.warehouse.lake.Marks;

/**
 * What another home had received by the end of a day. Lists received later are left out with all
 * their rows and findings, and so are plans issued and figures published later; rules are those of
 * today, each for its own dates.
 *
 * @param receivedHome the home that receives lists
 * @param until the last day of knowledge, in Vietnam
 */
record KnownLists(Path receivedHome, LocalDate until) {
  /** Puts the lists into the session's own lake, in the place of what it had. */
  void take(Session session) {
    try (RunLock lock = RunLock.take(receivedHome);
        Lake received =
            Lake.open(
                LakeSettings.load(receivedHome, session.settings().conf()), session::dictionary)) {
      for (Table table : session.dictionary().of(Origin.INTAKE)) {
        session
            .engine()
            .showParquet(
                table,
                received.table(table.name()).files(),
                received.table(table.name()).fieldIds());
      }
      for (Table table : session.dictionary().of(Origin.INTAKE)) {
        session.engine().keep("known_" + table.name(), List.of(select(table)));
      }
      for (Table table : session.dictionary().of(Origin.INTAKE)) {
        List<WrittenFile> files =
            Session.join(
                session
                    .engine()
                    .write(
                        table,
                        List.of("select * from known_" + table.name()),
                        session.target(table)));
        session.lake(table).replace(files, Marks.NONE);
      }
      session.lake().completeReceived();
    }
  }

  private String select(Table table) {
    String early = "received_at < timestamp '" + until.plusDays(1) + " 00:00:00'";
    return table.name().equals("received_file")
        ? "select * from received_file where " + early
        : "select * from "
            + table.name()
            + " where submission_id in (select submission_id from received_file where "
            + early
            + ")";
  }
}
