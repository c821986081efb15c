package vn.ocop.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of table {@code received_file}: what became of one file. What is not known is null. */
public record ReceivedFile(
    String submissionId,
    String duplicateOf,
    String fileName,
    String sha256,
    long byteSize,
    String formCode,
    String formVersion,
    String title,
    String unitId,
    String unitCode,
    String period,
    String decisionNumber,
    LocalDate decisionDate,
    String datePrecision,
    LocalDate announcedOn,
    LocalDateTime receivedAt,
    Status intakeStatus,
    String reasonCode,
    long rowsRead,
    long rowsLoaded,
    long rowsQuarantined,
    long rowsClassed,
    int contactsRemoved,
    String sourceNote,
    String sidecarSha256) {

  /** Result of reading. */
  public enum Status {
    LOADED,
    DUPLICATE,
    REFUSED
  }
}
