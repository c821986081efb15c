package vn.ocop.intake.interpret;

import vn.ocop.domain.producer.ProducerType;

/**
 * A producer.
 *
 * @param name cleaned, without a trailing commune
 * @param typeSource {@code column}, {@code name} or {@code none}
 * @param commune trailing commune of the name cell, null when there is none
 * @param matchKey key for matching
 */
public record ProducerReading(
    String name, ProducerType type, String typeSource, String commune, String matchKey) {}
