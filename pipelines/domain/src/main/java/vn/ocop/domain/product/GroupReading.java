package vn.ocop.domain.product;

/**
 * What a group cell says.
 *
 * @param code code of the group; {@code unknown} when the text names none
 * @param taxonomy {@code qd148_qd26}, {@code qd1048_781} where the words are only of the old one;
 *     null when unknown
 * @param isCertain false where the words fit the group but do not name it
 */
public record GroupReading(String code, String taxonomy, boolean isCertain) {}
