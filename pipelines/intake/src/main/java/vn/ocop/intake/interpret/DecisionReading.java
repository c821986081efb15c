package vn.ocop.intake.interpret;

import vn.ocop.domain.period.DateReading;

/**
 * A decision.
 *
 * @param number in one spelling, "2919/QĐ-UBND"; null when not stated
 * @param date {@link DateReading#UNKNOWN} when not stated
 * @param authority issuing body as far as the text tells; null else
 * @param authorityLevel {@code national}, {@code province}, {@code district}, or null when only the
 *     context can tell
 */
public record DecisionReading(
    String number, DateReading date, String authority, String authorityLevel) {}
