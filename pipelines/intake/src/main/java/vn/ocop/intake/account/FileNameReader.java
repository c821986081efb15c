package vn.ocop.intake.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.unit.AddressParts;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;

/** Reads what the path of a file says: {@code lang-son/2022-12-07_dot2_qd2919.csv}. */
final class FileNameReader {
  private static final Pattern DAY =
      Pattern.compile("(20[0-9]{2})[-_.](0[1-9]|1[0-2])[-_.]([0-3][0-9])");
  private static final Pattern DECISION = Pattern.compile("(?:qd|qđ)[-_ .]?([0-9]{1,5})(?![0-9])");
  private static final Pattern ROUND =
      Pattern.compile("(?:dot|đợt)[-_ .]?([1-9])(?![0-9])(?:[-_ .]?(?:nam[-_ .]?)?(20[0-9]{2}))?");
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[1-3][0-9])(?![0-9])");

  private final UnitDirectory units;

  FileNameReader(UnitDirectory units) {
    this.units = units;
  }

  /** Facts of a path relative to the inbox. */
  ListFacts read(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String rest = name;
    DateReading date = DateReading.UNKNOWN;
    Matcher day = DAY.matcher(rest);
    if (day.find()) {
      date = day(day);
      rest = rest.substring(0, day.start()) + " " + rest.substring(day.end());
    }
    String decision = null;
    Matcher number = DECISION.matcher(rest);
    if (number.find()) {
      decision = number.group(1);
      rest = rest.substring(0, number.start()) + " " + rest.substring(number.end());
    }
    Matcher round = ROUND.matcher(rest);
    boolean hasRound = round.find();
    Integer bareYear = onlyYear(rest);
    Integer year = hasRound && round.group(2) != null ? Integer.valueOf(round.group(2)) : bareYear;
    if (year == null && date.date() != null) {
      year = date.date().getYear();
    }
    year = hasRound ? year : null;
    String roundText =
        hasRound ? "đợt " + round.group(1) + (year == null ? "" : " năm " + year) : null;
    return new ListFacts(
        decision,
        date,
        null,
        null,
        folderUnit(path, date.date()),
        roundText,
        year,
        null,
        null,
        hasRound || date.date() != null ? null : bareYear,
        false,
        null,
        null);
  }

  private static DateReading day(Matcher day) {
    try {
      return DateReading.day(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return DateReading.UNKNOWN;
    }
  }

  /** The one year that a name holds; null when there is none or several. */
  private static Integer onlyYear(String text) {
    Set<Integer> years = new LinkedHashSet<>();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.add(Integer.valueOf(matcher.group(1)));
    }
    return years.size() == 1 ? years.iterator().next() : null;
  }

  /** The province that the first folder is named after, if any. */
  private Unit folderUnit(String path, LocalDate date) {
    int slash = path.indexOf('/');
    if (slash <= 0) {
      return null;
    }
    String folder = path.substring(0, slash).replace('-', ' ').replace('_', ' ');
    LocalDate day = date == null ? PlaceReader.THREE_LEVELS : date;
    Unit province = units.resolve(new AddressParts(folder, null, null, null), day).province();
    return province == null || province.isUnknown() ? null : province;
  }
}
