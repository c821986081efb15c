package vn.ocop.intake.account;

import java.time.LocalDate;
import java.util.Map;
import vn.ocop.domain.period.DateReading;
import vn.ocop.domain.period.Precision;
import vn.ocop.domain.rule.RuleBook;
import vn.ocop.intake.form.Field;
import vn.ocop.intake.form.ListKind;
import vn.ocop.intake.interpret.DateInterpreter;
import vn.ocop.intake.interpret.Interpreted;

/** Reads until when a certificate is valid, and what that tells of the day of its decision. */
final class ExpiryReader {
  private final RuleBook rules;
  private final boolean dayFirst;

  ExpiryReader(RuleBook rules, boolean dayFirst) {
    this.rules = rules;
    this.dayFirst = dayFirst;
  }

  /** The day that the row states; null when it states none, or only the usual 36 months. */
  LocalDate read(RowView row, int block, Notes notes) {
    String text = row.text(Field.EXPIRES_ON, block);
    if (text == null || DateInterpreter.isUsualValidity(text)) {
      return null;
    }
    Interpreted<DateReading> read = DateInterpreter.interpret(text, dayFirst);
    boolean isDay = read.value() != null && read.value().precision() == Precision.DAY;
    if (!isDay) {
      notes.add(Codes.EXPIRY_WITHOUT_DAY, Field.EXPIRES_ON, block, text, Map.of());
      return null;
    }
    notes.add(read.findings(), Field.EXPIRES_ON, block);
    return read.value().date();
  }

  /**
   * The month in which a certificate was issued that nothing else dates. Offices write the last day
   * or the day after it, so the day stays open.
   */
  DateReading issued(RowView row, int block, LocalDate expiry, Notes notes) {
    boolean isAward = row.match().form().listKind() == ListKind.RECOGNITION;
    LocalDate issued = expiry == null || !isAward ? null : rules.issued(expiry).orElse(null);
    if (issued == null) {
      return DateReading.UNKNOWN;
    }
    String month = issued.getMonthValue() + "/" + issued.getYear();
    notes.add(
        Codes.DATE_FROM_EXPIRY,
        Field.EXPIRES_ON,
        block,
        row.text(Field.EXPIRES_ON, block),
        Map.of("month", month));
    return DateReading.month(issued.getYear(), issued.getMonthValue());
  }
}
