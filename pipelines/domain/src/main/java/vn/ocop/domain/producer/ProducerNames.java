package vn.ocop.domain.producer;

/** Names of producers. */
public final class ProducerNames {
  private ProducerNames() {}

  /** The type that the leading words of a name tell; {@link ProducerType#UNKNOWN} else. */
  public static ProducerType type(String name) {
    throw new UnsupportedOperationException();
  }

  /** A name for matching: type words in one spelling, a trailing commune dropped. */
  public static String matchKey(String name) {
    throw new UnsupportedOperationException();
  }
}
