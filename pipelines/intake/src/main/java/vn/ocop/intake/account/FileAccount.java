package vn.ocop.intake.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.recognition.Ground;
import vn.ocop.domain.recognition.RecognitionKind;
import vn.ocop.domain.recognition.Step;
import vn.ocop.domain.unit.Unit;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.form.FormMatch;
import vn.ocop.intake.form.HeadingKey;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.form.ListPart;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.interpret.KindInterpreter;
import vn.ocop.intake.workbook.Band;
import vn.ocop.intake.workbook.Row;
import vn.ocop.intake.workbook.Sheet;
import vn.ocop.intake.workbook.Workbook;

/** The accounting of one file. */
final class FileAccount {
  /** Blocks of the list to the right of another are counted from here, of the next from twice. */
  private static final int BLOCKS_OF_A_LIST = 100_000;

  private static final Pattern PROPOSED_REMOVAL =
      Pattern.compile(
          "(?:de nghi|de xuat|du kien|xem xet)(?: ubnd tinh| xem xet| hoi dong)?"
              + " (?:thu hoi|dua ra|huy bo|rut)");

  private final Readers readers;
  private final Sidecar sidecar;
  private final ListFacts fileName;
  private final Workbook workbook;
  private final FormMatch match;
  private final List<Issue> issues;
  private final Scrubber scrubber = new Scrubber();
  private final List<Account.SourceRow> rows = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private ListFacts firstTitle = ListFacts.NONE;
  private ListKind firstKind;
  private SheetAccountant last;
  private final List<Unit> units = new ArrayList<>();

