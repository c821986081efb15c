package vn.ocop.intake.interpret;

/** Removes phones, identity numbers and e-mail addresses from text. */
public final class PersonalData {
  /** Text without personal data and how many pieces were removed. */
  public record Cleaned(String text, int removed) {}

  private PersonalData() {}

  public static Cleaned remove(String raw) {
    throw new UnsupportedOperationException();
  }
}
