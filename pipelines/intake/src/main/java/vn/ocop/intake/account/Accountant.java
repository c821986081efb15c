package vn.ocop.intake.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.product.ProductGroups;
import vn.ocop.domain.recognition.RecognitionKind;
import vn.ocop.domain.recognition.Step;
import vn.ocop.domain.rule.RuleBook;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.form.FormMatch;
import vn.ocop.intake.form.FormMatcher;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.interpret.KindInterpreter;
import vn.ocop.intake.workbook.Addresses;
import vn.ocop.intake.workbook.Cell;
import vn.ocop.intake.workbook.Observation;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.workbook.Workbook;

/** Accounts for every row of one opened file. Holds no state: safe for many threads. */
public final class Accountant {
  private static final int LONGEST_RAW = 200;

  private final Path conf;
  private final UnitDirectory units;
  private final RuleBook rules;
  private final SubjectReader subjects;
  private final SectionReader sections;
  private final FormMatcher matcher;
  private final FileNameReader fileNames;
  private final TitleReader titles;
  private final PlaceReader places;

  public Accountant(
      Path conf, UnitDirectory units, RuleBook rules, ProductGroups groups, FormMatcher matcher) {
    this.conf = conf;
    this.units = units;
    this.rules = rules;
    this.matcher = matcher;
    this.subjects = new SubjectReader(groups);
    this.sections = new SectionReader(groups);
    this.fileNames = new FileNameReader(units);
    this.titles = new TitleReader(units);
    this.places = new PlaceReader(units);
  }

  /**
   * Result of accounting: either an account or the code of a refusal, and the issues in any case.
   *
   * @param account null when the file is refused
   * @param reasonCode null unless the file is refused
   */
  public record Result(Account account, String reasonCode, FormMatch match, List<Issue> issues) {}

  /**
   * Accounts for a file.
   *
   * @param relativeName path inside the inbox, for the facts that names tell
   */
  public Result account(Path file, String relativeName, Workbook workbook) {
    Result result = accountRaw(file, relativeName, workbook);
    List<Issue> clean = new ArrayList<>();
    result.issues().forEach(issue -> clean.add(Scrubber.clean(issue)));
    return new Result(
        result.account(), result.reasonCode(), result.match(), IssueGroups.join(clean));
  }

  private Result accountRaw(Path file, String relativeName, Workbook workbook) {
    List<Issue> issues = new ArrayList<>();
    Sidecar sidecar;
    try {
      sidecar = Sidecar.read(file, conf, units);
    } catch (Sidecar.Fault e) {
      issues.add(Issue.ofFile(e.code(), Map.of("fault", String.valueOf(e.getMessage()))));
      return new Result(null, e.code(), null, issues);
    }
    if (workbook.sheets().stream().allMatch(sheet -> sheet.rows().isEmpty())) {
      issues.add(Issue.ofFile(Codes.EMPTY_WORKBOOK, Map.of()));
      return new Result(null, Codes.EMPTY_WORKBOOK, null, issues);
    }
    FormMatch match = matcher.match(workbook, sidecar.listKind());
    if (match.isUnknown()) {
      String code = refuse(match, issues);
      return new Result(null, code, match, issues);
    }
    Account account =
        new FileAccount(sidecar, fileNames.read(relativeName), workbook, match, issues).account();
    return new Result(account, null, match, issues);
  }

  private static String refuse(FormMatch match, List<Issue> issues) {
    SheetMatch nearest = match.nearest();
    String code = Codes.UNKNOWN_LAYOUT;
    if (match.isTied()) {
      code = Codes.TIED_FORMS;
    } else if (match.lacks(ListKind.RECOGNITION, "star") != null) {
      nearest = match.lacks(ListKind.RECOGNITION, "star");
      code = Codes.NO_STAR_COLUMN;
    }
    issues.add(
        new Issue(
            nearest == null ? null : nearest.sheetName(),
            nearest == null ? 0 : nearest.headerFirst(),
            null,
            code,
            null,
            null,
            Map.of(
                "form", nearest == null ? "-" : nearest.form().code(),
                "missing", nearest == null ? "-" : String.join(", ", nearest.missing()))));
    return code;
  }

