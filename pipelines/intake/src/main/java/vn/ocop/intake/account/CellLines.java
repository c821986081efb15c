package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a cell that names several things. */
final class CellLines {
  private static final Pattern DASH = Pattern.compile("^\\s*[-–+•*]\\s*(?=\\p{L})");
  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(\\d{1,2})(?:\\s*[.)]\\s*(?=\\p{L})|[.)]\\s+(?=\\d))");

  /** "1. Na dai 2. Mứt na" in one line. */
  private static final Pattern INNER_NUMBER =
      Pattern.compile("(?<=[\\p{L}\\d);,.])[\\s;,]+(?=\\d{1,2}[.)]\\s*\\p{L})");

  private static final Pattern LISTED = Pattern.compile("\\p{L}{2}\\s*;\\s*\\p{L}{2}");

  private static final Pattern TRAILING = Pattern.compile("\\s*[;,]$");

  private CellLines() {}

  /** The lines that hold anything, without the marks before them. */
  static List<String> of(String cell) {
    return cell.lines().map(CellLines::withoutMark).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether any line begins with a dash or a number. */
  static boolean hasMarks(String cell) {
    return cell.lines().anyMatch(line -> !withoutMark(line).equals(line.strip()));
  }

  /** Whether a line names several things with semicolons between them. */
  static boolean areListed(String cell) {
    return LISTED.matcher(cell).find();
  }

  /**
   * The things that are numbered 1, 2, 3 … or that each begin with a dash; a line without a mark
   * goes on with the one above. Empty when the first line has no mark.
   */
  static List<String> marked(String cell) {
    List<String> lines = cell.lines().filter(line -> !line.isBlank()).toList();
    if (!lines.isEmpty() && isNumbered(lines.get(0), 1)) {
      return numbered(Arrays.asList(String.join("\n", lines).split("\\R|" + INNER_NUMBER)));
    }
    boolean isListed = !lines.isEmpty() && DASH.matcher(lines.get(0)).find();
    List<String> things = new ArrayList<>();
    for (String line : isListed ? lines : List.<String>of()) {
      add(line, DASH.matcher(line).find(), things);
    }
    return things;
  }

  private static List<String> numbered(List<String> lines) {
    List<String> things = new ArrayList<>();
    for (String line : lines) {
      add(line, isNumbered(line, things.size() + 1), things);
    }
    return things;
  }

  private static boolean isNumbered(String line, int number) {
    Matcher matcher = NUMBER.matcher(line);
    return matcher.find() && Integer.parseInt(matcher.group(1)) == number;
  }

  private static void add(String line, boolean isNew, List<String> things) {
    if (isNew || things.isEmpty()) {
      things.add(withoutMark(line));
    } else {
      int last = things.size() - 1;
      things.set(last, (things.get(last) + " " + line.strip()).strip());
    }
  }

  private static String withoutMark(String line) {
    Matcher number = NUMBER.matcher(line);
    String bare = number.find() ? number.replaceFirst("") : DASH.matcher(line).replaceFirst("");
    return TRAILING.matcher(bare.strip()).replaceFirst("");
  }
}
