package vn.ocop.intake.workbook;

/** Carries a {@link Refusal} out of a reader; caught in {@link WorkbookReader}, never outside. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  RefusedException(String code) {
    this(Refusal.of(code));
  }

  Refusal refusal() {
    return refusal;
  }
}
