package vn.ocop.domain.rule;

import java.time.LocalDate;

/**
 * A row of table {@code validity_tail}: certificates that expire between two days stay in force
 * until decided, at most so many days longer.
 */
public record ValidityTail(
    String legalSource,
    LocalDate validFrom,
    LocalDate validTo,
    int tailDays,
    boolean isUncertain,
    String note) {}
