package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.interpret.DecisionInterpreter;
import vn.ocop.intake.interpret.DecisionReading;

/**
 * Finds the decision that recognised the products of a list among those that its title names. The
 * criteria, the programme and the council have decisions too, and theirs is never taken.
 */
final class TitleDecision {
  private static final Pattern NUMBER =
      Pattern.compile("(?iu)(?<![\\d/])\\d{1,6}[a-z]?\\s*/\\s*(?:20\\d{2}\\s*/\\s*)?Q[ĐÐD]");

  private static final Pattern GOES_ON =
      Pattern.compile("(?iu)^\\W*(?:\\p{L}[\\p{L} ]*, *)?ngày\\s*\\d");

  private static final Pattern BASE = Pattern.compile("^\\W*(?:can cu|theo tieu chi)(?!\\p{L})");

  /** The Prime Minister decides on the programme and its criteria, never on a product. */
  static final String OF_PRIME_MINISTER = "TTg";

  private static final Pattern OF_CRITERIA = Pattern.compile("tieu chi[^;.]*$");

  private static final Pattern RECOGNISES =
      Pattern.compile("cong nhan|phe duyet ket qua|ket qua (?:danh gia|phan hang)");

  private static final Pattern OTHERWISE =
      Pattern.compile(
          "thanh lap|kien toan|(?:ban hanh|phe duyet) (?:ke hoach|chuong trinh|de an|bo tieu chi)");

  private TitleDecision() {}

  /** The first decision of the lines that may have recognised; null when there is none. */
  static DecisionReading find(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.contains("QĐ") || HeadingKey.of(line).contains("quyet dinh")) {
        DecisionReading decision = find(line, i + 1 < lines.size() ? lines.get(i + 1) : "");
        if (decision != null) {
          return decision;
        }
      }
    }
    return null;
  }

  private static DecisionReading find(String line, String next) {
    List<Integer> starts = new ArrayList<>();
    Matcher number = NUMBER.matcher(line);
    while (number.find()) {
      starts.add(number.start());
    }
    if (starts.size() < 2) {
      int at = starts.isEmpty() ? 0 : starts.get(0);
      return isOfList(line, at, line.length()) ? decision(line, next) : null;
    }
    for (int i = 0; i < starts.size(); i++) {
      boolean isLast = i == starts.size() - 1;
      int end = isLast ? line.length() : starts.get(i + 1);
      if (isOfList(line, starts.get(i), end)) {
        DecisionReading found = decision(line.substring(starts.get(i), end), isLast ? next : "");
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isOfList(String line, int from, int to) {
    String before = HeadingKey.of(line.substring(0, from));
    String after = HeadingKey.of(line.substring(from, to));
    if (RECOGNISES.matcher(after).find()) {
      return true;
    }
    return !BASE.matcher(HeadingKey.of(line)).find()
        && !OF_CRITERIA.matcher(before).find()
        && !OTHERWISE.matcher(after).find();
  }

  /**
   * The decision of a line, which may go on in the next: "Quyết định số 12/QĐ-UBND / ngày 5/5/2021
   * của …".
   */
  private static DecisionReading decision(String line, String next) {
    DecisionReading decision = DecisionInterpreter.interpret(line).value();
    if (decision == null
        || decision.number() == null
        || decision.number().endsWith(OF_PRIME_MINISTER)) {
      return null;
    }
    boolean goesOn = decision.date().date() == null && GOES_ON.matcher(next).find();
    return goesOn ? DecisionInterpreter.interpret(line + " " + next).value() : decision;
  }
}
