package vn.ocop.intake.interpret;

import vn.ocop.domain.period.DateReading;

/** Dates. */
public final class DateInterpreter {
  private DateInterpreter() {}

  public static Interpreted<DateReading> interpret(String raw, boolean dayFirst) {
    throw new UnsupportedOperationException();
  }
}
