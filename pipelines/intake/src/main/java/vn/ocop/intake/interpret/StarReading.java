package vn.ocop.intake.interpret;

/**
 * What a star, result or status cell says.
 *
 * @param star 0 to 5 (0: taken part without a star); null when none is named
 * @param level {@code province}, {@code national} or null when not said
 * @param step null for an award; else {@code registered}, {@code scored}, {@code proposed}, {@code
 *     potential_five}, {@code refused}
 * @param alsoPotentialFive an award that is also a potential 5 star
 * @param withdrawn the recognition is taken back or has ended
 * @param ground {@code revoked}, {@code lapsed}, {@code removed}, {@code producer_stopped}; null
 *     unless withdrawn
 */
public record StarReading(
    Integer star,
    String level,
    String step,
    boolean alsoPotentialFive,
    boolean withdrawn,
    String ground) {}
