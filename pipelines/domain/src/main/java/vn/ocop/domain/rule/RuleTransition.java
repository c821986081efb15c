package vn.ocop.domain.rule;

import java.time.LocalDate;

/**
 * What a later document lets go on for a while under an earlier one.
 *
 * @param ruleSet the earlier rule set; null for all of them
 * @param appliesTo first, upgrade, reevaluation (files sent before), or certificate (issued before)
 * @param validTo last day; null for as long as the certificate says
 * @param isUncertain whether the reading or the counting of days is an assumption
 */
public record RuleTransition(
    String ruleSet,
    String appliesTo,
    LocalDate validFrom,
    LocalDate validTo,
    boolean isUncertain,
    String legalSource) {
  boolean lets(String kind, LocalDate date) {
    return appliesTo.equals(kind)
        && !date.isBefore(validFrom)
        && (validTo == null || !date.isAfter(validTo));
  }
}
