package vn.ocop.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.intake.workbook.DelimitedLine.Quotes;

/**
 * Reads delimited text: encoding and delimiter are found in the content; quoted fields may hold
 * line breaks. A blank cell stays blank: it is never the continuation of the cell above.
 */
final class CsvReader {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** The first line that Excel writes to name the delimiter. */
  private static final Pattern STATED_DELIMITER = Pattern.compile("^sep=(.)(?:\\r?\\n|\\r|$)");

  private static final int LINES_JUDGED = 30;
  private static final int CHARACTERS_JUDGED = 16_000;

  /** The bound of Excel itself. */
  private static final int MOST_COLUMNS = 16_384;

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
    char delimiter = delimiter(text);
    Matcher stated = STATED_DELIMITER.matcher(text);
    if (stated.find()) {
      delimiter = stated.group(1).charAt(0);
      text = text.substring(stated.end());
    }
    if (text.isBlank()) {
      throw new RefusedException(Refusal.EMPTY);
    }
    builder.startSheet("csv", false);
    parse(text, delimiter, builder);
    builder.endSheet();
    return builder.build(Workbook.Format.CSV);
  }

  private void parse(String text, char delimiter, SheetBuilder builder) {
    int number = 1;
    int at = 0;
    while (at < text.length()) {
      List<String> fields = new ArrayList<>();
      int next = parseRecord(text, at, delimiter, Quotes.MEAN, fields);
      builder.startRow(number++, false);
      if (next < 0) {
        fields.clear();
        next = parseRecord(text, at, delimiter, Quotes.STAND, fields);
        builder.observe(Observation.OPEN_QUOTE, 0, "");
      }
      at = next;
      for (int column = 0; column < fields.size(); column++) {
        builder.add(Cell.text(column, fields.get(column)));
      }
      builder.endRow();
    }
  }

  /** The same as {@link DelimitedLine#parse}, within the bound of columns. */
  private int parseRecord(
      String text, int from, char delimiter, Quotes quotes, List<String> fields) {
    int next = DelimitedLine.parse(text, from, delimiter, quotes, fields);
    if (fields.size() > MOST_COLUMNS) {
      throw new RefusedException(limits.tooManyCells());
    }
    return next;
  }

  /** The delimiter that cuts the first lines into the most, and most even, fields. */
  private char delimiter(String text) {
    String start = text.substring(0, Math.min(text.length(), CHARACTERS_JUDGED));
    char best = ',';
    double bestScore = 0;
    for (char candidate : DELIMITERS) {
      double score = evenness(start, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private double evenness(String text, char delimiter) {
    int at = 0;
    int lines = 0;
    int cut = 0;
    int total = 0;
    while (at >= 0 && at < text.length() && lines < LINES_JUDGED) {
      List<String> fields = new ArrayList<>();
      at = parseRecord(text, at, delimiter, Quotes.MEAN, fields);
      lines++;
      if (fields.size() > 1) {
        cut++;
        total += fields.size();
      }
    }
    return cut == 0 ? 0 : (double) cut / lines * cut + (double) total / lines;
  }
}
