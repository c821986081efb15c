package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form;

/** Reads a row of the wide history: one recognition per block of columns. */
final class HistoryReader {
  private final EntryAssembler assembler;

  HistoryReader(EntryAssembler assembler) {
    this.assembler = assembler;
  }

  List<Entry> read(RowView row, SubjectReader.Reading subject, Notes notes) {
    List<Entry> entries = new ArrayList<>();
    Entry.Location location = null;
    Integer latest = null;
    for (Form.Block block : row.match().form().blocks()) {
      if (!isStated(row, block)) {
        continue;
      }
      OutcomeReader.Reading outcome = OutcomeReader.read(row, block.number(), notes);
      Integer star = outcome.star().star();
      if (star == null || star == 0) {
        notes.add(
            Codes.BLOCK_WITHOUT_STAR,
            Field.STAR,
            block.number(),
            row.text(Field.STAR, block.number()),
            Map.of("block", Integer.toString(block.number())));
        continue;
      }
      Entry.Decision decision = assembler.decision(row, block.number(), notes);
      location =
          location == null
              ? assembler.location(row, subject, decision.date().date(), notes)
              : location;
      String kind = outcome.kind() != null ? outcome.kind() : block.kind();
      Entry.Outcome said =
          new Entry.Outcome(star, outcome.star().level(), outcome.score(), null, null, kind);
      entries.add(
          assembler.entry(
              row,
              block.number(),
              Entry.Kind.RECOGNITION,
              subject,
              location,
              said,
              decision,
              notes));
      latest = star;
    }
    OutcomeReader.Reading whole = OutcomeReader.read(row, 0, notes);
    Integer current = whole.star().star();
    if (whole.star().withdrawn() || whole.status().withdrawn()) {
      entries.add(withdrawal(row, subject, whole, notes));
    } else if (entries.isEmpty() && current != null && current > 0) {
      entries.add(currentOnly(row, subject, current, notes));
    } else if (current != null && latest != null && !current.equals(latest)) {
      notes.add(
          Codes.CURRENT_STAR_DIFFERS,
          Field.STAR,
          0,
          row.text(Field.STAR),
          Map.of("current", current.toString(), "latest", latest.toString()));
    }
    return withExpiry(row, entries);
  }

  private static boolean isStated(RowView row, Form.Block block) {
    for (Field field :
        List.of(
            Field.STAR, Field.DECISION_DATE, Field.DECISION_NUMBER, Field.DECISION, Field.YEAR)) {
      if (row.text(field, block.number()) != null) {
        return true;
      }
    }
    return false;
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
