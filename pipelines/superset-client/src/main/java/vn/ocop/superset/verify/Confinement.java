package vn.ocop.superset.verify;

import java.util.Set;

/**
 * What a restricted user may see.
 *
 * @param column column that the row-level rules filter
 * @param values the only values of it that the user may see
 * @param open datasets that have no such column and are for everyone
 */
public record Confinement(String column, Set<String> values, Set<String> open) {}