  /** The accounting of one file. */
  private final class FileAccount {
    private final Sidecar sidecar;
    private final ListFacts fileName;
    private final Workbook workbook;
    private final FormMatch match;
    private final List<Issue> issues;
    private final Scrubber scrubber = new Scrubber();
    private final List<Account.SourceRow> rows = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private ListFacts firstTitle = ListFacts.NONE;

    FileAccount(
        Sidecar sidecar,
        ListFacts fileName,
        Workbook workbook,
        FormMatch match,
        List<Issue> issues) {
      this.sidecar = sidecar;
      this.fileName = sidecar.deniesDate() ? fileName.withoutDate() : fileName;
      this.workbook = workbook;
      this.match = match;
      this.issues = issues;
    }

    Account account() {
      int read = 0;
      Map<String, Sheet> clean = new HashMap<>();
      for (Sheet raw : workbook.sheets()) {
        SheetMatch sheetMatch = match.find(raw.name());
        Sheet sheet = scrubber.clean(raw, sheetMatch);
        clean.put(sheet.name(), sheet);
        read += sheet.rows().size();
        if (sheetMatch == null) {
          sheet
              .rows()
              .forEach(row -> add(sheet, row, row.isBlank() ? RowRole.BLANK : RowRole.NOTE));
        } else {
          accountList(sheet, sheetMatch);
        }
      }
      noteObservations(clean);
      noteFile();
      Account account =
          new Account(match.sheets().get(0).form(), header(), rows, entries, scrubber.removed());
      if (account.rowsLoaded() + account.rowsQuarantined() + account.rowsClassed() != read) {
        throw new IllegalStateException("Rows lost: read " + read + ", accounted " + rows.size());
      }
      return account;
    }

    private void accountList(Sheet sheet, SheetMatch sheetMatch) {
      List<Row> above =
          sheet.rows().stream().filter(row -> row.number() < sheetMatch.headerFirst()).toList();
      ListFacts title =
          titles.read(withDecisionBelow(sheet, sheetMatch, above), sheetMatch.form().listKind());
      firstTitle = firstTitle == ListFacts.NONE ? title : firstTitle;
      DecisionReader decisions = new DecisionReader(rules, title, fileName, sidecar.facts(), true);
      EntryAssembler assembler =
          new EntryAssembler(
              rules, subjects, places, decisions, step(sheetMatch.form(), above), kind(title));
      SheetAccountant accountant =
          new SheetAccountant(
              sheet, sheetMatch, sections, workbook.format() != Workbook.Format.CSV);
      for (AccountedRow accounted : accountant.account()) {
        if (accounted.role() != RowRole.DATA) {
          add(sheet, accounted.row(), accounted.role());
          continue;
        }
        Notes notes = new Notes(accounted.view());
        List<Entry> found = assembler.assemble(accounted.view(), notes);
        issues.addAll(notes.issues());
        entries.addAll(found);
        add(sheet, accounted.row(), found.isEmpty() ? RowRole.QUARANTINED : RowRole.DATA);
      }
    }

    /** Some offices put the line of the decision between the header and the first product. */
    private static List<Row> withDecisionBelow(Sheet sheet, SheetMatch match, List<Row> above) {
      List<Row> title = new ArrayList<>(above);
      for (Row row : sheet.rows()) {
        boolean isNear =
            row.number() > match.headerLast() && row.number() <= match.headerLast() + 2;
        if (isNear
            && row.cells().size() == 1
            && HeadingKey.of(row.cells().get(0).text()).contains("quyet dinh so")) {
          title.add(row);
        }
      }
      return title;
    }

    private void add(Sheet sheet, Row row, RowRole role) {
      rows.add(new Account.SourceRow(sheet.name(), row, role));
    }

