package vn.ocop.domain.rule;

import java.time.LocalDate;

/**
 * When the file for a re-evaluation goes in: between so many days before expiry.
 *
 * @param isUncertain whether the reading is an assumption
 */
public record ReevaluationWindow(
    String legalSource,
    LocalDate validFrom,
    int opensDaysBefore,
    int closesDaysBefore,
    boolean isUncertain) {}
