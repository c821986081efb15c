package vn.ocop.warehouse.explain;

import java.time.LocalDate;

/**
 * Which figure is to be explained.
 *
 * @param unit unit_id, code or name
 * @param category null for {@code all}, or the only one that there is
 * @param basis null for the first that the indicator names
 * @param geography {@code recorded}, {@code 2025-07-01}; null for that of the unit
 * @param periodFrom start of the period of a flow; null for 1 January of the year
 */
public record Question(
    String indicator,
    String unit,
    LocalDate asOf,
    String category,
    String basis,
    String geography,
    LocalDate periodFrom) {}
