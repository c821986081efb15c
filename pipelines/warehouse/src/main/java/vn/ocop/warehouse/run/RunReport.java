package vn.ocop.warehouse.run;

import java.util.List;

/**
 * What a command that runs the batch tells.
 *
 * @param outcome {@code nothing_new}, {@code received}, {@code computed}, {@code published} or
 *     {@code checks_failed}
 * @param files the files that this run read
 * @param summary null unless something was published
 * @param failedChecks the error-level checks that stopped the publication
 * @param published folder of the version that readers see, null when there is none
 * @param returned annotated workbooks to give back to the senders
 */
public record RunReport(
    String outcome,
    String runId,
    String version,
    String asOf,
    String engine,
    List<FileLine> files,
    Summary summary,
    List<Summary.Check> failedChecks,
    String published,
    boolean isForced,
    long millis,
    List<String> returned) {

  /** One file that this run read, with its row account; why and what to do where it was refused. */
  public record FileLine(
      String fileName,
      String submissionId,
      String status,
      String reasonCode,
      String formCode,
      long rowsRead,
      long rowsLoaded,
      long rowsQuarantined,
      long rowsClassed,
      String reasonVi,
      String reasonEn) {}

  /** The same report with the annotated workbooks. */
  public RunReport withReturned(List<String> paths) {
    return new RunReport(
        outcome,
        runId,
        version,
        asOf,
        engine,
        files,
        summary,
        failedChecks,
        published,
        isForced,
        millis,
        paths);
  }

  /** 0, 2 when a file was refused or a row of it quarantined, 4 when checks failed. */
  public int exitCode() {
    if ("checks_failed".equals(outcome)) {
      return 4;
    }
    return files.stream().anyMatch(RunReport::isRefused) ? 2 : 0;
  }

  private static boolean isRefused(FileLine file) {
    boolean quarantinedWhole = file.rowsQuarantined() > 0 && file.rowsLoaded() == 0;
    return "refused".equals(file.status()) || quarantinedWhole;
  }
}
