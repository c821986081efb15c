package vn.ocop.intake;

import java.util.List;
import vn.ocop.intake.account.Account;
import vn.ocop.intake.account.Entry;
import vn.ocop.intake.account.Issue;
import vn.ocop.intake.form.FormMatch;

/**
 * All that one file gave.
 *
 * @param match what was matched and why; null when the file could not be opened
 */
public record Reading(
    ReceivedFile file,
    List<Account.SourceRow> rows,
    List<Entry> entries,
    List<Issue> issues,
    FormMatch match) {
  public Reading {
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
    issues = List.copyOf(issues);
  }
}
