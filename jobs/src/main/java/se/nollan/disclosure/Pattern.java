package se.nollan.disclosure;

import java.util.stream.IntStream;

/** Which groups are withheld. */
final class Pattern {
  /** What may become of a group. */
  enum State {
    /** Readers know it already, so that withholding it helps nobody. */
    KNOWN,
    /** It is shown, unless another cell needs it withheld. */
    OPEN,
    /** It is withheld for its own sake, or was in an earlier publication. */
    SECRET
  }

  private final State[] states;
  private final boolean[] added;

  Pattern(State[] states) {
    this.states = states;
    this.added = new boolean[states.length];
  }

  boolean withheld(int group) {
    return added[group] || states[group] == State.SECRET;
  }

  /** Whether it is shown and could be withheld. */
  boolean open(int group) {
    return !added[group] && states[group] == State.OPEN;
  }

  /** Whether it is withheld for another's sake. */
  boolean added(int group) {
    return added[group];
  }

  void withhold(int group) {
    if (!open(group)) {
      throw new IllegalStateException("group " + group + " is not open");
    }
    added[group] = true;
  }

  void show(int group) {
    added[group] = false;
  }

  IntStream withheld() {
    return IntStream.range(0, states.length).filter(this::withheld);
  }
}
