package vn.ocop.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vn.ocop.domain.catalogue.Messages;
import vn.ocop.domain.product.ProductGroups;
import vn.ocop.domain.rule.RuleBook;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.account.Account;
import vn.ocop.intake.account.Accountant;
import vn.ocop.intake.account.Codes;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.account.Scrubber;
import vn.ocop.intake.form.FormCatalogue;
import vn.ocop.intake.form.FormMatcher;
import vn.ocop.intake.workbook.Limits;
import vn.ocop.intake.workbook.Opening;
import vn.ocop.intake.workbook.Refusal;
import vn.ocop.intake.workbook.Workbook;
import vn.ocop.intake.workbook.WorkbookReader;

/**
 * The reading of lists. Thread-safe: {@link #read} may run on any number of threads and machines.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int READERS = 2;

  /** Files read before the one that is being written, so that few are in memory at once. */
  private static final int READ_AHEAD = 3;

  private static final int ID_LENGTH = 16;

  private final Messages messages;
  private final FormCatalogue forms;
  private final Accountant accountant;
  private final WorkbookReader reader;

  private Intake(
      Messages messages, FormCatalogue forms, Accountant accountant, WorkbookReader reader) {
    this.messages = messages;
    this.forms = forms;
    this.accountant = accountant;
    this.reader = reader;
  }

  /**
   * Opens the intake with everything under {@code conf/} that it needs.
   *
   * @throws vn.ocop.domain.catalogue.CatalogueException when a file of {@code conf/} is faulty;
   *     names the file and the faults
   */
  public static Intake open(Path conf) {
    return open(conf, UnitDirectory.load(conf));
  }

  /** The same with units that the caller has loaded already. */
  public static Intake open(Path conf, UnitDirectory units) {
    return open(conf, units, RuleBook.load(conf), ProductGroups.load(conf));
  }

  /** The same with reference data that the caller has loaded already. */
  public static Intake open(Path conf, UnitDirectory units, RuleBook rules, ProductGroups groups) {
    FormCatalogue forms = FormCatalogue.load(conf);
    Accountant accountant = new Accountant(conf, units, rules, groups, new FormMatcher(forms));
    return new Intake(Messages.load(conf), forms, accountant, new WorkbookReader(Limits.STANDARD));
  }

  /** The numbered messages. */
  public Messages messages() {
    return messages;
  }

  /** All forms by priority. */
  public FormCatalogue forms() {
    return forms;
  }

  /**
   * Reads one file; whatever is wrong with it is in the result, never an exception.
   *
   * @param now when it was received unless its sidecar says otherwise (Vietnam time)
   */
  public Reading read(InboxFile file, LocalDateTime now) {
    try {
      return readOpened(file, now);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("{} could not be read", file.name(), e);
      return refused(file, new Refusal(Refusal.NOT_READ, Map.of()), now);
    }
  }

  private Reading readOpened(InboxFile file, LocalDateTime now) {
    Opening opening = reader.open(file.path());
    if (opening instanceof Refusal refusal) {
      return refused(file, refusal, now);
    }
    Workbook workbook = Scrubber.nameSheets((Workbook) opening);
    if (Inbox.isChanged(file)) {
      return refused(file, new Refusal(Refusal.CHANGED, Map.of()), now);
    }
    Accountant.Result result = accountant.account(file.path(), file.name(), workbook);
    if (result.account() == null) {
      return new Reading(
          refused(file, result.reasonCode(), now),
          List.of(),
          List.of(),
          result.issues(),
          result.match());
    }
    return new Reading(
        loaded(file, result.account(), now),
        result.account().rows(),
        result.account().entries(),
        result.issues(),
        result.match());
  }

  private static Reading refused(InboxFile file, Refusal refusal, LocalDateTime now) {
    Issue issue = Issue.ofFile(refusal.code(), refusal.values());
    return new Reading(
        refused(file, refusal.code(), now), List.of(), List.of(), List.of(issue), null);
  }

  /**
   * Reads files and writes what they gave as JSON lines, in name order whatever finished first.
   *
   * @param knownSha256 contents received before: the same bytes again, under another name, are a
   *     duplicate. Files that are known under their own name are not to be given.
   * @throws UncheckedIOException when the staging folder cannot be written
   */
  public StagedIntake stage(
      List<InboxFile> files,
      Set<String> knownSha256,
      Path stagingDir,
      LocalDateTime now,
      Progress progress) {
    return stage(files, knownSha256, stagingDir, now, progress, (file, reading) -> {});
  }

  /**
   * The same, and shows each reading once it is written.
   *
   * @param then must not throw
   */
  public StagedIntake stage(
      List<InboxFile> files,
      Set<String> knownSha256,
      Path stagingDir,
      LocalDateTime now,
      Progress progress,
      BiConsumer<InboxFile, Reading> then) {
    Set<String> seen = new HashSet<>(knownSha256);
    Map<InboxFile, Future<Reading>> readings = new HashMap<>();
    List<ReceivedFile> received = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(READERS);
    try (StagingWriter writer = StagingWriter.open(stagingDir, messages)) {
      int submitted = 0;
      for (InboxFile file : files) {
        while (submitted < files.size() && submitted <= received.size() + READ_AHEAD) {
          InboxFile next = files.get(submitted++);
          if (seen.add(next.sha256())) {
            readings.put(next, pool.submit(() -> readLogged(next, now)));
          }
        }
        Future<Reading> pending = readings.remove(file);
        Reading reading = pending == null ? duplicate(file, now) : await(pending);
        writer.write(reading);
        received.add(reading.file());
        then.accept(file, reading);
        progress.read(received.size(), files.size(), reading.file());
      }
      return new StagedIntake(received, stagingDir, writer.entries(), writer.issues());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private Reading readLogged(InboxFile file, LocalDateTime now) {
    try (MDC.MDCCloseable step = MDC.putCloseable("step", "intake");
        MDC.MDCCloseable submission = MDC.putCloseable("submission", submissionId(file.sha256()))) {
      Reading reading = read(file, now);
      LOG.debug(
          "{}: {}, {} rows, {} entries, {} findings",
          file.name(),
          reading.file().intakeStatus(),
          reading.file().rowsRead(),
          reading.entries().size(),
          reading.issues().size());
      return reading;
    }
  }

  /** The finding as people read it, without a file name when the message has none. */
  public String message(Issue issue, String fileName, String language) {
    Map<String, String> values = IssueText.values(issue, fileName);
    return language.equals("en")
        ? messages.en(issue.code(), values)
        : messages.vi(issue.code(), values);
  }

  private static Reading await(Future<Reading> pending) {
    try {
      return pending.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Reading was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** First characters of the sha256. */
  public static String submissionId(String sha256) {
    return sha256.substring(0, ID_LENGTH);
  }

  private static Reading duplicate(InboxFile file, LocalDateTime now) {
    String original = submissionId(file.sha256());
    String ofName =
        HexFormat.of()
            .formatHex(Inbox.digest().digest(file.name().getBytes(StandardCharsets.UTF_8)), 0, 2);
    ReceivedFile received =
        received(
            file,
            original + "~" + ofName,
            original,
            ReceivedFile.Status.DUPLICATE,
            Codes.DUPLICATE_FILE,
            now);
    Issue issue = Issue.ofFile(Codes.DUPLICATE_FILE, Map.of("submission", original));
    return new Reading(received, List.of(), List.of(), List.of(issue), null);
  }

  private static ReceivedFile refused(InboxFile file, String reason, LocalDateTime now) {
    return received(
        file, submissionId(file.sha256()), null, ReceivedFile.Status.REFUSED, reason, now);
  }

  private static ReceivedFile received(
      InboxFile file,
      String id,
      String duplicateOf,
      ReceivedFile.Status status,
      String reason,
      LocalDateTime now) {
    return new ReceivedFile(
        id,
        duplicateOf,
        file.name(),
        file.sha256(),
        file.size(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        now,
        status,
        reason,
        0,
        0,
        0,
        0,
        0,
        null,
        file.sidecarSha256());
  }

  private static ReceivedFile loaded(InboxFile file, Account account, LocalDateTime now) {
    Account.Header header = account.header();
    Unit unit = header.unit();
    return new ReceivedFile(
        submissionId(file.sha256()),
        null,
        file.name(),
        file.sha256(),
        file.size(),
        account.form().code(),
        account.form().version(),
        header.title(),
        unit == null ? null : unit.unitId(),
        unit == null ? null : unit.unitCode(),
        header.period(),
        header.decisionNumber(),
        header.decisionDate().date(),
        header.decisionDate().precision().code(),
        header.announcedOn(),
        header.receivedAt() == null ? now : header.receivedAt(),
        ReceivedFile.Status.LOADED,
        null,
        account.rowsRead(),
        account.rowsLoaded(),
        account.rowsQuarantined(),
        account.rowsClassed(),
        account.contactsRemoved(),
        header.sourceNote(),
        file.sidecarSha256());
  }
}
