package vn.ocop.intake.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.recognition.Ground;
import vn.ocop.domain.rule.RuleBook;
import vn.ocop.domain.unit.Unit;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.interpret.DateInterpreter;
import vn.ocop.intake.interpret.DecisionInterpreter;
import vn.ocop.intake.interpret.DecisionReading;
import vn.ocop.intake.interpret.Interpreted;
import vn.ocop.intake.interpret.RoundInterpreter;
import vn.ocop.intake.interpret.RoundReading;
import vn.ocop.intake.interpret.StatusInterpreter;
import vn.ocop.intake.workbook.Cell;

/**
 * Reads the decision of a row: its own columns first, then title, file name and sidecar. A later
 * source fills what is not stated and may refine an imprecise date inside its interval; the date of
 * another decision is never taken.
 */
final class DecisionReader {
  private record Dated(DateReading date, String source) {}

  private final RuleBook rules;
  private final ListFacts title;
  private final ListFacts fileName;
  private final ListFacts sidecar;
  private final boolean dayFirst;

  DecisionReader(
      RuleBook rules, ListFacts title, ListFacts fileName, ListFacts sidecar, boolean dayFirst) {
    this.rules = rules;
    this.title = title;
    this.fileName = fileName;
    this.sidecar = sidecar;
    this.dayFirst = dayFirst;
  }

  /** Province or district that the list is of; null when nothing says. */
  Unit listUnit() {
    if (title.unit() != null) {
      return title.unit();
    }
    return sidecar.unit() != null ? sidecar.unit() : fileName.unit();
  }

  /** Where the products of the list are, as far as the list as a whole says. */
  ListPlace listPlace() {
    return new ListPlace(listUnit(), title.commune());
  }

  /** The year that the list as a whole is of; null when nothing says. */
  Integer listYear() {
    return first(title.assessmentYear(), sidecar.assessmentYear(), fileName.bareYear());
  }

  Entry.Decision read(RowView row, int block, Notes notes) {
    Integer year = row.match().year(block);
    if (year == null) {
      return block == 0 && SecondDecision.isStated(row)
          ? SecondDecision.read(row, notes, this::readOwn)
          : readOwn(row, block, notes);
    }
    return new DecisionReader(rules, title.of(year), fileName.of(year), sidecar.of(year), dayFirst)
        .readOwn(row, block, notes);
  }

  private Entry.Decision readOwn(RowView row, int block, Notes notes) {
    DecisionReading own = ownDecision(row, block, notes);
    String number = first(own.number(), title.decisionNumber(), sidecar.decisionNumber());
    number = number == null ? fileName.decisionNumber() : number;
    noteOtherDecision(row, own, notes, block);
    RoundReading round = round(row, block, notes);
    Integer year = assessmentYear(row, block, round);
    LocalDate expiry = new ExpiryReader(rules, dayFirst).read(row, block, notes);
    Dated dated = date(row, block, own, number, round, year, expiry, notes);
    LocalDate day = dated.date().date();
    String authority =
        first(own.authority(), ofSame(title, number).authority(), sidecar.authority());
    String level =
        first(
            own.authorityLevel(), ofSame(title, number).authorityLevel(), sidecar.authorityLevel());
    return new Entry.Decision(
        number,
        dated.date(),
        dated.source(),
        sidecar.announcedOn(),
        year,
        round == null ? null : round.round(),
        authority,
        level,
        day == null ? null : rules.ruleSetAt(day),
        expiry);
  }

  /** The same decision without number and date: recognised earlier, nobody says when. */
  static Entry.Decision earlier(Entry.Decision decision) {
    return new Entry.Decision(
        null,
        DateReading.UNKNOWN,
        "none",
        null,
        null,
        null,
        null,
        decision.authorityLevel(),
        null,
        null);
  }

  /** Whether the row names the decision of its recognition, or its year, in columns of its own. */
  static boolean isStated(RowView row) {
    return Stream.of(Field.DECISION_NUMBER, Field.DECISION_DATE, Field.DECISION, Field.YEAR)
        .anyMatch(field -> row.text(field) != null);
  }

  /**
   * When a product left the list that names the decision of its recognition too: by its own column
   * or note, by the expiry where it lapsed, else on the day that the list is of, by when it had
   * happened.
   */
  Entry.Decision withdrawal(RowView row, String ground, Entry.Decision recognition, Notes notes) {
    Dated dated = new Dated(DateReading.UNKNOWN, "none");
    String text = row.text(Field.WITHDRAWN_ON);
    if (text != null) {
      Interpreted<DateReading> read = DateInterpreter.interpret(text, dayFirst);
      notes.add(read.findings(), Field.WITHDRAWN_ON, 0);
      dated = read.value() == null ? dated : new Dated(read.value(), "column");
    }
    LocalDate expiry = recognition.expiresOn();
    if (dated.date().date() == null && Ground.LAPSED.code().equals(ground) && expiry != null) {
      dated = new Dated(DateReading.day(expiry), "column");
    }
    dated = refine(dated, endedOn(row), "column");
    dated = refine(dated, title.asOf() == null ? null : DateReading.day(title.asOf()), "title");
    dated = refine(dated, fileName.decisionDate(), "file_name");
    if (dated.date().date() == null) {
      notes.add(Codes.WITHDRAWAL_UNDATED, Field.STATUS, 0, null, Map.of());
    }
    return new Entry.Decision(
        null, dated.date(), dated.source(), null, null, null, null, null, null, null);
  }