  FileAccount(
      Readers readers,
      Sidecar sidecar,
      ListFacts fileName,
      Workbook workbook,
      FormMatch match,
      List<Issue> issues) {
    this.readers = readers;
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
      Sheet sheet = scrubber.clean(raw, match.parts(raw.name()));
      clean.put(sheet.name(), sheet);
      read += raw.rows().size();
      accountSheet(sheet);
    }
    FileNotes notes = new FileNotes(workbook, match, clean);
    issues.addAll(0, notes.observations());
    issues.addAll(notes.layout());
    noteFile();
    Account account =
        new Account(match.sheets().get(0).form(), header(), rows, entries, scrubber.removed());
    if (account.rowsLoaded() + account.rowsQuarantined() + account.rowsClassed() != read) {
      throw new IllegalStateException("Rows lost: read " + read + ", accounted " + rows.size());
    }
    return account;
  }

  /** Each row of a sheet once, whether it is in one list or in several beside each other. */
  private void accountSheet(Sheet sheet) {
    Map<Integer, RowRole> roles = new HashMap<>();
    SheetAccountant left = null;
    for (ListPart part : match.parts(sheet.name())) {
      Sheet rows = part.of(sheet);
      if (part.match() == null) {
        rows.rows().forEach(row -> put(roles, row, row.isBlank() ? RowRole.BLANK : RowRole.NOTE));
      } else {
        boolean goesOn = part.continued() != null;
        left = accountList(rows, part, goesOn ? last : part.isBeside() ? left : null, roles);
        last = left;
      }
    }
    sheet.rows().stream()
        .filter(row -> roles.containsKey(row.number()))
        .forEach(
            row ->
                this.rows.add(new Account.SourceRow(sheet.name(), row, roles.get(row.number()))));
  }

  private static void put(Map<Integer, RowRole> roles, Row row, RowRole role) {
    roles.merge(row.number(), role, RowRole::or);
  }

  /**
   * Accounts for one list.
   *
   * @param left the list to its left or in the sheet before; null when there is none
   */
  private SheetAccountant accountList(
      Sheet sheet, ListPart part, SheetAccountant left, Map<Integer, RowRole> roles) {
    SheetMatch list = part.match();
    List<Row> above =
        sheet.rows().stream().filter(row -> row.number() < list.headerFirst()).toList();
    ListFacts title = title(sheet, list, above);
    DecisionReader decisions =
        new DecisionReader(readers.rules(), title, fileName, sidecar.facts(), true);
    EntryAssembler assembler =
        new EntryAssembler(
            readers, decisions, step(list.form(), above), ground(list.form(), above), kind(title));
    SheetAccountant accountant =
        new SheetAccountant(
            sheet, list, readers.sections(), workbook.format() != Workbook.Format.CSV, left);
    boolean isProposed = !title.hasDecision() && isProposedRemoval(list.form(), above);
    boolean hasProduct = false;
    for (AccountedRow accounted : accountant.account()) {
      hasProduct |= accounted.role() == RowRole.DATA;
      if (accounted.role() != RowRole.DATA) {
        put(roles, accounted.row(), accounted.role());
        continue;
      }
      Notes notes = new Notes(accounted.view());
      List<Entry> found = List.of();
      if (isProposed) {
        notes.add(Codes.REMOVAL_PROPOSED, Field.PRODUCT_NAME, 0, null, Map.of());
      } else {
        found = assembler.assemble(accounted.view(), notes);
      }
      if (found.isEmpty() && !part.band().equals(Band.ALL)) {
        Map<String, String> columns = Map.of("columns", FileNotes.columns(list));
        notes.add(Codes.HALF_NOT_LOADED, Field.PRODUCT_NAME, 0, null, columns);
      }
      issues.addAll(notes.issues());
      int block = part.band().number() * BLOCKS_OF_A_LIST;
      found.forEach(entry -> entries.add(entry.inBlock(block + entry.blockNumber())));
      put(roles, accounted.row(), found.isEmpty() ? RowRole.QUARANTINED : RowRole.DATA);
    }
    if (!hasProduct) {
      issues.add(Issue.ofFile(Codes.NO_PRODUCT_ROW, Map.of("sheet", sheet.name())));
    }
    return accountant;
  }

  /** What stands above a list; what it does not say is taken from the first list of the file. */
  private ListFacts title(Sheet sheet, SheetMatch list, List<Row> above) {
    ListKind kind = list.form().listKind();
    List<Row> rows = withDecisionBelow(sheet, list, above);
    ListFacts own = readers.titles().read(rows, kind, firstTitle.unit());
    List<String> decisions = SeveralDecisions.of(rows);
    if (!decisions.isEmpty()) {
      own = own.withoutDecision();
      Map<String, String> values = Map.of("decisions", String.join(", ", decisions));
      issues.add(
          new Issue(
              sheet.name(), list.headerFirst(), null, Codes.SEVERAL_DECISIONS, null, null, values));
    }
    List<String> lines = LastResort.lines(sheet, list);
    ListFacts elsewhere = readers.titles().readLines(lines, kind, firstTitle.unit());
    elsewhere = sidecar.deniesDate() ? elsewhere.withoutDate() : elsewhere;
    own = own.orElse(elsewhere, decisions.isEmpty());
    own = own.in(readers.titles().unitOfName(sheet.name(), own.unit(), firstTitle.unit()));
    own = own.inYearOf(sheet.name());
    if (own.unit() != null) {
      units.add(own.unit());
    }
    if (firstKind == null) {
      firstTitle = own;
      firstKind = kind;
      return own;
    }
    return own.after(firstTitle, kind == firstKind);
  }

  /** Some offices put the line of the decision below the header, or below the list. */
  private List<Row> withDecisionBelow(Sheet sheet, SheetMatch match, List<Row> above) {
    List<Row> title = new ArrayList<>(above);
    long decided = sheet.rows().stream().filter(row -> opensDecision(row, match)).count();
    for (Row row : sheet.rows()) {
      boolean isNear = row.number() > match.headerLast() && row.number() <= match.headerLast() + 2;
      String key = row.cells().size() == 1 ? HeadingKey.of(row.cells().get(0).text()) : "";
      boolean isOfList =
          row.number() > match.headerLast() && key.contains("kem theo quyet dinh so");
      boolean isOfSection = decided > 1 && opensDecision(row, match);
      if (isOfList || isNear && !isOfSection && key.contains("quyet dinh so")) {
        title.add(row);
      }
    }
    return title;
  }

  /** Whether the rows below are those of one of several decisions. */
  private boolean opensDecision(Row row, SheetMatch match) {
    SectionReader.Section section =
        row.number() > match.headerLast() ? readers.sections().read(row, match.form()) : null;
    return section != null && section.field() == Field.DECISION;
  }

  /** The kind that the title states of all rows; null when it states none or several. */
  private static String kind(ListFacts title) {
    RecognitionKind kind = KindInterpreter.ofTitle(title.title());
    return kind == null ? null : kind.code();
  }

  private static String step(Form form, List<Row> above) {
    String title = key(above);
    for (Form.StepOfTitle step : form.steps()) {
      if (title.contains(step.phraseKey())) {
        return step.step();
      }
    }
    return Step.PROPOSED.code();
  }

  /** Why a list of removals takes products off: certificates revoked, or no more than off. */
  private static Ground ground(Form form, List<Row> above) {
    boolean isRevoked =
        form.listKind() == ListKind.REMOVAL && key(above).contains("thu hoi giay chung nhan");
    return isRevoked ? Ground.REVOKED : Ground.REMOVED;
  }

  /** A list that asks to take products off takes none off. */
  private static boolean isProposedRemoval(Form form, List<Row> above) {
    return form.listKind() == ListKind.REMOVAL && PROPOSED_REMOVAL.matcher(key(above)).find();
  }

  private static String key(List<Row> above) {
    StringBuilder title = new StringBuilder();
    above.forEach(
        row -> row.cells().forEach(cell -> title.append(' ').append(HeadingKey.of(cell.text()))));
    return title.toString();
  }

  private void noteFile() {
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
    Unit unit = unitOfTitles();
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

  /** The unit that the lists of the file name; their province where they name several districts. */
  private Unit unitOfTitles() {
    Unit first = firstTitle.unit();
    boolean isOne = units.stream().allMatch(unit -> unit.unitId().equals(first.unitId()));
    return first == null || isOne ? first : readers.titles().provinceOf(first);
  }

  /**
   * The decision of the file, when all its rows have one and the same. A row that tells less of its
   * day, since it was not written or could not be read, is of that decision too.
   */
  private Entry.Decision onlyDecision() {
    Entry.Decision only = null;
    for (Entry entry : entries) {
      Entry.Decision told = entry.decision();
      if (told.number() == null && told.date().date() == null) {
        continue;
      }
      if (only == null || isRefined(only, told)) {
        only = told;
      } else if (!isSame(only, told) && !isRefined(told, only)) {
        return null;
      }
    }
    return only;
  }

  private static boolean isSame(Entry.Decision one, Entry.Decision other) {
    return Objects.equals(one.number(), other.number())
        && Objects.equals(one.date().date(), other.date().date());
  }

  private static boolean isRefined(Entry.Decision rough, Entry.Decision precise) {
    return rough.number() != null
        && rough.number().equals(precise.number())
        && rough.date().isRefinedBy(precise.date());
  }
}
