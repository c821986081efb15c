package vn.ocop.intake.account;

import vn.ocop.domain.unit.Unit;

/**
 * Where a list as a whole is.
 *
 * @param unit province or district; null when nothing says
 * @param commune the one commune of the list, by name; null when it is of more
 */
record ListPlace(Unit unit, String commune) {}