  /** The day that a note of the row says its product ended on; unknown where none does. */
  static DateReading endedOn(RowView row) {
    return Stream.of(Field.STATUS, Field.NOTE, Field.GROUND)
        .map(field -> StatusInterpreter.endedOn(row.text(field)))
        .filter(date -> date.date() != null)
        .findFirst()
        .orElse(DateReading.UNKNOWN);
  }

  /** Who recognised, as far as the list and the rules of the day tell. */
  AuthorityLevels authorities() {
    return new AuthorityLevels(rules, List.of(title, fileName, sidecar));
  }

  private static ListFacts ofSame(ListFacts facts, String number) {
    boolean other = facts.decisionNumber() != null && !same(facts.decisionNumber(), number);
    return other ? ListFacts.NONE : facts;
  }

  static boolean same(String left, String right) {
    return right != null && (left.equals(right) || digits(left).equals(digits(right)));
  }

  private static String digits(String number) {
    int end = 0;
    while (end < number.length() && Character.isDigit(number.charAt(end))) {
      end++;
    }
    return number.substring(0, end);
  }

  private void noteOtherDecision(RowView row, DecisionReading own, Notes notes, int block) {
    if (own.number() != null
        && title.decisionNumber() != null
        && !same(own.number(), title.decisionNumber())
        && block == 0) {
      notes.add(
          Codes.OTHER_DECISION_IN_TITLE,
          row.hasColumn(Field.DECISION_NUMBER) ? Field.DECISION_NUMBER : Field.DECISION,
          block,
          own.number(),
          Map.of("row_decision", own.number(), "title_decision", title.decisionNumber()));
    }
  }

  /**
   * In a list of removals whose title or sidecar names the decision, the decision columns tell of
   * the recognition that is taken back, not of the removal.
   */
  private boolean tellsOfRecognition(RowView row) {
    return row.match().form().listKind() == ListKind.REMOVAL && isListDecided();
  }

  private DecisionReading ownDecision(RowView row, int block, Notes notes) {
    DecisionReading reading = new DecisionReading(null, DateReading.UNKNOWN, null, null);
    if (tellsOfRecognition(row)) {
      return reading;
    }
    for (Field field : List.of(Field.DECISION_NUMBER, Field.DECISION)) {
      String text = row.text(field, block);
      if (text == null) {
        continue;
      }
      Interpreted<DecisionReading> read = DecisionInterpreter.ofCell(text);
      notes.add(read.findings(), field, block);
      if (read.value() != null) {
        reading = merge(reading, read.value());
      }
    }
    String note = block == 0 && reading.number() == null ? row.text(Field.NOTE) : null;
    String named = note == null ? null : DecisionInterpreter.number(note);
    if (named != null && !named.endsWith(TitleDecision.OF_PRIME_MINISTER)) {
      Interpreted<DecisionReading> read = DecisionInterpreter.ofCell(note);
      notes.add(read.findings(), Field.NOTE, block);
      reading = merge(reading, read.value());
    } else if (note != null && !isListDecided() && StatusInterpreter.isRecognisedOn(note)) {
      DateReading date = DecisionInterpreter.dateIn(note);
      reading = merge(reading, new DecisionReading(null, date, null, null));
    }
    String authority = row.text(Field.AUTHORITY, block);
    if (authority == null) {
      return reading;
    }
    String level = Sidecar.authorityLevel(authority);
    return new DecisionReading(
        reading.number(),
        reading.date(),
        authority,
        level == null ? reading.authorityLevel() : level);
  }

  private boolean isListDecided() {
    return title.hasDecision() || sidecar.hasDecision();
  }

  private static DecisionReading merge(DecisionReading left, DecisionReading right) {
    return new DecisionReading(
        first(left.number(), right.number()),
        left.date().date() != null || right.date() == null ? left.date() : right.date(),
        first(left.authority(), right.authority()),
        first(left.authorityLevel(), right.authorityLevel()));
  }

