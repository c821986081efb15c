package vn.ocop.warehouse.explain;

import java.util.List;

/**
 * A figure with all that stands behind it. Dates are ISO texts; shares are ratios 0–1.
 *
 * @param sql the whole file of the indicator
 * @param numerator the members that the numerator counts
 * @param denominator the members that the denominator counts; null for counts
 * @param events the recognitions and assessments that members point to, each once
 */
public record Explanation(
    Asked asked,
    ChosenUnit unit,
    Definition definition,
    Figure figure,
    String sql,
    Side numerator,
    Side denominator,
    List<Event> events,
    Publication publication) {

  /**
   * The figure that was asked for, with what was left open filled in.
   *
   * @param periodFrom null unless flow
   */
  public record Asked(
      String indicator,
      String unitId,
      String asOf,
      String periodFrom,
      String basis,
      String category,
      String geography) {}

  /**
   * The unit, and why this one.
   *
   * @param level nation, province, district, commune
   */
  public record ChosenUnit(
      String unitId,
      String unitCode,
      String nameVi,
      String nameEn,
      String level,
      String geography,
      String whyVi,
      String whyEn) {}

  /** What the indicator says of itself. */
  public record Definition(
      String nameVi,
      String nameEn,
      String unitOfMeasure,
      String countUnit,
      String numeratorVi,
      String denominatorVi,
      String direction,
      String legalSource) {}

  /**
   * The numbers.
   *
   * @param isKnown false when the lists tell of nothing: there is no row, which is not a zero
   * @param bound how to read it: {@code complete}, {@code at_least}, {@code of_lists}
   * @param coverage loaded ÷ stated; null when nobody stated a total
   * @param publishedValue the value in the published file; null when this date is not in it
   */
  public record Figure(
      boolean isKnown,
      Double numerator,
      Double denominator,
      Double value,
      String bound,
      Double coverage,
      Double loadedValue,
      Double statedValue,
      String statedAsOf,
      String statedBy,
      Double publishedValue) {}

  /**
   * One side of the figure.
   *
   * @param printed the number that the indicator's SQL gives
   * @param listed the number of members in the list
   * @param total what the members add up to: their number, or the sum of their amounts
   */
  public record Side(
      double printed, int listed, double total, boolean agrees, List<Member> members) {}

  /**
   * A product, a producer or a commune.
   *
   * @param events ids of the recognitions and assessments by which it is counted
   */
  public record Member(String id, String name, List<String> events) {}

  /**
   * A recognition or an assessment.
   *
   * @param kind first, upgrade, reevaluation, or the step of an assessment
   * @param datePrecision day, month, year
   * @param dateSource where the date was read: column, title, file_name, sidecar, round, expiry
   */
  public record Event(
      String id,
      String type,
      String kind,
      String product,
      String producer,
      String producerType,
      String star,
      String decisionNumber,
      String decisionDate,
      String datePrecision,
      String dateSource,
      String expiresOn,
      List<Row> rows) {}

  /** A row of a received list, found by file, sheet and row number from 1. */
  public record Row(
      String submissionId,
      String file,
      String sheet,
      long row,
      boolean isPrimary,
      List<Cell> cells) {}

  /** The text of one cell under its headings. */
  public record Cell(String address, String heading, String text) {}

  /**
   * The published version that was read.
   *
   * @param labelVi what stands on figures that are not real; null on real ones
   * @param knownBy last day of the lists, plans and published figures that it holds; null when it
   *     holds all
   * @param undatedPlans in a look back: plans of an unknown day of issue, which are kept
   * @param undatedFigures the same of published figures
   */
  public record Publication(
      String version,
      String asOf,
      String publishedAt,
      String labelVi,
      String labelEn,
      String knownBy,
      String undatedPlans,
      String undatedFigures) {}

  /** Whether both lists count up to the printed numbers. */
  public boolean agrees() {
    return numerator.agrees() && (denominator == null || denominator.agrees());
  }

  /** The command that gives this explanation again. */
  public String command() {
    StringBuilder command = new StringBuilder("./ocop explain ").append(asked.indicator());
    command.append(" --unit ").append(asked.unitId()).append(" --as-of ").append(asked.asOf());
    if (!"all".equals(asked.category())) {
      command.append(" --category ").append(asked.category());
    }
    command.append(" --basis ").append(asked.basis());
    if (!asked.geography().equals(unit.geography())) {
      command.append(" --geography ").append(asked.geography());
    }
    if (asked.periodFrom() != null) {
      command.append(" --period-from ").append(asked.periodFrom());
    }
    if (publication.knownBy() != null) {
      command.append(" --known-by ").append(publication.knownBy());
    }
    return command.toString();
  }
}
