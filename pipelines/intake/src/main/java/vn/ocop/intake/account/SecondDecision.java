package vn.ocop.intake.account;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;

/**
 * Two decisions on one product in columns of their own, and one star: it is that of the later
 * decision, as in a cell that names both.
 */
final class SecondDecision {
  /** Reads the decision that the columns of a block tell. */
  interface Reader {
    Entry.Decision read(RowView row, int block, Notes notes);
  }

  private SecondDecision() {}

  static boolean isStated(RowView row) {
    return Stream.of(Field.DECISION, Field.DECISION_NUMBER, Field.DECISION_DATE)
        .anyMatch(field -> row.text(field, ColumnMapping.SECOND_DECISION) != null);
  }

  /** The later one of two dated decisions, else the first. */
  static Entry.Decision read(RowView row, Notes notes, Reader reader) {
    Entry.Decision first = reader.read(row, 0, new Notes(row));
    Entry.Decision second = reader.read(row, ColumnMapping.SECOND_DECISION, new Notes(row));
    LocalDate before = first.date().date();
    LocalDate after = second.date().date();
    boolean isLater =
        "column".equals(second.dateSource())
            && after != null
            && (before == null || after.isAfter(before));
    if (!isLater) {
      return reader.read(row, 0, notes);
    }
    String both = said(row, first, 0) + "; " + said(row, second, ColumnMapping.SECOND_DECISION);
    notes.add(
        Codes.SECOND_DECISION,
        row.hasColumn(Field.DECISION) ? Field.DECISION : Field.DECISION_NUMBER,
        0,
        both,
        Map.of());
    Entry.Decision read = reader.read(row, ColumnMapping.SECOND_DECISION, notes);
    return new Entry.Decision(
        read.number(),
        read.date(),
        read.dateSource(),
        read.announcedOn(),
        read.assessmentYear(),
        read.round(),
        read.authority(),
        read.authorityLevel(),
        read.ruleSet(),
        first.expiresOn());
  }

  private static String said(RowView row, Entry.Decision decision, int block) {
    String text = row.text(Field.DECISION, block);
    return text != null ? text : decision.number() + " " + decision.date().date();
  }
}
