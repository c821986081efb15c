package vn.ocop.intake.interpret;

/**
 * What a note or status cell says beside the star column.
 *
 * @param star a star that the note names; null else
 * @param step a step that the note adds to the award of the row; null else
 * @param isRecognised the note says that the product is recognised
 * @param isEarlier recognised before this list ("đã có"), on a date not known from it
 * @param withdrawn the recognition is taken back or has ended
 * @param ground as in {@link StarReading}
 * @param kind {@code first}, {@code upgrade}, {@code reevaluation} where the note says so
 * @param score a score that the note states
 */
public record StatusReading(
    Integer star,
    String step,
    boolean isRecognised,
    boolean isEarlier,
    boolean withdrawn,
    String ground,
    String kind,
    Double score) {}
