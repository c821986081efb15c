package vn.ocop.domain.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which known name somebody probably meant. */
public final class Likeness {
  private Likeness() {}

  /**
   * The name that shares most pairs of letters with the text, the first of several; empty when
   * there is no name.
   */
  public static String nearest(String text, Collection<String> names) {
    return names.stream().max(Comparator.comparingDouble(name -> share(text, name))).orElse("");
  }

  private static double share(String left, String right) {
    Set<String> a = pairs(left);
    Set<String> b = pairs(right);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return 2.0 * both.size() / (a.size() + b.size());
  }

  private static Set<String> pairs(String text) {
    String padded = "^" + text.toLowerCase(Locale.ROOT) + "$";
    Set<String> pairs = new HashSet<>();
    for (int index = 0; index + 1 < padded.length(); index++) {
      pairs.add(padded.substring(index, index + 2));
    }
    return pairs;
  }
}
