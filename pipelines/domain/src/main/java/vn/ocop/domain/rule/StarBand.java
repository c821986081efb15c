package vn.ocop.domain.rule;

import java.time.LocalDate;

/**
 * A row of table {@code star_band}.
 *
 * @param scoreFrom inclusive; null where not known
 * @param scoreBelow exclusive (5 stars: 100 is inside); null where not known
 * @param recognisingLevel {@code district}, {@code province}, {@code national}; null when nobody
 *     recognises
 * @param validMonths null without a certificate
 * @param validTo last day, null when open
 * @param isUncertain not verified in the original document
 */
public record StarBand(
    String ruleSet,
    int star,
    Double scoreFrom,
    Double scoreBelow,
    String recognisingLevel,
    Integer validMonths,
    LocalDate validFrom,
    LocalDate validTo,
    String legalSource,
    boolean isUncertain) {}
