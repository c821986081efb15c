package vn.ocop.intake.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.period.DateReading;
import vn.ocop.intake.form.ColumnMapping;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.interpret.Interpreted;
import vn.ocop.intake.interpret.NumberInterpreter;
import vn.ocop.intake.workbook.Cell;

/** Reads revenue: one entry per product and year. Million VND unless the heading says otherwise. */
final class RevenueReader {
  private static final double VND_PER_MILLION = 1e6;

  private final EntryAssembler assembler;

  RevenueReader(EntryAssembler assembler) {
    this.assembler = assembler;
  }

  /** The revenue of a list of revenues; a row without any is told. */
  List<Entry> read(RowView row, SubjectReader.Reading subject, Notes notes) {
    Integer ofRow = statedYear(row);
    Integer stated = ofRow == null ? assembler.listYear() : ofRow;
    List<Entry> entries = read(row, subject, stated, 0, notes);
    if (entries.isEmpty()) {
      notes.add(Codes.NO_REVENUE, Field.REVENUE, 0, row.text(Field.REVENUE), Map.of());
    }
    return entries;
  }

  /**
   * The revenue that columns of a year hold beside the recognition of a row.
   *
   * @param block block of the first entry
   */
  List<Entry> beside(RowView row, SubjectReader.Reading subject, int block, Notes notes) {
    return read(row, subject, null, block, notes);
  }

  private List<Entry> read(
      RowView row, SubjectReader.Reading subject, Integer stated, int block, Notes notes) {
    List<Entry> entries = new ArrayList<>();
    for (ColumnMapping mapping : row.columns()) {
      Cell cell = mapping.field() == Field.REVENUE ? row.row().find(mapping.column()) : null;
      if (cell == null) {
        continue;
      }
      Interpreted<Double> amount = NumberInterpreter.interpret(cell.text());
      notes.add(amount.findings(), Field.REVENUE, 0);
      Integer year = mapping.year() > 0 ? Integer.valueOf(mapping.year()) : stated;
      if (amount.value() != null && year != null) {
        double million = amount.value() * millionsPerUnit(mapping.heading());
        entries.add(entry(row, block + entries.size(), subject, year, million, notes));
      }
    }
    return entries;
  }

  private static Integer statedYear(RowView row) {
    String text = row.text(Field.REVENUE_YEAR);
    Integer year = DecisionReader.year(text);
    return year == null && text != null && text.length() > 4
        ? DecisionReader.year(text.substring(0, 4))
        : year;
  }

  /** "Doanh thu (đồng)" counts in VND, "(tỷ đồng)" in thousands of millions. */
  private static double millionsPerUnit(String heading) {
    String key = " " + HeadingKey.of(heading) + " ";
    if (key.contains(" trieu ")) {
      return 1;
    }
    if (key.contains(" ty ")) {
      return 1000;
    }
    if (key.contains(" nghin ") || key.contains(" ngan ")) {
      return 1000 / VND_PER_MILLION;
    }
    return key.contains(" dong ") || key.contains(" vnd ") ? 1 / VND_PER_MILLION : 1;
  }

  private Entry entry(
      RowView row,
      int block,
      SubjectReader.Reading subject,
      Integer year,
      double million,
      Notes notes) {
    Entry.Location location =
        assembler.location(
            row, subject, LocalDate.of(year, 12, 31), block == 0 ? notes : new Notes(row));
    Entry.Decision none =
        new Entry.Decision(
            null, DateReading.UNKNOWN, "none", null, null, null, null, null, null, null);
    return new Entry(
        row.match().sheetName(),
        row.row().number(),
        block,
        Entry.Kind.REVENUE,
        subject.subject(),
        location,
        new Entry.Outcome(null, null, null, null, null, null),
        none,
        new Entry.Revenue(year, million));
  }
}
