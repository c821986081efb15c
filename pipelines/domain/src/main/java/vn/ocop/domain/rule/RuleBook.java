package vn.ocop.domain.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import vn.ocop.domain.recognition.RecognitionKind;
import vn.ocop.domain.text.CsvTable;

/**
 * The rule sets by date, from {@code conf/rules}: score bands, who recognises, validity. A star is
 * no function of the score: the bands only bound it from above.
 */
public final class RuleBook {
  private record RuleSet(
      String code, LocalDate validFrom, LocalDate validTo, int validMonths, boolean isUncertain) {}

  private static final double FULL_SCORE = 100;

  private final List<RuleSet> ruleSets = new ArrayList<>();
  private final List<StarBand> bands = new ArrayList<>();
  private final List<ValidityTail> tails = new ArrayList<>();
  private final List<ReevaluationWindow> windows = new ArrayList<>();
  private final List<RuleTransition> transitions = new ArrayList<>();

  private RuleBook() {}

  /**
   * Reads {@code conf/rules}.
   *
   * @throws java.io.UncheckedIOException when a file cannot be read
   */
  public static RuleBook load(Path conf) {
    RuleBook book = new RuleBook();
    Path folder = conf.resolve("rules");
    book.readRuleSets(folder.resolve("rule_sets.csv"));
    book.readBands(folder.resolve("star_bands.csv"));
    book.readTails(folder.resolve("validity_tails.csv"));
    book.readWindows(folder.resolve("reevaluation_windows.csv"));
    book.readTransitions(folder.resolve("transitions.csv"));
    return book;
  }

  /**
   * The newest rule set in force on a date; the oldest one, {@code pre_1048} (criteria of each
   * province), before all.
   */
  public String ruleSetAt(LocalDate date) {
    return newestAt(date).code();
  }

  /**
   * All rule sets under which a decision of that date may have been made, newest first. In the
   * transition of 2026 a file that was sent before goes by the old one, until a day that depends on
   * the kind of recognition (QĐ 26/2026/QĐ-TTg, Điều 12.2).
   */
  public List<String> ruleSetsAt(LocalDate date, RecognitionKind kind) {
    String newest = ruleSetAt(date);
    Stream<String> earlier =
        transitions.stream()
            .filter(t -> t.ruleSet() != null && t.lets(kind.code(), date))
            .map(RuleTransition::ruleSet);
    return Stream.concat(Stream.of(newest), earlier).toList();
  }

  /** What QĐ 26/2026/QĐ-TTg, Điều 12 lets go on for a while. */
  public List<RuleTransition> transitions() {
    return List.copyOf(transitions);
  }

  /** The highest star that a score of 0 to 100 allows; empty where the bands are not known. */
  public OptionalInt highestStar(String ruleSet, double score) {
    return bands.stream()
        .filter(band -> band.ruleSet().equals(ruleSet) && holds(band, score))
        .mapToInt(StarBand::star)
        .max();
  }

  private static boolean holds(StarBand band, double score) {
    return band.scoreFrom() != null
        && score >= band.scoreFrom()
        && (score < band.scoreBelow() || (band.scoreBelow() == FULL_SCORE && score == FULL_SCORE));
  }

  /**
   * Who recognises a star: {@code district}, {@code province} or {@code national}. Empty for 1 and
   * 2 stars, which nobody recognises.
   */
  public Optional<String> expectedAuthorityLevel(String ruleSet, int star) {
    return bands.stream()
        .filter(band -> band.ruleSet().equals(ruleSet) && band.star() == star)
        .findFirst()
        .map(StarBand::recognisingLevel);
  }

  /**
   * Who recognised a star on some day between two, both included; empty when that depends on the
   * day, or when nobody recognises the star.
   */
  public Optional<String> expectedAuthorityLevel(LocalDate from, LocalDate to, int star) {
    Set<Optional<String>> levels = new HashSet<>();
    levels.add(expectedAuthorityLevel(ruleSetAt(from), star));
    ruleSets.stream()
        .filter(set -> set.validFrom().isAfter(from) && !set.validFrom().isAfter(to))
        .forEach(set -> levels.add(expectedAuthorityLevel(set.code(), star)));
    return levels.size() == 1 ? levels.iterator().next() : Optional.empty();
  }

  /** The first day of the first rule set: the beginning of the programme. */
  public LocalDate begin() {
    return ruleSets.get(ruleSets.size() - 1).validFrom();
  }

  /** Day on which a certificate expires: 36 months after the decision under all rule sets. */
  public LocalDate expiry(LocalDate issued) {
    return issued.plusMonths(newestAt(issued).validMonths());
  }

