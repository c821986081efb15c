package vn.ocop.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads delimited text: encoding and delimiter are found in the content; quoted fields may hold
 * line breaks. A blank cell stays blank: it is never the continuation of the cell above.
 */
final class CsvReader {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int LINES_JUDGED = 30;

  private final Limits limits;

  CsvReader(Limits limits) {
    this.limits = limits;
  }

  Workbook read(byte[] bytes) {
    SheetBuilder builder = new SheetBuilder(limits);
    TextEncoding.Decoded decoded = TextEncoding.decode(bytes);
    if (decoded.isLegacy()) {
      builder.observe(
          Observation.ofFile(Observation.LEGACY_ENCODING, Map.of("encoding", decoded.encoding())));
    }
    String text = decoded.text();
    if (text.isBlank()) {
      throw new RefusedException(Refusal.EMPTY);
    }
    char delimiter = delimiter(text);
    if (text.startsWith("sep=")) {
      delimiter = text.charAt(4);
      text = text.substring(text.indexOf('\n') + 1);
    }
    builder.startSheet("csv", false);
    parse(text, delimiter, builder);
    builder.endSheet();
    return builder.build(Workbook.Format.CSV);
  }

  private static void parse(String text, char delimiter, SheetBuilder builder) {
    int number = 1;
    int at = 0;
    while (at < text.length()) {
      List<String> fields = new ArrayList<>();
      at = parseRecord(text, at, delimiter, fields);
      builder.startRow(number++, false);
      for (int column = 0; column < fields.size(); column++) {
        builder.add(Cell.text(column, fields.get(column)));
      }
      builder.endRow();
    }
  }

  /** Parses one record from {@code from}; returns where the next one starts. */
  private static int parseRecord(String text, int from, char delimiter, List<String> fields) {
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int at = from;
    while (at < text.length()) {
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
      } else if (c == '"' && field.toString().isBlank()) {
        field.setLength(0);
        quoted = true;
      } else if (c == delimiter) {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        break;
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return at;
  }

  /** The delimiter that cuts the first lines into the most, and most even, fields. */
  private static char delimiter(String text) {
    char best = ',';
    double bestScore = 0;
    for (char candidate : DELIMITERS) {
      double score = evenness(text, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static double evenness(String text, char delimiter) {
    int at = 0;
    int lines = 0;
    int cut = 0;
    int total = 0;
    while (at < text.length() && lines < LINES_JUDGED) {
      List<String> fields = new ArrayList<>();
      at = parseRecord(text, at, delimiter, fields);
      lines++;
      if (fields.size() > 1) {
        cut++;
        total += fields.size();
      }
    }
    return cut == 0 ? 0 : (double) cut / lines * cut + (double) total / lines;
  }
}
