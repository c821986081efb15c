package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.interpret.StarReading;

/** Reads a row of the wide history: one recognition per block of columns. */
final class HistoryReader {
  /** Certificates of all rule sets are valid for 36 months (QĐ 26/2026 Điều 4.3). */
  private static final int YEARS_VALID = 3;

  /** A recognition that the row has told already; its year is null outside of columns of years. */
  private record Told(Integer star, Integer year) {

    /** Whether the same star in a later year says that the certificate is valid, not a new one. */
    boolean stillStands(Integer other, Integer in) {
      return year != null && in != null && star.equals(other) && in - year < YEARS_VALID;
    }
  }

  private final EntryAssembler assembler;

  HistoryReader(EntryAssembler assembler) {
    this.assembler = assembler;
  }

  List<Entry> read(RowView row, SubjectReader.Reading subject, Notes notes) {
    List<Entry> entries = new ArrayList<>();
    Entry.Location location = null;
    Told latest = null;
    for (Form.Block block : row.match().blocks()) {
      if (!isStated(row, block)) {
        continue;
      }
      OutcomeReader.Reading outcome = OutcomeReader.read(row, block.number(), notes);
      Integer star = outcome.star().star();
      Integer year = row.match().year(block.number());
      if (isWithoutStar(outcome.star())) {
        noteWithoutStar(row, block, outcome, notes);
        continue;
      }
      if (latest != null && latest.stillStands(star, year) && !isDecided(row, block)) {
        noteStillStands(row, block, latest, year, notes);
        continue;
      }
      Entry.Decision decision = assembler.decision(row, block.number(), notes);
      location =
          location == null
              ? assembler.location(row, subject, decision.date().date(), notes)
              : location;
      Entry.Outcome said = said(outcome, block);
      Entry.Kind kind = said.step() == null ? Entry.Kind.RECOGNITION : Entry.Kind.ASSESSMENT;
      entries.add(
          assembler.entry(row, block.number(), kind, subject, location, said, decision, notes));
      latest = said.step() == null ? new Told(star, year) : latest;
    }
    OutcomeReader.Reading whole = OutcomeReader.read(row, 0, notes);
    Integer current = whole.star().star();
    if (whole.star().withdrawn() || whole.status().withdrawn()) {
      entries.add(withdrawal(row, subject, whole, notes));
    } else if (entries.isEmpty() && current != null && current > 0) {
      entries.add(currentOnly(row, subject, current, notes));
    } else if (current != null && latest != null && !current.equals(latest.star())) {
      notes.add(
          Codes.CURRENT_STAR_DIFFERS,
          Field.STAR,
          0,
          row.text(Field.STAR),
          Map.of("current", current.toString(), "latest", latest.star().toString()));
    }
    return withExpiry(row, entries);
  }

  private static boolean isStated(RowView row, Form.Block block) {
    boolean isTold =
        Stream.of(Field.STAR, Field.STAR_3, Field.STAR_4, Field.STAR_5)
            .anyMatch(field -> OutcomeReader.isMarked(row, field, block.number()));
    return isTold
        || isDecided(row, block)
        || row.match().year(block.number()) == null
            && Stream.of(Field.STAR, Field.YEAR)
                .anyMatch(field -> row.text(field, block.number()) != null);
  }

  private static boolean isDecided(RowView row, Form.Block block) {
    return Stream.of(Field.DECISION_DATE, Field.DECISION_NUMBER, Field.DECISION)
        .anyMatch(field -> row.text(field, block.number()) != null);
  }

  private static boolean isWithoutStar(StarReading star) {
    return star.star() == null ? star.step() == null : star.star() == 0;
  }

  private static Entry.Outcome said(OutcomeReader.Reading outcome, Form.Block block) {
    StarReading star = outcome.star();
    String kind = outcome.kind() != null ? outcome.kind() : block.kind();
    return new Entry.Outcome(star.star(), star.level(), outcome.score(), star.step(), null, kind);
  }

  private static void noteWithoutStar(
      RowView row, Form.Block block, OutcomeReader.Reading outcome, Notes notes) {
    Integer year = row.match().year(block.number());
    if (outcome.hasFaultyStar() && year != null) {
      return;
    }
    notes.add(
        Codes.BLOCK_WITHOUT_STAR,
        Field.STAR,
        block.number(),
        row.text(Field.STAR, block.number()),
        Map.of("block", year == null ? Integer.toString(block.number()) : year.toString()));
  }

  private static void noteStillStands(
      RowView row, Form.Block block, Told latest, Integer year, Notes notes) {
    notes.add(
        Codes.STAR_STILL_STANDS,
        Field.STAR,
        block.number(),
        row.text(Field.STAR, block.number()),
        Map.of(
            "star", latest.star().toString(),
            "year", year.toString(),
            "earlier", latest.year().toString()));
  }

  private Entry currentOnly(RowView row, SubjectReader.Reading subject, int star, Notes notes) {
    Entry.Decision decision = assembler.decision(row, 0, notes);
    Entry.Location location = assembler.location(row, subject, decision.date().date(), notes);
    return assembler.entry(
        row,
        0,
        Entry.Kind.RECOGNITION,
        subject,
        location,
        new Entry.Outcome(star, null, null, null, null, null),
        decision,
        notes);
  }

  /** A product that a later column says is off the list: its recognitions stand beside it. */
  private Entry withdrawal(
      RowView row, SubjectReader.Reading subject, OutcomeReader.Reading said, Notes notes) {
    String ground = said.star().ground() != null ? said.star().ground() : said.status().ground();
    Entry.Decision decision =
        assembler.withdrawal(row, ground, assembler.decision(row, 0, new Notes(row)), notes);
    return assembler.entry(
        row,
        0,
        Entry.Kind.WITHDRAWAL,
        subject,
        assembler.location(row, subject, decision.date().date(), new Notes(row)),
        new Entry.Outcome(null, null, null, null, ground, null),
        decision,
        notes);
  }

  /** The expiry column outside of blocks is that of the latest recognition. */
  private List<Entry> withExpiry(RowView row, List<Entry> entries) {
    int at = lastRecognition(entries);
    if (at < 0 || row.text(Field.EXPIRES_ON) == null) {
      return entries;
    }
    Entry last = entries.get(at);
    if (last.decision().expiresOn() == null) {
      Entry.Decision of = last.decision();
      Entry.Decision dated =
          new Entry.Decision(
              of.number(),
              of.date(),
              of.dateSource(),
              of.announcedOn(),
              of.assessmentYear(),
              of.round(),
              of.authority(),
              of.authorityLevel(),
              of.ruleSet(),
              assembler.decision(row, 0, new Notes(row)).expiresOn());
      entries.set(
          at,
          new Entry(
              last.sheetName(),
              last.rowNumber(),
              last.blockNumber(),
              last.kind(),
              last.subject(),
              last.location(),
              last.outcome(),
              dated,
              null));
    }
    return entries;
  }

  private static int lastRecognition(List<Entry> entries) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).kind() == Entry.Kind.RECOGNITION) {
        return i;
      }
    }
    return -1;
  }
}
