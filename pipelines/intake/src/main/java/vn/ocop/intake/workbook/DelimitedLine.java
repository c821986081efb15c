package vn.ocop.intake.workbook;

import java.util.ArrayList;
import java.util.List;

/** Cuts delimited text into fields. */
final class DelimitedLine {
  /** What a quotation mark at the start of a field does. */
  enum Quotes {
    /** It holds delimiters and line breaks together. */
    MEAN,
    /** It is a letter like others. */
    STAND
  }

  /** More fields than any cell or line of a list can hold: what follows is not parsed. */
  private static final int MOST_FIELDS = 1 << 15;

  private DelimitedLine() {}

  /**
   * Parses one record from {@code from}; returns where the next one starts, -1 when a quotation
   * mark is never closed.
   */
  static int parse(String text, int from, char delimiter, Quotes quotes, List<String> fields) {
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int at = from;
    while (at < text.length() && fields.size() <= MOST_FIELDS) {
      char c = text.charAt(at++);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          field.append('"');
          at++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && quotes == Quotes.MEAN && isBlank(field)) {
        field.setLength(0);
        quoted = true;
      } else if (c == delimiter) {
        add(field, fields);
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        break;
      } else {
        field.append(c);
      }
    }
    add(field, fields);
    return quoted ? -1 : at;
  }

  /** The fields of a text that is one record, whatever line breaks it holds. */
  static List<String> fields(String text, char delimiter) {
    List<String> fields = new ArrayList<>();
    int end = parse(text, 0, delimiter, Quotes.MEAN, fields);
    if (end == text.length()) {
      return fields;
    }
    fields.clear();
    String line = text.replaceAll("\\R", " ");
    parse(line, 0, delimiter, end < 0 ? Quotes.STAND : Quotes.MEAN, fields);
    return fields;
  }

  private static void add(StringBuilder field, List<String> fields) {
    fields.add(field.toString());
    field.setLength(0);
  }

  private static boolean isBlank(StringBuilder field) {
    for (int i = 0; i < field.length(); i++) {
      if (!Character.isWhitespace(field.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
