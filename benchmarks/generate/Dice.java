package generate;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded random numbers. A stream has a name, so its numbers depend on no other stream. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed, String stream) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (int i = 0; i < stream.length(); i++) {
      hash = (hash ^ stream.charAt(i)) * 0x100000001b3L;
    }
    random = new SplittableRandom(hash ^ (seed * 0x9e3779b97f4a7c15L));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double fraction() {
    return random.nextDouble();
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Index of a weight, as often as its share of the sum. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double point = random.nextDouble() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      point -= weights[i];
      if (point < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