    /** The kind that the title states of all rows; null when it states none or several. */
    private static String kind(ListFacts title) {
      RecognitionKind kind = KindInterpreter.ofTitle(title.title());
      return kind == null ? null : kind.code();
    }

    private static String step(Form form, List<Row> above) {
      StringBuilder title = new StringBuilder();
      above.forEach(
          row -> row.cells().forEach(cell -> title.append(' ').append(HeadingKey.of(cell.text()))));
      for (Form.StepOfTitle step : form.steps()) {
        if (title.indexOf(step.phraseKey()) >= 0) {
          return step.step();
        }
      }
      return Step.PROPOSED.code();
    }

    /** What the reader saw; of a cell only what is kept of it is repeated. */
    private void noteObservations(Map<String, Sheet> clean) {
      List<Issue> seen = new ArrayList<>();
      for (Observation observation : workbook.observations()) {
        Cell cell = cell(clean, observation);
        boolean isDropped = observation.hasText() && cell == null;
        if (!isDropped) {
          seen.add(
              new Issue(
                  observation.sheet(),
                  observation.row(),
                  observation.address(),
                  observation.code(),
                  null,
                  cell == null ? null : shortened(cell.text()),
                  observation.values()));
        }
      }
      issues.addAll(0, seen);
    }

    private static Cell cell(Map<String, Sheet> clean, Observation observation) {
      Sheet sheet = observation.address() == null ? null : clean.get(observation.sheet());
      Row row = sheet == null ? null : sheet.row(observation.row());
      return row == null ? null : row.find(Addresses.column(observation.address()));
    }

    private static String shortened(String text) {
      return text.length() <= LONGEST_RAW ? text : text.substring(0, LONGEST_RAW) + "…";
    }

    private void noteFile() {
      for (SheetMatch sheet : match.sheets()) {
        sheet.columns().stream()
            .filter(column -> column.field() == null && !column.ignored())
            .forEach(
                column ->
                    issues.add(
                        new Issue(
                            sheet.sheetName(),
                            sheet.headerFirst(),
                            null,
                            Codes.UNKNOWN_HEADING,
                            null,
                            column.heading(),
                            Map.of("heading", column.heading()))));
      }
      boolean isDecided =
          entries.stream().anyMatch(entry -> entry.decision().number() != null)
              || entries.stream().noneMatch(entry -> entry.kind() == Entry.Kind.RECOGNITION);
      if (!isDecided) {
        issues.add(Issue.ofFile(Codes.NO_DECISION, Map.of()));
      }
      if (scrubber.removed() > 0) {
        issues.add(
            Issue.ofFile(
                Codes.CONTACTS_REMOVED, Map.of("count", Integer.toString(scrubber.removed()))));
      }
    }

    private Account.Header header() {
      ListFacts facts = sidecar.facts();
      Unit unit = firstTitle.unit();
      unit = unit != null ? unit : facts.unit() != null ? facts.unit() : fileName.unit();
      Entry.Decision only = onlyDecision();
      String period = only == null ? null : only.round();
      return new Account.Header(
          firstTitle.title(),
          unit,
          period != null ? period : firstTitle.round() != null ? firstTitle.round() : facts.round(),
          only == null ? null : only.number(),
          only == null ? DateReading.UNKNOWN : only.date(),
          facts.announcedOn(),
          sidecar.receivedAt(),
          Scrubber.text(sidecar.source()));
    }

    /** The decision of the file, when all its rows have one and the same. */
    private Entry.Decision onlyDecision() {
      Set<String> numbers = new HashSet<>();
      Entry.Decision last = null;
      for (Entry entry : entries) {
        if (entry.decision().number() != null || entry.decision().date().date() != null) {
          numbers.add(entry.decision().number() + "|" + entry.decision().date().date());
          last = entry.decision();
        }
      }
      return numbers.size() == 1 ? last : null;
    }
  }
}