  private RoundReading round(RowView row, int block, Notes notes) {
    RoundReading reading = null;
    String text = row.text(Field.ROUND, block);
    if (text == null && row.text(Field.DECISION, block) != null && !tellsOfRecognition(row)) {
      text = row.text(Field.DECISION, block);
    }
    if (text != null) {
      Interpreted<RoundReading> read = RoundInterpreter.interpret(text);
      if (row.text(Field.ROUND, block) != null) {
        notes.add(read.findings(), Field.ROUND, block);
      }
      reading = read.value();
    }
    if (reading != null && (reading.round() != null || reading.assessmentYear() != null)) {
      return reading;
    }
    for (ListFacts facts : List.of(title, fileName, sidecar)) {
      if (facts.round() != null) {
        RoundReading read = RoundInterpreter.interpret(facts.round()).value();
        return read == null ? new RoundReading(facts.round(), facts.assessmentYear()) : read;
      }
    }
    return null;
  }

  private Integer assessmentYear(RowView row, int block, RoundReading round) {
    if (row.match().year(block) != null) {
      return row.match().year(block);
    }
    for (Field field : List.of(Field.ASSESSMENT_YEAR, Field.YEAR)) {
      Integer year = year(row.text(field, block));
      if (year != null) {
        return year;
      }
    }
    if (round != null && round.assessmentYear() != null) {
      return round.assessmentYear();
    }
    return first(title.assessmentYear(), fileName.assessmentYear(), sidecar.assessmentYear());
  }

  static Integer year(String text) {
    if (text == null) {
      return null;
    }
    String bare = text.strip();
    boolean isYear = bare.length() == 4 && SectionReader.isDigits(bare);
    int year = isYear ? Integer.parseInt(bare) : 0;
    return year >= 2000 && year <= 2100 ? Integer.valueOf(year) : null;
  }

  private Dated date(
      RowView row,
      int block,
      DecisionReading own,
      String number,
      RoundReading round,
      Integer year,
      LocalDate expiry,
      Notes notes) {
    Dated dated = new Dated(DateReading.UNKNOWN, "none");
    for (Field field : dateColumns(row)) {
      dated = refine(dated, ownDate(row, field, block, own, notes), "column");
    }
    dated = refine(dated, own.date(), "column");
    dated = refine(dated, ofSame(title, number).decisionDate(), "title");
    dated = refine(dated, ofSame(fileName, number).decisionDate(), "file_name");
    dated = refine(dated, ofSame(sidecar, number).decisionDate(), "sidecar");
    if (dated.date().date() != null) {
      return dated;
    }
    Integer stated = year(row.text(Field.YEAR, block));
    if (stated != null) {
      return new Dated(DateReading.year(stated), "column");
    }
    boolean isOfList = block == 0 || row.match().year(block) != null;
    if (year != null && isOfList) {
      notes.add(
          Codes.DATE_FROM_ROUND,
          block == 0 ? Field.ROUND : Field.STAR,
          block,
          round == null ? null : round.round(),
          Map.of("year", year.toString()));
      return new Dated(DateReading.year(year), "round");
    }
    if (title.bareYear() != null && block == 0) {
      notes.add(
          Codes.DATE_FROM_ROUND,
          Field.DECISION_DATE,
          block,
          null,
          Map.of("year", title.bareYear().toString()));
      return new Dated(DateReading.year(title.bareYear()), "title");
    }
    if (fileName.bareYear() != null && block == 0) {
      notes.add(
          Codes.DATE_FROM_FILE_NAME,
          Field.DECISION_DATE,
          block,
          null,
          Map.of("year", fileName.bareYear().toString()));
      return new Dated(DateReading.year(fileName.bareYear()), "file_name");
    }
    DateReading issued = new ExpiryReader(rules, dayFirst).issued(row, block, expiry, notes);
    if (issued.date() == null) {
      notes.add(Codes.NO_DATE, Field.DECISION_DATE, block, null, Map.of());
    }
    return refine(dated, issued, "expiry");
  }

  private List<Field> dateColumns(RowView row) {
    if (tellsOfRecognition(row)) {
      return List.of(Field.WITHDRAWN_ON);
    }
    boolean isRemoval = row.match().form().listKind() == ListKind.REMOVAL;
    return isRemoval
        ? List.of(Field.WITHDRAWN_ON, Field.DECISION_DATE, Field.DECISION, Field.EFFECTIVE_FROM)
        : List.of(Field.DECISION_DATE, Field.DECISION, Field.EFFECTIVE_FROM);
  }

  private static Dated refine(Dated known, DateReading other, String source) {
    return other != null && known.date().isRefinedBy(other) ? new Dated(other, source) : known;
  }

  private DateReading ownDate(
      RowView row, Field field, int block, DecisionReading own, Notes notes) {
    String text = row.text(field, block);
    if (text == null || (field == Field.DECISION && own.date().date() != null)) {
      return DateReading.UNKNOWN;
    }
    Cell cell = row.cell(field, block);
    boolean isDate = cell != null && cell.kind() == Cell.Kind.DATE;
    Interpreted<DateReading> read = DateInterpreter.interpret(text, isDate || dayFirst);
    if (field != Field.DECISION) {
      notes.add(read.findings(), field, block);
    }
    return read.value() == null ? DateReading.UNKNOWN : read.value();
  }

  @SafeVarargs
  private static <T> T first(T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
