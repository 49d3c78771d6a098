package se.nollan.simulate;

/**
 * Draws random numbers: SplitMix64 (Steele, Lea and Flood, 2014; what the JDK's SplittableRandom
 * does), restartable in place, so that each caller's luck can be replayed without making an object.
 *
 * <p>Only integer arithmetic, IEEE division and {@link StrictMath} are used: the same seed gives
 * the same numbers on every JDK and machine.
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double ULP_OF_ONE = 0x1.0p-53;

  private long state;

  Dice(long seed) {
    restart(seed);
  }

  /** Begins again, as new dice of that seed would. */
  void restart(long seed) {
    state = seed;
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** From 0 up to, not including, 1. */
  double uniform() {
    return (next() >>> 11) * ULP_OF_ONE;
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** From 0 up to, not including, the bound. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** Nearly standard normal: the sum of four uniforms, within ±3.5. */
  double gaussian() {
    long bits = next();
    long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
    return (sum / 65536.0 - 2) * 1.7320508075688772;
  }

  /** Waiting time with that mean. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** How many of a large number of rare events happen, their mean given. */
  int count(double mean) {
    return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian()));
  }

  /** Spreads every bit of the value over all bits (Stafford's variant 13). */
  static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
