package se.nollan.lake;

import java.time.Duration;

/** How many runs may try to write a lake at the same time. */
public sealed interface Writers {
  /**
   * Runs take turns, and their commits are guarded.
   *
   * @param patience how long to wait for another's run
   */
  record Several(Duration patience) implements Writers {}

  /** Something else sees to it that there is one only: nothing is guarded. */
  record Single() implements Writers {}
}
