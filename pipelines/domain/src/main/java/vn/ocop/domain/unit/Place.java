package vn.ocop.domain.unit;

import java.util.List;

/**
 * Where an address is.
 *
 * @param district null in the two-level division
 * @param commune the leaf, never null; the unknown unit of its parent when the commune is not known
 * @param village what stands before the commune, cleaned; null when there is nothing
 */
public record Place(
    Unit province, Unit district, Unit commune, String village, List<Problem> problems) {}
