package vn.ocop.intake.interpret;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What texts were understood as, so that a text that stands in thousands of rows is read once. Safe
 * for many threads; once full it begins anew, and long texts are never kept.
 */
public final class Memo<K, V> {
  private static final int LONGEST_TEXT = 120;

  private final int most;
  private final Predicate<K> isKept;
  private final Function<K, V> reading;
  private final Map<K, V> known = new ConcurrentHashMap<>();

  /**
   * @param most readings kept at the same time
   * @param isKept whether a key is small enough to be kept
   * @param reading gives the same for equal keys, and never null
   */
  public Memo(int most, Predicate<K> isKept, Function<K, V> reading) {
    this.most = most;
    this.isKept = isKept;
    this.reading = reading;
  }

  /** The readings of short texts. */
  public static <V> Memo<String, V> ofTexts(int most, Function<String, V> reading) {
    return new Memo<>(most, Memo::isShort, reading);
  }

  /** Whether a text, which may be null, is short enough. */
  static boolean isShort(String text) {
    return text == null || text.length() <= LONGEST_TEXT;
  }

  /** What the key is read as; a null key is read each time. */
  public V of(K key) {
    if (key == null || !isKept.test(key)) {
      return reading.apply(key);
    }
    V value = known.get(key);
    if (value == null) {
      value = reading.apply(key);
      if (known.size() >= most) {
        known.clear();
      }
      known.put(key, value);
    }
    return value;
  }
}
