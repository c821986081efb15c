package vn.ocop.intake.interpret;

import java.util.Map;

/**
 * Something to tell about a cell.
 *
 * @param code numbered message ({@code OCOP-1201})
 * @param field field of the entry that it is about
 * @param values what the message's braces stand for
 */
public record Finding(String code, String field, String rawText, Map<String, String> values) {}
