package vn.ocop.intake.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.domain.product.ProductGroups;
import vn.ocop.domain.rule.RuleBook;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.form.FormMatch;
import vn.ocop.intake.form.FormMatcher;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.form.SheetMatch;
import vn.ocop.intake.workbook.Workbook;

/** Accounts for every row of one opened file. Holds no state: safe for many threads. */
public final class Accountant {
  private final Path conf;
  private final UnitDirectory units;
  private final FormMatcher matcher;
  private final FileNameReader fileNames;
  private final Readers readers;

  public Accountant(
      Path conf, UnitDirectory units, RuleBook rules, ProductGroups groups, FormMatcher matcher) {
    this.conf = conf;
    this.units = units;
    this.matcher = matcher;
    this.fileNames = new FileNameReader(units);
    this.readers =
        new Readers(
            rules,
            new SubjectReader(groups),
            new SectionReader(groups),
            new TitleReader(units),
            new PlaceReader(units));
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
        new FileAccount(
                readers,
                sidecar,
                fileNames.read(relativeName),
                match.reshaped(workbook),
                match,
                issues)
            .account();
    return new Result(account, null, match, issues);
  }

  private static String refuse(FormMatch match, List<Issue> issues) {
    SheetMatch nearest = match.nearest();
    String code = Codes.UNKNOWN_LAYOUT;
    if (match.isTied()) {
      code = Codes.TIED_FORMS;
    } else if (nearest != null && nearest.isSideBySide()) {
      code = Codes.SIDE_BY_SIDE;
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
            FileNotes.missing(nearest)));
    return code;
  }
}
