package vn.ocop.intake.interpret;

/** The signs that lists draw stars with. */
public final class StarSigns {
  /** All signs, to stand in square brackets of a pattern. */
  public static final String ALL = "*★⭐☆✩✪✫✬✭✮✯✰✦✧⭑⭒⋆٭🌟🟊";

  /** Those that are drawn hollow: beside filled ones they are stars that are not reached. */
  private static final String HOLLOW = "☆✩✧✰⭒";

  private StarSigns() {}

  /** Whether a code point is a sign for a star. */
  public static boolean isOne(int codePoint) {
    return ALL.indexOf(codePoint) >= 0;
  }

  static boolean isHollow(int codePoint) {
    return HOLLOW.indexOf(codePoint) >= 0;
  }
}