  /**
   * Day of the decision behind a day of expiry: the reverse of {@link #expiry}, without any
   * statutory tail. Empty for a day before the programme began.
   */
  public Optional<LocalDate> issued(LocalDate expiry) {
    return ruleSets.stream()
        .filter(set -> newestAt(expiry.minusMonths(set.validMonths())).equals(set))
        .map(set -> expiry.minusMonths(set.validMonths()))
        .filter(issued -> !issued.isBefore(begin()))
        .findFirst();
  }

  /** Rows of table {@code star_band}. */
  public List<StarBand> starBands() {
    return List.copyOf(bands);
  }

  /** Rows of table {@code validity_tail}. */
  public List<ValidityTail> validityTails() {
    return List.copyOf(tails);
  }

  /** When files for a re-evaluation go in; empty before the first rule that says so. */
  public Optional<ReevaluationWindow> reevaluationWindowAt(LocalDate date) {
    return windows.stream()
        .filter(window -> !date.isBefore(window.validFrom()))
        .max(Comparator.comparing(ReevaluationWindow::validFrom));
  }

  private RuleSet newestAt(LocalDate date) {
    return ruleSets.stream()
        .filter(set -> !date.isBefore(set.validFrom()))
        .findFirst()
        .orElse(ruleSets.get(ruleSets.size() - 1));
  }

  private void readRuleSets(Path file) {
    CsvTable table = CsvTable.read(file);
    int code = table.column("rule_set");
    int from = table.column("valid_from");
    int to = table.column("valid_to");
    int months = table.column("valid_months");
    int uncertain = table.column("is_uncertain");
    for (String[] row : table.rows()) {
      ruleSets.add(
          new RuleSet(
              row[code],
              LocalDate.parse(row[from]),
              dateOrNull(row[to]),
              Integer.parseInt(row[months]),
              isTrue(row[uncertain])));
    }
    ruleSets.sort(Comparator.comparing(RuleSet::validFrom).reversed());
  }

  private void readBands(Path file) {
    CsvTable table = CsvTable.read(file);
    int code = table.column("rule_set");
    int star = table.column("star");
    int from = table.column("score_from");
    int below = table.column("score_below");
    int level = table.column("recognising_level");
    int months = table.column("valid_months");
    int uncertain = table.column("is_uncertain");
    int source = table.column("legal_source");
    Map<String, RuleSet> sets = new HashMap<>();
    ruleSets.forEach(set -> sets.put(set.code(), set));
    for (String[] row : table.rows()) {
      RuleSet set = sets.get(row[code]);
      bands.add(
          new StarBand(
              row[code],
              Integer.parseInt(row[star]),
              numberOrNull(row[from]),
              numberOrNull(row[below]),
              row[level].isEmpty() ? null : row[level],
              row[months].isEmpty() ? null : Integer.valueOf(row[months]),
              set.validFrom(),
              set.validTo(),
              row[source],
              isTrue(row[uncertain]) || set.isUncertain()));
    }
  }

  private void readTails(Path file) {
    CsvTable table = CsvTable.read(file);
    int source = table.column("legal_source");
    int from = table.column("valid_from");
    int to = table.column("valid_to");
    int days = table.column("tail_days");
    int uncertain = table.column("is_uncertain");
    int note = table.column("note");
    for (String[] row : table.rows()) {
      tails.add(
          new ValidityTail(
              row[source],
              LocalDate.parse(row[from]),
              LocalDate.parse(row[to]),
              Integer.parseInt(row[days]),
              isTrue(row[uncertain]),
              row[note]));
    }
  }

  private void readWindows(Path file) {
    CsvTable table = CsvTable.read(file);
    int source = table.column("legal_source");
    int from = table.column("valid_from");
    int opens = table.column("opens_days_before");
    int closes = table.column("closes_days_before");
    int uncertain = table.column("is_uncertain");
    for (String[] row : table.rows()) {
      windows.add(
          new ReevaluationWindow(
              row[source],
              LocalDate.parse(row[from]),
              Integer.parseInt(row[opens]),
              Integer.parseInt(row[closes]),
              isTrue(row[uncertain])));
    }
  }

  private void readTransitions(Path file) {
    CsvTable table = CsvTable.read(file);
    int ruleSet = table.column("rule_set");
    int appliesTo = table.column("applies_to");
    int from = table.column("valid_from");
    int to = table.column("valid_to");
    int uncertain = table.column("is_uncertain");
    int source = table.column("legal_source");
    for (String[] row : table.rows()) {
      transitions.add(
          new RuleTransition(
              row[ruleSet].isEmpty() ? null : row[ruleSet],
              row[appliesTo],
              LocalDate.parse(row[from]),
              dateOrNull(row[to]),
              isTrue(row[uncertain]),
              row[source]));
    }
  }

  private static LocalDate dateOrNull(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static Double numberOrNull(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static boolean isTrue(String text) {
    return text.equals("1");
  }
}
