package se.nollan.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Other readings of the instruction, to see how far a reading moves a figure. */
public enum Variant {
  /** Each case counts by itself. */
  EVERY_CASE(
      "each case counts by itself; a caller's full and closed calls count (the first of them) only"
          + " if the caller has no case that day"),
  /** A hidden number is left out on every telephone system. */
  HIDDEN_EXCLUDED(
      "a callback to a hidden number is left out on every system, teleQ too; nothing changes before"
          + " 1.6"),
  /** Midsommarafton, julafton and nyårsafton are working days. */
  EVES_ARE_WORKING_DAYS("midsommarafton, julafton and nyårsafton are working days"),
  /** A call to a full or closed queue before the contact is missed. */
  ONLY_LATER_CALLS_ABSORBED(
      "an answered caller's first call to a full or closed queue is missed if it came before the"
          + " contact; full and closed count together, one call at most");

  private final String effect;

  Variant(String effect) {
    this.effect = effect;
  }

  /** The name in a definition, {@code every-case}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the variant does. */
  public String effect() {
    return effect;
  }

  /** The variant of that name. */
  public static Optional<Variant> of(String id) {
    return Arrays.stream(values()).filter(variant -> variant.id().equals(id)).findFirst();
  }
}
