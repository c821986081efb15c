package vn.ocop.domain.unit;

/**
 * An old commune and a commune of 2025-07-01 that took land of it.
 *
 * @param unitId old commune ({@code 06187@63})
 * @param successorCode code of the new commune
 * @param kind {@code unchanged}, {@code rename}, {@code merge} or {@code split}
 * @param isCertain the whole commune, or its whole population, has this one successor
 */
public record Successor(String unitId, String successorCode, String kind, boolean isCertain) {}
