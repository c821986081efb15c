package vn.ocop.intake.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.unit.Unit;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.workbook.Row;

/**
 * All of one file that could be read.
 *
 * @param form form of the first list in the file
 * @param rows every row with its role
 * @param contactsRemoved pieces of personal data that were removed
 */
public record Account(
    Form form, Header header, List<SourceRow> rows, List<Entry> entries, int contactsRemoved) {

  /** One row of one sheet. */
  public record SourceRow(String sheetName, Row row, RowRole role) {}

  /**
   * What the file says as a whole.
   *
   * @param receivedAt from the sidecar; null else
   */
  public record Header(
      String title,
      Unit unit,
      String period,
      String decisionNumber,
      DateReading decisionDate,
      LocalDate announcedOn,
      LocalDateTime receivedAt,
      String sourceNote) {}

  public Account {
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
  }

  public long rowsRead() {
    return rows.size();
  }

  public long rowsLoaded() {
    return count(RowRole.DATA);
  }

  public long rowsQuarantined() {
    return count(RowRole.QUARANTINED);
  }

  public long rowsClassed() {
    return rows.stream()
        .filter(row -> row.role() != RowRole.DATA && row.role() != RowRole.QUARANTINED)
        .count();
  }

  private long count(RowRole role) {
    return rows.stream().filter(row -> row.role() == role).count();
  }
}
