package vn.ocop.domain.text;

/** Cleaning and keys of Vietnamese text. */
public final class Text {
  private Text() {}

  public static String clean(String raw) {
    throw new UnsupportedOperationException();
  }

  public static String searchKey(String raw) {
    throw new UnsupportedOperationException();
  }

  public static String matchKey(String raw) {
    throw new UnsupportedOperationException();
  }
}
