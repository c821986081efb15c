package vn.ocop.intake.account;

import java.time.LocalDate;
import vn.ocop.domain.period.DateReading;

/**
 * One interpreted row (or block of a row). Names and meanings are those of table {@code entry};
 * what is not stated is null.
 */
public record Entry(
    String sheetName,
    int rowNumber,
    int blockNumber,
    Kind kind,
    Subject subject,
    Location location,
    Outcome outcome,
    Decision decision,
    Revenue revenue) {

  /** The same entry with other number of its block. */
  Entry inBlock(int number) {
    return new Entry(
        sheetName, rowNumber, number, kind, subject, location, outcome, decision, revenue);
  }

  /** What the row tells. */
  public enum Kind {
    RECOGNITION,
    ASSESSMENT,
    WITHDRAWAL,
    REVENUE
  }

  /** Product and producer. */
  public record Subject(
      String productName,
      String productKey,
      String officialCode,
      String productGroup,
      String taxonomy,
      String groupRaw,
      String producerName,
      String producerKey,
      String producerType,
      String producerTypeSource,
      Boolean isWomenLed,
      Boolean isMinorityLed,
      String taxCode) {}

  /** Where the row belongs. */
  public record Location(
      String address,
      String village,
      String provinceCode,
      String districtCode,
      String communeCode,
      String provinceId,
      String districtId,
      String communeId,
      String leafUnitId,
      String unitCode2025) {}

  /** Star, step or ground. */
  public record Outcome(
      Integer star, String starLevel, Double score, String step, String ground, String kind) {}

  /**
   * The decision behind the row.
   *
   * @param dateSource {@code column}, {@code title}, {@code file_name}, {@code sidecar}, {@code
   *     round}, {@code expiry} (derived from it) or {@code none}
   */
  public record Decision(
      String number,
      DateReading date,
      String dateSource,
      LocalDate announcedOn,
      Integer assessmentYear,
      String round,
      String authority,
      String authorityLevel,
      String ruleSet,
      LocalDate expiresOn) {}

  /** Revenue in a year, in million VND. */
  public record Revenue(Integer year, Double millionVnd) {}
}
